package dev.stint.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Concurrently;
import dev.stint.support.InFormat;
import dev.stint.support.Modified;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The team of a project (contract: Project Team; rulings 8.0 and 8.3). */
@ApiTest
class TeamTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final String path;
  private final long amy;
  private final long bob;
  private final long cid;

  TeamTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    this.path = "/project/team/" + project;
    this.amy = firm.staff("Amy", "Adams");
    this.bob = firm.staff("Bob", "Brown");
    this.cid = firm.staff("Cid", "Clark");
  }

  private void team(Object... members) {
    admin.post(path, list(members)).expect(200);
  }

  /** Members are ids, or entries written out. */
  private static String list(Object... members) {
    return Arrays.stream(members)
        .map(member ->
            member instanceof Long id ? "{StaffSid: %d}".formatted(id) : member.toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private List<Long> members() {
    return admin.get(path).expect(200).json().findValues("StaffSid").stream()
        .map(id -> id.asLong())
        .toList();
  }

  @Test
  void isEmptyToBeginWith() {
    assertThat(admin.get(path).expect(200).text()).isEqualTo("[]");
  }

  @Test
  @Shows("GET /project/team/{sid}")
  void showsEachMemberWithItsRoleAndTheStaffersNameAndPhone() {
    long partner = firm.value("LookupProjectTeamRoles", "Partner");
    firm.database()
        .write(transaction ->
            transaction.update(
                "staff", amy, Map.of("email", "amy@example.com", "phone_mobile", "555-1")));
    team("{StaffSid: %d, ContactRole: %d, TeamLead: true}".formatted(amy, partner));

    assertThat(admin.get(path).text())
        .isEqualTo(
            """
            [{"StaffSid":%d,"ContactRole":%d,"TeamLead":true,"FName":"Amy","SName":"Adams",\
            "EMail":"amy@example.com","StaffNm":"Amy Adams","PrimaryPhone":"555-1"}]\
            """
                .formatted(amy, partner));
  }

  @Test
  @Shows(value = "GET /project/team/{sid}", in = InFormat.XML)
  void isWrittenInXmlAsAnArrayOfTeamMembers() {
    team(bob);
    assertThat(admin.xml().get(path).expect(200).text())
        .endsWith(
            """
            <ArrayOfTeamMember><TeamMember><StaffSid>%d</StaffSid><TeamLead>false</TeamLead>\
            <FName>Bob</FName><SName>Brown</SName><StaffNm>Bob Brown</StaffNm>\
            </TeamMember></ArrayOfTeamMember>\
            """
                .formatted(bob));
  }

  @Test
  @Shows("ruling 8.0")
  void listsLeadsFirstThenByName() {
    team(bob, "{StaffSid: %d, TeamLead: 1}".formatted(cid), amy);
    assertThat(members()).containsExactly(cid, amy, bob);
  }

  @Test
  void isReadByTheIdInTheQueryToo() {
    team(amy);
    assertThat(admin.get("/project/team?sid=" + project).expect(200).json()).hasSize(1);
    assertThat(admin.get("/project/team?id=" + project).expect(200).json()).hasSize(1);
    admin.get("/project/team").expectFaults("sid");
  }

  @Test
  @Shows({"POST /project/team/{sid}", "team.set", "team.success", "ruling 8.3"})
  void becomesWhatIsPosted() {
    team(amy, bob);
    Response answer = admin.post(path, list(bob, cid)).expect(200);
    assertThat(answer.text()).isEqualTo("{\"success\":true}");
    assertThat(members()).containsExactly(bob, cid);
  }

  @Test
  @Shows("team.staff-teams")
  void leavesStaffTeamsAlone() {
    firm.byStaffTeam(project, cid);
    team(amy);
    team();
    assertThat(firm.count("project_staff_team")).isOne();
  }

  @Test
  @Shows("team.spelling")
  void takesTheDocumentedSpellingAndValues() {
    long partner = firm.value("LookupProjectTeamRoles", "Partner");
    String body =
        """
        [
          {"StaffSID": %d, "ContactRole": "%d", "TeamLead": "TRUE"},
          {"StaffSID": "%d", "TeamLead": "FALSE"},
        ]\
        """
            .formatted(bob, partner, amy);
    admin.post(path, body).expect(200);
    var members = admin.get(path).json();
    assertThat(members.get(0).get("StaffNm").asString()).isEqualTo("Bob Brown");
    assertThat(members.get(0).get("ContactRole").asLong()).isEqualTo(partner);
    assertThat(members.get(0).get("TeamLead").asBoolean()).isTrue();
    assertThat(members.get(1).get("ContactRole").isNull()).isTrue();
    assertThat(members.get(1).get("TeamLead").asBoolean()).isFalse();
  }

  @Test
  @Shows(value = "POST /project/team/{sid}", in = InFormat.XML)
  void isPostedInXmlToo() {
    String body =
        "<Team><Member staffSid=\"%d\"><teamLead>true</teamLead></Member><x><STAFFSID>%d</STAFFSID></x></Team>"
            .formatted(cid, amy);
    assertThat(admin.xml().post(path, body).expect(200).text())
        .endsWith("<Result><success>true</success></Result>");
    assertThat(members()).containsExactly(cid, amy);
  }

  @Test
  @Shows("ruling 8.3")
  void isEmptiedByAnEmptyList() {
    team(amy);
    admin.post(path, "[]").expect(200);
    assertThat(members()).isEmpty();
    team(amy);
    admin.xml().post(path, "<Team/>").expect(200);
    assertThat(members()).isEmpty();
  }

  @Test
  void isNotEmptiedByABodyThatIsNoList() {
    team(amy);
    for (String body : List.of("", "null", "{}", "{\"StaffSid\": %d}".formatted(bob), "7")) {
      admin.post(path, body).expect(400);
    }
    admin
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post(path, "StaffSid=" + bob)
        .expect(400);
    assertThat(members()).containsExactly(amy);
  }

  @Test
  @Shows("ruling 8.3")
  void mayHaveSeveralLeads() {
    String lead = "{StaffSid: %d, TeamLead: true}";
    team(lead.formatted(bob), lead.formatted(amy));
    assertThat(admin.get(path).json().findValues("TeamLead"))
        .allMatch(flag -> flag.asBoolean())
        .hasSize(2);
  }

  @Test
  @Shows({"team.success", "ruling 8.3"})
  void namesEveryFaultByItsPlaceAndChangesNothing() {
    team(amy);
    long elsewhere = server.newFirm().staff("Eve", "Else");
    long notARole = firm.value("LookupProjectType", "Consulting");
    String body =
        list(
            bob,
            "{StaffSid: %d, ContactRole: %d}".formatted(cid, notARole),
            elsewhere,
            999_999_999L,
            bob,
            "{TeamLead: 'perhaps'}",
            "7");
    admin
        .post(path, body)
        .expectFaults(
            "[1].ContactRole",
            "[2].StaffSid",
            "[3].StaffSid",
            "[4].StaffSid",
            "[5].TeamLead",
            "[5].StaffSid",
            "[6]");
    assertThat(members()).containsExactly(amy);
  }

  @Test
  @Shows("ruling 8.3")
  void keepsAnInactiveMemberButTakesNoneNew() {
    team(amy);
    firm.database()
        .write(transaction ->
            transaction.update("staff", amy, Map.of("is_inactive", true))
                && transaction.update("staff", bob, Map.of("is_inactive", true)));
    admin.post(path, list(cid, bob, amy)).expectFaults("[1].StaffSid");
    team(amy, cid);
    assertThat(members()).containsExactly(amy, cid);
  }

  @Test
  void refusesMoreThanTenThousandEntries() {
    String many = "{},".repeat(10_001);
    assertThat(admin.post(path, "[" + many + "]").expect(400).text()).contains("10000");
  }

  @Test
  void postedBackAsReadChangesNothing() {
    team("{StaffSid: %d, TeamLead: true}".formatted(amy), bob);
    String json = admin.get(path).text();
    String xml = admin.xml().get(path).text();
    assertThat(Modified.by(firm, project, () -> admin.post(path, json).expect(200))).isFalse();
    assertThat(Modified.by(firm, project, () -> admin.xml().post(path, xml).expect(200))).isFalse();
    assertThat(admin.get(path).text()).isEqualTo(json);
  }

  @Test
  void changesTheProjectsDtModified() {
    assertThat(Modified.by(firm, project, () -> team(amy))).isTrue();
    assertThat(
            Modified.by(firm, project, () -> team("{StaffSid: %d, TeamLead: true}".formatted(amy))))
        .isTrue();
    assertThat(Modified.by(firm, project, () -> admin.post(path, "[{}]").expect(400))).isFalse();
  }

  /** Rulings 6.2 and 6.3. */
  @Test
  @Shows("ruling 6.3")
  void decidesWhoSeesTheProjectAndWhoMayChangeIt() {
    var person = firm.person("Staff");
    person.api().get(path).expect(403);
    team(person.staffId());
    person.api().get(path).expect(200);
    person.api().post(path, "[]").expect(405);
    team("{StaffSid: %d, TeamLead: true}".formatted(person.staffId()));
    person.api().post(path, "[]").expect(200);
    person.api().get(path).expect(403);
  }

  /** Ruling 8.8. */
  @Test
  @Shows("ruling 8.8")
  void isForTemplatesToo() {
    firm.database()
        .write(transaction -> transaction.update("project", project, Map.of("is_template", true)));
    team(amy);
    assertThat(members()).containsExactly(amy);
    firm.person("Staff").api().get(path).expect(403);
  }

  @Test
  void isOneOfThePostedOnesWhenManyPostAtOnce() {
    List<String> bodies = List.of(list(amy, bob), list(bob, cid), list(cid, amy), list(amy));
    for (Response answer : Concurrently.call(8, i -> admin.post(path, bodies.get(i % 4)))) {
      answer.expect(200);
    }
    assertThat(members())
        .isIn(List.of(amy, bob), List.of(bob, cid), List.of(amy, cid), List.of(amy));
  }

  @Test
  void isKeptInTheHistory() {
    team("{StaffSid: %d, TeamLead: true}".formatted(amy), bob);
    assertThat(
            admin
                .sendTo("GET", "/api/audit?Record=TeamMember&RecordId=" + project, new byte[0])
                .expect(200)
                .json()
                .get(0)
                .get("Written")
                .asString())
        .isEqualTo("{\"%d\":\"no role, lead\",\"%d\":\"no role\"}".formatted(amy, bob));
  }
}
