package dev.stint.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.wire.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists of tasks, their budgets, and the picklists about them (wider API: Tasks, Picklists). */
@ApiTest
class TaskListTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;

  TaskListTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
  }

  private long task(long on, String fields) {
    return admin
        .post("/task/detail", "{ProjectSid: %d, %s}".formatted(on, fields))
        .expect(200)
        .json()
        .get("TaskSid")
        .asLong();
  }

  private static List<String> texts(JsonNode list, String field) {
    return list.valueStream().map(item -> item.get(field).asString()).toList();
  }

  private List<String> names(Api caller, String path) {
    return texts(caller.get(path).expect(200).json(), "FullName");
  }

  private List<String> items(Api caller, String path) {
    return texts(caller.get(path).expect(200).json(), "Name");
  }

  private void threeStates() {
    task(project, "TaskNm: 'beta', TaskGroup: 'B'");
    task(project, "TaskNm: 'Alpha', TaskGroup: 'a'");
    task(
        project,
        "TaskNm: 'done', CurrentStatus: %d".formatted(firm.value("TaskStatus", "Completed")));
    task(project, "TaskNm: 'archived', IsArchived: true");
  }

  @Test
  @Shows("GET /task/listByProject/{ProjectSid}")
  void ofAProjectAreThoseInProcessByNameUnlessAskedForAll() {
    threeStates();
    String path = "/task/listByProject/" + project;
    assertThat(names(admin, path)).containsExactly("a:Alpha", "B:beta");
    assertThat(names(admin, path + "?showCompleted=TRUE"))
        .containsExactly("a:Alpha", "archived", "B:beta", "done");
    assertThat(names(admin, "/TASK/listbyproject?ProjectSid=" + project)).hasSize(2);
  }

  @Test
  void ofAStafferAreThoseAssignedOnProjectsThatTheCallerSees() {
    TestFirm.Person member = firm.person("Staff");
    long hidden = firm.project("P-2");
    firm.onTeam(project, member.staffId(), false);
    String assigned = "AssignmentList: [%d]".formatted(member.staffId());
    task(project, "TaskNm: 'seen', " + assigned);
    task(project, "TaskNm: 'nobody''s'".replace("''", "\\'"));
    task(hidden, "TaskNm: 'hidden', " + assigned);
    task(project, "TaskNm: 'over', IsArchived: true, " + assigned);
    String path = "/task/ListByStaffer/" + member.staffId();
    assertThat(names(admin, path)).containsExactly("hidden", "seen");
    assertThat(names(member.api(), path)).containsExactly("seen");
    assertThat(names(member.api(), path + "?showCompleted=1")).containsExactly("over", "seen");
    admin.get("/task/ListByStaffer/5").expect(404);
  }

  @Test
  void aListLongerThanAChunkHasTheAssignmentsOfAll() {
    long one = firm.staff("One", "Er");
    List<Long> tasks = many(600);
    many(
        tasks,
        "INSERT INTO task_assignment (firm_id, task_id, staff_id) VALUES (:firm, :id, "
            + one
            + ")");
    JsonNode list = admin.get("/task/listByProject/" + project).expect(200).json();
    assertThat(list).hasSize(600);
    assertThat(list.get(599).get("AssignmentList").get(0).get("Sid").asLong()).isEqualTo(one);
  }

  private List<Long> many(int tasks) {
    List<Long> ids =
        firm.database()
            .write(transaction ->
                IntStream.range(0, tasks).mapToObj(_ -> transaction.newId()).toList());
    many(
        ids,
        """
        INSERT INTO task (firm_id, id, project_id, name, full_name, full_name_folded)
        VALUES (:firm, :id, %d, 'task', 'task', 'task')\
        """
            .formatted(project));
    return ids;
  }

  private void many(List<Long> ids, String insert) {
    firm.database()
        .write(transaction -> {
          Query query = transaction.query(Sql.of(insert));
          ids.forEach(id -> query.set("id", id).addBatch());
          query.runBatch();
          return true;
        });
  }

  @Test
  void theBudgetStatusHasARowForEachTaskWithBothSetsOfNames() {
    task(project, "TaskNm: 'a', BudgetHours: 10.5, BudgetFees: 1000, BudgetExps: 50");
    task(project, "TaskNm: 'b', IsArchived: true");
    JsonNode rows = admin.get("/task/BudgetStatusByProject/" + project).expect(200).json();
    assertThat(rows).hasSize(2);
    JsonNode row = rows.get(0);
    assertThat(row.propertyNames())
        .containsExactly(
            "TaskSid",
            "HoursInput",
            "HoursBill",
            "FeesInput",
            "FeesCost",
            "ExpensesInput",
            "ExpensesBillable",
            "TotalWip",
            "WipTotal",
            "HrsIn",
            "ChargeIn",
            "FeeCostIn",
            "ExpCostIn",
            "FeeWipToDate",
            "ExpWipToDate",
            "EstHrs",
            "EstFee",
            "EstTotal",
            "RemainingEstHrs",
            "RemainingEstFee",
            "InvoicedToDate");
    assertThat(row.valueStream()).allMatch(JsonNode::isNumber);
    assertThat(row.get("HoursInput").asInt()).isZero();
    assertThat(row.get("EstTotal").asInt()).isEqualTo(1050);
    assertThat(row.get("RemainingEstHrs").decimalValue()).isEqualByComparingTo("10.5");
    assertThat(admin.xml().get("/task/BudgetStatusByProject/" + project).expect(200).text())
        .startsWith("<?xml")
        .contains("<ArrayOfBudgetStatus><BudgetStatus><TaskSid>")
        .contains("<HrsIn>0</HrsIn>");
  }

  @Test
  void thePicklistOfAProjectsTasksLeavesOutWhatIsDone() {
    threeStates();
    String path = "/picklist/AllTasksByProject/" + project;
    JsonNode list = admin.get(path).expect(200).json();
    assertThat(texts(list, "Name")).containsExactly("a:Alpha", "B:beta");
    assertThat(list.get(0).get("Id").isString()).isTrue();
    assertThat(list.get(0).get("Group").asString()).isEqualTo("a");
    assertThat(items(admin, path + "?showinactive=true")).hasSize(4);
    assertThat(admin.xml().get(path).expect(200).text()).contains("<ArrayOfPickItem><PickItem>");
  }

  @Test
  void theShorterPicklistHasWhatTheCallerMayBookOn() {
    TestFirm.Person member = firm.person("Staff");
    firm.onTeam(project, member.staffId(), false);
    task(project, "TaskNm: 'mine', AssignmentList: [%d]".formatted(member.staffId()));
    task(project, "TaskNm: 'theirs', AssignmentList: [%d]".formatted(firm.staff("A", "B")));
    task(project, "TaskNm: 'open'");
    String path = "/picklist/TasksByProject/" + project;
    assertThat(items(member.api(), path)).containsExactly("mine", "open");
    assertThat(items(admin, path)).containsExactly("mine", "open", "theirs");
    assertThat(items(member.api(), "/picklist/AllTasksByProject/" + project)).hasSize(3);
  }

  @Test
  void thePicklistsOfAProjectFollowIt() {
    Api outsider = firm.person("Staff").api();
    outsider.get("/picklist/TasksByProject/" + project).expect(403);
    outsider.get("/picklist/AllTasksByProject/" + project).expect(403);
    admin.get("/picklist/TasksByProject/5").expect(404);
  }

  @Test
  void statusesPrioritiesAndExpenseCodesAreTheFirmsOwnInItsOrder() {
    Api staff = firm.person("Staff").api();
    JsonNode statuses = staff.get("/picklist/TaskStatus").expect(200).json();
    assertThat(texts(statuses, "Name"))
        .containsExactly("Not Started", "In Process", "On Hold", "Completed");
    assertThat(texts(statuses, "Group"))
        .containsExactly("In Process", "In Process", "In Process", "Completed");
    assertThat(items(staff, "/picklist/TaskPriority")).containsExactly("High", "Normal", "Low");
    assertThat(items(staff, "/picklist/ExpenseCodes")).contains("Airfare", "Mileage");
    assertThat(items(staff, "/picklist/fieldValues/LookupTaskType")).contains("Milestone");
  }

  @Test
  void timeZonesAreNamedAsInTheIanaDatabase() {
    JsonNode zones = admin.get("/picklist/TimeZones").expect(200).json();
    assertThat(texts(zones, "Id")).contains("America/New_York", "Europe/Berlin");
    assertThat(texts(zones, "Name"))
        .contains("America/New York")
        .isSortedAccordingTo(Comparator.comparing(Texts::folded));
    assertThat(admin.xml().get("/picklist/TimeZones").expect(200).text())
        .contains("<PickItem><Id>Africa/Abidjan</Id>");
  }
}
