package dev.stint.filter;

import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.record.RecordCalls;

/** The calls of {@link SavedFilters}, described. */
public final class FilterCalls {
  /** All of them. */
  public static final CallGroup FILTERS =
      new RecordCalls(
              "/filters",
              "{SavedFilter.Id}",
              "{Resource: 'Project', Name: 'All of them', Query: 'ShowInactive=true'}",
              "{Query: 'ShowInactive=false'}",
              Permission.ANY_CALLER,
              Permission.ANY_CALLER)
          .of(
              SavedFilters.FILTERS,
              "Saved filters",
              "A list's query, saved under a name. Only its owner can see a filter.");

  private FilterCalls() {}
}
