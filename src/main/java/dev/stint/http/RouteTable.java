package dev.stint.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which handler answers which method and path. Paths match in any letter case, with or without a
 * slash at the end (ruling 1.1); {@code {name}} stands for a part of the path, {@code {name?}} for
 * one that may be missing.
 */
public final class RouteTable {
  private final List<Route> routes = new ArrayList<>();
  private final Branch root = new Branch();
  private String prefix = "";

  /** What the routes that follow have in front of their paths. */
  public RouteTable under(String newPrefix) {
    this.prefix = newPrefix;
    return this;
  }

  /** A call that needs a login. */
  public RouteTable route(String method, String path, Handler handler) {
    return add(new Route(method, prefix + path, handler, null, true));
  }

  /** A call that needs a login and does not count against the throttle. */
  public RouteTable free(String method, String path, Handler handler) {
    return add(new Route(method, prefix + path, handler, null, false));
  }

  /** A call that anybody may make. */
  public RouteTable open(String method, String path, Handler.Open handler) {
    return add(new Route(method, prefix + path, null, handler, false));
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
        if (branch.parameter == null) {
          branch.parameter = new Branch();
        }
        branch = branch.parameter;
      } else {
        branch =
            branch.children.computeIfAbsent(segment.toLowerCase(Locale.ROOT), _ -> new Branch());
      }
    }
    return branch;
  }

  /** All routes in the order they were added. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  /**
   * The routes of a path by method and what its variable part says; empty when there is no such
   * path.
   */
  Found find(List<String> segments) {
    Branch branch = root;
    String parameter = null;
    for (String segment : segments) {
      Branch next = branch.children.get(segment.toLowerCase(Locale.ROOT));
      if (next == null) {
        next = branch.parameter;
        parameter = segment;
      }
      if (next == null) {
        return new Found(Map.of(), null);
      }
      branch = next;
    }
    return new Found(branch.byMethod, parameter);
  }

  record Found(Map<String, Route> byMethod, @Nullable String parameter) {}

  /**
   * A line of the table.
   *
   * @param method the HTTP method
   * @param path the whole path, spelled as documented
   * @param handler who answers, when it needs a login
   * @param open who answers, when anybody may call
   * @param throttled whether it counts against the throttle
   */
  public record Route(
      String method,
      String path,
      @Nullable Handler handler,
      Handler.@Nullable Open open,
      boolean throttled) {}

  private static final class Branch {
    private final Map<String, Branch> children = new HashMap<>();
    private final Map<String, Route> byMethod = new TreeMap<>();
    private @Nullable Branch parameter;

    void add(Route route) {
      Route before = byMethod.putIfAbsent(route.method, route);
      if (before != null) {
        throw new IllegalStateException("two routes for " + route.method + " " + route.path);
      }
    }
  }
}
