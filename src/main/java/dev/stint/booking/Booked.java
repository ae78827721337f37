package dev.stint.booking;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record that time and expenses are booked to, which cannot be deleted before them (ruling 7.7;
 * wider API: Staff, Tasks).
 */
public final class Booked {
  /** A project. */
  public static final Booked PROJECT =
      new Booked("project_id = :id", "this project", "Set its status to an inactive one instead.");

  /** A task; the project precedes it in the index. */
  public static final Booked TASK =
      new Booked(
          """
          project_id = (SELECT k.project_id FROM task k WHERE k.firm_id = :firm AND k.id = :id)
          AND task_id = :id\
          """,
          "this task",
          "Archive it instead.");

  /** The staffer who has booked them. */
  public static final Booked STAFFER =
      new Booked(
          "staff_id = :id", "this staffer", "Make the staffer inactive instead.", "expense_report");

  private final List<Sql> bookings;
  private final String what;
  private final String instead;

  private Booked(String condition, String what, String instead, String... more) {
    this.bookings =
        Stream.concat(Stream.of("time_entry", "expense"), Stream.of(more))
            .map(table ->
                Sql.of("SELECT 1 FROM %s WHERE firm_id = :firm AND %s".formatted(table, condition)))
            .toList();
    this.what = what;
    this.instead = instead;
  }

  /**
   * Ends a request that would delete it while time or expenses refer to it.
   *
   * @throws Problem 400
   */
  public void refuseDeletion(Transaction transaction, long id) {
    if (bookings.stream().anyMatch(sql -> transaction.query(sql).set("id", id).exists())) {
      throw Problem.refused("Time or expenses refer to %s. %s".formatted(what, instead));
    }
  }
}
