package dev.stint.help;

import dev.stint.call.CallGroup;
import dev.stint.catalog.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The descriptions of all calls, built like the route table, below prefixes. */
public final class CallList {
  private final List<Entry> entries = new ArrayList<>();
  private String prefix = "";

  /** Sets the prefix of the paths of the calls that follow. */
  public CallList under(String newPrefix) {
    this.prefix = newPrefix;
    return this;
  }

  /** More calls. */
  public CallList add(CallGroup group) {
    entries.add(new Entry(prefix, group));
    return this;
  }

  /** Several groups of calls. */
  public CallList addAll(Collection<CallGroup> groups) {
    groups.forEach(this::add);
    return this;
  }

  /** The resources that the calls return or take, in order. */
  public List<Resource> resources() {
    return entries.stream()
        .flatMap(entry -> entry.group().calls().stream())
        .flatMap(call -> call.resources().stream())
        .distinct()
        .toList();
  }

  List<Entry> entries() {
    return entries;
  }

  record Entry(String prefix, CallGroup group) {}
}
