package dev.stint.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule for records with a first and a last day. */
public final class DateOrder {
  private DateOrder() {}

  /**
   * Adds a fault if the change would put the last day before the first. The fault names the day
   * that changes, or the last day if both do.
   *
   * @param current null for a new record
   */
  public static void check(
      Field<LocalDate> first,
      Field<LocalDate> last,
      Changes changes,
      @Nullable Current current,
      Faults faults) {
    LocalDate start = changes.result(first, current);
    LocalDate end = changes.result(last, current);
    boolean areKnown = !faults.has(first) && !faults.has(last);
    if (areKnown && start != null && end != null && end.isBefore(start)) {
      if (changes.has(last)) {
        faults.add(last, "is before " + first);
      } else {
        faults.add(first, "is after " + last);
      }
    }
  }
}
