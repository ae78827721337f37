package dev.stint.time;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for time entries. Each rule examines the entry as it will be after the change. */
final class TimeRules {
  private static final BigDecimal DAY = BigDecimal.valueOf(24);

  private static final Sql LABOR_CODE =
      Sql.of(
          """
          SELECT l.is_inactive, l.is_no_charge,
            EXISTS (SELECT 1 FROM project_labor_code k
              WHERE k.firm_id = l.firm_id AND k.project_id = :project),
            EXISTS (SELECT 1 FROM project_labor_code k
              WHERE k.firm_id = l.firm_id AND k.project_id = :project AND k.labor_code_id = l.id)
          FROM labor_code l WHERE l.firm_id = :firm AND l.id = :id\
          """);

  private TimeRules() {}

  /** Above 0, at most 24 hours per entry, and at most 24 per staffer and day. */
  static void checkHours(
      TimeStore store, Changes changes, @Nullable Current current, long id, Faults faults) {
    BigDecimal hours = changes.result(TimeFields.HOURS, current);
    LocalDate day = changes.result(TimeFields.DATE, current);
    Long staff = changes.result(TimeFields.STAFF, current);
    if (hours == null) {
      return;
    }
    if (hours.signum() == 0 || hours.compareTo(DAY) > 0) {
      faults.add(TimeFields.HOURS, "must be above 0 and at most 24");
      return;
    }
    boolean same =
        !changes.has(TimeFields.HOURS)
            && !changes.has(TimeFields.DATE)
            && !changes.has(TimeFields.STAFF);
    if (same || day == null || staff == null) {
      return;
    }
    BigDecimal others = store.hoursOfDay(staff, day, id);
    if (others.add(hours).compareTo(DAY) > 0) {
      faults.add(
          TimeFields.HOURS,
          "exceeds 24 hours on %s: %s are already booked"
              .formatted(day, others.stripTrailingZeros().toPlainString()));
    }
  }

  /**
   * Only callers who administer time may bill more than was worked.
   *
   * @throws Problem 405
   */
  static void checkBillable(Caller caller, Changes changes, @Nullable Current current) {
    if (!changes.has(TimeFields.HOURS) && !changes.has(TimeFields.HOURS_BILLABLE)) {
      return;
    }
    BigDecimal worked = changes.result(TimeFields.HOURS, current);
    BigDecimal billed = changes.result(TimeFields.HOURS_BILLABLE, current);
    if (worked != null && billed != null && billed.compareTo(worked) > 0) {
      caller.require(Right.ADMINISTERS_TIME, "bill more hours than were worked");
    }
  }

  /**
   * The firm decides whether a labor code is required (ruling 10.3). Existing entries without one
   * stay valid.
   *
   * @param changes differences from the entry only
   */
  static void requireLaborCode(
      Caller.Firm firm, Changes changes, @Nullable Current current, Faults faults) {
    boolean changed = current == null || changes.has(TimeFields.LABOR_CODE);
    if (firm.laborCodeRequired() && changed && changes.get(TimeFields.LABOR_CODE) == null) {
      faults.add(
          TimeFields.LABOR_CODE,
          current == null ? "is required" : "is required and cannot be emptied");
    }
  }

  /**
   * Looks up a labor code for work on a project: a project accepts its own codes, or any active one
   * if it has none (ruling 8.6).
   *
   * @param isNew whether the code or the project has changed; existing bookings stay valid
   * @return whether work with it is not billed
   */
  static boolean checkLaborCode(
      Transaction transaction, long project, long code, boolean isNew, Faults faults) {
    Optional<LaborCode> found =
        transaction
            .query(LABOR_CODE)
            .set("project", project)
            .set("id", code)
            .first(LaborCode::read);
    if (found.isEmpty()) {
      faults.add(TimeFields.LABOR_CODE, "does not match any labor code");
    } else if (isNew && found.get().projectHasCodes && !found.get().onProject) {
      faults.add(TimeFields.LABOR_CODE, "is not one of the project's labor codes");
    } else if (isNew && found.get().inactive) {
      faults.add(TimeFields.LABOR_CODE, "is an inactive labor code");
    }
    return found.map(LaborCode::noCharge).orElse(false);
  }

  private record LaborCode(
      boolean inactive, boolean noCharge, boolean projectHasCodes, boolean onProject) {
    static LaborCode read(Row row) throws SQLException {
      return new LaborCode(row.flag(1), row.flag(2), row.flag(3), row.flag(4));
    }
  }
}
