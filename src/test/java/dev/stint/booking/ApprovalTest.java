package dev.stint.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Concurrently;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Approval of submitted time and expenses by those who administer time: outside the compatible
 * path, shown in its fields.
 */
@ApiTest
class ApprovalTest {
  private static final String DAY = "2026-03-02";

  private final TimeSamples samples;
  private final TestFirm firm;
  private final Api manager;

  ApprovalTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.manager = firm.person("Manager").api();
  }

  private static Response post(Api caller, String path, String body) {
    return caller.sendTo("POST", "/api" + path, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Response get(Api caller, String path) {
    return caller.sendTo("GET", "/api" + path, new byte[0]);
  }

  private JsonNode entry(long id) {
    return manager.get("/time/%d?View=Detailed".formatted(id)).expect(200).json();
  }

  private static String ids(Object... ids) {
    return "{ids: %s, note: 'Which depot?'}".formatted(List.of(ids));
  }

  @Test
  void submittedTimeIsApproved() {
    long id = TimeSamples.sid(samples.submitted(DAY, ""));
    assertThat(entry(id).get("CanApproved").asBoolean()).isTrue();
    post(manager, "/time/approve", ids(id)).expect(200);
    assertThat(entry(id).get("IsApproved").asBoolean()).isTrue();
    assertThat(entry(id).get("CanApproved").asBoolean()).isFalse();
    assertThat(entry(id).get("ApprovalStatusNm").asString()).isEqualTo("Approved");
    String path = "/time/ByProject/%d?StartDt=%s&EndDt=%s".formatted(samples.project, DAY, DAY);
    assertThat(manager.get(path + "&IsApproved=1").json()).hasSize(1);
    assertThat(manager.get(path + "&IsApproved=0").json()).isEmpty();
    samples.worker.api().post("/time/" + id, "{Notes: 'x'}").expect(400);
  }

  @Test
  void rejectedTimeIsUnlockedWithANoteAndCanBeSubmittedAgain() {
    long id = TimeSamples.sid(samples.submitted(DAY, ""));
    JsonNode rejected = post(manager, "/time/reject", ids(id)).expect(200).json().get(0);
    assertThat(rejected.get("FormerSID").asLong()).isEqualTo(id);
    long open = TimeSamples.sid(rejected);
    assertThat(open).isNegative();
    manager.get("/time/" + id).expect(404);
    assertThat(entry(open).get("RevisionNotes").asString()).isEqualTo("Which depot?");
    assertThat(entry(open).get("ApprovalStatusNm").asString()).isEqualTo("Rejected");
    assertThat(entry(open).get("IsSubmitted").asBoolean()).isFalse();
    JsonNode again =
        samples
            .worker
            .api()
            .post("/time/%d?MarkSubmitted=true".formatted(open), "{Notes: 'Depot 3'}")
            .expect(200)
            .json();
    assertThat(TimeSamples.sid(again)).isPositive();
    assertThat(again.get("ApprovalStatusNm").asString()).isEqualTo("Submitted");
  }

  @Test
  void whatWaitsForApprovalIsListed() {
    samples.booked(DAY, "");
    long waits = TimeSamples.sid(samples.submitted(DAY, ""));
    long done = TimeSamples.sid(samples.submitted(DAY, ""));
    post(manager, "/time/approve", ids(done)).expect(200);
    JsonNode list = get(manager, "/time/pending").expect(200).json();
    assertThat(list.valueStream().map(TimeSamples::sid)).containsExactly(waits);
    assertThat(get(manager, "/time/pending?EndDt=2026-03-01").expect(200).json()).isEmpty();
  }

  @Test
  void namesWhatCannotBeDecidedAndDecidesNothingThen() {
    long good = TimeSamples.sid(samples.submitted(DAY, ""));
    long open = TimeSamples.sid(samples.booked(DAY, ""));
    post(manager, "/time/approve", ids(good, open, 7)).expectFaults("ids[1]", "ids[2]");
    assertThat(entry(good).get("IsApproved").asBoolean()).isFalse();
    post(manager, "/time/reject", "{ids: [%d]}".formatted(good)).expectFaults("note");
    post(manager, "/time/approve", "{}").expectFaults("ids");
  }

  private Response decide(String what, String decision, long id) {
    return what.equals("time")
        ? post(manager, "/time/" + decision, ids(id))
        : post(manager, "/expense/%s/%d".formatted(decision, id), ids(id));
  }

  @ParameterizedTest(name = "{0}: {1}, then {2}")
  @CsvSource({
    "time, approve, approve, 400",
    "time, approve, reject, 200",
    "time, reject, approve, 400",
    "time, reject, reject, 400",
    "report, approve, approve, 400",
    "report, approve, reject, 200",
    "report, reject, approve, 400",
    "report, reject, reject, 400"
  })
  void whatIsDecidedIsDecidedAgainOnlyByRejectingWhatIsApproved(
      String what, String first, String then, int status) {
    long id = what.equals("time") ? TimeSamples.sid(samples.submitted(DAY, "")) : report();
    JsonNode answer = decide(what, first, id).expect(200).json();
    long decided = TimeSamples.sid(answer.isArray() ? answer.get(0) : answer);
    decide(what, then, decided).expect(status);
  }

  @Test
  void submittedAtOnceIsSubmittedOnce() {
    long open = TimeSamples.sid(samples.booked(DAY, ""));
    List<Response> answers =
        Concurrently.call(
            6, _ -> samples.worker.api().post("/time/%d?MarkSubmitted=true".formatted(open), "{}"));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 404);
    assertThat(firm.count("time_entry")).isEqualTo(1);
  }

  @Test
  void hoursBookedAtOnceStayWithinTheDay() {
    List<Response> answers =
        Concurrently.call(6, _ -> samples.book(samples.worker.api(), DAY, "Hours_IN: 9"));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
  }

  private long report() {
    String expense =
        "{Dt: '%s', ProjectSID: %d, StaffSID: %d, CatSID: %d, CostIN: 7}"
            .formatted(
                DAY,
                samples.project,
                samples.worker.staffId(),
                firm.value("ExpenseCodes", "Meals"));
    long id =
        TimeSamples.sid(samples.worker.api().post("/expense/detail", expense).expect(200).json());
    return TimeSamples.sid(
        samples
            .worker
            .api()
            .post("/expense/submit", "{RptNm: 'R', ids: [%d]}".formatted(id))
            .expect(200)
            .json());
  }

  @Test
  void aReportIsApprovedWithAllThatIsInIt() {
    long report = report();
    assertThat(get(manager, "/expense/pending").expect(200).json()).hasSize(1);
    JsonNode approved = post(manager, "/expense/approve/" + report, "").expect(200).json();
    assertThat(approved.get("StatusNm").asString()).isEqualTo("Approved");
    JsonNode expense = manager.get("/expense/report/" + report).expect(200).json().get(0);
    assertThat(expense.get("IsApproved").asBoolean()).isTrue();
    post(manager, "/expense/approve/" + report, "").expect(400);
    assertThat(get(manager, "/expense/pending").expect(200).json()).isEmpty();
    Api worker = samples.worker.api();
    assertThat(worker.get("/expense/reports").expect(200).json()).isEmpty();
    assertThat(worker.get("/expense/reports?showAll=true").expect(200).json()).hasSize(1);
  }

  @Test
  void theExpensesOfARejectedReportGoBackUnlocked() {
    long report = report();
    JsonNode rejected =
        post(manager, "/expense/reject/" + report, "{note: 'No receipt'}").expect(200).json();
    assertThat(rejected.get("StatusNm").asString()).isEqualTo("Rejected");
    assertThat(manager.get("/expense/report/" + report).expect(200).json()).isEmpty();
    Api worker = samples.worker.api();
    JsonNode expense = worker.get("/expense/report/0").expect(200).json().get(0);
    assertThat(expense.get("ApprovalStatusNm").asString()).isEqualTo("Rejected");
    long id = TimeSamples.sid(expense);
    worker.post("/expense/detail/" + id, "{Nt: 'Receipt 7'}").expect(200);
    worker.post("/expense/submit", "{RptNm: 'R2', ids: [%d]}".formatted(id)).expect(200);
    post(manager, "/expense/reject/" + report, "{note: 'x'}").expect(400);
    post(manager, "/expense/reject/" + report, "{}").expectFaults("note");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /time/approve",
        "POST /time/reject",
        "GET /time/pending",
        "GET /expense/pending"
      })
  void isForThoseWhoAdministerTime(String call) {
    List<String> parts = List.of(call.split(" ", -1));
    int status = parts.getFirst().equals("GET") ? 403 : 405;
    samples
        .worker
        .api()
        .sendTo(parts.getFirst(), "/api" + parts.getLast(), new byte[0])
        .expect(status);
  }

  @Test
  void ofAReportIsForThoseWhoAdministerTime() {
    long report = report();
    post(samples.worker.api(), "/expense/approve/" + report, "").expect(405);
    post(samples.worker.api(), "/expense/reject/" + report, "{note: 'x'}").expect(405);
    post(manager, "/expense/approve/7", "").expect(404);
  }
}
