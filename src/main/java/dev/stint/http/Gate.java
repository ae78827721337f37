package dev.stint.http;

import dev.stint.access.Caller;
import dev.stint.access.Callers;
import dev.stint.access.ClientNetwork;
import dev.stint.access.Delays;
import dev.stint.access.FixedWindows;
import dev.stint.access.SecurityEvents;
import dev.stint.access.TokenHash;
import dev.stint.metrics.Metrics;
import dev.stint.store.Database;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the wire and the handlers, wrapped around all of them once: who is calling,
 * and how often. The order of its checks is ruling 5.4's.
 */
public final class Gate {
  private final List<List<String>> closed;
  private final RouteTable routes;
  private final Database database;
  private final Callers callers;
  private final FixedWindows throttle;
  private final Delays delays;
  private final FixedWindows badTokens;
  private final SecurityEvents events;
  private final Metrics metrics;

  /**
   * Over these routes.
   *
   * @param badTokens calls with tokens that are no good, by address
   * @param events what the audit trail has of calls that change nothing
   * @param closed the paths below which every address needs a login, even one that does not exist
   */
  public Gate(
      List<String> closed,
      RouteTable routes,
      Database database,
      Callers callers,
      FixedWindows throttle,
      Delays delays,
      FixedWindows badTokens,
      SecurityEvents events,
      Metrics metrics) {
    this.closed = closed.stream().map(path -> List.of(path.substring(1).split("/", -1))).toList();
    this.routes = routes;
    this.database = database;
    this.callers = callers;
    this.throttle = throttle;
    this.delays = delays;
    this.badTokens = badTokens;
    this.events = events;
    this.metrics = metrics;
  }

  /** Where a call goes. */
  Passage find(String method, List<String> segments) {
    RouteTable.Found found = routes.find(segments);
    Map<String, RouteTable.Route> byMethod = found.byMethod();
    RouteTable.Route route = byMethod.get(method.equals("HEAD") ? "GET" : method);
    boolean needsLogin =
        route == null
            ? byMethod.values().stream().anyMatch(other -> other.open() == null)
                || isClosed(segments)
            : route.open() == null;
    return new Passage(route, byMethod, found.parameter(), needsLogin);
  }

  private boolean isClosed(List<String> segments) {
    return closed.stream()
        .anyMatch(path ->
            path.size() <= segments.size()
                && IntStream.range(0, path.size())
                    .allMatch(i -> Texts.same(path.get(i), segments.get(i))));
  }

  /** Lets the call through to its handler, or throws the problem that stops it. */
  Answer pass(Passage passage, String method, Request request, Credentials credentials) {
    try {
      return handle(passage, method, request, credentials);
    } catch (Problem problem) {
      throw problem.allowing(passage.allowed());
    }
  }

  private Answer handle(Passage passage, String method, Request request, Credentials credentials) {
    RouteTable.Route route = passage.route;
    if (route != null && route.open() != null) {
      return route.open().handle(request);
    }
    Caller caller =
        passage.needsLogin ? authenticate(credentials, request, passage.isThrottled()) : null;
    if (caller != null && caller.mustEnrol() && (route == null || !route.enrolling())) {
      throw Problem.forbidden(
          "This firm requires a second factor, and you have none. Set one up with POST /api/me/second-factor; until then this session is good for nothing else.");
    }
    if (route == null || route.handler() == null || caller == null) {
      throw passage.byMethod.isEmpty()
          ? Problem.notFound("There is nothing at this address.")
          : Problem.methodNotAllowed(method, passage.allowed());
    }
    try {
      return admitted(route, route.handler(), caller, request);
    } catch (Problem problem) {
      if (problem.isAboutRights()) {
        events.refused(caller, route.method() + " " + route.path(), request.address());
      }
      throw problem;
    }
  }

  private Answer admitted(RouteTable.Route route, Handler handler, Caller caller, Request request) {
    route.scope().admit(caller);
    request.receive();
    Answer answer = handler.handle(new Visit(caller, request, database));
    if (request.reads()) {
      request.requireReadableBody();
    }
    return answer;
  }

  private Caller authenticate(Credentials credentials, Request request, boolean throttled) {
    String token =
        credentials.sessionToken != null ? credentials.sessionToken : credentials.firmToken;
    if (token == null) {
      throw Problem.unauthenticated(
          "Send X-Auth-Token (a session) or X-Auth-ApiToken (a firm token), and X-Auth-Realm (the firm).");
    }
    TokenHash hash = TokenHash.of(token);
    return throttled ? whenFree(credentials, hash, request) : caller(credentials, hash, request);
  }

  /** The caller, once the throttle lets the call through: looked up after all waiting. */
  private Caller whenFree(Credentials credentials, TokenHash hash, Request request) {
    long left = delays.limitSeconds();
    while (true) {
      long seconds = throttle.look(hash);
      if (seconds == 0) {
        Caller caller = caller(credentials, hash, request);
        seconds = throttle.count(hash);
        if (seconds == 0) {
          return caller;
        }
      }
      if (seconds > left) {
        throw refusal(seconds);
      }
      await(hash, seconds);
      left -= seconds;
    }
  }

  private void await(TokenHash hash, long seconds) {
    switch (delays.await(hash, seconds)) {
      case PASSED -> metrics.delayed();
      case NO_PLACE -> throw refusal(seconds);
      case STOPPED -> throw Problem.stopping(seconds);
    }
  }

  private Problem refusal(long seconds) {
    metrics.throttled();
    return Problem.throttled(
        "This token has made too many calls. It is free again in %d seconds.".formatted(seconds),
        seconds);
  }

  private Caller caller(Credentials credentials, TokenHash hash, Request request) {
    if (credentials.realm == null) {
      throw Problem.unauthenticated("Send X-Auth-Realm with the firm's id beside the token.");
    }
    Optional<Caller> found =
        credentials.sessionToken != null
            ? callers.bySession(credentials.realm, hash)
            : callers.byFirmToken(credentials.realm, hash);
    if (found.isEmpty()) {
      long seconds = badTokens.count(ClientNetwork.of(request.address()));
      if (seconds > 0) {
        throw Problem.throttled(
            "Too many calls from this address had tokens that are not valid. Try again in %d seconds."
                .formatted(seconds),
            seconds);
      }
      throw Problem.unauthenticated(
          "The token is invalid for this firm, expired or revoked. Log in again.");
    }
    Caller caller = found.get();
    request.calledBy(caller);
    events.tokenUsed(caller, request.address());
    return caller;
  }

  /** A route, or what the path has instead. */
  static final class Passage {
    /** A request whose address cannot be read. */
    static final Passage NOWHERE = new Passage(null, Map.of(), null, false);

    private final RouteTable.@Nullable Route route;
    private final Map<String, RouteTable.Route> byMethod;
    private final @Nullable String parameter;
    private final boolean needsLogin;

    Passage(
        RouteTable.@Nullable Route route,
        Map<String, RouteTable.Route> byMethod,
        @Nullable String parameter,
        boolean needsLogin) {
      this.route = route;
      this.byMethod = byMethod;
      this.parameter = parameter;
      this.needsLogin = needsLogin;
    }

    @Nullable String parameter() {
      return parameter;
    }

    /** Whether anybody may make the call. */
    boolean isOpen() {
      return route != null && route.open() != null;
    }

    /** The methods that the path has, for {@code Allow}. */
    String allowed() {
      Set<String> methods = new TreeSet<>(byMethod.keySet());
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
      return String.join(", ", methods);
    }

    /**
     * Whether a call counts: those of {@code /session} do not, whatever their verb (ruling 4.1).
     */
    boolean isThrottled() {
      return byMethod.isEmpty() || byMethod.values().stream().anyMatch(RouteTable.Route::throttled);
    }

    /**
     * The route's path as documented: for logs and metrics, where a caller's own text must not
     * appear.
     */
    String routeName() {
      return route == null ? "none" : route.path();
    }
  }

  /** What a caller shows to be let in. */
  record Credentials(
      @Nullable String sessionToken, @Nullable String firmToken, @Nullable String realm) {
    /** Those of a caller who shows nothing. */
    static final Credentials NONE = new Credentials(null, null, null);
  }
}
