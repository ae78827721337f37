package dev.stint.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Modified;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** One time entry: made, read, changed, submitted, deleted (wider API: Time entries; ruling 10). */
@ApiTest
class TimeTest {
  private static final String DAY = "2026-03-02";

  private final TestServer server;
  private final TimeSamples samples;
  private final TestFirm firm;

  TimeTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
  }

  @Test
  void answersEveryFieldInTheOrderOfTheTable() {
    JsonNode entry = samples.booked(DAY, "Notes: 'Did it'");
    assertThat(entry.propertyNames())
        .containsExactly(
            ("SID IsNew IsSubmitted Dt ProjectSID ProjectNm ClientID ClientNm StaffSID FName SName"
                    + " SourceNm BudgCatID BudgCatNm TaskSID TaskNm QBClass QBClassNm PayrollItem"
                    + " PayrollItemNm Hours_IN Notes RevisionNotes AuditLogNote NoCharge IsApproved"
                    + " CanApproved ApprovalStatus ApprovalStatusNm InvoiceSID IsInvoiced"
                    + " HoursBillable BillRate ChargeBillable BillingRateLocked CostRate DtCreated"
                    + " DtModified")
                .split(" "));
    assertThat(entry.get("SourceNm").asString()).isEqualTo("Staff Person");
    assertThat(entry.get("BudgCatNm").asString()).isEqualTo("Advice");
    assertThat(entry.get("ProjectNm").asString()).isEqualTo("Project P-1");
    assertThat(entry.get("ApprovalStatusNm").asString()).isEqualTo("Not Submitted");
  }

  @Test
  void leavesTheFieldsOfAccountingApprovalInvoiceRateAndCostOutOfTheBasicView() {
    long id = TimeSamples.sid(samples.booked(DAY, ""));
    assertThat(samples.admin.get("/time/" + id).expect(200).json().propertyNames())
        .containsExactly(
            ("SID IsNew IsSubmitted Dt ProjectSID ProjectNm ClientID ClientNm StaffSID FName SName"
                    + " SourceNm BudgCatID BudgCatNm TaskSID TaskNm Hours_IN Notes RevisionNotes"
                    + " AuditLogNote NoCharge HoursBillable ChargeBillable DtCreated DtModified")
                .split(" "));
  }

  @Test
  void isReadAndWrittenInXml() {
    String body =
        "<TimeEntry><Dt>%s</Dt><ProjectSID>%d</ProjectSID><StaffSID>%d</StaffSID><BudgCatID>%d</BudgCatID><Hours_IN>2.25</Hours_IN></TimeEntry>"
            .formatted(DAY, samples.project, samples.worker.staffId(), samples.laborCode);
    Element entry =
        samples.worker.api().xml().post("/time", body).expect(200).xml().getDocumentElement();
    assertThat(entry.getTagName()).isEqualTo("TimeEntry");
    assertThat(entry.getElementsByTagName("Hours_IN").item(0).getTextContent()).isEqualTo("2.25");
    String id = entry.getElementsByTagName("SID").item(0).getTextContent();
    samples.worker.api().xml().get("/time/" + id).expect(200);
    samples.worker.api().xml().delete("/time/" + id).expect(200);
  }

  @Test
  void getsANegativeIdAndANewPositiveOneWhenSubmitted() {
    long open = TimeSamples.sid(samples.booked(DAY, ""));
    assertThat(open).isNegative();
    JsonNode submitted =
        samples.worker.api().post("/time/" + open + "?MarkSubmitted=true", "{}").expect(200).json();
    assertThat(TimeSamples.sid(submitted)).isPositive();
    assertThat(submitted.get("IsSubmitted").asBoolean()).isTrue();
    assertThat(submitted.get("ApprovalStatusNm").asString()).isEqualTo("Submitted");
    samples.worker.api().get("/time/" + open).expect(404);
    samples.worker.api().get("/time/" + TimeSamples.sid(submitted)).expect(200);
  }

  @Test
  void isSubmittedWhenMadeIfAskedFor() {
    assertThat(TimeSamples.sid(samples.submitted(DAY, ""))).isPositive();
  }

  @Test
  void isLockedOnceSubmittedForAllButThoseWhoAdministerTime() {
    long id = TimeSamples.sid(samples.submitted(DAY, ""));
    samples.worker.api().post("/time/" + id, "{Notes: 'x'}").expect(400);
    samples.worker.api().delete("/time/" + id).expect(400);
    JsonNode changed = samples.admin.post("/time/" + id, "{Notes: 'x'}").expect(200).json();
    assertThat(TimeSamples.sid(changed)).isEqualTo(id);
    assertThat(changed.get("Notes").asString()).isEqualTo("x");
    samples.admin.delete("/time/" + id).expect(200);
    samples.admin.get("/time/" + id).expect(404);
  }

  @Test
  void changesOnlyTheFieldsThatAreSent() {
    JsonNode made = samples.booked(DAY, "Notes: 'before', Hours_IN: 3");
    JsonNode changed =
        samples
            .worker
            .api()
            .post("/time/" + TimeSamples.sid(made), "{Notes: 'after'}")
            .expect(200)
            .json();
    assertThat(changed.get("Notes").asString()).isEqualTo("after");
    assertThat(changed.get("Hours_IN").decimalValue()).isEqualByComparingTo("3");
  }

  @Test
  void namesEveryRequiredFieldThatIsMissing() {
    samples
        .worker
        .api()
        .post("/time", "{}")
        .expectFaults("Dt", "ProjectSID", "StaffSID", "BudgCatID", "Hours_IN");
  }

  @ParameterizedTest
  @CsvSource({"0", "24.0001", "-1", "'''x'''", "25"})
  void takesHoursAboveZeroAndUpToADay(String hours) {
    samples.book(samples.worker.api(), DAY, "Hours_IN: " + hours).expectFaults("Hours_IN");
  }

  @Test
  void takesAtMost24HoursADayAndStaffer() {
    samples.booked(DAY, "Hours_IN: 20.5");
    samples.book(samples.worker.api(), DAY, "Hours_IN: 3.5001").expectFaults("Hours_IN");
    long rest = TimeSamples.sid(samples.booked(DAY, "Hours_IN: 3.5"));
    samples.worker.api().post("/time/" + rest, "{Hours_IN: 3.6}").expectFaults("Hours_IN");
    samples.worker.api().post("/time/" + rest, "{Hours_IN: 3.5, Notes: 'x'}").expect(200);
    samples.booked("2026-03-03", "Hours_IN: 24");
    samples.worker.api().post("/time/" + rest, "{Dt: '2026-03-03'}").expectFaults("Hours_IN");
  }

  @Test
  @Shows({"project.end", "ruling 10"})
  void takesNoNewTimeOnOrAfterTheProjectsEnd() {
    firm.update("project", samples.project, Map.of("end_date", "2026-03-10"));
    samples.book(samples.worker.api(), "2026-03-10", "").expectFaults("Dt");
    samples.book(samples.admin, "2026-03-11", "").expectFaults("Dt");
    long id = TimeSamples.sid(samples.booked("2026-03-09", ""));
    samples.worker.api().post("/time/" + id, "{Dt: '2026-03-10'}").expectFaults("Dt");
  }

  @Test
  @Shows("ruling 10")
  void takesNoNewTimeWhileTheProjectIsInactive() {
    long before = TimeSamples.sid(samples.booked(DAY, ""));
    firm.update(
        "project", samples.project, Map.of("status_id", firm.value("StatusProduction", "Closed")));
    samples.book(samples.worker.api(), DAY, "").expectFaults("ProjectSID");
    samples.worker.api().post("/time/" + before, "{Notes: 'late'}").expect(200);
    samples.worker.api().post("/time/" + before + "?MarkSubmitted=true", "{}").expect(200);
  }

  @Test
  @Shows("ruling 8.8")
  void isNotBookedOnATemplate() {
    firm.update("project", samples.project, Map.of("is_template", true));
    samples.book(samples.admin, DAY, "").expectFaults("ProjectSID");
  }

  @Test
  void isNotBookedOnAProjectThatTheCallerDoesNotSee() {
    long hidden = firm.project("P-2");
    samples.book(samples.worker.api(), DAY, "ProjectSID: " + hidden).expect(403);
  }

  @Test
  void refusesWhatTheFirmDoesNotHave() {
    TestFirm other = server.newFirm();
    TimeSamples others = new TimeSamples(other);
    samples
        .book(
            samples.admin,
            DAY,
            "ProjectSID: %d, StaffSID: %d, BudgCatID: %d"
                .formatted(others.project, others.worker.staffId(), others.laborCode))
        .expectFaults("ProjectSID", "StaffSID", "BudgCatID");
    samples
        .book(samples.admin, DAY, "BudgCatID: %d, TaskSID: 7".formatted(others.laborCode))
        .expectFaults("BudgCatID", "TaskSID");
  }

  @Test
  @Shows("ruling 8.6")
  void takesTheProjectsLaborCodesIfItHasAny() {
    long more = samples.laborCode("Travel", "TRV");
    samples.booked(DAY, "BudgCatID: " + more);
    firm.insert(
        "project_labor_code",
        Map.of("project_id", samples.project, "labor_code_id", samples.laborCode));
    samples.book(samples.worker.api(), DAY, "BudgCatID: " + more).expectFaults("BudgCatID");
    samples.booked(DAY, "");
  }

  @Test
  void takesNoInactiveLaborCode() {
    firm.update("labor_code", samples.laborCode, Map.of("is_inactive", true));
    samples.book(samples.worker.api(), DAY, "").expectFaults("BudgCatID");
  }

  /** What is booked already stays as it is: only another code, or another project, is looked at. */
  @EachFormat
  void canBeChangedAndSubmittedThoughItsLaborCodeIsNotToBeHadAnyMore(InFormat format) {
    JsonNode entry = samples.booked(DAY, "");
    firm.update("labor_code", samples.laborCode, Map.of("is_inactive", true));
    firm.insert(
        "project_labor_code",
        Map.of("project_id", samples.project, "labor_code_id", samples.laborCode("Travel", "TRV")));
    Api caller = format.of(samples.worker.api());
    String path = "/time/" + TimeSamples.sid(entry);
    caller.post(path, "{Notes: 'x', BudgCatID: %d}".formatted(samples.laborCode)).expect(200);
    caller.post(path, "{Hours_IN: 2}").expect(200);
    caller.post(path + "?MarkSubmitted=true", "{}").expect(200);
  }

  @Test
  void doesNotChangeTheProjectsDtModified() {
    assertThat(Modified.by(firm, samples.project, () -> samples.submitted(DAY, ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Project | 1 | project p-1
          Project | 1 | Project P-1
          Project | 2 | p-1
          Staff   | 1 | STAFF PERSON
          Staff   | 3 | {email}
          BudgCat | 1 | advice
          BudgCat | 2 | adv
          """)
  void takesALinkInPlaceOfAnId(String kind, int type, String value) {
    String id =
        Map.of("Project", "ProjectSID", "Staff", "StaffSID", "BudgCat", "BudgCatID").get(kind);
    String given = value.replace("{email}", samples.worker.email());
    JsonNode entry =
        samples.booked(
            DAY,
            "%s: null, %sLinkValue: '%s', %sLinkType: %d".formatted(id, kind, given, kind, type));
    assertThat(
            List.of(
                entry.get("ProjectSID").asLong(),
                entry.get("StaffSID").asLong(),
                entry.get("BudgCatID").asLong()))
        .containsExactly(samples.project, samples.worker.staffId(), samples.laborCode);
  }

  @Test
  void findsAProjectByItsOwnNameInAnyLetterCaseWhateverItIsCalledForDisplay() {
    samples
        .admin
        .post(
            "/project/detail/" + samples.project, "{Nm: 'Own Name', DisplayName: 'Something else'}")
        .expect(200);
    JsonNode entry =
        samples.booked(DAY, "ProjectSID: null, ProjectLinkValue: 'OWN NAME', ProjectLinkType: 1");
    assertThat(entry.get("ProjectSID").asLong()).isEqualTo(samples.project);
  }

  @EachFormat
  void namesTheLinkThatWasSentInEachFaultOfIt(InFormat format) {
    long retired = samples.laborCode("Retired", "OLD");
    firm.update("labor_code", retired, Map.of("is_inactive", true));
    samples.laborCode("Advice", "ADV2");
    Map.of(
            "BudgCatLinkValue: 'Advice', BudgCatLinkType: 1",
            "BudgCatLinkValue",
            "BudgCatLinkValue: 'retired', BudgCatLinkType: 1",
            "BudgCatLinkValue",
            "BudgCatLinkValue: 'none', BudgCatLinkType: 2",
            "BudgCatLinkValue",
            "BudgCatLinkValue: 'ADV', BudgCatLinkType: 3",
            "BudgCatLinkType",
            "BudgCatLinkValue: 'ADV', BudgCatLinkType: 'x'",
            "BudgCatLinkType",
            "BudgCatLinkValue: 'ADV'",
            "BudgCatLinkType",
            "BudgCatLinkValue: '%s', BudgCatLinkType: 2".formatted("x".repeat(256)),
            "BudgCatLinkValue")
        .forEach((link, named) ->
            samples
                .book(format.of(samples.worker.api()), DAY, "BudgCatID: 0, " + link)
                .expectFaults(named));
    samples
        .book(
            format.of(samples.worker.api()),
            DAY,
            "BudgCatID: %d, BudgCatLinkValue: 'ADV', BudgCatLinkType: 2".formatted(retired))
        .expectFaults("BudgCatID");
  }

  @Test
  void letsNobodyBookForOthersWithoutTheRight() {
    TestFirm.Person other = firm.person("Staff");
    long id = TimeSamples.sid(samples.booked(DAY, ""));
    samples.book(other.api(), DAY, "").expect(405);
    other.api().get("/time/" + id).expect(403);
    other.api().post("/time/" + id, "{Notes: 'x'}").expect(403);
    other.api().delete("/time/" + id).expect(403);
    samples
        .worker
        .api()
        .post("/time/" + id, "{StaffSID: %d}".formatted(other.staffId()))
        .expect(405);
    firm.person("Manager").api().post("/time/" + id, "{Notes: 'x'}").expect(200);
  }

  @Test
  void postedBackAsItWasChangesNothing() {
    long id = TimeSamples.sid(samples.booked(DAY, "Hours_IN: 2.5, HoursBillable: 2"));
    String before = samples.admin.get("/time/" + id + "?View=Detailed").expect(200).text();
    Response after = samples.admin.post("/time/" + id, before).expect(200);
    assertThat(after.text()).isEqualTo(before);
  }
}
