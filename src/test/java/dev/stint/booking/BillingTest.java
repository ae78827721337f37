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
import tools.jackson.databind.JsonNode;

/**
 * Whether what is booked is billed (ruling 10.2): worked out from project, task and labor code each
 * time one of them changes, until a caller says it.
 */
@ApiTest
class BillingTest {
  private final TimeSamples samples;
  private final TestFirm firm;
  private final Api worker;
  private final String billedTask;
  private final String freeTask;

  BillingTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    // Who leads the project is shown what is billed (ruling 6.4).
    firm.onTeam(samples.project, samples.worker.staffId(), true);
    this.worker = samples.worker.api();
    this.billedTask = "TaskSID: " + samples.task("TaskNm: 'Billed'");
    this.freeTask = "TaskSID: " + samples.task("TaskNm: 'Free', NoCharge: true");
  }

  private JsonNode booked(Bookable kind, InFormat format, String more) {
    return kind.book(format.of(worker), samples, more).expect(200).json();
  }

  private JsonNode changed(Bookable kind, InFormat format, JsonNode record, String fields) {
    return kind.change(format.of(worker), record, fields).expect(200).json();
  }

  private void projectIsFree(boolean free) {
    firm.update("project", samples.project, Map.of("is_no_charge", free));
  }

  @EachBookable
  @Shows("ruling 10.2")
  void isWorkedOutAnewWhenTheTaskChanges(Bookable kind, InFormat format) {
    JsonNode record = booked(kind, format, freeTask);
    kind.expectBilled(record, "0");
    kind.expectBilled(changed(kind, format, record, billedTask), "2");
    kind.expectBilled(changed(kind, format, record, freeTask), "0");
    kind.expectBilled(changed(kind, format, record, "TaskSID: 0"), "2");
  }

  @EachFormat
  @Shows("ruling 10.2")
  void isWorkedOutAnewWhenTheLaborCodeChanges(InFormat format) {
    long free = samples.laborCode("Filing", "FIL");
    firm.update("labor_code", free, Map.of("is_no_charge", true));
    JsonNode entry = booked(Bookable.TIME, format, "BudgCatID: " + free);
    Bookable.TIME.expectBilled(entry, "0");
    JsonNode corrected =
        Bookable.TIME
            .change(format.of(samples.admin), entry, "BudgCatID: " + samples.laborCode)
            .expect(200)
            .json();
    Bookable.TIME.expectBilled(corrected, "2");
    assertThat(corrected.get("ChargeBillable").asString()).isEqualTo("300");
  }

  @EachBookable
  void isWorkedOutAnewWhenWhatIsSubmittedMovesToAnotherProject(Bookable kind, InFormat format) {
    projectIsFree(true);
    JsonNode record = kind.submit(format.of(worker), booked(kind, format, ""));
    kind.expectBilled(record, "0");
    String elsewhere = "ProjectSID: " + samples.project("P-2");
    kind.expectBilled(
        kind.change(format.of(samples.admin), record, elsewhere).expect(200).json(), "2");
  }

  @EachBookable
  void isWorkedOutAnewWhenWhatWasRejectedIsSubmittedAgain(Bookable kind, InFormat format) {
    projectIsFree(true);
    JsonNode record = kind.submit(format.of(worker), booked(kind, format, ""));
    JsonNode rejected = kind.reject(samples, record);
    projectIsFree(false);
    kind.expectBilled(kind.submit(format.of(worker), rejected), "2");
  }

  @EachBookable
  void isWorkedOutAnewWhenTheTaskHasChangedBeforeItIsSubmitted(Bookable kind, InFormat format) {
    JsonNode record = booked(kind, format, billedTask);
    firm.update("task", record.get("TaskSID").asLong(), Map.of("is_no_charge", true));
    kind.expectBilled(changed(kind, format, record, kind.notes + ": 'x'"), "2");
    kind.expectBilled(kind.submit(format.of(worker), record), "0");
  }

  @EachBookable
  @Shows("ruling 10.2")
  void isNotSaidByWhatWasReadAndIsPostedBack(Bookable kind, InFormat format) {
    JsonNode record = booked(kind, format, freeTask);
    String all = record.toString().replace(freeTask.substring(9), billedTask.substring(9));
    JsonNode after =
        format.of(worker).post(kind.path + "/" + TimeSamples.sid(record), all).expect(200).json();
    assertThat(after.get("TaskNm").asString()).isEqualTo("Billed");
    kind.expectBilled(after, "2");
  }

  @EachBookable
  @Shows("ruling 10.2")
  void isAsTheCallerSaidWhateverItIsBookedOn(Bookable kind, InFormat format) {
    JsonNode free = booked(kind, format, billedTask + ", NoCharge: true");
    kind.expectBilled(free, "0");
    kind.expectBilled(changed(kind, format, free, "TaskSID: 0"), "0");
    JsonNode billed = booked(kind, format, freeTask + ", NoCharge: false");
    kind.expectBilled(billed, "2");
    kind.expectBilled(changed(kind, format, billed, "TaskSID: 0"), "2");
    kind.expectBilled(changed(kind, format, billed, freeTask), "2");
    kind.expectBilled(changed(kind, format, billed, "NoCharge: true"), "0");
  }

  @EachBookable
  void isSaidByHowMuchIsBilledToo(Bookable kind, InFormat format) {
    JsonNode part = booked(kind, format, billedTask + ", %s: 1.5".formatted(kind.billed));
    kind.expectBilled(part, "1.5");
    kind.expectBilled(changed(kind, format, part, freeTask), "1.5");
    JsonNode free = booked(kind, format, freeTask);
    kind.expectBilled(changed(kind, format, free, kind.billed + ": 2"), "2");
    kind.expectBilled(changed(kind, format, free, "TaskSID: 0"), "2");
  }

  @EachBookable
  void isNotSaidByBillingAllWhereThatIsUsual(Bookable kind, InFormat format) {
    JsonNode record = booked(kind, format, "%s: 2".formatted(kind.billed));
    kind.expectBilled(changed(kind, format, record, kind.amount + ": 1"), "1");
    kind.expectBilled(changed(kind, format, record, freeTask), "0");
    kind.expectBilled(booked(kind, format, freeTask + ", %s: 2".formatted(kind.billed)), "0");
  }

  @EachBookable
  void isTakenBackByWhatIsSentEmpty(Bookable kind, InFormat format) {
    JsonNode record = booked(kind, format, freeTask + ", NoCharge: false");
    kind.expectBilled(changed(kind, format, record, "NoCharge: ''"), "0");
    kind.expectBilled(changed(kind, format, record, kind.billed + ": 1"), "1");
    kind.expectBilled(changed(kind, format, record, kind.billed + ": ''"), "0");
    kind.expectBilled(changed(kind, format, record, "TaskSID: 0"), "2");
    kind.expectBilled(booked(kind, format, "NoCharge: '', %s: ''".formatted(kind.billed)), "2");
  }

  @EachBookable
  void isAsTheCallerSaidBeforeItIsSubmittedOnATaskWithoutCharge(Bookable kind, InFormat format) {
    JsonNode record = booked(kind, format, freeTask + ", NoCharge: false");
    kind.expectBilled(kind.submit(format.of(worker), record), "2");
  }

  @EachBookable
  @Shows("ruling 10.2")
  void isSaidOfWhatIsSubmittedOnATaskWithoutChargeByWhoAdministersTime(
      Bookable kind, InFormat format) {
    JsonNode submitted = kind.submit(format.of(worker), booked(kind, format, freeTask));
    kind.expectBilled(submitted, "0");
    Api admin = format.of(samples.admin);
    kind.expectBilled(kind.change(admin, submitted, "NoCharge: false").expect(200).json(), "2");
    kind.expectBilled(kind.change(admin, submitted, kind.notes + ": 'x'").expect(200).json(), "2");
  }

  @EachBookable
  @Shows("ruling 10.2")
  void isNothingOnAProjectWithoutChargeOnceSubmittedUntilItIsSaidAfterwards(
      Bookable kind, InFormat format) {
    projectIsFree(true);
    JsonNode record = booked(kind, format, "NoCharge: false, %s: 1".formatted(kind.billed));
    kind.expectBilled(record, "1");
    JsonNode submitted = kind.submit(format.of(worker), record);
    kind.expectBilled(submitted, "0");
    Api admin = format.of(samples.admin);
    kind.expectBilled(kind.change(admin, submitted, kind.notes + ": 'x'").expect(200).json(), "0");
    kind.expectBilled(kind.change(admin, submitted, "NoCharge: false").expect(200).json(), "2");
  }
}
