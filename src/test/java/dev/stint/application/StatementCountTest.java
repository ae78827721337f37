package dev.stint.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.http.RouteTable;
import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No query for each row: whatever reads makes as many statements for many records as for few. On
 * one database, since the statements are the same on both.
 */
class StatementCountTest {
  private static final int FEW = 2;

  /** In each list less than a chunk, since each chunk is a statement. */
  private static final int MANY = 15;

  @Test
  void ofEverythingThatReadsIsTheSameForFewRecordsAndForMany() {
    try (TestServer server = TestServer.start(Map.of("throttle.limit", "0"))) {
      TestFirm firm = server.newFirm();
      firm.setting("project_list_fields", "Deployed");
      Api admin = firm.personWith(Right.values()).api();
      fill(firm, admin, 0, FEW);
      List<String> paths =
          Stream.concat(
                  server.routes().stream()
                      .filter(route -> route.method().equals("GET") && route.open() == null)
                      .flatMap(route ->
                          Stream.concat(
                              Stream.of(path(firm, admin, route)), withoutId(admin, route))),
                  Stream.of("POST /BigTimeData/api/v2/project/customFieldsByName"))
              .toList();
      Map<String, Long> few = count(server, admin, paths);
      fill(firm, admin, FEW, MANY);
      assertThat(count(server, admin, paths)).isEqualTo(few).hasSizeGreaterThan(30);
    }
  }

  private static Map<String, Long> count(TestServer server, Api caller, List<String> paths) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String path : paths) {
      call(caller, path).expect(200); // the caller is known from then on
      counts.put(path, server.statementsOf(() -> call(caller, path).expect(200)));
    }
    return counts;
  }

  private static Response call(Api caller, String path) {
    String[] parts = path.split(" ", -1);
    String period = (path.contains("?") ? "&" : "?") + "StartDt=2026-03-01&EndDt=2026-03-31";
    return caller.sendTo(parts[0], parts[1] + period, new byte[0]);
  }

  /**
   * A call of the route that is answered, with the first id of the right kind where it takes one.
   */
  private static String path(TestFirm firm, Api caller, RouteTable.Route route) {
    String path = route.method() + " " + route.path();
    return Stream.concat(
            Stream.of(path),
            Stream.concat(ids(firm).stream(), Stream.of("StaffTeamList"))
                .map(id ->
                    path.contains("{")
                        ? path.replaceFirst("\\{[^}]*}", id)
                        : "%s?project=%s&projectId=%s".formatted(path, id, id)))
        .filter(call -> !call.contains("{") && call(caller, call).status() == 200)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no id of the firm's is one for " + path));
  }

  /** The same without an id, where that is answered, too: a list of all. */
  private static Stream<String> withoutId(Api caller, RouteTable.Route route) {
    String path = route.method() + " " + route.path().replaceFirst("/\\{[^}]*\\?}$", "");
    return route.path().endsWith("?}") && call(caller, path).status() == 200
        ? Stream.of(path)
        : Stream.empty();
  }

  /** The oldest of each kind, that of the project first. */
  private static List<String> ids(TestFirm firm) {
    return Stream.concat(
            Stream.of(
                    "project",
                    "contact",
                    "staff",
                    "client",
                    "task",
                    "custom_rate",
                    "labor_code",
                    "activity",
                    "staff_team",
                    "custom_field",
                    "security_group",
                    "picklist_value",
                    "time_entry",
                    "expense_report",
                    "saved_filter")
                .map(table -> oldest(firm, table, "TRUE")),
            Stream.of(oldest(firm, "project", "is_template")))
        .toList();
  }

  private static String oldest(TestFirm firm, String table, String condition) {
    Sql sql =
        Sql.of("SELECT MIN(id) FROM %s WHERE firm_id = :firm AND %s".formatted(table, condition));
    return firm.database()
        .read(transaction ->
            transaction.query(sql).first(row -> Long.toString(row.number(1))).orElseThrow());
  }

  /**
   * Records of every kind; those that hang below something all below the first of its kind, too.
   */
  private static void fill(TestFirm firm, Api admin, int from, int to) {
    for (int i = from; i < to; i++) {
      long client = firm.client("Client " + i);
      long staff = firm.staff("Ann", "Bee " + i);
      long field = firm.insertNew("custom_field", Map.of("name", "F" + i, "kind", "text"));
      long code =
          firm.insertNew(
              "labor_code", Map.of("code", "A" + i, "name", "Code", "is_inactive", false));
      firm.addValue("CCenter1", "Value " + i);
      String filter = "{Resource: 'Task', Name: 'F%d', Query: 'a=b'}".formatted(i);
      admin.sendTo("POST", "/api/filters", filter.getBytes(StandardCharsets.UTF_8)).expect(200);
      long project = firm.project("P-" + i);
      long first = Long.parseLong(ids(firm).getFirst());
      for (long of : LongStream.of(first, project).distinct().toArray()) {
        firm.onTeam(of, staff, true);
        firm.byStaffTeam(of, staff);
        post(admin, "/project/contact", "{ProjectSid: %d, FName: 'Ada'}", of);
        post(admin, "/project/activity", "{ProjectSid: %d}", of);
        String booked = "{Dt: '2026-03-02', ProjectSID: %%d, StaffSID: %d, ".formatted(staff);
        post(admin, "/time", booked + "BudgCatID: " + code + ", Hours_IN: 1}", of);
        String category = "CatSID: " + firm.value("ExpenseCodes", "Meals");
        Response expense =
            admin.post("/expense/detail", (booked + category + ", CostIN: 1}").formatted(of));
        post(admin, "/expense/detail", booked + category + ", CostIN: 1}", of);
        post(
            admin,
            "/expense/submit",
            "{RptNm: 'March', ids: [" + expense.expect(200).json().get("SID") + "]}",
            of);
        post(
            admin,
            "/task/detail",
            "{ProjectSid: %d, TaskNm: 'Task', AssignmentList: [" + staff + "]}",
            of);
        post(
            admin,
            "/project/rate",
            "{ProjectSid: %d, StaffSid: " + staff + ", CatSid: 0, TaskSid: 0, RateVal: 1}",
            of);
        firm.insert(
            "project_custom_value", Map.of("project_id", of, "field_id", field, "text_value", "x"));
      }
      admin
          .post(
              "/project/detail/" + project,
              "{ClientId: %d, AddressList: [{City: 'Hull', Tag: 'OTHER'}]}".formatted(client))
          .expect(200);
      admin.post("/project/template", "{Nm: 'T', PContactFName: 'Ada'}").expect(200);
    }
  }

  private static void post(Api admin, String path, String body, long project) {
    admin.post(path, body.formatted(project)).expect(200);
  }
}
