package dev.stint.http;

import dev.stint.config.BadSettingException;
import dev.stint.config.Settings;
import dev.stint.metrics.Metrics;
import dev.stint.store.StoreException;
import dev.stint.wire.FormReader;
import dev.stint.wire.Format;
import dev.stint.wire.Problem;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http1.Http1Config;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server: takes requests off the wire, sends them through the gate, sends answers back.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Server.class.getName());
  private static final HeaderName SESSION_TOKEN = HeaderNames.create("X-Auth-Token");
  private static final HeaderName FIRM_TOKEN = HeaderNames.create("X-Auth-ApiToken");
  private static final HeaderName REALM = HeaderNames.create("X-Auth-Realm");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /**
   * What the HTTP layer takes of a body before it closes the connection; the API's own limit is
   * below.
   */
  static final long MOST_OF_A_BODY = 128L * 1024 * 1024;

  /** What the HTTP layer takes of a request line: lists of ids may stand in a query. */
  static final int LONGEST_ADDRESS = 16 * 1024;

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
            .contentEncoding(new BodiesAsSent())
            .directHandlers(Refusals.handlers())
            .maxTcpConnections(Math.toIntExact(settings.get(Settings.SERVER_CONNECTIONS)))
            .idleConnectionTimeout(settings.get(Settings.SERVER_IDLE_TIMEOUT))
            .connectionOptions(
                options -> options.readTimeout(settings.get(Settings.SERVER_READ_TIMEOUT)))
            .protocolsDiscoverServices(false)
            .addProtocol(
                Http1Config.builder()
                    .maxHeadersSize(Math.toIntExact(settings.get(Settings.SERVER_HEADER_LIMIT)))
                    .maxPrologueLength(LONGEST_ADDRESS)
                    .build())
            .routing(
                HttpRouting.builder()
                    .addFilter((_, request, response) -> handle(request, response)));
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

  /**
   * A filter rather than a route, because only a filter can end the connection after the whole
   * answer is sent.
   */
  private void handle(RoutingRequest request, RoutingResponse response) {
    long began = System.nanoTime();
    Headers headers = request.headers();
    String method = request.prologue().method().text();
    String contentType = first(headers, HeaderNames.CONTENT_TYPE);
    Format format = Negotiation.format(all(headers, HeaderNames.ACCEPT), contentType);
    Body body = new Body(request, bodyLimit);
    String id = newId();
    String address = address(request);
    String routeName = "none";
    Answer answer;
    try {
      String path = path(request.prologue().uriPath().rawPath());
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
              body::read);
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
      answer = unlessKnown(answer, all(headers, HeaderNames.IF_NONE_MATCH));
    } catch (Exception e) {
      answer = Answer.problem(format, problem(e, id), instance(id));
    }
    if (!body.hasEnd()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    boolean gzip = Negotiation.takesGzip(all(headers, HeaderNames.ACCEPT_ENCODING));
    long bytes = Sending.send(answer, method.equals("HEAD"), gzip, response, id);
    long nanos = System.nanoTime() - began;
    metrics.request(known(method), routeName, answer.status(), nanos);
    accessLog.log(
        new AccessLog.Entry(id, address, method, routeName, answer.status(), bytes, nanos));
    if (!body.skipRest() || headers.containsToken(HeaderValues.CONNECTION_CLOSE)) {
      throw new CloseConnectionException("asked for by the client, or no way to its next request");
    }
  }

  /** The answer, or 304 when it has one of the tags that the caller knows. */
  private static Answer unlessKnown(Answer answer, @Nullable String known) {
    String etag = answer.headers().get("ETag");
    return etag != null && known != null && List.of(known.split("\\s*,\\s*")).contains(etag)
        ? answer.notModified()
        : answer;
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
            "The database cannot be used at the moment. Look what is there before you send a change again.",
            5);
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

  static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  static String instance(String id) {
    return "urn:stint:request:" + id;
  }

  private static @Nullable String first(Headers headers, HeaderName name) {
    if (!headers.contains(name)) {
      return null;
    }
    String value = headers.get(name).get();
    return value.isBlank() ? null : value;
  }

  /** A header that may be sent several times and means the same as one with commas. */
  private static @Nullable String all(Headers headers, HeaderName name) {
    return headers.contains(name) ? String.join(",", headers.values(name)) : null;
  }

  /** The path of a request's target, which may be a whole URL (RFC 9112, 3.2.2). */
  private static String path(String target) {
    int scheme = target.indexOf("://");
    if (target.startsWith("/") || scheme < 0) {
      return target;
    }
    int slash = target.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : target.substring(slash);
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
}
