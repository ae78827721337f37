package dev.stint.booking;

import dev.stint.access.Caller;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a booking is after a change (rulings 10 and 10.1).
 *
 * @param onFreeTask whether bookings on its task are not billed; false without a task
 */
public record Booking(BookedProject project, boolean onFreeTask) {
  private static final Sql TASK =
      Sql.of(
          """
          SELECT is_no_charge, is_archived FROM task
          WHERE firm_id = :firm AND project_id = :project AND id = :task\
          """);

  /** The last day of an inactive staffer; empty if unknown. */
  private static final Sql LAST_DAY =
      Sql.of(
          """
          SELECT COALESCE(end_date, '') FROM staff
          WHERE firm_id = :firm AND id = :id AND is_inactive\
          """);

  /**
   * Finds where it is booked, and adds a fault for each reason why that is not possible. On a
   * closed project nothing can be increased, and nothing can move to it or away from it.
   *
   * @param changes differences from the record only
   * @param current null for a new record
   * @return empty if no project is given or it does not exist
   * @throws Problem 403 if the caller does not see a project that the booking moves to
   */
  public static Optional<Booking> check(
      Transaction transaction,
      Caller caller,
      BookingFields fields,
      Changes changes,
      @Nullable Current current,
      Faults faults) {
    Long id = changes.result(fields.project(), current);
    if (id == null) {
      return Optional.empty();
    }
    Optional<BookedProject> found = BookedProject.find(transaction, caller, id);
    if (found.isEmpty()) {
      faults.add(fields.project(), "does not match any project");
      return Optional.empty();
    }
    return Optional.of(
        new Check(transaction, caller, fields, changes, current, faults).at(found.get()));
  }

  /**
   * Whether the caller may not see the rates of the project that it is booked to, or was. What such
   * a caller sends for a hidden amount is the 0 that was shown, or a guess that no answer may
   * confirm (ruling 6.4), so it is left out before anything is checked.
   */
  public static boolean hidesRates(
      Transaction transaction,
      Caller caller,
      BookingFields fields,
      Changes changes,
      @Nullable Current current) {
    return Stream.of(
            changes.result(fields.project(), current),
            current == null ? null : current.get(fields.project()))
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> BookedProject.find(transaction, caller, id).stream())
        .anyMatch(project -> !project.seesRates());
  }

  /** One change, and what it takes to check it. */
  private record Check(
      Transaction transaction,
      Caller caller,
      BookingFields fields,
      Changes changes,
      @Nullable Current current,
      Faults faults) {

    Booking at(BookedProject project) {
      List<Field<?>> moved = fields.moved(changes);
      List<Field<BigDecimal>> raised =
          current == null ? List.of() : fields.raised(changes, current);
      boolean isNew = current == null || !moved.isEmpty() || !raised.isEmpty();
      boolean isElsewhere =
          current == null || changes.has(fields.project()) || changes.has(fields.date());
      if (isElsewhere) {
        project.requireVisible();
      }
      if (!(isNew && leaves(project, moved, raised)) && isElsewhere) {
        checkProject(project);
      }
      if (isNew) {
        checkStaffer();
      }
      return new Booking(project, checkTask(project, isNew));
    }

    /**
     * Whether the change moves or increases a booking on a closed project.
     *
     * @param project where it is booked after the change
     */
    private boolean leaves(
        BookedProject project, List<Field<?>> moved, List<Field<BigDecimal>> raised) {
      if (current == null) {
        return false;
      }
      Long before = current.get(fields.project());
      Optional<BookedProject> origin =
          before == null || !changes.has(fields.project())
              ? Optional.of(project)
              : BookedProject.find(transaction, caller, before);
      LocalDate day = current.get(fields.date());
      String closed = origin.map(was -> was.closed(day)).orElse(null);
      if (closed == null) {
        return false;
      }
      moved.forEach(field -> faults.add(field, "cannot be changed, because " + closed));
      raised.forEach(field -> faults.add(field, "cannot be increased, because " + closed));
      return true;
    }

    private void checkProject(BookedProject project) {
      if (project.inactive()) {
        faults.add(fields.project(), "is inactive and accepts no new bookings");
      }
      if (project.hasEnded(changes.result(fields.date(), current))) {
        faults.add(
            fields.date(), "must be before %s, the project's end date".formatted(project.end()));
      }
    }

    /** An inactive staffer can only have bookings up to the last day. */
    private void checkStaffer() {
      Long staff = changes.result(fields.staff(), current);
      LocalDate day = changes.result(fields.date(), current);
      if (staff == null || faults.has(fields.staff())) {
        return;
      }
      String last =
          transaction
              .query(LAST_DAY)
              .set("id", staff)
              .first(row -> row.requiredText(1))
              .orElse(null);
      if (last == null || day == null) {
        return;
      }
      if (last.isEmpty()) {
        faults.add(fields.staff(), "is inactive and has no last day, so nothing can be booked");
      } else if (day.isAfter(LocalDate.parse(last))) {
        faults.add(fields.date(), "must not be after %s, the staffer's last day".formatted(last));
      }
    }

    private boolean checkTask(BookedProject project, boolean isNew) {
      Long task = changes.result(fields.task(), current);
      if (task == null) {
        return false;
      }
      Optional<Boolean> found =
          transaction
              .query(TASK)
              .set("project", project.id())
              .set("task", task)
              .first(row -> {
                if (isNew && row.flag(2)) {
                  faults.add(fields.task(), "is archived and accepts no new bookings");
                }
                return row.flag(1);
              });
      if (found.isEmpty()) {
        faults.add(fields.task(), "does not match any task of the project");
      }
      return found.orElse(false);
    }
  }
}
