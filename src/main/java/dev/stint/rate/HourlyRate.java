package dev.stint.rate;

import dev.stint.project.BillingRate;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Amounts;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hourly rate of work on a project (ruling 8.9): the most specific custom rate, or else the
 * project's flat rate, or else the rate of the staffer or labor code that the project's BillingRate
 * selects.
 *
 * @param amount the rate
 * @param source where it comes from: {@code CustomRate}, {@code BasicRate}, or the name of the
 *     project's BillingRate
 * @param customRate the custom rate, if it is one, or null
 */
public record HourlyRate(BigDecimal amount, String source, @Nullable Long customRate) {
  /**
   * The matching custom rates, most specific first: the one that sets more of staffer, labor code
   * and task; of two that set equally many, a staffer counts before a labor code, and a labor code
   * before a task.
   */
  private static final Sql FIND =
      Sql.of(
          """
          SELECT r.id, r.rate, p.flat_rate, p.billing_rate,
            CASE p.billing_rate
              WHEN 1 THEN s.rate_1 WHEN 2 THEN s.rate_2 WHEN 3 THEN s.rate_3
              WHEN 4 THEN s.rate_4 WHEN 5 THEN s.rate_5
              WHEN 6 THEN l.rate_1 WHEN 7 THEN l.rate_2 WHEN 8 THEN l.rate_3
              WHEN 9 THEN l.rate_4 WHEN 10 THEN l.rate_5
            END
          FROM project p
          LEFT JOIN staff s ON s.firm_id = p.firm_id AND s.id = :staff
          LEFT JOIN labor_code l ON l.firm_id = p.firm_id AND l.id = :labor_code
          LEFT JOIN custom_rate r ON r.firm_id = p.firm_id AND r.project_id = p.id
            AND (r.staff_id IS NULL OR r.staff_id = :staff)
            AND (r.labor_code_id IS NULL OR r.labor_code_id = :labor_code)
            AND (r.task_id IS NULL OR r.task_id = :task)
          WHERE p.firm_id = :firm AND p.id = :project
          ORDER BY
            CASE WHEN r.staff_id IS NULL THEN 0 ELSE 1 END
              + CASE WHEN r.labor_code_id IS NULL THEN 0 ELSE 1 END
              + CASE WHEN r.task_id IS NULL THEN 0 ELSE 1 END DESC,
            CASE WHEN r.staff_id IS NULL THEN 0 ELSE 1 END DESC,
            CASE WHEN r.labor_code_id IS NULL THEN 0 ELSE 1 END DESC
          LIMIT 1\
          """);

  /**
   * The hourly rate; empty if there is no such project or template. Rates have no period of
   * validity, so the day does not matter.
   *
   * @param laborCode null for work without one
   * @param task null for work without one
   */
  public static Optional<HourlyRate> find(
      Transaction transaction,
      long project,
      long staff,
      @Nullable Long laborCode,
      @Nullable Long task) {
    return transaction
        .query(FIND)
        .set("project", project)
        .set("staff", staff)
        .set("labor_code", laborCode)
        .set("task", task)
        .first(HourlyRate::read);
  }

  private static HourlyRate read(Row row) throws SQLException {
    Long custom = row.optionalNumber(1);
    if (custom != null) {
      return new HourlyRate(Amounts.decimal(row.number(2)), "CustomRate", custom);
    }
    long flat = row.number(3);
    if (flat != 0) {
      return new HourlyRate(Amounts.decimal(flat), "BasicRate", null);
    }
    return new HourlyRate(Amounts.decimal(row.number(5)), BillingRate.nameOf(row.number(4)), null);
  }
}
