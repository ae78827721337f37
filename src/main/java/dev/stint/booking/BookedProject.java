package dev.stint.booking;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What booking needs to know about a project (ruling 10). Templates have no bookings (ruling 8.8),
 * so they do not count as projects.
 *
 * @param end the day from which it accepts no new bookings
 * @param inactive whether its status makes it inactive
 * @param noCharge whether submitted bookings on it are not billed
 * @param seesRates whether the caller sees its rates (ruling 6.4)
 */
public record BookedProject(
    long id,
    @Nullable LocalDate end,
    boolean inactive,
    boolean noCharge,
    boolean visible,
    boolean seesRates) {
  private static final Sql FIND =
      Sql.of(
          """
          SELECT p.end_date, COALESCE(s.closes_projects, FALSE), p.is_no_charge, %s, %s
          FROM project p LEFT JOIN picklist_value s ON s.firm_id = p.firm_id AND s.id = p.status_id
          WHERE p.firm_id = :firm AND p.id = :id AND NOT p.is_template\
          """
              .formatted(ProjectAccess.VISIBLE, ProjectAccess.SEES_RATES));

  /**
   * The project to book to; empty if the firm has no such project.
   *
   * @param caller who is booking
   */
  static Optional<BookedProject> find(Transaction transaction, Caller caller, long id) {
    return transaction
        .query(FIND)
        .setAny(caller.parameters())
        .set("id", id)
        .first(row -> {
          String end = row.text(1);
          return new BookedProject(
              id,
              end == null ? null : LocalDate.parse(end),
              row.flag(2),
              row.flag(3),
              row.flag(4),
              row.flag(5));
        });
  }

  /**
   * Ends the request unless the caller sees the project.
   *
   * @throws Problem 403
   */
  void requireVisible() {
    if (!visible) {
      throw Problem.forbidden("You do not have access to project %d.".formatted(id));
    }
  }

  /**
   * Why it accepts no new bookings on this day; null if it does.
   *
   * @param day null for any
   */
  @Nullable String closed(@Nullable LocalDate day) {
    if (inactive) {
      return "the project is inactive";
    }
    return hasEnded(day) ? "the project ends on %s".formatted(end) : null;
  }

  /** Whether it has ended by this day; false without a day. */
  boolean hasEnded(@Nullable LocalDate day) {
    return end != null && day != null && !day.isBefore(end);
  }
}
