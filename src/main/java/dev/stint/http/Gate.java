package dev.stint.http;

import dev.stint.access.Caller;
import dev.stint.access.Callers;
import dev.stint.access.FixedWindows;
import dev.stint.access.LoginFailures;
import dev.stint.access.TokenHash;
import dev.stint.metrics.Metrics;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the wire and the handlers, wrapped around all of them once: who is calling,
 * and how often. The order of its checks is ruling 5.4's.
 */
public final class Gate {
  private final String base;
  private final RouteTable routes;
  private final Callers callers;
  private final FixedWindows throttle;
  private final LoginFailures loginFailures;
  private final Metrics metrics;

  /**
   * Over these routes.
   *
   * @param base the path below which every address needs a login, even one that does not exist
   */
  public Gate(
      String base,
      RouteTable routes,
      Callers callers,
      FixedWindows throttle,
      LoginFailures loginFailures,
      Metrics metrics) {
    this.base = base;
    this.routes = routes;
    this.callers = callers;
    this.throttle = throttle;
    this.loginFailures = loginFailures;
    this.metrics = metrics;
  }

  /** Where a call goes. */
  Passage find(String method, List<String> segments) {
    RouteTable.Found found = routes.find(segments);
    Map<String, RouteTable.Route> byMethod = found.byMethod();
    RouteTable.Route route = byMethod.get(method.equals("HEAD") ? "GET" : method);
    return new Passage(route, byMethod, found.parameter());
  }

  /** Lets the call through to its handler, or throws the problem that stops it. */
  Answer pass(
      Passage passage, String method, String path, Request request, Credentials credentials) {
    RouteTable.Route route = passage.route;
    if (route != null && route.open() != null) {
      return route.open().handle(request);
    }
    boolean needsLogin =
        route != null
            || passage.byMethod.values().stream().anyMatch(r -> r.open() == null)
            || path.regionMatches(true, 0, base, 0, base.length());
    Caller caller =
        needsLogin ? authenticate(credentials, request.address(), passage.isThrottled()) : null;
    if (route == null || route.handler() == null || caller == null) {
      throw passage.byMethod.isEmpty()
          ? Problem.notFound("There is nothing at this address.")
          : Problem.methodNotAllowed(method, passage.allowed());
    }
    request.receive();
    Answer answer = route.handler().handle(caller, request);
    if (request.reads()) {
      request.requireReadableBody();
    }
    return answer;
  }

  private Caller authenticate(Credentials credentials, String address, boolean throttled) {
    boolean session = credentials.sessionToken != null;
    String token = session ? credentials.sessionToken : credentials.firmToken;
    if (token == null) {
      throw Problem.unauthenticated(
          "Send X-Auth-Token (a session) or X-Auth-ApiToken (a firm token), and X-Auth-Realm (the firm).");
    }
    TokenHash hash = TokenHash.of(token);
    if (throttled) {
      refuse(throttle.look(hash));
    }
    if (credentials.realm == null) {
      throw Problem.unauthenticated("Send X-Auth-Realm with the firm's id beside the token.");
    }
    Optional<Caller> caller =
        session
            ? callers.bySession(credentials.realm, hash)
            : callers.byFirmToken(credentials.realm, hash);
    if (caller.isEmpty()) {
      loginFailures.failed(address);
      throw Problem.unauthenticated(
          "The token is not good in this firm, or no longer. Log in again.");
    }
    if (throttled) {
      refuse(throttle.count(hash));
    }
    return caller.get();
  }

  private void refuse(long seconds) {
    if (seconds > 0) {
      metrics.throttled();
      throw Problem.throttled(
          "This token has made too many calls. It is free again in %d seconds.".formatted(seconds),
          seconds);
    }
  }

  /** A route, or what the path has instead. */
  static final class Passage {
    private final RouteTable.@Nullable Route route;
    private final Map<String, RouteTable.Route> byMethod;
    private final @Nullable String parameter;

    Passage(
        RouteTable.@Nullable Route route,
        Map<String, RouteTable.Route> byMethod,
        @Nullable String parameter) {
      this.route = route;
      this.byMethod = byMethod;
      this.parameter = parameter;
    }

    @Nullable String parameter() {
      return parameter;
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
      @Nullable String sessionToken, @Nullable String firmToken, @Nullable String realm) {}
}
