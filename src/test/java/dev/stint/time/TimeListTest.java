package dev.stint.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sheets, the time of a project, and the totals of days (wider API: Time entries). */
@ApiTest
class TimeListTest {
  private static final String MARCH = "?StartDt=2026-03-01&EndDt=2026-03-31";

  private final TestServer server;
  private final TimeSamples samples;
  private final TestFirm firm;

  TimeListTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
  }

  private static List<String> days(Api caller, String path) {
    return caller
        .get(path)
        .expect(200)
        .json()
        .valueStream()
        .map(entry -> entry.get("Dt").asString())
        .toList();
  }

  @Test
  void aSheetHasTheDaysAskedForTheFirstAndLastIncluded() {
    for (String day : List.of("2026-04-01", "2026-03-31", "2026-03-01", "2026-02-28")) {
      samples.booked(day, "");
    }
    assertThat(days(samples.worker.api(), "/time/Sheet/0" + MARCH))
        .containsExactly("2026-03-01", "2026-03-31");
    assertThat(days(samples.worker.api(), "/time/sheet" + MARCH)).hasSize(2);
    assertThat(days(samples.admin, "/time/Sheet/" + samples.worker.staffId() + MARCH)).hasSize(2);
    assertThat(days(samples.admin, "/time/Sheet/0" + MARCH)).isEmpty();
  }

  @Test
  void aSheetIsAnsweredInEitherViewAndFormat() {
    samples.booked("2026-03-02", "");
    String path = "/time/Sheet/0" + MARCH;
    assertThat(samples.worker.api().get(path).json().get(0).has("BillRate")).isFalse();
    assertThat(samples.worker.api().get(path + "&View=detailed").json().get(0).has("BillRate"))
        .isTrue();
    assertThat(
            samples
                .worker
                .api()
                .xml()
                .get(path)
                .expect(200)
                .xml()
                .getDocumentElement()
                .getTagName())
        .isEqualTo("ArrayOfTimeEntry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/time/Sheet/0", "/time/TotalByDay/0", "/time/ByProject/{project}"})
  void bothDatesMustBeGiven(String path) {
    String filled = path.replace("{project}", Long.toString(samples.project));
    samples.worker.api().get(filled).expectFaults("StartDt", "EndDt");
    samples.worker.api().get(filled + "?StartDt=2026-03-01").expectFaults("EndDt");
  }

  @Test
  void othersSheetsAreForThoseWhoAdministerTime() {
    String mine = "/time/Sheet/" + samples.worker.staffId() + MARCH;
    String totals = "/time/TotalByDay/" + samples.worker.staffId() + MARCH;
    for (String path : List.of(mine, totals)) {
      firm.person("Staff").api().get(path).expect(403);
      firm.person("Manager").api().get(path).expect(200);
      server.newFirm().admin().get(path).expect(404);
    }
  }

  @Test
  void aProjectsTimeIsOnesOwnOrAllForThoseWhoAdministerTime() {
    TestFirm.Person other = firm.person("Staff");
    samples.booked("2026-03-02", "");
    samples.book(other.api(), "2026-03-03", "StaffSID: " + other.staffId()).expect(200);
    String path = "/time/ByProject/" + samples.project + MARCH;
    assertThat(days(samples.worker.api(), path)).containsExactly("2026-03-02");
    assertThat(days(samples.admin, path)).containsExactly("2026-03-02", "2026-03-03");
    firm.person("Staff").api().get("/time/ByProject/" + firm.project("P-2") + MARCH).expect(403);
    server.newFirm().admin().get(path).expect(404);
  }

  @Test
  void aProjectsTimeCanBeNarrowedToWhatIsApprovedOrNot() {
    samples.booked("2026-03-02", "");
    String path = "/time/ByProject/" + samples.project + MARCH;
    assertThat(days(samples.admin, path + "&IsApproved=false")).hasSize(1);
    assertThat(days(samples.admin, path + "&IsApproved=true")).isEmpty();
  }

  @Test
  void totalsHaveARowForEachDayWithEntries() {
    samples.booked("2026-03-02", "Hours_IN: 2.5, HoursBillable: 2");
    samples.submitted("2026-03-02", "Hours_IN: 1.25, NoCharge: true");
    samples.booked("2026-03-05", "");
    JsonNode days = samples.worker.api().get("/time/TotalByDay/0" + MARCH).expect(200).json();
    assertThat(days).hasSize(2);
    JsonNode first = days.get(0);
    assertThat(first.propertyNames())
        .containsExactly(
            "staffSid",
            "dt",
            "totalHours",
            "timerCount",
            "billableHours",
            "nonBillableHours",
            "totalUnsubmittedTime");
    assertThat(first.get("dt").asString()).isEqualTo("2026-03-02");
    assertThat(first.get("totalHours").decimalValue()).isEqualByComparingTo("3.75");
    assertThat(first.get("billableHours").decimalValue()).isEqualByComparingTo("2");
    assertThat(first.get("nonBillableHours").decimalValue()).isEqualByComparingTo("1.75");
    assertThat(first.get("totalUnsubmittedTime").decimalValue()).isEqualByComparingTo("2.5");
  }
}
