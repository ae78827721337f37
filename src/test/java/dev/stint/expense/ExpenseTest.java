package dev.stint.expense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Concurrently;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Expenses and the reports that they are submitted in (wider API: Expenses; ruling 10). */
@ApiTest
class ExpenseTest {
  private static final String DAY = "2026-03-02";

  private final TestServer server;
  private final TimeSamples samples;
  private final TestFirm firm;
  private final Api worker;
  private final long meals;

  ExpenseTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.worker = samples.worker.api();
    this.meals = firm.value("ExpenseCodes", "Meals");
  }

  /** What is sent for an expense of the worker's, with more fields or others. */
  private String body(String more) {
    Map<String, String> fields =
        Map.of(
            "Dt", "'" + DAY + "'",
            "ProjectSID", "" + samples.project,
            "StaffSID", "" + samples.worker.staffId(),
            "CatSID", "" + meals,
            "CostIN", "10.5");
    return fields.entrySet().stream()
        .filter(field -> !more.contains(field.getKey() + ":"))
        .map(field -> field.getKey() + ": " + field.getValue())
        .collect(Collectors.joining(", ", "{", more.isEmpty() ? "}" : ", " + more + "}"));
  }

  private JsonNode made(String more) {
    return made(worker, more);
  }

  /** By this caller, for the worker: who sees rates sees what is billed. */
  private JsonNode made(Api caller, String more) {
    return caller.post("/expense/detail", body(more)).expect(200).json();
  }

  private static long sid(JsonNode record) {
    return record.get("SID").asLong();
  }

  private JsonNode changed(Api caller, JsonNode expense, String fields) {
    return caller.post("/expense/detail/" + sid(expense), "{" + fields + "}").expect(200).json();
  }

  private Response submit(Api caller, Object... ids) {
    return caller.post("/expense/submit", "{RptNm: 'March', ids: %s}".formatted(List.of(ids)));
  }

  private static List<Long> sids(Response list) {
    return list.expect(200).json().valueStream().map(ExpenseTest::sid).toList();
  }

  private static void expect(JsonNode expense, String payable, String billed) {
    assertThat(expense.get("CostPayable").decimalValue()).isEqualByComparingTo(payable);
    assertThat(expense.get("CostBill").decimalValue()).isEqualByComparingTo(billed);
  }

  @Test
  void answersEveryFieldInTheOrderOfTheTable() {
    JsonNode expense = made("Nt: 'Lunch'");
    assertThat(expense.propertyNames())
        .containsExactly(
            ("SID IsSubmitted RptSID StaffSID Dt ProjectSID ProjectNm ClientSID ClientNm CatSID CatNm"
                    + " TaskSID TaskNm NoCharge PaidByCo Nt CostIN CostPayable CostBill IsUnit"
                    + " UnitPrice UnitRate Units UOM DueDate RefNbr HasReceipt IsApproved"
                    + " ApprovalStatus ApprovalStatusNm InvoiceSid IsInvoiced IsVendorExpense")
                .split(" "));
    assertThat(expense.get("CatNm").asString()).isEqualTo("Meals");
    assertThat(expense.get("IsSubmitted").asBoolean()).isFalse();
  }

  @Test
  void isMadeChangedAndDeletedInXml() {
    String body =
        "<Expense><Dt>%s</Dt><ProjectSID>%d</ProjectSID><StaffSID>%d</StaffSID><CatSID>%d</CatSID><CostIN>3</CostIN></Expense>"
            .formatted(DAY, samples.project, samples.worker.staffId(), meals);
    String id =
        worker
            .xml()
            .post("/expense/detail", body)
            .expect(200)
            .xml()
            .getElementsByTagName("SID")
            .item(0)
            .getTextContent();
    worker.xml().post("/expense/detail/" + id, "<Expense><Nt>x</Nt></Expense>").expect(200);
    worker.xml().delete("/expense/detail/" + id).expect(200);
    worker.delete("/expense/detail/" + id).expect(404);
  }

  @Test
  void namesEveryRequiredFieldThatIsMissing() {
    worker
        .post("/expense/detail", "{}")
        .expectFaults("Dt", "ProjectSID", "StaffSID", "CatSID", "CostIN");
    worker.post("/expense/detail", body("CostIN: 0")).expectFaults("CostIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CostIN", "CostPayable", "CostBill"})
  void isLessThanABillion(String amount) {
    Api admin = samples.admin;
    admin.post("/expense/detail", body(amount + ": 1000000000")).expect(400);
    JsonNode most = made(admin, amount + ": 999999999.99");
    assertThat(most.get(amount).decimalValue()).isEqualByComparingTo("999999999.99");
    String path = "/expense/detail/" + sid(most);
    assertThat(faults(admin.post(path, "{%s: 1000000000}".formatted(amount)))).contains(amount);
    admin.post(path, "{%s: 999999999.98}".formatted(amount)).expect(200);
  }

  private static List<String> faults(Response refused) {
    return refused
        .expect(400)
        .json()
        .get("errors")
        .valueStream()
        .map(error -> error.get("field").asString())
        .toList();
  }

  @EachFormat
  void keepsItsStafferWhileItIsInAReport(InFormat format) {
    JsonNode expense = made("");
    Api caller = format.of(samples.admin);
    String path = "/expense/detail/" + sid(expense);
    long other = firm.person("Staff").staffId();
    submit(worker, sid(expense)).expect(200);
    caller.post(path, "{StaffSID: %d}".formatted(other)).expectFaults("StaffSID");
    caller.post(path, "{StaffSID: %d}".formatted(samples.worker.staffId())).expect(200);
    JsonNode open = made("");
    caller.post("/expense/detail/" + sid(open), "{StaffSID: %d}".formatted(other)).expect(200);
  }

  @Test
  void isOwedAndBilledAtCostUntilSetOtherwise() {
    Api admin = samples.admin;
    JsonNode expense = made(admin, "");
    expect(expense, "10.5", "10.5");
    expect(changed(admin, expense, "CostIN: 20"), "20", "20");
    expect(changed(admin, expense, "CostBill: 15"), "20", "15");
    expect(changed(admin, expense, "CostIN: 30"), "30", "15");
    expect(changed(admin, expense, "PaidByCo: true"), "0", "15");
    expect(changed(admin, expense, "NoCharge: true"), "0", "0");
  }

  @Test
  void isNotBilledOnATaskWithoutCharge() {
    long task = samples.task("TaskNm: 'T', NoCharge: true");
    expect(made(samples.admin, "TaskSID: " + task), "10.5", "0");
  }

  @Test
  @Shows({"project.no-charge", "ruling 10"})
  void isNotBilledOnAProjectWithoutChargeOnceSubmitted() {
    firm.update("project", samples.project, Map.of("is_no_charge", true));
    JsonNode expense = made(samples.admin, "");
    expect(expense, "10.5", "10.5");
    long report = sid(submit(worker, sid(expense)).expect(200).json());
    JsonNode after = samples.admin.get("/expense/report/" + report).expect(200).json().get(0);
    expect(after, "10.5", "0");
    assertThat(after.get("NoCharge").asBoolean()).isTrue();
  }

  @Test
  void isNotBookedWhereTimeWouldNotBe() {
    long hidden = firm.project("P-2");
    worker.post("/expense/detail", body("ProjectSID: " + hidden)).expect(403);
    firm.update("project", samples.project, Map.of("end_date", DAY));
    worker.post("/expense/detail", body("")).expectFaults("Dt");
    firm.update("project", samples.project, Map.of("is_template", true));
    worker.post("/expense/detail", body("")).expectFaults("ProjectSID");
  }

  @Test
  void letsNobodyBookForOthersWithoutTheRight() {
    Api other = firm.person("Staff").api();
    long id = sid(made(""));
    other.post("/expense/detail", body("")).expect(405);
    other.post("/expense/detail/" + id, "{Nt: 'x'}").expect(403);
    other.delete("/expense/detail/" + id).expect(403);
    submit(other, id).expect(405);
    firm.person("Manager").api().post("/expense/detail/" + id, "{Nt: 'x'}").expect(200);
    server.newFirm().admin().post("/expense/detail/" + id, "{Nt: 'x'}").expect(404);
  }

  @Test
  void isPackedIntoAReportAndLocked() {
    JsonNode one = made("");
    JsonNode other = made("");
    JsonNode rest = made("");
    JsonNode report = submit(worker, sid(one), sid(other)).expect(200).json();
    assertThat(report.propertyNames())
        .containsExactly("SID", "RptNm", "CreatedDt", "SubmitDt", "StatusId", "StatusNm");
    assertThat(report.get("StatusNm").asString()).isEqualTo("Submitted");
    assertThat(report.get("StatusId").asLong())
        .isEqualTo(firm.value("StatusExpenseRpt", "Submitted"));
    assertThat(sids(worker.get("/expense/report/" + sid(report))))
        .containsExactly(sid(one), sid(other));
    assertThat(sids(worker.get("/expense/report/0"))).containsExactly(sid(rest));
    worker.post("/expense/detail/" + sid(one), "{Nt: 'x'}").expect(400);
    worker.delete("/expense/detail/" + sid(one)).expect(400);
    changed(samples.admin, one, "Nt: 'x'");
  }

  @Test
  void isNeverInTwoReports() {
    long one = sid(made(""));
    submit(worker, one).expect(200);
    submit(worker, one).expectFaults("ids[0]");
    assertThat(firm.count("expense_report")).isEqualTo(1);
  }

  @Test
  void isInOneReportWhenSubmittedSeveralTimesAtOnce() {
    long one = sid(made(""));
    long other = sid(made(""));
    List<Response> answers =
        Concurrently.call(
            6, i -> i % 2 == 0 ? submit(worker, one, other) : submit(worker, other, one));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 400);
    assertThat(firm.count("expense_report")).isEqualTo(1);
  }

  @Test
  void refusesAReportOfTwoStaffersOrOfNothing() {
    TestFirm.Person other = firm.person("Staff");
    long mine = sid(made(""));
    long theirs =
        sid(
            other
                .api()
                .post("/expense/detail", body("StaffSID: " + other.staffId()))
                .expect(200)
                .json());
    submit(samples.admin, mine, theirs, 7).expectFaults("ids[1]", "ids[2]");
    worker.post("/expense/submit", "{}").expectFaults("RptNm", "ids");
  }

  @Test
  void reportsAreOnesOwnAndAnothersForThoseWhoAdministerTime() {
    long report = sid(submit(worker, sid(made(""))).expect(200).json());
    String theirs = "/expense/reports?staffsid=" + samples.worker.staffId();
    assertThat(sids(worker.get("/expense/reports"))).containsExactly(report);
    assertThat(sids(samples.admin.get(theirs))).containsExactly(report);
    assertThat(sids(samples.admin.get("/expense/reports"))).isEmpty();
    assertThat(sids(firm.person("Staff").api().get(theirs))).as("disregarded").isEmpty();
    firm.person("Staff").api().get("/expense/report/" + report).expect(403);
    server.newFirm().admin().get("/expense/report/" + report).expect(404);
  }

  @Test
  void aFilterNarrowsByDaysStaffAndProjects() {
    long other = samples.project("P-2");
    long one = sid(made(""));
    long two = sid(worker.post("/expense/detail", body("ProjectSID: " + other)).expect(200).json());
    String path = "/expense/reportByFilter";
    assertThat(sids(samples.admin.post(path, "{mindate: '2026-03-02', maxdate: '2026-03-02'}")))
        .contains(one, two);
    assertThat(sids(samples.admin.post(path, "{mindate: '2026-03-03'}"))).isEmpty();
    assertThat(sids(samples.admin.post(path, "{projectsids: [%d]}".formatted(other))))
        .containsExactly(two);
    assertThat(sids(samples.admin.post(path + "?staffsids=5,6", ""))).isEmpty();
    assertThat(
            sids(
                samples.admin.post(
                    path + "?projectsids=5," + other + "&staffsids=" + samples.worker.staffId(),
                    "")))
        .containsExactly(two);
    assertThat(sids(firm.person("Staff").api().post(path, "{}"))).as("one's own").isEmpty();
    samples.admin.post(path, "{staffsids: ['x']}").expectFaults("staffsids[0]");
  }

  @Test
  void keepsItsCategoryFromBeingDeleted() {
    made("");
    samples.admin.sendTo("DELETE", "/api/picklistvalues/" + meals, new byte[0]).expect(400);
  }
}
