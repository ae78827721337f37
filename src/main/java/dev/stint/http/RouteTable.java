package dev.stint.http;

import dev.stint.access.CallScope;
import dev.stint.wire.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which handler answers which method and path. Paths match in any letter case (ruling 1.1); {@code
 * {name}} stands for an id in the path, {@code {name?}} for one that may be missing. Any other word
 * in place of an id is a 404.
 */
public final class RouteTable {
  private final List<Route> routes = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Branch root = new Branch();
  private String prefix = "";

  /** In the routes that follow, variables with these names stand for any word instead of an id. */
  public RouteTable words(String... names) {
    words.addAll(List.of(names));
    return this;
  }

  /** Sets the prefix of the paths of the routes that follow. */
  public RouteTable under(String newPrefix) {
    this.prefix = newPrefix;
    return this;
  }

  /** A call that needs a login, and until it is declared what it reads or changes, a session. */
  public RouteTable authenticated(String method, String path, Handler handler) {
    return authenticated(method, path, handler, CallScope.UNDECLARED);
  }

  /**
   * A call that needs a login.
   *
   * @param scope what it reads or changes, which decides about firm tokens
   */
  public RouteTable authenticated(String method, String path, Handler handler, CallScope scope) {
    return add(new Route(method, prefix + path, handler, null, true, scope, false));
  }

  /**
   * A call about the caller's own login: only with a session, which may be good for setting up a
   * second factor only (ruling 3.8).
   */
  public RouteTable personal(String method, String path, Handler handler) {
    return add(new Route(method, prefix + path, handler, null, true, CallScope.SESSION_ONLY, true));
  }

  /**
   * A call about the session itself: it needs a login, and does not count against the throttle
   * (ruling 4.1). The session may be good for setting up a second factor only.
   */
  public RouteTable unthrottled(String method, String path, Handler handler, CallScope scope) {
    return add(new Route(method, prefix + path, handler, null, false, scope, true));
  }

  /** A call without a login. */
  public RouteTable open(String method, String path, Handler.Open handler) {
    return add(new Route(method, prefix + path, null, handler, false, CallScope.UNDECLARED, false));
  }

  /** The four calls of a kind of record, which need a login. */
  public RouteTable records(
      String path, RecordHandler handler, CallScope reading, CallScope writing) {
    return authenticated("GET", path, handler::list, reading)
        .authenticated("GET", path + "/{id}", handler::get, reading)
        .authenticated("POST", path + "/{id?}", handler::save, writing)
        .authenticated("DELETE", path + "/{id}", handler::delete, writing);
  }

  private RouteTable add(Route route) {
    routes.add(route);
    String path = route.path;
    int optional = path.indexOf("/{");
    if (path.endsWith("?}")) {
      branch(path.substring(0, optional)).add(route);
      path = path.substring(0, path.length() - 2) + "}";
    }
    branch(path).add(route);
    return this;
  }

  private Branch branch(String path) {
    Branch branch = root;
    if (path.equals("/")) {
      return branch;
    }
    for (String segment : path.substring(1).split("/", -1)) {
      if (segment.startsWith("{")) {
        boolean word = words.contains(segment.substring(1, segment.length() - 1));
        branch = word ? branch.word() : branch.id();
      } else {
        branch = branch.children.computeIfAbsent(Texts.folded(segment), _ -> new Branch());
      }
    }
    return branch;
  }

  /** All routes in the order they were added. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  /**
   * The routes of a path by method, and the value of its variable part; empty if there is no such
   * path.
   */
  Found find(List<String> segments) {
    Branch branch = root;
    String parameter = null;
    for (String segment : segments) {
      Branch next = branch.children.get(Texts.folded(segment));
      if (next == null) {
        next = isNumber(segment) && branch.id != null ? branch.id : branch.word;
        parameter = segment;
      }
      if (next == null) {
        return new Found(Map.of(), null);
      }
      branch = next;
    }
    return new Found(branch.byMethod, parameter);
  }

  /** Whether it could be an id, which is negative for time that is not submitted. */
  private static boolean isNumber(String segment) {
    int from = segment.startsWith("-") ? 1 : 0;
    return segment.length() > from
        && segment.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }

  record Found(Map<String, Route> byMethod, @Nullable String parameter) {}

  /**
   * A line of the table.
   *
   * @param method the HTTP method
   * @param path the whole path, spelled as documented
   * @param handler the handler, if it needs a login
   * @param open the handler, if it does not
   * @param throttled whether it counts against the throttle
   * @param scope what it reads or changes; of no meaning without a login
   * @param enrolling whether also those may make it who must set up a second factor first
   */
  public record Route(
      String method,
      String path,
      @Nullable Handler handler,
      Handler.@Nullable Open open,
      boolean throttled,
      CallScope scope,
      boolean enrolling) {}

  private static final class Branch {
    private final Map<String, Branch> children = new HashMap<>();
    private final Map<String, Route> byMethod = new TreeMap<>();
    private @Nullable Branch id;
    private @Nullable Branch word;

    Branch id() {
      if (id == null) {
        id = new Branch();
      }
      return id;
    }

    Branch word() {
      if (word == null) {
        word = new Branch();
      }
      return word;
    }

    void add(Route route) {
      Route before = byMethod.putIfAbsent(route.method, route);
      if (before != null) {
        throw new IllegalStateException("two routes for " + route.method + " " + route.path);
      }
    }
  }
}
