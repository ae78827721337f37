package dev.stint.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.record.Records;
import dev.stint.store.Sql;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the records that administrators set up must hold to (ruling 12). */
@ApiTest
class SetupRulesTest {
  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person admin;

  SetupRulesTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.person("Administrator");
  }

  private Response get(String path) {
    return admin.api().sendTo("GET", "/api" + path, new byte[0]);
  }

  private Response post(String path, String body) {
    return post(admin, path, body);
  }

  private static Response post(TestFirm.Person caller, String path, String body) {
    return caller.api().sendTo("POST", "/api" + path, body.getBytes(StandardCharsets.UTF_8));
  }

  private Response delete(String path) {
    return admin.api().sendTo("DELETE", "/api" + path, new byte[0]);
  }

  /** Makes a record; its path. */
  private String made(String path, String body) {
    JsonNode record = post(path, body).expect(200).json();
    return path + "/" + record.iterator().next();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /securitygroups | {Name: 'Leads', SeesRates: true}                        | Name
          /picklistvalues | {List: 'CCenter1', Name: 'Boston', SortOrd: 3}          | List, Name
          /customfields   | {Name: 'Region', Kind: 'choice', Choices: 'N\\nS'}       | Name, Kind
          /laborcodes     | {Code: 'ADV', Nm: 'Advice', Rate5: 99.5, SortOrd: 3}    | Code, Nm
          /staffteams     | {TeamNm: 'Audit', TeamSort: 3, TeamDesc: 'Both'}        | TeamNm
          """)
  void whatIsRequiredCannotBeEmptied(String path, String body, String required) {
    String record = made(path, body);
    String before = get(record).expect(200).text();
    for (String field : required.split(", ", -1)) {
      post(record, "{%s: ''}".formatted(field)).expectFaults(field);
      post(record, "{%s: null}".formatted(field)).expectFaults(field);
    }
    assertThat(get(record).text()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Name", "TimeZone", "DisplayNamePattern", "ProjectListFields"})
  void theSettingsOfTheFirmCannotBeEmptied(String setting) {
    post("/firm", "{%s: ''}".formatted(setting)).expectFaults(setting);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /securitygroups | {Name: 'Leads', SeesRates: true}
          /picklistvalues | {List: 'StatusProduction', Name: 'Held', ClosesProjects: true, IsInactive: true}
          /customfields   | {Name: 'Region', Kind: 'choice', Choices: 'N\\nS'}
          /laborcodes     | {Code: 'ADV', Nm: 'Advice', Rate5: 99.5, IsInactive: true}
          /staffteams     | {TeamNm: 'Audit', TeamSort: 3}
          """)
  void whatIsPostedBackIsAsItWasMadeAndNotNoted(String path, String body) {
    String record = made(path, body);
    String before = get(record).expect(200).text();
    body.replaceAll("[{}' ]", "")
        .lines()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(field -> field.split(":", 2))
        .forEach(field ->
            assertThat(Response.json(before).get(field[0]).asString())
                .isEqualTo(field[1].replace("\\n", "\n")));
    long noted = firm.count("audit_entry");
    assertThat(post(record, before).expect(200).text()).isEqualTo(before);
    assertThat(firm.count("audit_entry")).isEqualTo(noted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /securitygroups | Name   | {Name: '%s'}
          /picklistvalues | Name   | {Name: '%s', List: 'CCenter1'}
          /customfields   | Name   | {Name: '%s', Kind: 'text'}
          /laborcodes     | Code   | {Code: '%s', Nm: 'x'}
          /staffteams     | TeamNm | {TeamNm: '%s'}
          """)
  void aRecordMayBeRenamedToWhatNoOtherIsCalled(String path, String name, String body) {
    String record = made(path, body.formatted("Boston"));
    post(record, "{%s: 'BOSTON'}".formatted(name)).expect(200);
    post(record, "{%s: 'Salem'}".formatted(name)).expect(200);
    post(path, body.formatted("salem")).expectFaults(name);
    String other = made(path, body.formatted("Boston"));
    post(other, "{%s: 'SALEM'}".formatted(name)).expectFaults(name);
  }

  /** In the database, so that no table that refers to a record is forgotten. */
  @Test
  void whateverRefersToARecordKeepsItOrGoesWithIt() {
    Set<String> goesAlong = Set.of("staff_team_member.team_id");
    Sql references =
        Sql.of(
            """
            SELECT m.name || '.' || f."from" FROM sqlite_master m
            JOIN pragma_foreign_key_list(m.name) f ON f."table" = :table AND f."to" = 'id'
            WHERE m.type = 'table' AND f."from" <> 'firm_id'\
            """);
    TestServer sqlite = TestServer.onOneDatabase().findFirst().orElseThrow();
    for (Records records : SetupTables.ALL) {
      Set<String> known = new HashSet<>(goesAlong);
      known.addAll(records.keptBy());
      List<String> found =
          sqlite
              .database()
              .read(transaction ->
                  transaction
                      .query(references)
                      .set("table", records.table())
                      .list(row -> row.requiredText(1)));
      assertThat(found).as(records.table()).isNotEmpty().isSubsetOf(known);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          client | CCenter1               | Main Office | cost_center_1_id
          client | CCenter3               | General Department | cost_center_3_id
          staff  | LookupStaffType        | Contractor  | staff_type_id
          staff  | LookupProjectTeamRoles | Analyst     | default_role_id
          """)
  void aValueThatOneFieldOfARecordHasIsKept(String table, String list, String name, String column) {
    long record = table.equals("client") ? firm.client("Acme") : firm.staff("Ann", "Bee");
    long value = firm.value(list, name);
    firm.update(table, record, Map.of(column, value));
    assertThat(delete("/picklistvalues/" + value).expect(400).text())
        .contains("is in use", "Make it inactive instead.");
  }

  @Test
  void aGroupWithMembersIsKept() {
    String group = made("/securitygroups", "{Name: 'Leads'}");
    long staff = firm.person("Leads").staffId();
    assertThat(delete(group).expect(400).text())
        .contains("Move its members to another group first.");
    long other = get("/securitygroups").json().get(0).get("Id").asLong();
    firm.update("staff", staff, Map.of("security_group_id", other));
    delete(group).expect(200);
  }

  @Test
  void aStaffTeamGoesWithItsMembersAndIsListedByItsOrderHighestFirst() {
    String low = made("/staffteams", "{TeamNm: 'A', TeamSort: 1}");
    String high = made("/staffteams", "{TeamNm: 'B', TeamSort: 2}");
    assertThat(get("/staffteams").json().valueStream().map(team -> team.get("TeamNm").asString()))
        .containsExactly("B", "A");
    post(high + "/members", "[%d]".formatted(admin.staffId())).expect(200);
    delete(high).expect(200);
    delete(low).expect(200);
    assertThat(firm.count("staff_team_member")).isZero();
  }

  @Test
  void aValueStaysInItsList() {
    String value = made("/picklistvalues", "{List: 'CCenter1', Name: 'Boston'}");
    post(value, "{List: 'CCenter2'}").expectFaults("List");
    post(value, "{List: 'CCENTER1', Name: 'Salem'}").expect(200);
  }

  @Test
  void aCustomFieldThatProjectsHaveKeepsItsKindAndStays() {
    String field = made("/customfields", "{Name: 'Region', Kind: 'text'}");
    post(field, "{Kind: 'number'}").expect(200);
    long project = firm.project("P-1");
    firm.insert(
        "project_custom_value",
        Map.of(
            "project_id",
            project,
            "field_id",
            Long.parseLong(field.substring(field.lastIndexOf('/') + 1)),
            "text_value",
            "7"));
    post(field, "{Kind: 'text'}").expectFaults("Kind");
    post(field, "{Kind: 'number', Name: 'Area'}").expect(200);
    assertThat(delete(field).expect(400).text()).contains("Clear it on all projects first.");
    admin.api().delete("/project/detail/" + project).expect(200);
    delete(field).expect(200);
  }

  @Test
  void aChoiceHasChoicesHoweverItBecomesOne() {
    String field = made("/customfields", "{Name: 'Region', Kind: 'text'}");
    post(field, "{Kind: 'choice'}").expectFaults("Choices");
    post(field, "{Kind: 'choice', Choices: 'N'}").expect(200);
    post(field, "{Choices: ' '}").expectFaults("Choices");
    post(field, "{Name: 'Area'}").expect(200);
    post(field, "{Kind: 'text', Choices: ''}").expect(200);
  }

  @Test
  void aLaborCodeThatTimeIsBookedWithIsKept() {
    TimeSamples samples = new TimeSamples(firm);
    samples.booked("2026-03-02", "");
    assertThat(delete("/laborcodes/" + samples.laborCode).expect(400).text())
        .contains("Make it inactive instead.");
  }

  @Test
  void whoDoesNotSeeRatesMakesLaborCodesWithoutThem() {
    TestFirm.Person blind = firm.personWith(Right.ADMINISTERS_FIRM);
    JsonNode made = post(blind, "/laborcodes", "{Code: 'ADV', Nm: 'x', Rate1: 80}").json();
    assertThat(get("/laborcodes/" + made.get("SID")).json().get("Rate1")).hasToString("0");
  }

  @Test
  void whatSomebodyLogsInWithStays() {
    String user = "/users/" + admin.staffId();
    post(user, "{UserId: 'other-%s@example.com'}".formatted(firm.key())).expectFaults("UserId");
    post(user, "{UserId: '%s'}".formatted(firm.person("Staff").email())).expectFaults("UserId");
    post(user, "{UserId: ' %s'}".formatted(admin.email().toUpperCase(Locale.ROOT))).expect(200);
  }

  @Test
  void aTokenHasANameAndEndsOnADayToCome() {
    LocalDate today = LocalDate.ofInstant(server.clock().instant(), ZoneOffset.UTC);
    post("/tokens", "{}").expectFaults("Name");
    post("/tokens", "{Name: 'x', Expires: '%s'}".formatted(today)).expectFaults("Expires");
    JsonNode token =
        post("/tokens", "{Name: 'x', Expires: '%s'}".formatted(today.plusDays(1)))
            .expect(200)
            .json();
    assertThat(token.get("Expires").asString()).isEqualTo(today.plusDays(1) + "T00:00:00Z");
  }

  @Test
  void whatIsDoneWithStatementsOfItsOwnIsNotedToo() {
    post("/firm", "{TimeZone: 'Europe/London'}").expect(200);
    String team = made("/staffteams", "{TeamNm: 'Audit'}");
    post(team + "/members", "[%d]".formatted(admin.staffId())).expect(200);
    delete(made("/tokens", "{Name: 'x'}")).expect(200);
    assertThat(
            get("/audit")
                .json()
                .valueStream()
                .map(
                    entry -> entry.get("Record").asString() + " " + entry.get("Action").asString()))
        .contains("Firm update", "StaffTeamMember replace", "FirmToken revoke");
  }
}
