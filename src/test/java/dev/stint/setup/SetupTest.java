package dev.stint.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators set up, outside the compatible path (ruling 12). */
@ApiTest
class SetupTest {
  private static final String LONG_AGO = "2020-02-02T02:02:02Z";

  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person admin;

  SetupTest(TestServer server) {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /securitygroups | {Name: 'Leads', SeesRates: true}             | Id     | {Name: 'Lead staff'}  | Name
          /picklistvalues | {List: 'CCenter1', Name: 'Boston'}           | Id     | {Name: 'Cambridge'}   | Name
          /customfields   | {Name: 'Region', Kind: 'text'}               | Sid    | {Name: 'Area'}        | Name
          /laborcodes     | {Code: 'ADV', Nm: 'Advice', Rate5: 99.5}     | SID    | {Nm: 'Advisory'}      | Nm
          /staffteams     | {TeamNm: 'Audit', TeamSort: 3}               | TeamID | {TeamNm: 'Audits'}    | TeamNm
          """)
  void recordsAreMadeReadChangedAndDeleted(
      String path, String created, String key, String changed, String name) {
    long id = post(path, created).expect(200).json().get(key).asLong();
    String before = get(path + "/" + id).expect(200).json().get(name).asString();
    String after = post(path + "/" + id, changed).expect(200).json().get(name).asString();
    assertThat(after).isNotEqualTo(before);
    delete(path + "/" + id).expect(200);
    get(path + "/" + id).expect(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /securitygroups | {}                                  | Name
          /picklistvalues | {List: 'NoSuchList', Name: 'x'}     | List
          /picklistvalues | {List: 'CCenter1'}                  | Name
          /customfields   | {Name: 'x', Kind: 'colour'}         | Kind
          /customfields   | {Name: 'x', Kind: 'choice'}         | Choices
          /laborcodes     | {Nm: 'x'}                           | Code
          /laborcodes     | {Code: 'x', Nm: 'x', Rate1: -1}     | Rate1
          /staffteams     | {TeamNm: ' '}                       | TeamNm
          /firm           | {TimeZone: 'Nowhere/Land'}          | TimeZone
          /firm           | {DisplayNamePattern: '{Client}'}    | DisplayNamePattern
          /firm           | {ProjectListFields: 'All'}          | ProjectListFields
          /tokens         | {Expires: '2000-01-01', Name: 'x'}  | Expires
          """)
  void whatCannotBeIsRefusedWithItsField(String path, String body, String field) {
    post(path, body).expectFaults(field);
  }

  @Test
  void aValueThatIsUsedCannotBeDeleted() {
    long type = firm.value("LookupProjectType", "Consulting");
    admin
        .api()
        .post("/project/detail", "{Nm: 'x', ProjectCode: 'x', TypeId: %d}".formatted(type))
        .expect(200);
    delete("/picklistvalues/" + type).expect(400);
  }

  private long laborCode(String code) {
    String body = "{Code: '%s', Nm: 'Advice', Rate1: 80}".formatted(code);
    return post("/laborcodes", body).expect(200).json().get("SID").asLong();
  }

  @Test
  void aLaborCodeIsThereInTheCompatibleApi() {
    long code = laborCode("ADV");
    String made = get("/laborcodes/" + code).expect(200).text();
    assertThat(admin.api().get("/project/laborCodeTypes").expect(200).text())
        .isEqualTo("[" + made + "]");
    assertThat(post("/laborcodes/" + code, made).expect(200).text()).isEqualTo(made);
  }

  @Test
  void aLaborCodesCodeIsItsOwnInAnyLetterCase() {
    laborCode("ADV");
    post("/laborcodes", "{Code: ' adv', Nm: 'x'}").expectFaults("Code");
    post("/laborcodes/" + laborCode("ANL"), "{Code: 'Adv'}").expectFaults("Code");
  }

  @Test
  void aLaborCodeThatIsUsedIsMadeInactiveInstead() {
    long project = firm.project("P-1");
    long ofProject = laborCode("ADV");
    long ofRate = laborCode("ANL");
    admin
        .api()
        .post("/project/laborCode", "{id: %d, laborCodesToAdd: [%d]}".formatted(project, ofProject))
        .expect(200);
    admin
        .api()
        .post(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: 0, CatSid: %d, TaskSid: 0, RateVal: 1}"
                .formatted(project, ofRate))
        .expect(200);
    for (long code : new long[] {ofProject, ofRate}) {
      assertThat(delete("/laborcodes/" + code).expect(400).text()).contains("inactive");
      post("/laborcodes/" + code, "{IsInactive: true}").expect(200);
    }
    assertThat(admin.api().get("/project/laborCodeTypes").json()).isEmpty();
  }

  /** They were written 0, so that a record that is posted back would empty them (ruling 6.4). */
  @Test
  void theRatesOfALaborCodeStayWhenWhoDoesNotSeeThemChangesIt() {
    long code = laborCode("ADV");
    TestFirm.Person blind = firm.personWith(Right.ADMINISTERS_FIRM);
    var shown = post(blind, "/laborcodes/" + code, "{Nm: 'Other', Rate1: 0}").expect(200).json();
    assertThat(shown.get("Rate1")).hasToString("0");
    assertThat(get("/laborcodes/" + code).json().get("Rate1")).hasToString("80");
  }

  @Test
  void anotherPatternRenamesTheProjectsThatFollowIt() {
    long project = firm.project("P-1");
    firm.update("project", project, Map.of("modified_at", LONG_AGO));
    post("/firm", "{DisplayNamePattern: '{ProjectCode} {Project}'}").expect(200);
    assertThat(modified(project)).isGreaterThan(LONG_AGO);
    assertThat(admin.api().get("/project/detail/" + project).json().get("DisplayName").asString())
        .isEqualTo("P-1 Project P-1");
  }

  @Test
  void aGroupsRightsHoldFromTheNextCallOn() {
    TestFirm.Person staff = firm.person("Staff");
    firm.project("P-1");
    assertThat(staff.api().get("/project").json()).isEmpty();
    long group = 0;
    for (var each : get("/securitygroups").json()) {
      group = each.get("Name").asString().equals("Staff") ? each.get("Id").asLong() : group;
    }
    post("/securitygroups/" + group, "{SeesAllProjects: true}").expect(200);
    assertThat(staff.api().get("/project").json()).hasSize(1);
  }

  @Test
  void membersOfAStaffTeamSeeItsProjects() {
    TestFirm.Person staff = firm.person("Staff");
    long project = firm.project("P-1");
    long team = post("/staffteams", "{TeamNm: 'Audit'}").json().get("TeamID").asLong();
    firm.insert("project_staff_team", Map.of("project_id", project, "team_id", team));
    post("/staffteams/%d/members".formatted(team), "[%d]".formatted(staff.staffId())).expect(200);
    staff.api().get("/project/detail/" + project).expect(200);
    post("/staffteams/%d/members".formatted(team), "[]").expect(200);
    staff.api().get("/project/detail/" + project).expect(403);
  }

  @Test
  void aMemberWhoIsNobodyIsNamedByTheirPlaceInTheList() {
    long team = post("/staffteams", "{TeamNm: 'Audit'}").json().get("TeamID").asLong();
    String path = "/staffteams/%d/members".formatted(team);
    post(path, "[%d, 7, 'x', null]".formatted(admin.staffId()))
        .expectFaults("[1].StaffSid", "[2].StaffSid", "[3].StaffSid");
    assertThat(get(path).json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /securitygroups | {Name: 'Leads'}                      | {Name: ' leads'}                      | Name
          /picklistvalues | {List: 'CCenter1', Name: 'Boston'}   | {List: 'ccenter1', Name: 'BOSTON'}    | Name
          /customfields   | {Name: 'Region', Kind: 'text'}       | {Name: 'region', Kind: 'Number'}      | Name
          /laborcodes     | {Code: 'ADV', Nm: 'Advice'}          | {Code: 'adv', Nm: 'x'}                | Code
          /staffteams     | {TeamNm: 'Audit'}                    | {TeamNm: 'audit'}                     | TeamNm
          """)
  void noTwoAreCalledAlikeInAnyLetterCase(String path, String first, String second, String field) {
    post(path, first).expect(200);
    post(path, second).expectFaults(field);
  }

  @Test
  void aValueOfOneListMayBeCalledLikeThatOfAnother() {
    post("/picklistvalues", "{List: 'CCenter1', Name: 'Boston'}").expect(200);
    post("/picklistvalues", "{List: 'CCenter2', Name: 'Boston'}").expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /picklistvalues | {List: 'ccenter1', Name: 'Boston'}   | List              | CCenter1
          /customfields   | {Name: 'Region', Kind: 'TEXT'}       | Kind              | text
          /firm           | {ProjectListFields: 'deployed'}      | ProjectListFields | Deployed
          """)
  void wordsAreReadInAnyLetterCase(String path, String body, String field, String kept) {
    assertThat(post(path, body).expect(200).json().get(field).asString()).isEqualTo(kept);
  }

  @Test
  void aValueIsCalledInWordsWhereItIsMissingOrUsed() {
    assertThat(get("/laborcodes/7").expect(404).text()).contains("There is no labor code 7.");
    long team = post("/staffteams", "{TeamNm: 'Audit'}").json().get("TeamID").asLong();
    firm.insert("project_staff_team", Map.of("project_id", firm.project("P-1"), "team_id", team));
    assertThat(delete("/staffteams/" + team).expect(400).text())
        .contains("The staff team is in use", "Remove it from its projects first.");
  }

  /** So that one who keeps copies of projects hears of it (ruling 7.5). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          type_id   | LookupProjectType | Consulting | {Name: 'Advice'}
          status_id | StatusProduction  | Closed     | {ClosesProjects: false}
          """)
  void aListsValueThatChangesProjectsIsNotedThere(
      String column, String list, String name, String change) {
    long project = firm.project("P-1");
    long value = firm.value(list, name);
    post("/firm", "{DisplayNamePattern: '{Type} {Project}'}").expect(200);
    firm.update("project", project, Map.of(column, value, "modified_at", LONG_AGO));
    post("/picklistvalues/" + value, change).expect(200);
    assertThat(modified(project)).isGreaterThan(LONG_AGO);
  }

  private String modified(long project) {
    return admin.api().get("/project/detail/" + project).json().get("DtModified").asString();
  }

  @Test
  void aWriteThatChangesNothingIsNotNoted() {
    String user = "/users/" + admin.staffId();
    long team = post("/staffteams", "{TeamNm: 'Audit'}").json().get("TeamID").asLong();
    String members = "/staffteams/%d/members".formatted(team);
    post(members, "[%d]".formatted(admin.staffId())).expect(200);
    long before = firm.count("audit_entry");
    post(user, get(user).text()).expect(200);
    post(members, get(members).text()).expect(200);
    assertThat(firm.count("audit_entry")).isEqualTo(before);
  }

  @Test
  void aUserIsToldAllThatIsWrongAtOnce() {
    long staff = firm.staff("New", "User");
    post("/users/" + staff, "{UserId: 'x', Pwd: 'y', SecurityGroup: 7}")
        .expectFaults("UserId", "Pwd", "SecurityGroup");
  }

  @Test
  void aLoginThatIsNotThereCannotBeTakenAway() {
    delete("/users/" + firm.staff("New", "User")).expect(404);
  }

  @Test
  void aTokenIsShownOnceAndGoodUntilItIsRevoked() {
    var made = post("/tokens", "{Name: 'Nightly import'}").expect(200).json();
    String token = made.get("Token").asString();
    firm.asFirmToken(token).get("/project").expect(200);
    assertThat(get("/tokens").text()).contains("Nightly import").doesNotContain(token);
    delete("/tokens/" + made.get("Id").asLong()).expect(200);
    firm.asFirmToken(token).get("/project").expect(401);
  }

  @EachFormat
  @Shows("firm-token.maker")
  void aTokenIsMadeByWhoeverAdministersTheFirmAndHasTheirRights(InFormat format) {
    String body = format == InFormat.XML ? "<a><Name>Import</Name></a>" : "{Name: 'Import'}";
    TestFirm.Person maker = firm.personWith(Right.ADMINISTERS_FIRM);
    var made =
        format
            .of(maker.api())
            .sendTo("POST", "/api/tokens", body.getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json();
    Api byToken = firm.asFirmToken(made.get("Token").asString());
    byToken.sendTo("GET", "/api/tokens", new byte[0]).expect(200);
    byToken.post("/client/detail", "{Nm: 'x'}").expect(405);
    for (Right other : EnumSet.complementOf(EnumSet.of(Right.ADMINISTERS_FIRM))) {
      format
          .of(firm.personWith(other).api())
          .sendTo("POST", "/api/tokens", body.getBytes(StandardCharsets.UTF_8))
          .expect(405);
    }
  }

  @Test
  void anotherFirmsRecordsDoNotExist() {
    TestFirm other = server.newFirm();
    post("/picklistvalues/" + other.value("CCenter1", "Main Office"), "{Name: 'x'}").expect(404);
    post("/users/" + other.staff("Theirs", "Only"), "{}").expect(404);
  }
}
