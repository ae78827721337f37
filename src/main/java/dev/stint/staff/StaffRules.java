package dev.stint.staff;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a staffer must hold to. */
final class StaffRules {
  private StaffRules() {}

  /**
   * Adds faults of what the staffer will be after the change.
   *
   * @param current null for a new one
   */
  static void check(Changes changes, @Nullable Current current, Faults faults) {
    LocalDate start = changes.result(StaffFields.START, current);
    LocalDate end = changes.result(StaffFields.END, current);
    if (start != null && end != null && end.isBefore(start)) {
      faults.add(
          changes.has(StaffFields.END) ? StaffFields.END : StaffFields.START,
          changes.has(StaffFields.END) ? "is before Start_dt" : "is after Term_dt");
    }
  }
}
