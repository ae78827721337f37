package dev.stint.booking;

import dev.stint.call.Call;
import dev.stint.call.Permission;
import dev.stint.catalog.Type;

/** What the descriptions of the calls for time and for expenses share. */
public final class BookingCalls {
  /** Who may see what a staffer has booked. */
  public static final Permission SEES_OWN = owner(403, 404);

  /** Who may write what a staffer has booked. */
  public static final Permission WRITES_OWN = owner(403, 404, 405);

  /** Who may read what waits for approval. */
  public static final Permission READS_PENDING = administrator(403);

  private BookingCalls() {}

  private static Permission owner(Integer... refusals) {
    return Permission.of(
        "The staffer who has booked it, and callers with the right to administer time.", refusals);
  }

  /** Who may approve and reject, and what others get. */
  public static Permission administrator(Integer... refusals) {
    return Permission.of("Callers with the right to administer time.", refusals);
  }

  /** Adds the days that must be given. */
  public static Call.Builder period(Call.Builder call) {
    return call.requiredQuery("StartDt", Type.DATE, "The first day.", "2026-10-01")
        .requiredQuery("EndDt", Type.DATE, "The last day.", "2026-10-31");
  }

  /** Adds the days that may be given. */
  public static Call.Builder anyPeriod(Call.Builder call) {
    return call.query("StartDt", Type.DATE, "The first day.")
        .query("EndDt", Type.DATE, "The last day.");
  }
}
