package dev.stint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.Shows;
import dev.stint.support.TestClock;
import dev.stint.support.TestServer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the demonstration firms promise (ruling 11). */
class DemoDataTest {
  /** A Sunday, and a Saturday years after: every day of those weeks is there. */
  private static final List<String> MADE_ON = List.of("2026-11-01", "2031-05-17");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Two databases made at different times. */
  private static final List<TestServer> SERVERS = new ArrayList<>();

  private static Api admin;

  @BeforeAll
  static void make() {
    for (String day : MADE_ON) {
      TestServer server = TestServer.start(Map.of("throttle.limit", "0"));
      Clock clock = Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC);
      DemoData.createIfEmpty(server.database(), clock);
      SERVERS.add(server);
    }
    admin = byToken(SERVERS.getFirst(), DemoData.FIRM, DemoData.FIRM_TOKEN);
  }

  @AfterAll
  static void close() {
    SERVERS.forEach(TestServer::close);
  }

  private static Api byToken(TestServer server, String firm, String token) {
    return server.anonymous().with("X-Auth-Realm", firm).with("X-Auth-ApiToken", token);
  }

  private static JsonNode login(TestServer server, String user, String firm) {
    return server
        .anonymous()
        .post(
            "/session",
            "{UserId: '%s', Pwd: '%s', Firm: '%s'}".formatted(user, DemoData.PASSWORD, firm))
        .expect(200)
        .json();
  }

  private static Api loggedIn(TestServer server, String user, String firm) {
    String token = login(server, user, firm).get("token").asString();
    return server.anonymous().with("X-Auth-Realm", firm).with("X-Auth-Token", token);
  }

  // Keys

  @ParameterizedTest
  @CsvSource({
    "admin@example.com, demo-firm-0001, true, 2",
    "manager@example.com, demo-firm-0001, false, 1",
    "staff@example.com, demo-firm-0001, false, 1",
    "admin@example.com, demo-firm-0002, true, 2",
    "admin2@example.com, demo-firm-0002, true, 1"
  })
  @Shows("ruling 11")
  void letsEachUserIn(String user, String firm, boolean administrator, int firms) {
    JsonNode session =
        SERVERS
            .getFirst()
            .anonymous()
            .post(
                "/session",
                "{UserId: '%s', Pwd: 'demo-password', Firm: '%s'}".formatted(user, firm))
            .expect(200)
            .json();
    assertThat(session.get("firm").asString()).isEqualTo(firm);
    assertThat(session.get("IsFirmAdmin").asBoolean()).isEqualTo(administrator);
    assertThat(session.get("FirmCount").asInt()).isEqualTo(firms);
  }

  @ParameterizedTest
  @CsvSource({
    "manager@example.com, demo-firm-0002",
    "staff@example.com, demo-firm-0002",
    "admin2@example.com, demo-firm-0001"
  })
  void letsNobodyIntoAnothersFirm(String user, String firm) {
    SERVERS
        .getFirst()
        .anonymous()
        .post("/session", "{UserId: '%s', Pwd: 'demo-password', Firm: '%s'}".formatted(user, firm))
        .expect(401);
  }

  @ParameterizedTest
  @CsvSource({
    "demo-firm-0001, demo-firm-token-0001, admin@example.com",
    "demo-firm-0002, demo-firm-token-0002, admin2@example.com"
  })
  void hasAFirmTokenOfItsAdministrator(String firm, String token, String creator) {
    JsonNode session = byToken(SERVERS.getFirst(), firm, token).get("/session").expect(200).json();
    JsonNode creators = login(SERVERS.getFirst(), creator, firm);
    assertThat(session.get("staffsid")).isEqualTo(creators.get("staffsid"));
  }

  @Test
  void givesTheManagerTheRightsOfOne() {
    Api manager = loggedIn(SERVERS.getFirst(), DemoData.MANAGER, DemoData.FIRM);
    int all = admin.get("/project?ShowInactive=true").expect(200).json().size();
    assertThat(manager.get("/project?ShowInactive=true").expect(200).json()).hasSize(all);
    manager.post("/client/detail", "{}").expect(400);
  }

  // Amounts

  @ParameterizedTest
  @CsvSource({
    "/client?ShowInactive=true, 12",
    "/client, 12",
    "/project?ShowInactive=true, 40",
    "/staff, 15",
    "/picklist/clients, 12",
    "/picklist/staff, 15"
  })
  @Shows("ruling 11")
  void hasAtLeastSoMany(String path, int least) {
    assertThat(admin.get(path).expect(200).json().size()).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({
    "/picklist/laborcodes, 12",
    "/picklist/laborcodes?showinactive=true, 13",
    "/picklist/fieldValues/StaffTeamList, 4"
  })
  void hasExactlySoMany(String path, int number) {
    assertThat(admin.get(path).expect(200).json()).hasSize(number);
  }

  @Test
  @Shows("ruling 11")
  void hasSixInactiveProjects() {
    assertThat(admin.get("/project?ShowInactive=true").expect(200).json().valueStream())
        .filteredOn(project -> project.get("IsInactive").asBoolean())
        .hasSize(6);
  }

  @Test
  void hasSixCustomFields() {
    assertThat(details().getFirst().get("UdfList")).hasSize(6);
  }

  @Test
  void hasThreeActiveTemplatesWithATeamAndTasks() {
    JsonNode templates = admin.get("/project/templates").expect(200).json();
    assertThat(templates).hasSize(3);
    for (JsonNode template : templates) {
      assertThat(admin.get("/project/team/" + template.get("SystemId")).json()).isNotEmpty();
      assertThat(admin.get("/task/listByProject/" + template.get("SystemId")).json()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CCenter1",
        "CCenter2",
        "CCenter3",
        "StatusProduction",
        "StatusBilling",
        "StatusStaff",
        "StatusExpenseRpt",
        "LookupProjectType",
        "LookupContactType",
        "LookupClientType",
        "LookupStaffType",
        "LookupStaffHourlyType",
        "LookupProjectTeamRoles",
        "StaffTeamList",
        "StaffOrgList",
        "SecurityGroups",
        "InvoiceTypes",
        "InvoicePostTypes",
        "InvoiceType_subttl",
        "rateTypeSimple",
        "CurrencyList"
      })
  void hasValuesInEveryPicklist(String list) {
    assertThat(admin.get("/picklist/fieldValues/" + list).expect(200).json()).isNotEmpty();
  }

  @Test
  @Shows("ruling 11")
  void hasASecondFirmWithProjectsOfItsOwn() {
    Api second = byToken(SERVERS.getFirst(), DemoData.SECOND_FIRM, DemoData.SECOND_FIRM_TOKEN);
    assertThat(second.get("/project").expect(200).json().size()).isGreaterThanOrEqualTo(5);
  }

  // Projects and people

  private static List<JsonNode> details() {
    List<JsonNode> details = new ArrayList<>();
    for (JsonNode project : admin.get("/project?ShowInactive=true").expect(200).json()) {
      String path = "/project/detail/" + project.get("SystemId");
      details.add(admin.get(path + "?View=Detailed&ShowAllContacts=true").expect(200).json());
    }
    return details;
  }

  @Test
  void hasAContactOnEveryProject() {
    assertThat(details())
        .allSatisfy(project -> {
          assertThat(project.get("ContactList")).isNotEmpty();
          assertThat(project.get("PrimaryContactId").isNull()).isFalse();
        });
  }

  /** A public command-line client books with this name, whatever the project. */
  @ParameterizedTest
  @CsvSource({"demo-firm-0001, demo-firm-token-0001", "demo-firm-0002, demo-firm-token-0002"})
  void takesDevelopmentOnEveryProject(String firm, String token) {
    Api caller = byToken(SERVERS.getFirst(), firm, token);
    for (JsonNode project : caller.get("/project?ShowInactive=true").expect(200).json()) {
      String path = "/project/laborCode?projectId=" + project.get("SystemId");
      assertThat(caller.get(path).expect(200).json().valueStream())
          .extracting(code -> code.get("Nm").asString())
          .contains("Development");
    }
  }

  @Test
  void hasATeamMemberOnEveryProject() {
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM project p
                WHERE p.firm_id = :firm AND NOT p.is_template AND NOT EXISTS (
                  SELECT 1 FROM project_team t WHERE t.firm_id = p.firm_id AND t.project_id = p.id)\
                """))
        .isZero();
  }

  @Test
  @Shows("ruling 11")
  void showsTheStafferNoMoreThanHalfOfTheProjects() {
    Api staffer = loggedIn(SERVERS.getFirst(), DemoData.STAFF, DemoData.FIRM);
    for (String query : List.of("", "?ShowInactive=true")) {
      int all = admin.get("/project" + query).expect(200).json().size();
      int seen = staffer.get("/project" + query).expect(200).json().size();
      assertThat(seen).isBetween(1, all / 2);
    }
  }

  @Test
  void hasTheStafferOnTeamsWithoutLeadingAny() {
    String member =
        """
        SELECT COUNT(*) FROM project_team t
        JOIN staff s ON s.firm_id = t.firm_id AND s.id = t.staff_id
        WHERE t.firm_id = :firm AND s.email = 'staff@example.com'\
        """;
    assertThat(count(member)).isPositive();
    assertThat(count(member + " AND t.is_lead")).isZero();
  }

  private static long count(String sql) {
    long firm =
        SERVERS
            .getFirst()
            .database()
            .read(transaction ->
                transaction
                    .query(Sql.of("SELECT id FROM firm WHERE firm_key = 'demo-firm-0001'"))
                    .first(row -> row.number(1))
                    .orElseThrow());
    return SERVERS
        .getFirst()
        .database()
        .firm(firm)
        .read(transaction ->
            transaction.query(Sql.of(sql)).first(row -> row.number(1)).orElseThrow());
  }

  /** Ruling 7.8 for everything plausible. */
  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/xml"})
  void changesNothingWhenPostedBack(String format) {
    Api speaking = admin.with("Accept", format).with("Content-Type", format);
    Map<String, String> details =
        Map.of(
            "/project", "/project/detail/",
            "/client", "/client/detail/",
            "/project/templates", "/project/template/");
    for (var list : details.entrySet()) {
      for (JsonNode record : admin.get(list.getKey() + "?ShowInactive=true").json()) {
        String path = list.getValue() + record.get("SystemId");
        String before = speaking.get(path + "?View=Detailed").expect(200).text();
        assertThat(speaking.post(path, before).expect(200).text()).isEqualTo(before);
      }
    }
  }

  // The same each time

  /** Everything that is read, by what it was asked for. */
  private static Map<String, String> everything(TestServer server) {
    Map<String, String> answers = new LinkedHashMap<>();
    Map<String, Api> callers = new LinkedHashMap<>();
    callers.put("first", byToken(server, DemoData.FIRM, DemoData.FIRM_TOKEN));
    callers.put("second", byToken(server, DemoData.SECOND_FIRM, DemoData.SECOND_FIRM_TOKEN));
    callers.put("staffer", loggedIn(server, DemoData.STAFF, DemoData.FIRM));
    callers.forEach((who, caller) -> {
      answers.put(who + " session", caller.get("/session").expect(200).text());
      for (String list :
          List.of(
              "projects",
              "clients",
              "staff",
              "laborcodes",
              "fieldValues/StatusProduction",
              "fieldValues/SecurityGroups",
              "fieldValues/StaffTeamList")) {
        answers.put(who + " " + list, caller.get("/picklist/" + list).expect(200).text());
      }
      for (String kind : List.of("project", "client", "staff")) {
        for (JsonNode record :
            caller.get("/%s?ShowInactive=true".formatted(kind)).expect(200).json()) {
          String id = record.get(kind.equals("staff") ? "StaffSID" : "SystemId").toString();
          String path = "/%s/detail/%s?View=Detailed&ShowAllContacts=true".formatted(kind, id);
          answers.put(who + " " + path, caller.get(path).expect(200).text());
        }
      }
    });
    return answers;
  }

  @Test
  void isTheSameEachTimeItIsMadeButForWholeWeeks() {
    long weeks = ChronoUnit.WEEKS.between(monday(MADE_ON.getFirst()), monday(MADE_ON.getLast()));
    Map<String, String> later = everything(SERVERS.getLast());
    later.replaceAll((_, answer) -> earlier(answer, weeks));
    assertThat(later).isEqualTo(everything(SERVERS.getFirst()));
  }

  private static LocalDate monday(String day) {
    return LocalDate.parse(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static String earlier(String answer, long weeks) {
    return DAY.matcher(answer)
        .replaceAll(day -> LocalDate.parse(day.group()).minusWeeks(weeks).toString());
  }

  @Test
  void isNotMadeAgainWhereThereIsAFirm() {
    String before = admin.get("/project").expect(200).text();
    DemoData.createIfEmpty(SERVERS.getFirst().database(), TestClock.AT_START);
    assertThat(admin.get("/project").expect(200).text()).isEqualTo(before);
  }
}
