package dev.stint.help;

import dev.stint.call.CallGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The descriptions of all calls, put together as the route table is: below prefixes. */
public final class CallList {
  private final List<Entry> entries = new ArrayList<>();
  private String prefix = "";

  /** What the calls that follow have in front of their paths. */
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

  List<Entry> entries() {
    return entries;
  }

  record Entry(String prefix, CallGroup group) {}
}
