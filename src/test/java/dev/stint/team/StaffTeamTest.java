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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The staff teams of a project (contract: Project Staff Teams; ruling 8.4). */
@ApiTest
class StaffTeamTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final String path;
  private final long design;
  private final long build;
  private final long audit;

  StaffTeamTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    this.path = "/project/staffTeams/" + project;
    this.design = staffTeam(firm, "design", 5);
    this.build = staffTeam(firm, "Build", 5);
    this.audit = staffTeam(firm, "Audit", 1);
  }

  private static long staffTeam(TestFirm firm, String name, long order) {
    return firm.insertNew(
        "staff_team", Map.of("name", name, "description", "They " + name, "sort_order", order));
  }

  private List<Long> selected() {
    List<Long> selected = new ArrayList<>();
    for (JsonNode team : admin.get(path).expect(200).json()) {
      if (team.get("Selected").asBoolean()) {
        selected.add(team.get("TeamID").asLong());
      }
    }
    return selected;
  }

  @Test
  @Shows({"GET /project/staffTeams/{sid}", "staff-teams.order", "ruling 8.4"})
  void listsAllOfTheFirmsByTeamSortDescendingThenName() {
    admin.post(path, "[%d]".formatted(build)).expect(200);
    assertThat(admin.get(path).text())
        .isEqualTo(
            """
            [{"ProjectSid":%1$d,"TeamID":%3$d,"TeamNm":"Build","TeamDesc":"They Build","TeamSort":5,"Selected":true},\
            {"ProjectSid":%1$d,"TeamID":%2$d,"TeamNm":"design","TeamDesc":"They design","TeamSort":5,"Selected":false},\
            {"ProjectSid":%1$d,"TeamID":%4$d,"TeamNm":"Audit","TeamDesc":"They Audit","TeamSort":1,"Selected":false}]\
            """
                .formatted(project, design, build, audit));
  }

  @Test
  @Shows(value = "GET /project/staffTeams/{sid}", in = InFormat.XML)
  void isWrittenInXmlAsAnArrayOfStaffTeams() {
    assertThat(admin.xml().get(path).expect(200).text())
        .contains("<ArrayOfStaffTeam><StaffTeam><ProjectSid>%d</ProjectSid>".formatted(project))
        .contains("<TeamNm>Audit</TeamNm>");
  }

  @Test
  @Shows({"POST /project/staffTeams/{sid}", "staff-teams.set"})
  void becomeTheIdsThatArePosted() {
    admin.post(path, "[%d, %d]".formatted(build, audit)).expect(200);
    Response answer = admin.post(path, "['%d', %d]".formatted(design, audit)).expect(200);
    assertThat(answer.text()).isEqualTo("{\"success\":true}");
    assertThat(selected()).containsExactly(design, audit);
  }

  @Test
  @Shows("ruling 8.4")
  void becomeTheObjectsThatArePostedUnlessNotSelected() {
    String body =
        "[{teamid: %d}, {TeamID: %d, Selected: false}, {TeamID: %d, ProjectSid: %d, Selected: true}]"
            .formatted(design, build, audit, project);
    admin.post(path, body).expect(200);
    assertThat(selected()).containsExactly(design, audit);
  }

  @Test
  @Shows(value = "POST /project/staffTeams/{sid}", in = InFormat.XML)
  void arePostedInXmlAsIdsOrObjects() {
    admin.xml().post(path, "<a><int>%d</int></a>".formatted(build)).expect(200);
    assertThat(selected()).containsExactly(build);
    admin.xml().post(path, "<a><TeamID>%d</TeamID></a>".formatted(design)).expect(200);
    assertThat(selected()).containsExactly(design);
    admin
        .xml()
        .post(
            path,
            "<a><StaffTeam TeamID=\"%d\"/><b><teamid>%d</teamid></b></a>".formatted(audit, build))
        .expect(200);
    assertThat(selected()).containsExactly(build, audit);
    admin.xml().post(path, "<a/>").expect(200);
    assertThat(selected()).isEmpty();
  }

  /** Ruling 1.3. */
  @Test
  void areTakenFromQueryAndFormRepeatedOrBetweenCommas() {
    admin.post(path + "?TeamID=%d,%d".formatted(build, audit), "").expect(200);
    assertThat(selected()).containsExactly(build, audit);
    admin
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post(path, "teamid=%d&teamid=%d".formatted(design, audit))
        .expect(200);
    assertThat(selected()).containsExactly(design, audit);
  }

  @Test
  void areLeftAloneByABodyThatIsNoList() {
    admin.post(path, "[%d]".formatted(build)).expect(200);
    for (String body : List.of("", "null", "{}", "7", "'7'")) {
      admin.post(path, body).expect(400);
    }
    assertThat(selected()).containsExactly(build);
  }

  @Test
  @Shows("ruling 8.4")
  void namesEveryFaultByItsPlaceAndChangesNothing() {
    admin.post(path, "[%d]".formatted(build)).expect(200);
    long elsewhere = staffTeam(server.newFirm(), "Else", 1);
    String body =
        "[%d, %d, 999999999, {TeamID: %d, ProjectSid: %d}, %d, {}, 'x', null, [1]]"
            .formatted(design, elsewhere, audit, project + 1, design);
    admin
        .post(path, body)
        .expectFaults(
            "[1].TeamID",
            "[2].TeamID",
            "[3].ProjectSid",
            "[4].TeamID",
            "[5].TeamID",
            "[6].TeamID",
            "[7].TeamID",
            "[8].TeamID");
    assertThat(selected()).containsExactly(build);
  }

  @Test
  void postedBackAsReadChangeNothing() {
    admin.post(path, "[%d]".formatted(build)).expect(200);
    String json = admin.get(path).text();
    String xml = admin.xml().get(path).text();
    assertThat(Modified.by(firm, project, () -> admin.post(path, json).expect(200))).isFalse();
    assertThat(Modified.by(firm, project, () -> admin.xml().post(path, xml).expect(200))).isFalse();
    assertThat(selected()).containsExactly(build);
  }

  @Test
  void changeTheProjectsDtModified() {
    assertThat(Modified.by(firm, project, () -> admin.post(path, "[%d]".formatted(build))))
        .isTrue();
  }

  /** Ruling 6.2. */
  @Test
  @Shows("ruling 6.2")
  void letTheirMembersSeeTheProjectButNotChangeIt() {
    var person = firm.person("Staff");
    firm.insert("staff_team_member", Map.of("team_id", design, "staff_id", person.staffId()));
    person.api().get(path).expect(403);
    admin.post(path, "[%d]".formatted(design)).expect(200);
    person.api().get(path).expect(200);
    person.api().post(path, "[]").expect(405);
  }

  @Test
  void areOneOfThePostedListsWhenManyPostAtOnce() {
    List<List<Long>> lists = List.of(List.of(design, audit), List.of(build), List.of(build, audit));
    for (Response answer :
        Concurrently.call(6, i -> admin.post(path, lists.get(i % 3).toString()))) {
      answer.expect(200);
    }
    assertThat(lists).contains(selected());
  }

  @Test
  void areKeptInTheHistory() {
    admin.post(path, "[%d]".formatted(build)).expect(200);
    assertThat(
            admin
                .sendTo(
                    "GET", "/api/audit?Record=ProjectStaffTeam&RecordId=" + project, new byte[0])
                .text())
        .contains("[%d]".formatted(build));
  }
}
