package dev.stint.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Modified;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Creating, changing and deleting staff (wider API: Staff; rulings 6.1, 6.4, 6.6). */
@ApiTest
class StaffChangesTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  StaffChangesTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private JsonNode create(String more) {
    return admin
        .post("/staff/detail", "{FName: 'Ann', SName: 'Bee', %s}".formatted(more))
        .expect(200)
        .json();
  }

  private JsonNode detail(long id) {
    return admin.get("/staff/detail/" + id + "?View=Detailed").expect(200).json();
  }

  @Test
  void aNewStafferNeedsFirstAndLastName() {
    admin.post("/staff/detail", "{}").expectFaults("FName", "SName");
    admin.post("/staff/add", "{FName: ' ', SName: null}").expectFaults("FName", "SName");
  }

  @Test
  void theAnswerIsTheDetailedView() {
    JsonNode made =
        create("Title: 'Analyst', Rate1: 150.25, Capacity: 37.5, HomeTimezone: 'europe/london'");
    assertThat(made.get("FullName").asString()).isEqualTo("Ann Bee");
    assertThat(made.get("Rate1").decimalValue()).isEqualByComparingTo("150.25");
    assertThat(made.get("Rate2").asInt()).isZero();
    assertThat(made.get("IsInactive").asBoolean()).isFalse();
    assertThat(made.get("PostTimeAsBilled").asBoolean()).isFalse();
    assertThat(made.get("UdfList").isArray()).isTrue();
    assertThat(made.get("UdfList")).isEmpty();
    assertThat(detail(made.get("StaffSID").asLong())).isEqualTo(made);
  }

  @Test
  void anUpdateChangesOnlyWhatIsGiven() {
    long id = create("Title: 'Analyst', Notes: 'n'").get("StaffSID").asLong();
    JsonNode changed = admin.post("/staff/detail/" + id, "{SName: 'Cee', Title: ''}").json();
    assertThat(changed.get("FullName").asString()).isEqualTo("Ann Cee");
    assertThat(changed.get("Title").isNull()).isTrue();
    assertThat(changed.get("Notes").asString()).isEqualTo("n");
    admin.post("/staff/detail/" + id, "{FName: ''}").expectFaults("FName");
    admin.post("/staff/detail/5", "{}").expect(404);
  }

  @Test
  void theAddressChangesInTheFieldsGivenAndNullEmptiesIt() {
    JsonNode made = create("Address: {Address: '1 Main St', City: 'Portland'}");
    assertThat(made.get("Address").get("FullAddress").asString()).isEqualTo("1 Main St\nPortland");
    String path = "/staff/detail/" + made.get("StaffSID");
    JsonNode changed = admin.post(path, "{Address: {City: 'Boston'}}").expect(200).json();
    assertThat(changed.get("Address").get("FullAddress").asString()).isEqualTo("1 Main St\nBoston");
    JsonNode emptied = admin.post(path, "{Address: null}").expect(200).json();
    assertThat(emptied.get("Address").get("FullAddress").isNull()).isTrue();
    admin.post(path, "{Address: 'somewhere'}").expectFaults("Address");
    admin
        .post(path, "{Address: {City: 'x%s'}}".formatted("y".repeat(255)))
        .expectFaults("Address.City");
  }

  @Test
  void whatCannotBeIsNamedAllAtOnce() {
    admin
        .post(
            "/staff/detail",
            """
            {FName: 'A', SName: 'B', ManagerID: 5, DefaultRole: 6, Status: 7, Rate1: -1,
             Start_dt: '2026-02-02', Term_dt: '2026-02-01', Capacity: 'many'}\
            """)
        .expectFaults("ManagerID", "DefaultRole", "Status", "Rate1", "Term_dt", "Capacity");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Status: 7              | Status
          DefaultRole: 6         | DefaultRole
          Start_dt: '2026-02-02' | Start_dt
          Term_dt: '2026-01-04'  | Term_dt
          """)
  void aChangeIsCheckedAsANewStafferIs(String change, String field) {
    JsonNode made = create("Start_dt: '2026-01-05', Term_dt: '2026-02-01'");
    admin.post("/staff/detail/" + made.get("StaffSID"), "{" + change + "}").expectFaults(field);
  }

  @Test
  void nobodyIsTheirOwnManagerNorThatOfWhoManagesThem() {
    long chief = create("").get("StaffSID").asLong();
    long head = create("ManagerID: " + chief).get("StaffSID").asLong();
    long staffer = create("ManagerID: " + head).get("StaffSID").asLong();
    for (long manager : new long[] {chief, head, staffer}) {
      admin
          .post("/staff/detail/" + chief, "{ManagerID: %d}".formatted(manager))
          .expectFaults("ManagerID");
    }
    admin.post("/staff/detail/" + staffer, "{ManagerID: %d}".formatted(chief)).expect(200);
  }

  @Test
  void postingBackWhatWasReadChangesNothing() {
    long id = create("Address: {City: 'Portland'}, Rate1: 10").get("StaffSID").asLong();
    firm.database()
        .write(transaction ->
            transaction.update("staff", id, Map.of("modified_at", "2020-01-01T00:00:00Z")));
    JsonNode before = detail(id);
    assertThat(admin.post("/staff/detail/" + id, before.toString()).expect(200).json())
        .isEqualTo(before);
    String xml = admin.xml().get("/staff/detail/" + id + "?View=Detailed").expect(200).text();
    assertThat(xml).contains("<Staff><StaffSID>").contains("<UdfList");
    assertThat(admin.xml().post("/staff/detail/" + id, xml).expect(200).text()).isEqualTo(xml);
  }

  @Test
  void xmlIsReadAndWrittenAlike() {
    assertThat(
            admin
                .xml()
                .post(
                    "/staff/add",
                    "<s><FName>Ann</FName><SName>Bee</SName><Address><City>Bonn</City></Address></s>")
                .expect(200)
                .text())
        .contains("<FullName>Ann Bee</FullName>")
        .contains("<City>Bonn</City>");
  }

  @Test
  @Shows("ruling 6.6")
  void whoBecomesInactiveIsLoggedOutForGood() {
    TestFirm.Person person = firm.person("Staff");
    String token = firm.firmToken(person.staffId(), null);
    person.api().get("/staff").expect(200);
    admin.post("/staff/detail/" + person.staffId(), "{IsInactive: true}").expect(200);
    person.api().get("/staff").expect(401);
    firm.asFirmToken(token).get("/staff").expect(401);
    admin.post("/staff/detail/" + person.staffId(), "{IsInactive: false}").expect(200);
    person.api().get("/staff").expect(401);
  }

  @Test
  void theLastWhoCanAdministerTheFirmStays() {
    TestFirm alone = server.newFirm();
    TestFirm.Person last = alone.person("Administrator");
    last.api()
        .post("/staff/detail/" + last.staffId(), "{IsInactive: true}")
        .expectFaults("IsInactive");
    last.api().delete("/staff/detail/" + last.staffId()).expect(400);
    alone.person("Administrator");
    last.api().delete("/staff/detail/" + last.staffId()).expect(200);
  }

  @Test
  void anInvitedStafferHasAnAddressOfTheirOwn() {
    String email = "new-" + firm.key() + "@example.com";
    String body = "{FName: 'Ann', SName: 'Bee', EMail: '%s'}".formatted(email);
    long users = firm.count("staff");
    JsonNode made = admin.post("/staff/add?inviteUser=true", body).expect(200).json();
    assertThat(made.get("EMail").asString()).isEqualTo(email);
    assertThat(firm.count("staff")).isEqualTo(users + 1);
    admin.post("/staff/add?inviteUser=true", body).expectFaults("EMail");
    admin.post("/staff/add", body).expect(200);
    TestFirm other = server.newFirm();
    other.admin().post("/staff/add?inviteUser=true", body).expect(200);
  }

  @Test
  void anInvitedStafferHasTheFewestRights() {
    String body = "{FName: 'Ann', SName: 'Bee', EMail: 'new-%s@example.com'}".formatted(firm.key());
    JsonNode made = admin.post("/staff/add?inviteUser=true", body).expect(200).json();
    assertThat(group(made.get("StaffSID").asLong()))
        .isEqualTo(group(firm.person("Staff").staffId()));
  }

  private long group(long staff) {
    return admin
        .sendTo("GET", "/api/users/" + staff, new byte[0])
        .expect(200)
        .json()
        .get("SecurityGroup")
        .asLong();
  }

  @Test
  void anInvitationNeedsAnEmailAddress() {
    String path = "/staff/add?inviteUser=true";
    admin.post(path, "{FName: 'Ann', SName: 'Bee'}").expectFaults("EMail");
    admin.post(path, "{FName: 'Ann', SName: 'Bee', EMail: 'ann'}").expectFaults("EMail");
  }

  @Test
  void aDeletedStafferIsGoneFromEverythingThatIsOnlyThereForOne() {
    TestFirm.Person person = firm.person("Staff");
    long project = firm.project("P-1");
    long id = person.staffId();
    firm.onTeam(project, id, false);
    firm.byStaffTeam(project, id);
    firm.firmToken(id, null);
    person.api().post("/project/activity", "{ProjectSid: %d}".formatted(project)).expect(200);
    admin
        .post(
            "/task/detail",
            "{ProjectSid: %d, TaskNm: 't', AssignmentList: [%d]}".formatted(project, id))
        .expect(200);
    admin
        .post(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: %d, CatSid: 0, TaskSid: 0, RateVal: 1}"
                .formatted(project, id))
        .expect(200);
    long managed = create("ManagerID: " + id).get("StaffSID").asLong();
    assertThat(admin.delete("/staff/detail/" + id).expect(200).text())
        .isEqualTo("{\"success\":true}");
    admin.get("/staff/detail/" + id).expect(404);
    admin.delete("/staff/detail/" + id).expect(404);
    person.api().get("/staff").expect(401);
    assertThat(detail(managed).get("ManagerID").isNull()).isTrue();
    assertThat(admin.get("/project/rates/" + project).expect(200).json()).isEmpty();
    JsonNode activity = admin.get("/project/activity").expect(200).json().get(0);
    assertThat(activity.get("CreatedBy").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"team, true", "rate, true", "task, true", "nothing, false"})
  void theProjectsThatADeletedStafferWasOnWereModified(String by, boolean modified) {
    long project = firm.project("P-1");
    long id = firm.staff("Ann", "Bee");
    switch (by) {
      case "team" -> firm.onTeam(project, id, false);
      case "rate" ->
          firm.insertNew(
              "custom_rate", Map.of("project_id", project, "staff_id", id, "rate", 1_000L));
      case "task" ->
          admin
              .post(
                  "/task/detail",
                  "{ProjectSid: %d, TaskNm: 't', AssignmentList: [%d]}".formatted(project, id))
              .expect(200);
      default -> {}
    }
    assertThat(Modified.by(firm, project, () -> admin.delete("/staff/detail/" + id).expect(200)))
        .isEqualTo(modified);
  }

  @Test
  void ratesOfWhoDoesNotSeeThemAreIgnored() {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("name", "Personnel");
    for (String right :
        new String[] {
          "sees_all_projects",
          "manages_projects",
          "edits_all_projects",
          "sees_rates",
          "manages_clients",
          "administers_time",
          "administers_firm"
        }) {
      group.put(right, false);
    }
    group.put("manages_staff", true);
    firm.insertNew("security_group", group);
    Api personnel = firm.person("Personnel").api();
    long id = create("Rate1: 150, CostFactor: 70").get("StaffSID").asLong();
    JsonNode seen = personnel.get("/staff/detail/" + id + "?View=Detailed").expect(200).json();
    assertThat(seen.get("Rate1").asInt()).isZero();
    personnel.post("/staff/detail/" + id, seen.toString()).expect(200);
    assertThat(detail(id).get("Rate1").asInt()).isEqualTo(150);
    assertThat(detail(id).get("CostFactor").asInt()).isEqualTo(70);
  }

  @ParameterizedTest(name = "{0}: read {1}, create {2}, change and delete {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Administrator | 200 | 200 | 200
          Manager       | 200 | 405 | 405
          Staff         | 200 | 405 | 405
          other firm    | 404 | 200 | 404
          nobody        | 401 | 401 | 401
          """)
  void rights(String who, int read, int create, int change) {
    long id = firm.staff("Some", "Body");
    Api caller =
        switch (who) {
          case "other firm" -> server.newFirm().admin();
          case "nobody" -> server.anonymous();
          default -> firm.person(who).api();
        };
    for (Api one : new Api[] {caller, caller.with("Accept", "application/xml")}) {
      one.get("/staff/detail/" + id).expect(read);
      one.post("/staff/detail", "{FName: 'A', SName: 'B'}").expect(create);
      one.post("/staff/add", "{FName: 'A', SName: 'B'}").expect(create);
      one.post("/staff/detail/" + id, "{Title: 'x'}").expect(change);
    }
    caller.delete("/staff/detail/" + id).expect(change);
  }
}
