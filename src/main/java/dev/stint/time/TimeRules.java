package dev.stint.time;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a time entry must hold to. Each rule looks at what the entry will be after the change. */
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

  /** Above 0, at most 24 hours an entry, and 24 a day and staffer. */
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
          "makes more than 24 hours on %s: %s are booked already"
              .formatted(day, others.stripTrailingZeros().toPlainString()));
    }
  }

  /**
   * Looks up a labor code for work on a project: a project takes its own codes; one without codes
   * takes any active one (ruling 8.6).
   *
   * @param isNew whether the code, or the project, is another one than before: what is booked
   *     already stays as it is
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
      faults.add(TimeFields.LABOR_CODE, "names no labor code");
    } else if (isNew && found.get().projectHasCodes && !found.get().onProject) {
      faults.add(TimeFields.LABOR_CODE, "is not among the project's labor codes");
    } else if (isNew && found.get().inactive) {
      faults.add(TimeFields.LABOR_CODE, "names an inactive labor code");
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
