package dev.stint.booking;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project as far as booking on it goes (ruling 10). Templates hold no transactions (ruling 8.8),
 * so they are none.
 *
 * @param end the day from which on it takes no new time
 * @param inactive whether its status says so
 * @param noCharge whether what is submitted on it is not billed
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

  private static final Sql TASK =
      Sql.of(
          """
          SELECT is_no_charge FROM task
          WHERE firm_id = :firm AND project_id = :project AND id = :task\
          """);

  /** The project with this id; none if the firm has no such project. */
  public static Optional<BookedProject> find(Transaction transaction, Caller caller, long id) {
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
   * Adds a fault for each reason why the project takes nothing new on this day.
   *
   * @throws Problem 403 when the caller does not see the project
   */
  public void checkNew(
      Field<Long> project, Field<LocalDate> date, @Nullable LocalDate day, Faults faults) {
    if (!visible) {
      throw Problem.forbidden("You do not have access to project %d.".formatted(id));
    }
    if (inactive) {
      faults.add(project, "is inactive, so nothing new is booked on it");
    }
    if (end != null && day != null && !day.isBefore(end)) {
      faults.add(date, "is not before %s, when the project ends".formatted(end));
    }
  }

  /**
   * Whether what is booked on this task of the project is not billed; false without a task. A task
   * of another project is a fault.
   */
  public boolean isNoCharge(
      Transaction transaction, Field<Long> field, @Nullable Long task, Faults faults) {
    if (task == null) {
      return false;
    }
    Optional<Boolean> noChargeTask =
        transaction.query(TASK).set("project", id).set("task", task).first(row -> row.flag(1));
    if (noChargeTask.isEmpty()) {
      faults.add(field, "names no task of the project");
    }
    return noChargeTask.orElse(false);
  }
}
