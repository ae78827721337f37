package dev.stint.http;

import dev.stint.config.BadSettingException;
import dev.stint.config.Settings;
import dev.stint.metrics.Metrics;
import dev.stint.store.StoreException;
import dev.stint.wire.FormReader;
import dev.stint.wire.Format;
import dev.stint.wire.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server: takes requests off the wire, sends them through the gate, sends answers back.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Server.class.getName());
  private static final HeaderName SESSION_TOKEN = HeaderNames.create("X-Auth-Token");
  private static final HeaderName FIRM_TOKEN = HeaderNames.create("X-Auth-ApiToken");
  private static final HeaderName REALM = HeaderNames.create("X-Auth-Realm");
  private static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Header NO_SNIFF =
      HeaderValues.createCached("X-Content-Type-Options", "nosniff");
  private static final Header VARY =
      HeaderValues.createCached(HeaderNames.VARY, "Accept, Accept-Encoding");
  private static final Header GZIP =
      HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Below this many bytes compression costs more than it saves. */
  private static final int WORTH_COMPRESSING = 1024;

  /**
   * What the HTTP layer takes of a body before it closes the connection; the API's own limit is
   * below.
   */
  private static final long MOST_OF_A_BODY = 256L * 1024 * 1024;

  private final Gate gate;
  private final AccessLog accessLog;
  private final int bodyLimit;
  private final WebServer server;
  private final Optional<TlsFiles> tlsFiles;
  private final Metrics metrics;
  private Optional<Thread> tlsWatch = Optional.empty();

  /** Made, not started. */
  public Server(Settings settings, Gate gate, AccessLog accessLog, Metrics metrics) {
    this.metrics = metrics;
    this.tlsFiles = tlsFiles(settings);
    this.gate = gate;
    this.accessLog = accessLog;
    this.bodyLimit = Math.toIntExact(settings.get(Settings.SERVER_BODY_LIMIT));
    WebServerConfig.Builder builder =
        WebServer.builder()
            .host(settings.get(Settings.SERVER_HOST))
            .port(Math.toIntExact(settings.get(Settings.SERVER_PORT)))
            .maxPayloadSize(MOST_OF_A_BODY)
            .shutdownGracePeriod(settings.get(Settings.SERVER_STOP_GRACE))
            .shutdownHook(false)
            .contentEncoding(
                ContentEncodingContext.builder().contentEncodingsDiscoverServices(false).build())
            .directHandlers(directHandlers())
            .maxTcpConnections(Math.toIntExact(settings.get(Settings.SERVER_CONNECTIONS)))
            .idleConnectionTimeout(settings.get(Settings.SERVER_IDLE_TIMEOUT))
            .connectionOptions(
                options -> options.readTimeout(settings.get(Settings.SERVER_READ_TIMEOUT)))
            .protocolsDiscoverServices(false)
            .addProtocol(
                Http1Config.builder()
                    .maxHeadersSize(Math.toIntExact(settings.get(Settings.SERVER_HEADER_LIMIT)))
                    .build())
            .routing(HttpRouting.builder().any(this::handle));
    tlsFiles.ifPresent(files -> builder.tls(files.read()));
    this.server = builder.build();
  }

  private static Optional<TlsFiles> tlsFiles(Settings settings) {
    Optional<Path> certificate = settings.get(Settings.TLS_CERTIFICATE);
    Optional<Path> key = settings.get(Settings.TLS_KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw new BadSettingException("TLS takes both tls.certificate and tls.key, or neither.");
    }
    return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
  }

  /**
   * Starts to listen.
   *
   * @return the port
   */
  public int start() {
    server.start();
    tlsWatch = tlsFiles.map(files -> files.watch(server::reloadTls));
    return server.port();
  }

  /** Lets requests under way finish, then stops. */
  @Override
  public void close() {
    tlsWatch.ifPresent(Thread::interrupt);
    server.stop();
  }

  private void handle(ServerRequest request, ServerResponse response) {
    long began = System.nanoTime();
    Headers headers = request.headers();
    String method = request.prologue().method().text();
    String contentType = first(headers, HeaderNames.CONTENT_TYPE);
    Format format = Negotiation.format(first(headers, HeaderNames.ACCEPT), contentType);
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    String address = address(request);
    String routeName = "none";
    Answer answer;
    try {
      String path = request.path().rawPath();
      Gate.Passage passage = gate.find(method, segments(path));
      routeName = passage.routeName();
      Request asked =
          new Request(
              method,
              address,
              format,
              passage.parameter(),
              request.prologue().query().rawValue(),
              contentType,
              () -> readBody(request));
      answer =
          gate.pass(
              passage,
              method,
              path,
              asked,
              new Gate.Credentials(
                  first(headers, SESSION_TOKEN),
                  first(headers, FIRM_TOKEN),
                  first(headers, REALM)));
    } catch (Exception e) {
      answer = Answer.problem(format, problem(e, id), "urn:stint:request:" + id);
    }
    long bytes = send(answer, method, first(headers, HeaderNames.ACCEPT_ENCODING), response, id);
    long nanos = System.nanoTime() - began;
    metrics.request(known(method), routeName, answer.status(), nanos);
    accessLog.log(
        new AccessLog.Entry(id, address, method, routeName, answer.status(), bytes, nanos));
    if (headers.contains(HeaderValues.CONNECTION_CLOSE)) {
      throw new CloseConnectionException("asked for by the client");
    }
  }

  /** A method for the metrics: a caller's own words would make a new line of them each time. */
  private static String known(String method) {
    return METHODS.contains(method) ? method : "other";
  }

  /** The one place that turns what went wrong into what the caller hears of it. */
  private static Problem problem(Exception e, String id) {
    return switch (e) {
      case Problem problem -> problem;
      case StoreException _ -> {
        LOG.log(Level.ERROR, "request " + id + ": the database", e);
        yield Problem.unavailable(
            "The database cannot be used at the moment; nothing was changed.", 5);
      }
      default -> {
        LOG.log(Level.ERROR, "request " + id, e);
        yield Problem.internal();
      }
    };
  }

  /**
   * Where a request came from: the number, never a name that whoever owns the number could choose.
   */
  private static String address(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress peer
            && peer.getAddress() != null
        ? peer.getAddress().getHostAddress()
        : "unknown";
  }

  private static @Nullable String first(Headers headers, HeaderName name) {
    if (!headers.contains(name)) {
      return null;
    }
    String value = headers.get(name).get();
    return value.isBlank() ? null : value;
  }

  /** The parts of a path, decoded one by one, without a slash at the end. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int from = 1;
    while (from < path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      segments.add(FormReader.decode(path.substring(from, end), false));
      from = end + 1;
    }
    return segments;
  }

  private byte[] readBody(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] body = in.readNBytes(bodyLimit + 1);
      if (body.length > bodyLimit) {
        throw Problem.tooLarge(bodyLimit);
      }
      return body;
    } catch (IOException | UncheckedIOException e) {
      throw Problem.malformed("The body ended before its time.");
    }
  }

  private static long send(
      Answer answer,
      String method,
      @Nullable String acceptEncoding,
      ServerResponse response,
      String id) {
    response.status(Status.create(answer.status()));
    response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
    response.header(NO_STORE).header(NO_SNIFF).header(VARY);
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.header(header.getKey(), header.getValue());
    }
    if (method.equals("HEAD")) {
      if (answer.isComplete()) {
        response.contentLength(answer.size());
      }
      response.send();
      return 0;
    }
    boolean compressed =
        Negotiation.takesGzip(acceptEncoding)
            && (!answer.isComplete() || answer.size() >= WORTH_COMPRESSING);
    if (compressed) {
      response.header(GZIP);
    } else if (answer.isComplete()) {
      byte[] bytes = answer.bytes();
      response.send(bytes);
      return bytes.length;
    }
    Counted counted = new Counted(response.outputStream());
    try (OutputStream out = compressed ? new GZIPOutputStream(counted, 8192) : counted) {
      answer.writeTo(out);
    } catch (IOException | RuntimeException e) {
      // The status is out already: all that is left is to end in a way that no client takes for a
      // whole answer.
      LOG.log(Level.WARNING, "request " + id + " was not answered to its end", e);
      throw new CloseConnectionException("the answer could not be finished", e);
    }
    return counted.bytes;
  }

  /** What the HTTP layer refuses by itself gets a body like any other problem (ruling 5.4). */
  private static DirectHandlers directHandlers() {
    DirectHandler handler =
        (request, event, status, headers, message) -> {
          Problem problem =
              switch (event) {
                case PAYLOAD_TOO_LARGE -> Problem.tooLarge(MOST_OF_A_BODY);
                case INTERNAL_ERROR -> Problem.internal();
                default ->
                    Problem.malformed(
                        "The request is not valid HTTP/1.1, or its address has a broken escape.");
              };
          Answer answer = Answer.problem(Format.JSON, problem, "urn:stint:request:refused");
          return DirectHandler.TransportResponse.builder()
              .status(Status.create(problem.status()))
              .headers(headers)
              .header(HeaderNames.CONTENT_TYPE, answer.contentType())
              .keepAlive(false)
              .entity(answer.bytes())
              .build();
        };
    DirectHandlers.Builder builder = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      builder.addHandler(event, handler);
    }
    return builder.build();
  }

  /** Counts what goes out. */
  private static final class Counted extends FilterOutputStream {
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      out.write(some, offset, length);
      bytes += length;
    }
  }
}
