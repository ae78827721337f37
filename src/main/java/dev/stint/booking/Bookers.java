package dev.stint.booking;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;

/**
 * Whose time and expenses a caller sees and writes: their own or, with the right to administer
 * time, everybody's (wider API: Time entries).
 */
public final class Bookers {
  private static final Sql EXISTS =
      Sql.of("SELECT 1 FROM staff WHERE firm_id = :firm AND id = :id");

  private Bookers() {}

  /**
   * SQL: the caller may see what this staffer has booked.
   *
   * @param staff SQL for the staffer's id
   */
  public static String visible(String staff) {
    return "(:administers_time OR %s = :staff)".formatted(staff);
  }

  /** Whether the caller sees and writes what this staffer books. */
  public static boolean isVisible(Caller caller, long staff) {
    return staff == caller.staffId() || caller.has(Right.ADMINISTERS_TIME);
  }

  /**
   * Ends the request unless the caller sees what this staffer books.
   *
   * @throws Problem 404 when there is no such staffer, 403
   */
  public static void requireVisible(Transaction transaction, Caller caller, long staff) {
    if (staff == caller.staffId()) {
      return;
    }
    if (!transaction.query(EXISTS).set("id", staff).exists()) {
      throw Problem.notFound("There is no staffer %d.".formatted(staff));
    }
    requireVisible(caller, staff);
  }

  /**
   * Ends the request unless the caller sees what this staffer, who exists, books.
   *
   * @throws Problem 403
   */
  public static void requireVisible(Caller caller, long staff) {
    if (!isVisible(caller, staff)) {
      throw Problem.forbidden("You do not have access to other people's time and expenses.");
    }
  }

  /**
   * Ends a request that would book for this staffer unless the caller may.
   *
   * @throws Problem 405
   */
  public static void requireWrite(Caller caller, long staff) {
    if (!isVisible(caller, staff)) {
      throw Problem.missingRight(
          "You do not have the right to book other people's time and expenses.");
    }
  }
}
