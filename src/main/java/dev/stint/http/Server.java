package dev.stint.http;

import dev.stint.access.Timing;
import dev.stint.config.Hosts;
import dev.stint.config.ServerUrl;
import dev.stint.config.Settings;
import dev.stint.metrics.Metrics;
import dev.stint.wire.FormReader;
import dev.stint.wire.Format;
import dev.stint.wire.Problem;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server: takes requests off the wire, sends them through the gate, sends answers back.
 */
public final class Server implements AutoCloseable {
  private static final HeaderName SESSION_TOKEN = HeaderNames.create("X-Auth-Token");
  private static final HeaderName FIRM_TOKEN = HeaderNames.create("X-Auth-ApiToken");
  private static final HeaderName REALM = HeaderNames.create("X-Auth-Realm");
  private static final Header STRICT_TRANSPORT =
      HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** The largest body of a call that needs no login: it has names and passwords, no records. */
  private static final int LARGEST_OPEN_BODY = 8 * 1024;

  /** A query as it comes from {@link RequestLines}: non-ASCII characters are escaped. */
  private static final Pattern READABLE = Pattern.compile("([!-~&&[^#%]]|%\\p{XDigit}{2})*+");

  private final Gate gate;
  private final Problems problems;
  private final CrossOrigin crossOrigin;
  private final AccessLog accessLog;
  private final int bodyLimit;
  private final BodyRoom bodyRoom;
  private final Hosts hosts;
  private final boolean isSecure;
  private final Proxies proxies;
  private final Connections connections;
  private final Listener listener;
  private final Optional<TlsFiles> tlsFiles;
  private final Metrics metrics;
  private Optional<Thread> tlsWatch = Optional.empty();

  /**
   * Not started yet.
   *
   * @param problemPage shows problems to people
   */
  public Server(
      Settings settings,
      Gate gate,
      AccessLog accessLog,
      Metrics metrics,
      ProblemPage problemPage,
      Timing timing) {
    Optional<ServerUrl> url = settings.get(Settings.SERVER_URL);
    this.problems = new Problems(problemPage);
    this.metrics = metrics;
    this.tlsFiles = TlsFiles.of(settings);
    this.gate = gate;
    this.crossOrigin = new CrossOrigin(settings.get(Settings.SERVER_CORS_ORIGINS), url);
    this.accessLog = accessLog;
    this.bodyLimit = Math.toIntExact(settings.get(Settings.SERVER_BODY_LIMIT));
    this.bodyRoom = new BodyRoom(Runtime.getRuntime().maxMemory(), bodyLimit);
    int connectionLimit = FileLimit.connections(settings);
    this.hosts = settings.get(Settings.SERVER_HOSTS).and(url);
    this.isSecure = url.filter(ServerUrl::isSecure).isPresent();
    this.proxies = new Proxies(settings.get(Settings.SERVER_TRUSTED_PROXIES));
    this.connections = new Connections(settings, connectionLimit, proxies, timing);
    this.listener =
        new Listener(
            port ->
                Listener.listening(settings, connections, connectionLimit, tlsFiles)
                    .port(port)
                    .directHandlers(new Refusals(gate, crossOrigin, problems).handlers())
                    .routing(
                        HttpRouting.builder()
                            .addFilter((_, request, response) -> handle(request, response)))
                    .build(),
            settings.get(Settings.SERVER_HOST),
            Math.toIntExact(settings.get(Settings.SERVER_PORT)));
  }

  /**
   * Starts listening.
   *
   * @return the port
   */
  public int start() {
    int port = listener.start();
    connections.start();
    tlsWatch = tlsFiles.map(files -> files.watch(listener::reloadTls));
    return port;
  }

  /** Lets requests in progress finish, then stops. */
  @Override
  public void close() {
    tlsWatch.ifPresent(Thread::interrupt);
    listener.stop();
    connections.stop();
  }

  /**
   * A filter rather than a route, because only a filter can end the connection after the whole
   * answer is sent.
   */
  private void handle(RoutingRequest request, RoutingResponse response) {
    Connection connection = Connection.CURRENT.get();
    connection.requestBegins();
    Body body = new Body(request, bodyRoom);
    try {
      answer(request, response, body);
    } finally {
      body.release();
    }
    connection.requestEnds();
  }

  private void answer(RoutingRequest request, RoutingResponse response, Body body) {
    long began = System.nanoTime();
    Headers headers = request.headers();
    String method = request.prologue().method().text();
    String contentType = HeaderValue.first(headers, HeaderNames.CONTENT_TYPE);
    Format format = Negotiation.format(HeaderValue.all(headers, HeaderNames.ACCEPT), contentType);
    String id = newId();
    Target target = Target.of(request.prologue().uriPath().rawPath());
    Proxies.Origin origin =
        proxies.origin(
            Connection.CURRENT.get().address(),
            tlsFiles.isPresent(),
            target.host() != null ? target.host() : HeaderValue.first(headers, HeaderNames.HOST),
            headers);
    String address = origin.address();
    Gate.Passage passage = Gate.Passage.NOWHERE;
    Request asked = null;
    Answer answer;
    try {
      if (origin.host() != null && !hosts.allow(origin.host())) {
        throw Problem.misdirected();
      }
      requireReadable(request.prologue().query().rawValue());
      passage = gate.find(method, segments(target.path()));
      int limit = passage.isOpen() ? Math.min(bodyLimit, LARGEST_OPEN_BODY) : bodyLimit;
      asked =
          new Request(
              method,
              address,
              format,
              passage.parameter(),
              request.prologue().query().rawValue(),
              contentType,
              () -> body.read(limit));
      answer =
          crossOrigin.isPreflight(method, headers)
              ? crossOrigin.preflight(passage.allowed())
              : gate.pass(
                  passage,
                  method,
                  asked,
                  new Gate.Credentials(
                      HeaderValue.first(headers, SESSION_TOKEN),
                      HeaderValue.first(headers, FIRM_TOKEN),
                      HeaderValue.first(headers, REALM)));
      answer = unlessKnown(answer, HeaderValue.all(headers, HeaderNames.IF_NONE_MATCH));
    } catch (Exception e) {
      answer = problems.answer(e, id, headers, format);
    }
    answer = crossOrigin.opened(answer, headers);
    if (isSecure || origin.secure()) {
      response.header(STRICT_TRANSPORT);
    }
    if (!body.hasEnd()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    boolean gzip = Negotiation.takesGzip(HeaderValue.all(headers, HeaderNames.ACCEPT_ENCODING));
    long bytes = Sending.send(answer, method.equals("HEAD"), gzip, response, id);
    long nanos = System.nanoTime() - began;
    String routeName = passage.routeName();
    metrics.request(known(method), routeName, answer.status(), nanos);
    accessLog.log(
        new AccessLog.Line(
            id,
            address,
            asked == null ? null : asked.caller(),
            method,
            routeName,
            answer.status(),
            bytes,
            nanos));
    if (!body.skipRest() || headers.containsToken(HeaderValues.CONNECTION_CLOSE)) {
      throw new CloseConnectionException("asked for by the client, or no way to its next request");
    }
  }

  /** The answer, or 304 if it has one of the tags that the caller knows. */
  private static Answer unlessKnown(Answer answer, @Nullable String known) {
    String etag = answer.headers().get("ETag");
    return etag != null && known != null && List.of(known.split("\\s*,\\s*")).contains(etag)
        ? answer.notModified()
        : answer;
  }

  /** The method for the metrics: a caller's arbitrary words would add a new line each time. */
  private static String known(String method) {
    return METHODS.contains(method) ? method : "other";
  }

  static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  /** The parts of a path, decoded one by one; empty ones are skipped (ruling 1.1). */
  static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> FormReader.decode(segment))
        .toList();
  }

  /**
   * Ends a request whose query contains control characters, bytes that are not UTF-8 or a truncated
   * escape, which nobody can mean. Everything else is accepted as it is, including what a strict
   * client would escape (ruling 1.1).
   */
  private static void requireReadable(String query) {
    if (!READABLE.matcher(query).matches()) {
      throw Problem.malformed(
          "The query has a control character, a #, a byte that is not UTF-8, or a broken escape.");
    }
  }
}
