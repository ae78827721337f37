package dev.stint.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Sums over many entries are exact to the last place: compared with decimals added up one by one.
 * {@code bench/run} does the same with a million entries.
 */
@ApiTest
class SumsTest {
  private static final int ENTRIES = 20_000;
  private static final int TASKS = 500;

  private static final Sql MANY =
      Sql.of(
          """
          INSERT INTO time_entry (firm_id, id, staff_id, entry_date, project_id, labor_code_id,
            task_id, hours, is_no_charge, billable_hours, bill_rate, is_rate_set, charge, cost_rate,
            cost, approval, created_at, modified_at)
          WITH RECURSIVE n(i) AS
            (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < :entries - 1)
          SELECT :firm, :first + :tasks + i, :staff, '2026-03-02', :project, :code,
            :first + i % :tasks, 1 + i * 7 % 240000, FALSE, i * 11 % 240000, 1500000, FALSE,
            1 + i * 7919 % 99999999, 0, i * 104729 % 88888888, 1, '2026-03-02T12:00:00Z',
            '2026-03-02T12:00:00Z'
          FROM n\
          """);

  private static final Sql MANY_TASKS =
      Sql.of(
          """
          INSERT INTO task (firm_id, id, project_id, name, full_name, full_name_folded)
          WITH RECURSIVE n(i) AS
            (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < :tasks - 1)
          SELECT :firm, :first + i, :project, 'task', 'task', 'task' FROM n\
          """);

  private final TimeSamples samples;

  SumsTest(TestServer server) {
    this.samples = new TimeSamples(server.newFirm());
  }

  private static BigDecimal unit(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, 4);
  }

  private void fill() {
    samples
        .firm
        .database()
        .write(transaction -> {
          // Far above all ids that the server gives out.
          long first = 1_000_000_000L * samples.project;
          transaction
              .query(MANY_TASKS)
              .set("tasks", TASKS)
              .set("first", first)
              .set("project", samples.project)
              .run();
          return transaction
              .query(MANY)
              .set("entries", ENTRIES)
              .set("tasks", TASKS)
              .set("first", first)
              .set("staff", samples.worker.staffId())
              .set("project", samples.project)
              .set("code", samples.laborCode)
              .run();
        });
  }

  @Test
  void areExactForAProjectAndForAllOfItsTasks() {
    fill();
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal charge = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    for (long i = 0; i < ENTRIES; i++) {
      hours = hours.add(unit(1 + i * 7 % 240_000));
      charge = charge.add(unit(1 + i * 7919 % 99_999_999));
      cost = cost.add(unit(i * 104_729 % 88_888_888));
    }
    Api admin = samples.admin;
    JsonNode budget =
        admin.sendTo("GET", "/api/budget/" + samples.project, new byte[0]).expect(200).json();
    assertThat(budget.get("HoursInput").decimalValue()).isEqualByComparingTo(hours);
    assertThat(budget.get("FeesInput").decimalValue()).isEqualByComparingTo(charge);
    assertThat(budget.get("FeesCost").decimalValue()).isEqualByComparingTo(cost);
    JsonNode rows = admin.get("/task/BudgetStatusByProject/" + samples.project).expect(200).json();
    assertThat(rows).hasSize(TASKS);
    assertThat(sum(rows, "HoursInput")).isEqualByComparingTo(hours);
    assertThat(sum(rows, "ChargeIn")).isEqualByComparingTo(charge);
    assertThat(sum(rows, "FeeCostIn")).isEqualByComparingTo(cost);
  }

  private static BigDecimal sum(JsonNode rows, String field) {
    return rows.valueStream()
        .map(row -> row.get(field).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
