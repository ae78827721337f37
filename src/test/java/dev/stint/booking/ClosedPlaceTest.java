package dev.stint.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What is booked on a project that has closed since, on a task that is archived, for a staffer who
 * has left (ruling 10.1).
 */
@ApiTest
class ClosedPlaceTest {
  /** The ways in which a project closes for the day of the samples. */
  enum Closing {
    INACTIVE,
    ENDED
  }

  private final TimeSamples samples;
  private final TestFirm firm;
  private final Api worker;

  ClosedPlaceTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.worker = samples.worker.api();
  }

  static Stream<Arguments> closed() {
    return Bookable.inEachFormat()
        .flatMap(both ->
            Stream.of(Closing.values())
                .map(closing -> Arguments.of(both.get()[0], both.get()[1], closing)));
  }

  private void close(long project, Closing closing) {
    firm.update(
        "project",
        project,
        closing == Closing.ENDED
            ? Map.of("end_date", Bookable.DAY)
            : Map.of("status_id", firm.value("StatusProduction", "Closed")));
  }

  private JsonNode booked(Bookable kind, String more) {
    return kind.book(worker, samples, more).expect(200).json();
  }

  @ParameterizedTest(name = "{0} in {1}, {2}")
  @MethodSource("closed")
  @Shows("ruling 10.1")
  void mayBecomeLessAndBeAnnotatedSubmittedAndDeleted(
      Bookable kind, InFormat format, Closing closing) {
    JsonNode record = booked(kind, "");
    JsonNode other = booked(kind, "");
    close(samples.project, closing);
    Api caller = format.of(worker);
    JsonNode less = kind.change(caller, record, kind.amount + ": 1.5").expect(200).json();
    assertThat(less.get(kind.amount).asString()).isEqualTo("1.5");
    kind.change(caller, record, kind.notes + ": 'late'").expect(200);
    kind.submit(caller, record);
    caller.delete(kind.path + "/" + TimeSamples.sid(other)).expect(200);
  }

  @ParameterizedTest(name = "{0} in {1}, {2}")
  @MethodSource("closed")
  @Shows("ruling 10.1")
  void mayNotGrow(Bookable kind, InFormat format, Closing closing) {
    JsonNode record = booked(kind, "");
    close(samples.project, closing);
    for (Api caller : new Api[] {worker, samples.admin}) {
      kind.change(format.of(caller), record, kind.amount + ": 9").expectFaults(kind.amount);
    }
    kind.change(format.of(samples.admin), kind.submit(worker, record), kind.amount + ": 9")
        .expectFaults(kind.amount);
  }

  @ParameterizedTest(name = "{0} in {1}, {2}")
  @MethodSource("closed")
  @Shows("ruling 10.1")
  void mayNotMove(Bookable kind, InFormat format, Closing closing) {
    JsonNode record = booked(kind, "");
    long open = samples.project("P-2");
    long task = samples.task("TaskNm: 'T'");
    close(samples.project, closing);
    Api admin = format.of(samples.admin);
    kind.change(admin, record, "Dt: '2026-03-01'").expectFaults("Dt");
    kind.change(admin, record, "ProjectSID: " + open).expectFaults("ProjectSID");
    kind.change(admin, record, "TaskSID: " + task).expectFaults("TaskSID");
    kind.change(admin, record, "StaffSID: " + firm.person("Staff").staffId())
        .expectFaults("StaffSID");
  }

  @ParameterizedTest(name = "{0} in {1}, {2}")
  @MethodSource("closed")
  @Shows("ruling 10.1")
  void takesNothingNew(Bookable kind, InFormat format, Closing closing) {
    JsonNode elsewhere = booked(kind, "ProjectSID: " + samples.project("P-2"));
    close(samples.project, closing);
    String field = closing == Closing.ENDED ? "Dt" : "ProjectSID";
    for (Api caller : new Api[] {worker, samples.admin}) {
      kind.book(format.of(caller), samples, "").expectFaults(field);
    }
    kind.change(format.of(worker), elsewhere, "ProjectSID: " + samples.project).expectFaults(field);
  }

  @EachBookable
  void whatIsHiddenIsToldBeforeWhatIsClosed(Bookable kind, InFormat format) {
    JsonNode record = booked(kind, "");
    long hidden = firm.project("P-2");
    close(samples.project, Closing.INACTIVE);
    kind.change(format.of(worker), record, "ProjectSID: " + hidden).expect(403);
  }

  @EachFormat
  void onAClosedProjectNoMoreIsOwedForAnExpense(InFormat format) {
    JsonNode record = booked(Bookable.EXPENSE, "");
    close(samples.project, Closing.INACTIVE);
    Bookable.EXPENSE
        .change(format.of(worker), record, "CostPayable: 9")
        .expectFaults("CostPayable");
  }

  @EachBookable
  @Shows("ruling 10.1")
  void anArchivedTaskTakesNothingNewAndWhatIsThereMayLeaveIt(Bookable kind, InFormat format) {
    long id = samples.task("TaskNm: 'T'");
    String task = "TaskSID: " + id;
    JsonNode there = booked(kind, task);
    JsonNode elsewhere = booked(kind, "");
    firm.update("task", id, Map.of("is_archived", true));
    Api caller = format.of(worker);
    kind.book(caller, samples, task).expectFaults("TaskSID");
    kind.change(caller, elsewhere, task).expectFaults("TaskSID");
    kind.change(caller, there, kind.amount + ": 3").expectFaults("TaskSID");
    kind.change(caller, there, kind.amount + ": 1").expect(200);
    kind.change(caller, there, kind.notes + ": 'x'").expect(200);
    kind.change(caller, there, "TaskSID: 0").expect(200);
  }

  @EachBookable
  @Shows("ruling 10.1")
  void aStafferWhoHasLeftIsBookedForUpToTheLastDayOnly(Bookable kind, InFormat format) {
    Api admin = format.of(samples.admin);
    JsonNode there = booked(kind, "");
    firm.update("staff", samples.worker.staffId(), Map.of("is_inactive", true));
    kind.book(admin, samples, "").expectFaults("StaffSID");
    kind.change(admin, there, kind.amount + ": 3").expectFaults("StaffSID");
    kind.change(admin, there, kind.notes + ": 'x'").expect(200);
    firm.update("staff", samples.worker.staffId(), Map.of("end_date", Bookable.DAY));
    kind.book(admin, samples, "").expect(200);
    kind.book(admin, samples, "Dt: '2026-03-03'").expectFaults("Dt");
    kind.change(admin, there, "Dt: '2026-03-03'").expectFaults("Dt");
  }

  @EachBookable
  void aStafferWhoStaysIsBookedForAfterTheLastDay(Bookable kind, InFormat format) {
    firm.update("staff", samples.worker.staffId(), Map.of("end_date", "2026-01-31"));
    kind.book(format.of(worker), samples, "").expect(200);
  }
}
