package dev.stint.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Budgets and what is booked on them (wider API: Tasks). */
@ApiTest
class BudgetTest {
  private final TimeSamples samples;
  private final long task;

  BudgetTest(TestServer server) {
    this.samples = new TimeSamples(server.newFirm());
    this.task = samples.task("TaskNm: 'A', BudgetHours: 10, BudgetFees: 1000, BudgetExps: 100");
    samples.task("TaskNm: 'B', BudgetHours: 5");
    samples.booked("2026-03-02", "TaskSID: %d, Hours_IN: 2.5".formatted(task));
    samples.submitted("2026-03-03", "TaskSID: %d, NoCharge: true".formatted(task));
    samples.booked("2026-03-04", "Hours_IN: 8");
    samples
        .admin
        .post(
            "/expense/detail",
            "{Dt: '2026-03-02', ProjectSID: %d, StaffSID: %d, CatSID: %d, TaskSID: %d, CostIN: 40.25, CostBill: 50}"
                .formatted(
                    samples.project,
                    samples.worker.staffId(),
                    samples.firm.value("ExpenseCodes", "Meals"),
                    task))
        .expect(200);
  }

  private JsonNode status(Api caller) {
    return caller.get("/task/BudgetStatusByProject/" + samples.project).expect(200).json();
  }

  private static void expect(JsonNode row, String fields) {
    for (String field : fields.split(", ", -1)) {
      String[] parts = field.split(" ", -1);
      assertThat(row.get(parts[0]).decimalValue()).as(parts[0]).isEqualByComparingTo(parts[1]);
    }
  }

  @Test
  void ofATaskHasTheSumsUnderBothSetsOfNames() {
    JsonNode rows = status(samples.admin);
    assertThat(rows).hasSize(2);
    expect(
        rows.get(0),
        "HoursInput 3.5, HoursBill 2.5, FeesInput 375, FeesCost 210, ExpensesInput 40.25, "
            + "ExpensesBillable 50, TotalWip 425, WipTotal 425, HrsIn 3.5, ChargeIn 375, FeeCostIn 210, "
            + "ExpCostIn 40.25, FeeWipToDate 375, ExpWipToDate 50, EstHrs 10, EstFee 1000, "
            + "EstTotal 1100, RemainingEstHrs 6.5, RemainingEstFee 625, InvoicedToDate 0");
    expect(rows.get(1), "HoursInput 0, TotalWip 0, RemainingEstHrs 5");
  }

  @Test
  void ofAProjectIsAllOfItToDate() {
    JsonNode budget =
        samples
            .admin
            .sendTo("GET", "/api/budget/" + samples.project, new byte[0])
            .expect(200)
            .json();
    expect(
        budget,
        "HoursInput 11.5, HoursBill 10.5, FeesInput 1575, FeesCost 690, ExpensesInput 40.25, "
            + "TotalWip 1625, EstHrs 15, RemainingEstHrs 3.5, RemainingEstFee -575");
    assertThat(budget.get("FirstDt").asString()).isEqualTo("2026-03-02");
    assertThat(budget.get("LastDt").asString()).isEqualTo("2026-03-04");
  }

  @Test
  @Shows("ruling 6.4")
  void hasNoAmountsForThoseWhoMayNotSeeRates() {
    expect(
        status(samples.worker.api()).get(0),
        "HoursInput 3.5, FeesInput 0, FeesCost 0, ExpensesBillable 0, TotalWip 0, EstFee 0, RemainingEstFee 0");
    samples.firm.onTeam(samples.project, samples.worker.staffId(), true);
    expect(status(samples.worker.api()).get(0), "FeesInput 375, FeesCost 0, TotalWip 425");
  }
}
