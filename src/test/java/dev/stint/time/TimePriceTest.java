package dev.stint.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an entry costs, and when it is not billed (rulings 8.9 and 10; wider API). */
@ApiTest
class TimePriceTest {
  private static final String DAY = "2026-03-02";

  private final TimeSamples samples;
  private final TestFirm firm;

  TimePriceTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
  }

  private JsonNode admins(JsonNode entry) {
    return samples
        .admin
        .get("/time/%d?View=Detailed".formatted(TimeSamples.sid(entry)))
        .expect(200)
        .json();
  }

  private JsonNode change(JsonNode entry, String fields) {
    return samples
        .admin
        .post("/time/" + TimeSamples.sid(entry), "{" + fields + "}")
        .expect(200)
        .json();
  }

  private static void expect(
      JsonNode entry, String hours, String rate, String charge, boolean locked) {
    assertThat(entry.get("HoursBillable").decimalValue()).isEqualByComparingTo(hours);
    assertThat(entry.get("BillRate").decimalValue()).isEqualByComparingTo(rate);
    assertThat(entry.get("ChargeBillable").decimalValue()).isEqualByComparingTo(charge);
    assertThat(entry.get("BillingRateLocked").asBoolean()).isEqualTo(locked);
  }

  @Test
  void isTheHoursAtTheRateOfAnHour() {
    expect(admins(samples.booked(DAY, "Hours_IN: 1.5")), "1.5", "150", "225", false);
  }

  @Test
  @Shows("ruling 2.9")
  void roundsTheChargeHalfUpToCents() {
    firm.update("staff", samples.worker.staffId(), Map.of("rate_1", 1_000_100L));
    // 0.5 times 100.01 is 50.005.
    expect(admins(samples.booked(DAY, "Hours_IN: 0.5")), "0.5", "100.01", "50.01", false);
  }

  @Test
  void keepsTheRateThatWasFoundWhenRatesChange() {
    JsonNode entry = samples.booked(DAY, "");
    firm.update("staff", samples.worker.staffId(), Map.of("rate_1", 9_990_000L));
    expect(change(entry, "Hours_IN: 2"), "2", "150", "300", false);
  }

  @ParameterizedTest
  @CsvSource({
    "ProjectSID, project_id",
    "StaffSID, staff_id",
    "BudgCatID, labor_code_id",
    "TaskSID, task_id"
  })
  void looksTheRateUpAgainWhenWhatItDependsOnChanges(String field, String column) {
    long other =
        switch (field) {
          case "ProjectSID" -> samples.project("P-2");
          case "StaffSID" -> firm.staff("Ann", "Bee");
          case "BudgCatID" -> samples.laborCode("Travel", "TRA");
          default -> samples.task("TaskNm: 'T'");
        };
    Map<String, Object> rate = new HashMap<>(Map.of("project_id", samples.project));
    rate.put(column, other);
    rate.put("rate", 2_000_000L);
    firm.insertNew("custom_rate", rate);
    JsonNode entry = samples.booked(DAY, "");
    expect(change(entry, "%s: %d".formatted(field, other)), "1", "200", "200", false);
  }

  @Test
  void keepsARateSetByHandUntilItIsUnlocked() {
    long task = samples.task("TaskNm: 'T'");
    JsonNode entry = samples.booked(DAY, "");
    expect(change(entry, "BillRate: 99"), "1", "99", "99", true);
    expect(change(entry, "TaskSID: " + task), "1", "99", "99", true);
    expect(change(entry, "BillingRateLocked: false"), "1", "150", "150", false);
  }

  @Test
  void followsTheHoursUntilBillableHoursAreSet() {
    JsonNode entry = samples.booked(DAY, "Hours_IN: 2");
    expect(change(entry, "Hours_IN: 3"), "3", "150", "450", false);
    expect(change(entry, "HoursBillable: 1"), "1", "150", "150", false);
    expect(change(entry, "Hours_IN: 4"), "1", "150", "150", false);
  }

  @Test
  void takesAChargeThatIsSet() {
    JsonNode entry = samples.booked(DAY, "");
    expect(change(entry, "ChargeBillable: 77.5"), "1", "150", "77.5", false);
    expect(change(entry, "Notes: 'x'"), "1", "150", "77.5", false);
    expect(change(entry, "HoursBillable: 2"), "2", "150", "300", false);
  }

  @Test
  void refusesAChargeThatNoSumCouldHold() {
    samples
        .admin
        .post("/time", samples.hour(DAY, "BillRate: 999999999999"))
        .expectFaults("ChargeBillable");
  }

  @EachFormat
  void billsLessThanABillionForAnEntry(InFormat format) {
    Api caller = format.of(samples.admin);
    for (String field : new String[] {"ChargeBillable", "BillRate"}) {
      samples.book(caller, DAY, field + ": 1000000000").expectFaults("ChargeBillable");
      JsonNode most = samples.book(caller, DAY, field + ": 999999999.99").expect(200).json();
      assertThat(most.get("ChargeBillable").asString()).isEqualTo("999999999.99");
      caller
          .post("/time/" + TimeSamples.sid(most), "{%s: 1000000000}".formatted(field))
          .expectFaults("ChargeBillable");
    }
  }

  @EachFormat
  void costsTheFirmLessThanABillion(InFormat format) {
    Api caller = format.of(samples.admin);
    firm.update("staff", samples.worker.staffId(), Map.of("cost_factor", 9_999_999_999_900L));
    JsonNode most = samples.book(caller, DAY, "").expect(200).json();
    assertThat(most.get("CostRate").asString()).isEqualTo("999999999.99");
    caller
        .post("/time/" + TimeSamples.sid(most), "{Hours_IN: 1.5, HoursBillable: 0}")
        .expectFaults("StaffSID");
    firm.update("staff", samples.worker.staffId(), Map.of("cost_factor", 10_000_000_000_000L));
    samples.book(caller, DAY, "").expectFaults("StaffSID");
  }

  @Test
  void keepsWhatTheHourCostTheFirm() {
    JsonNode entry = samples.booked(DAY, "");
    firm.update("staff", samples.worker.staffId(), Map.of("cost_factor", 1L));
    assertThat(admins(entry).get("CostRate").decimalValue()).isEqualByComparingTo("60");
  }

  @Test
  void costsTheFirmWhatItsStafferCosts() {
    JsonNode entry = samples.booked(DAY, "");
    long other = firm.staff("Ann", "Bee");
    firm.update("staff", other, Map.of("cost_factor", 900_000L));
    assertThat(change(entry, "StaffSID: " + other).get("CostRate").decimalValue())
        .isEqualByComparingTo("90");
  }

  @Test
  void isZeroForWhoMaySeeNoRatesAndIgnoredWhenTheySendIt() {
    JsonNode entry = samples.booked(DAY, "BillRate: 1, ChargeBillable: 1, BillingRateLocked: true");
    for (String amount : new String[] {"BillRate", "ChargeBillable", "CostRate"}) {
      assertThat(entry.get(amount).decimalValue()).as(amount).isZero();
    }
    expect(admins(entry), "1", "150", "150", false);
  }

  @Test
  void isShownToWhoLeadsTheProjectButNotTheCost() {
    firm.onTeam(samples.project, samples.worker.staffId(), true);
    JsonNode entry = samples.booked(DAY, "");
    assertThat(entry.get("BillRate").decimalValue()).isEqualByComparingTo("150");
    assertThat(entry.get("CostRate").decimalValue()).isZero();
  }

  @Test
  void isNothingForTimeWithoutCharge() {
    expect(admins(samples.booked(DAY, "NoCharge: true")), "0", "150", "0", false);
    JsonNode entry = samples.booked(DAY, "Hours_IN: 2");
    expect(change(entry, "NoCharge: true"), "0", "150", "0", false);
    expect(change(entry, "NoCharge: false"), "2", "150", "300", false);
  }

  @Test
  void isNothingOnALaborCodeOrTaskWithoutCharge() {
    long task = samples.task("TaskNm: 'T', NoCharge: true");
    assertThat(admins(samples.booked(DAY, "TaskSID: " + task)).get("NoCharge").asBoolean())
        .isTrue();
    firm.update("labor_code", samples.laborCode, Map.of("is_no_charge", true));
    expect(admins(samples.booked(DAY, "HoursBillable: 1")), "0", "150", "0", false);
  }

  @Test
  @Shows({"project.no-charge", "ruling 10"})
  void isNothingOnAProjectWithoutChargeOnceSubmitted() {
    firm.update("project", samples.project, Map.of("is_no_charge", true));
    JsonNode entry = samples.booked(DAY, "");
    expect(admins(entry), "1", "150", "150", false);
    JsonNode submitted =
        samples
            .worker
            .api()
            .post("/time/%d?MarkSubmitted=true".formatted(TimeSamples.sid(entry)), "{}")
            .expect(200)
            .json();
    assertThat(submitted.get("NoCharge").asBoolean()).isTrue();
    expect(admins(submitted), "0", "150", "0", false);
  }

  @Test
  void staysAsSubmittedWhenTheProjectChanges() {
    JsonNode entry = samples.submitted(DAY, "Hours_IN: 2");
    samples
        .admin
        .post(
            "/project/detail/" + samples.project,
            "{IsNoCharge: true, StartDt: '2026-01-01', EndDt: '2026-02-01'}")
        .expect(200);
    expect(admins(entry), "2", "150", "300", false);
    expect(change(entry, "Notes: 'x'"), "2", "150", "300", false);
  }

  @Test
  void isFoundForWhoOnlyAdministersTime() {
    TestFirm.Person clerk = firm.personWith(Right.ADMINISTERS_TIME);
    JsonNode entry = samples.book(clerk.api(), DAY, "BillRate: 5").expect(200).json();
    expect(admins(entry), "1", "150", "150", false);
  }

  /**
   * A change of an entry of 2 hours of which 2 are billed, by its staffer and by an administrator.
   */
  @ParameterizedTest
  @CsvSource({
    "HoursBillable: 2, 200, 200",
    "HoursBillable: 1.5, 200, 200",
    "HoursBillable: 2.0001, 405, 200",
    "Hours_IN: 1, 200, 200",
    "'Hours_IN: 1, HoursBillable: 1', 200, 200",
    "'Hours_IN: 1, HoursBillable: 1.5', 405, 200",
    "'Hours_IN: 3, HoursBillable: 3', 200, 200"
  })
  void moreThanWasWorkedIsBilledOnlyByWhoAdministersTime(
      String change, int ownStatus, int administratorsStatus) {
    for (InFormat format : InFormat.values()) {
      String path = "/time/" + TimeSamples.sid(samples.booked(DAY, "Hours_IN: 2"));
      format.of(samples.worker.api()).post(path, "{" + change + "}").expect(ownStatus);
      format.of(samples.admin).post(path, "{" + change + "}").expect(administratorsStatus);
    }
  }

  @EachFormat
  void whatAnAdministratorBillsBeyondTheHoursStaysWhenItsStafferChangesTheRest(InFormat format) {
    String path = "/time/" + TimeSamples.sid(samples.booked(DAY, "Hours_IN: 2"));
    samples.admin.post(path, "{HoursBillable: 3}").expect(200);
    Api worker = format.of(samples.worker.api());
    worker.post(path, "{Notes: 'x', HoursBillable: 3}").expect(200);
    worker.post(path, "{Hours_IN: 1}").expect(405);
    worker.post(path, "{Hours_IN: 3.5}").expect(200);
  }
}
