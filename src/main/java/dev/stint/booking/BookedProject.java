package dev.stint.booking;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
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

  private static Optional<BookedProject> find(Transaction transaction, Caller caller, long id) {
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
   * The project that something is booked on after a change, and which takes it, where the project
   * or the day is another one than before. A project that the firm does not have is a fault, and so
   * is each reason why one takes nothing new.
   *
   * @param current null for a new record
   * @return none when no project is named, or none that there is
   * @throws Problem 403 when the caller does not see the project
   */
  public static Optional<BookedProject> check(
      Transaction transaction,
      Caller caller,
      Changes changes,
      @Nullable Current current,
      Field<Long> project,
      Field<LocalDate> date,
      Faults faults) {
    Long id = changes.result(project, current);
    if (id == null) {
      return Optional.empty();
    }
    Optional<BookedProject> found = find(transaction, caller, id);
    if (found.isEmpty()) {
      faults.add(project, "names no project");
    } else if (changes.has(project) || changes.has(date)) {
      found.get().checkNew(project, date, changes.result(date, current), faults);
    }
    return found;
  }

  private void checkNew(
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
