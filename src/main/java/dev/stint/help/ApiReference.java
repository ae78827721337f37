package dev.stint.help;

import dev.stint.access.CallScope;
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
 * The documented API: the route table joined with the descriptions. A route without a description
 * is left out, and so is a description without a route; a test fails for either.
 */
public final class ApiReference {
  private final Map<Section, List<Group>> sections = new EnumMap<>(Section.class);
  private final List<Entry> calls = new ArrayList<>();
  private final List<String> undescribed = new ArrayList<>();
  private final List<String> unrouted = new ArrayList<>();

  /** Made of these. */
  public ApiReference(RouteTable routes, CallList descriptions) {
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
                  call,
                  entry.group().section(),
                  path,
                  route.open() == null,
                  route.throttled(),
                  route.scope()));
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

  /**
   * Those of them that need a description: a GET without its id in the path has it in the query
   * instead.
   */
  private static List<String> needed(RouteTable.Route route) {
    List<String> forms = forms(route.path());
    return route.method().equals("GET") ? List.of(forms.getLast()) : forms;
  }

  private static String key(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
  }

  /** An address relative to the base; one outside it unchanged. */
  static String below(String base, String address) {
    return address.startsWith(base + "/") ? address.substring(base.length()) : address;
  }

  /** The groups of calls by section, without empty sections. */
  public Map<Section, List<Group>> sections() {
    return sections;
  }

  /** All calls, in the documentation's order. */
  public List<Entry> calls() {
    return calls;
  }

  /** Routes without a description. */
  public List<String> undescribed() {
    return undescribed;
  }

  /** Descriptions without a route. */
  public List<String> unrouted() {
    return unrouted;
  }

  /**
   * A group of related calls.
   *
   * @param about the description of the group
   */
  public record Group(CallGroup about, List<Entry> calls) {}

  /**
   * A call that the server answers.
   *
   * @param call its description
   * @param section where it is documented
   * @param path its whole path
   * @param login whether it needs one
   * @param throttled whether it counts against the throttle
   * @param scope what it reads or changes, which decides about firm tokens
   */
  public record Entry(
      Call call, Section section, String path, boolean login, boolean throttled, CallScope scope) {
    /** The statuses that it can answer with. */
    public Set<Integer> statuses() {
      return call.statuses(login);
    }
  }
}
