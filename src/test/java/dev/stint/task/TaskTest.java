package dev.stint.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Modified;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Creating, changing and deleting tasks (wider API: Tasks). */
@ApiTest
class TaskTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;

  TaskTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
  }

  private JsonNode create(String more) {
    return admin
        .post("/task/detail", "{ProjectSid: %d, TaskNm: 'Draft', %s}".formatted(project, more))
        .expect(200)
        .json();
  }

  private JsonNode change(JsonNode task, String body) {
    return admin.post("/task/detail/" + task.get("TaskSid"), body).expect(200).json();
  }

  private String modified() {
    return admin.get("/project/detail/" + project).expect(200).json().get("DtModified").asString();
  }

  @Test
  void aNewTaskNeedsProjectAndName() {
    admin.post("/task/detail", "{}").expectFaults("ProjectSid", "TaskNm");
    admin.post("/task/detail", "{ProjectSid: 0, TaskNm: ' '}").expectFaults("ProjectSid", "TaskNm");
  }

  @Test
  @Shows("ruling 9.2")
  void everyFieldIsAnsweredSpelledAsDocumentedAndAmountsAndFlagsAreNeverNull() {
    JsonNode task = create("");
    assertThat(task.propertyNames())
        .containsExactly(
            "TaskSid",
            "ProjectSid",
            "TaskNm",
            "TaskGroup",
            "FullName",
            "TaskType",
            "TaskType_nm",
            "CurrentStatus",
            "CurrentStatus_nm",
            "TaskId",
            "Priority",
            "Notes",
            "AssignCount",
            "AssignmentList",
            "AssignmentNames",
            "DueDt",
            "StartDt",
            "FeeOrExpense",
            "BudgetHours",
            "BudgetFees",
            "BudgetExps",
            "BudgetTotal",
            "PerComp",
            "IsArchived",
            "DefaultQBClass",
            "IsSeriesMaster",
            "MasterTaskSid",
            "ParentSid",
            "NoCharge");
    assertThat(task.get("BudgetHours").asInt()).isZero();
    assertThat(task.get("NoCharge").isBoolean()).isTrue();
    assertThat(task.get("AssignmentList")).isEmpty();
    assertThat(task.get("AssignmentNames").isNull()).isTrue();
    assertThat(task.get("FullName").asString()).isEqualTo("Draft");
  }

  @Test
  void fieldsAreKeptAndDerivedOnesFollow() {
    JsonNode task =
        create(
            """
            TaskGroup: 'Phase 1', TaskId: 'T-7', Priority: 'High', Notes: 'n', StartDt: '2026-01-05',
            DueDt: '2026-02-01T00:00:00Z', BudgetHours: 12.5, BudgetFees: '1000.25', BudgetExps: 99,
            PerComp: 40, NoCharge: 'true', FeeOrExpense: 1, CurrentStatus: %d, TaskType: %d\
            """
                .formatted(
                    firm.value("TaskStatus", "On Hold"),
                    firm.value("LookupTaskType", "Milestone")));
    assertThat(task.get("FullName").asString()).isEqualTo("Phase 1:Draft");
    assertThat(task.get("DueDt").asString()).isEqualTo("2026-02-01");
    assertThat(task.get("BudgetTotal").decimalValue()).isEqualByComparingTo("1099.25");
    assertThat(task.get("CurrentStatus_nm").asString()).isEqualTo("On Hold");
    assertThat(task.get("TaskType_nm").asString()).isEqualTo("Milestone");
    assertThat(task.get("NoCharge").asBoolean()).isTrue();
    assertThat(change(task, "{TaskNm: 'Final'}").get("FullName").asString())
        .isEqualTo("Phase 1:Final");
    assertThat(change(task, "{TaskGroup: ''}").get("FullName").asString()).isEqualTo("Final");
  }

  @Test
  void anUpdateChangesOnlyWhatIsGivenAndItsIdMayStandInTheBody() {
    JsonNode task = create("Notes: 'as it was', BudgetHours: 8");
    JsonNode changed =
        admin
            .post("/task/detail", "{taskSid: %s, BudgetHours: null}".formatted(task.get("TaskSid")))
            .expect(200)
            .json();
    assertThat(changed.get("TaskSid")).isEqualTo(task.get("TaskSid"));
    assertThat(changed.get("Notes").asString()).isEqualTo("as it was");
    assertThat(changed.get("BudgetHours").asInt()).isZero();
  }

  @Test
  void taskSid0IsANewTask() {
    assertThat(create("TaskSid: 0").get("TaskSid").asLong()).isPositive();
  }

  @Test
  void itsProjectAndNameCannotBeEmptiedNorItsProjectChanged() {
    JsonNode task = create("");
    String path = "/task/detail/" + task.get("TaskSid");
    admin.post(path, "{TaskNm: '', ProjectSid: null}").expectFaults("TaskNm", "ProjectSid");
    admin.post(path, "{ProjectSid: %d}".formatted(firm.project("P-2"))).expectFaults("ProjectSid");
    admin.post(path, "{ProjectSid: %d}".formatted(project)).expect(200);
  }

  @Test
  void staffAreAssignedByIdOrAsTheyAreAnswered() {
    long zoe = firm.staff("Zoe", "Adler");
    long abe = firm.staff("Abe", "Young");
    JsonNode task = create("AssignmentList: [%d, '%d']".formatted(zoe, abe));
    assertThat(task.get("AssignCount").asInt()).isEqualTo(2);
    assertThat(task.get("AssignmentNames").asString()).isEqualTo("Abe Young, Zoe Adler");
    assertThat(task.get("AssignmentList").toString())
        .isEqualTo(
            "[{\"Sid\":%d,\"Nm\":\"Abe Young\"},{\"Sid\":%d,\"Nm\":\"Zoe Adler\"}]"
                .formatted(abe, zoe));
    JsonNode changed = change(task, "{AssignmentList: [{Sid: %d, Nm: 'ignored'}]}".formatted(zoe));
    assertThat(changed.get("AssignmentNames").asString()).isEqualTo("Zoe Adler");
    assertThat(change(task, "{Notes: 'x'}").get("AssignCount").asInt()).isEqualTo(1);
    assertThat(change(task, "{AssignmentList: []}").get("AssignCount").asInt()).isZero();
  }

  @Test
  void aListOfIdsInTheQueryIsCommaSeparated() {
    long one = firm.staff("One", "Er");
    long two = firm.staff("Two", "Er");
    JsonNode task = create("");
    String path = "/task/detail/%s?AssignmentList=%d,%d".formatted(task.get("TaskSid"), one, two);
    assertThat(admin.post(path, "").expect(200).json().get("AssignCount").asInt()).isEqualTo(2);
  }

  @Test
  void anInactiveStafferStaysAssignedButCannotBecomeSo() {
    long gone = firm.staff("Gone", "Person");
    JsonNode task = create("AssignmentList: [%d]".formatted(gone));
    admin.post("/staff/detail/" + gone, "{IsInactive: true}").expect(200);
    change(task, "{AssignmentList: [%d], Notes: 'still'}".formatted(gone));
    admin
        .post(
            "/task/detail",
            "{ProjectSid: %d, TaskNm: 'x', AssignmentList: [%d]}".formatted(project, gone))
        .expectFaults("AssignmentList[0]");
  }

  @Test
  void whatCannotBeIsNamedAllAtOnce() {
    admin
        .post(
            "/task/detail",
            """
            {ProjectSid: %d, TaskNm: 'x', BudgetHours: -1, PerComp: 101, StartDt: '2026-02-02',
             DueDt: '2026-02-01', CurrentStatus: 1, ParentSid: 1, MasterTaskSid: 2,
             AssignmentList: [7, 'x'], IsArchived: 'perhaps'}\
            """
                .formatted(project))
        .expectFaults(
            "BudgetHours",
            "PerComp",
            "DueDt",
            "CurrentStatus",
            "ParentSid",
            "MasterTaskSid",
            "AssignmentList[0]",
            "AssignmentList[1]",
            "IsArchived");
    assertThat(firm.count("task")).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          TaskType: 1           | TaskType
          CurrentStatus: 1      | CurrentStatus
          AssignmentList: [7]   | AssignmentList[0]
          StartDt: '2026-02-02' | StartDt
          DueDt: '2026-01-04'   | DueDt
          """)
  void aChangeIsCheckedAsANewTaskIs(String change, String field) {
    JsonNode task = create("StartDt: '2026-01-05', DueDt: '2026-02-01'");
    admin.post("/task/detail/" + task.get("TaskSid"), "{" + change + "}").expectFaults(field);
  }

  @ParameterizedTest
  @CsvSource({"0, 200", "99.9999, 200", "100, 200", "100.0001, 400", "101, 400", "-1, 400"})
  void isDoneFrom0To100Percent(String percent, int status) {
    String body = "{ProjectSid: %d, TaskNm: 'x', PerComp: %s}".formatted(project, percent);
    JsonNode answer = admin.post("/task/detail", body).expect(status).json();
    if (status == 200) {
      assertThat(answer.get("PerComp").decimalValue()).isEqualByComparingTo(percent);
    }
    admin.post("/task/detail/" + create("").get("TaskSid"), body).expect(status);
  }

  @Test
  void aProjectThatIsNotThereIsABadValue() {
    admin.post("/task/detail", "{ProjectSid: 5, TaskNm: 'x'}").expectFaults("ProjectSid");
  }

  @Test
  void relatedTasksAreOtherTasksOfTheProject() {
    JsonNode parent = create("");
    JsonNode child = create("ParentSid: %s".formatted(parent.get("TaskSid")));
    assertThat(child.get("ParentSid")).isEqualTo(parent.get("TaskSid"));
    String path = "/task/detail/" + child.get("TaskSid");
    assertThat(
            admin
                .post(path, "{ParentSid: %s}".formatted(child.get("TaskSid")))
                .expectFaults("ParentSid")
                .text())
        .contains("must be another task of the project");
    long elsewhere = firm.project("P-9");
    admin
        .post(
            "/task/detail",
            "{ProjectSid: %d, TaskNm: 'x', ParentSid: %s}"
                .formatted(elsewhere, parent.get("TaskSid")))
        .expectFaults("ParentSid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ParentSid", "MasterTaskSid"})
  void relatedTasksDoNotLeadRoundInACircle(String field) {
    JsonNode first = create("");
    JsonNode second = create("%s: %s".formatted(field, first.get("TaskSid")));
    JsonNode third = create("%s: %s".formatted(field, second.get("TaskSid")));
    admin
        .post(
            "/task/detail/" + first.get("TaskSid"),
            "{%s: %s}".formatted(field, third.get("TaskSid")))
        .expectFaults(field);
    admin
        .post(
            "/task/detail/" + third.get("TaskSid"),
            "{%s: %s}".formatted(field, first.get("TaskSid")))
        .expect(200);
  }

  @Test
  void deletingATaskTakesItsRatesAlongAndIsForgottenByWhatMentionsIt() {
    JsonNode task = create("AssignmentList: [%d]".formatted(firm.staff("A", "B")));
    String id = task.get("TaskSid").toString();
    admin
        .post(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: 0, CatSid: 0, TaskSid: %s, RateVal: 9}"
                .formatted(project, id))
        .expect(200);
    JsonNode activity =
        admin
            .post("/project/activity", "{ProjectSid: %d, TaskSid: %s}".formatted(project, id))
            .expect(200)
            .json();
    assertThat(admin.delete("/task/detail/" + id).expect(200).text())
        .isEqualTo("{\"success\":true}");
    admin.get("/task/detail/" + id).expect(404);
    assertThat(admin.get("/project/rates/" + project).expect(200).json()).isEmpty();
    JsonNode left = admin.get("/project/activity?projectId=" + project).expect(200).json().get(0);
    assertThat(left.get("ActivityId")).isEqualTo(activity.get("ActivityId"));
    assertThat(left.get("TaskSid").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ParentSid", "MasterTaskSid"})
  void aTaskForgetsOneAboveItThatIsDeleted(String field) {
    JsonNode above = create("");
    JsonNode below = create("%s: %s, Notes: 'n'".formatted(field, above.get("TaskSid")));
    admin.delete("/task/detail/" + above.get("TaskSid")).expect(200);
    JsonNode left = admin.get("/task/detail/" + below.get("TaskSid")).expect(200).json();
    assertThat(left.get(field).isNull()).isTrue();
    assertThat(left.get("Notes").asString()).isEqualTo("n");
  }

  @Test
  void deletingTheProjectTakesItsTasksAlong() {
    JsonNode parent = create("AssignmentList: [%d]".formatted(firm.staff("A", "B")));
    create("ParentSid: " + parent.get("TaskSid"));
    admin.delete("/project/detail/" + project).expect(200);
    assertThat(firm.count("task")).isZero();
  }

  @Test
  void theProjectWasModifiedWhenATaskReallyChanged() {
    JsonNode task = create("Notes: 'n'");
    firm.database()
        .write(transaction ->
            transaction.update("project", project, Map.of("modified_at", "2020-01-01T00:00:00Z")));
    change(task, "{Notes: 'n', AssignmentList: []}");
    assertThat(modified()).isEqualTo("2020-01-01T00:00:00Z");
    change(task, "{AssignmentList: [%d]}".formatted(firm.staff("A", "B")));
    assertThat(modified()).isGreaterThan("2020-01-01T00:00:00Z");
  }

  @Test
  void theProjectWasModifiedWhenATaskIsMadeOrDeleted() {
    assertThat(Modified.by(firm, project, () -> create(""))).isTrue();
    String path = "/task/detail/" + create("").get("TaskSid");
    assertThat(Modified.by(firm, project, () -> admin.delete(path).expect(200))).isTrue();
  }

  @Test
  @Shows(value = "GET /task/listByProject/{ProjectSid}", in = InFormat.XML)
  void xmlIsReadAndWrittenAlike() {
    long one = firm.staff("One", "Er");
    Api xml = admin.xml();
    String answer =
        xml.post(
                "/task/detail",
                """
                <Task><TaskNm>Draft &amp; check</TaskNm><ProjectSid>%d</ProjectSid>
                <BudgetHours>1.50</BudgetHours><AssignmentList><int>%d</int></AssignmentList></Task>\
                """
                    .formatted(project, one))
            .expect(200)
            .text();
    assertThat(answer)
        .contains("<Task><TaskSid>")
        .contains("<TaskNm>Draft &amp; check</TaskNm>")
        .contains("<BudgetHours>1.5</BudgetHours>")
        .contains(
            "<AssignmentList><Assignment><Sid>%d</Sid><Nm>One Er</Nm></Assignment></AssignmentList>"
                .formatted(one))
        .doesNotContain("<Notes");
    assertThat(xml.post("/task/detail", answer).expect(200).text()).isEqualTo(answer);
    assertThat(xml.get("/task/listByProject/" + project).expect(200).text())
        .contains("<ArrayOfTask><Task>");
  }

  @Test
  void templatesHaveTasksToo() {
    long template = firm.project("TPL");
    firm.database()
        .write(transaction -> transaction.update("project", template, Map.of("is_template", true)));
    String task = "{ProjectSid: %d, TaskNm: 'x'}".formatted(template);
    JsonNode made = admin.post("/task/detail", task).expect(200).json();
    assertThat(admin.get("/task/listByProject/" + template).expect(200).json()).hasSize(1);
    Api staff = firm.person("Staff").api();
    staff.post("/task/detail", task).expect(403);
    staff.get("/task/detail/" + made.get("TaskSid")).expect(403);
  }
}
