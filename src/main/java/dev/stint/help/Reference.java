package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Section;
import dev.stint.http.RouteTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The API as it is documented: what the route table has, with what is said of it. A route that
 * nothing is said of is left out, and so is what is said of no route; both are named for the test
 * that allows neither.
 */
public final class Reference {
  private final Map<Section, List<Group>> sections = new EnumMap<>(Section.class);
  private final List<Entry> calls = new ArrayList<>();
  private final List<String> undescribed = new ArrayList<>();
  private final List<String> unrouted = new ArrayList<>();

  /** Made of these. */
  public Reference(RouteTable routes, CallList descriptions) {
    Map<String, RouteTable.Route> byCall = new HashMap<>();
    for (RouteTable.Route route : routes.routes()) {
      forms(route.path()).forEach(form -> byCall.put(key(route.method(), form), route));
    }
    Set<String> described = new HashSet<>();
    for (CallList.Entry entry : descriptions.entries()) {
      List<Entry> entries = new ArrayList<>();
      for (Call call : entry.group().calls()) {
        String path = entry.prefix() + call.path();
        RouteTable.Route route = byCall.get(key(call.method(), path));
        if (route == null) {
          unrouted.add(call.method() + " " + path);
        } else {
          described.add(key(call.method(), path));
          entries.add(
              new Entry(
                  call, entry.group().section(), path, route.open() == null, route.throttled()));
        }
      }
      if (!entries.isEmpty()) {
        calls.addAll(entries);
        sections
            .computeIfAbsent(entry.group().section(), _ -> new ArrayList<>())
            .add(new Group(entry.group(), entries));
      }
    }
    for (RouteTable.Route route : routes.routes()) {
      needed(route).stream()
          .filter(form -> !described.contains(key(route.method(), form)))
          .forEach(form -> undescribed.add(route.method() + " " + form));
    }
  }

  /** The paths that a route answers: without and with its variable part, if that may be missing. */
  private static List<String> forms(String path) {
    return path.endsWith("?}")
        ? List.of(path.substring(0, path.indexOf("/{")), path.substring(0, path.length() - 2) + "}")
        : List.of(path);
  }

  /** Those of them that must be described: a GET without its id has it in the query instead. */
  private static List<String> needed(RouteTable.Route route) {
    List<String> forms = forms(route.path());
    return route.method().equals("GET") ? List.of(forms.getLast()) : forms;
  }

  private static String key(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
  }

  /** The groups of calls by section; a section without calls is not there. */
  public Map<Section, List<Group>> sections() {
    return sections;
  }

  /** All calls, in the documentation's order. */
  public List<Entry> calls() {
    return calls;
  }

  /** Routes that nothing is said of. */
  public List<String> undescribed() {
    return undescribed;
  }

  /** Descriptions of routes that are not there. */
  public List<String> unrouted() {
    return unrouted;
  }

  /**
   * Calls that belong together.
   *
   * @param about what is said of all of them
   */
  public record Group(CallGroup about, List<Entry> calls) {}

  /**
   * A call that the server answers.
   *
   * @param call what is said of it
   * @param section where it is documented
   * @param path its whole path
   * @param login whether it needs one
   * @param throttled whether it counts against the throttle
   */
  public record Entry(Call call, Section section, String path, boolean login, boolean throttled) {
    /** The statuses that it can answer with. */
    public Set<Integer> statuses() {
      return call.statuses(login);
    }
  }
}
