package dev.stint.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Modified;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Activities on projects (contract: Project Activities; ruling 8.5). */
@ApiTest
class ActivityTest {
  private static final String PATH = "/project/activity";

  private final TestFirm firm;
  private final Api admin;
  private final long project;

  ActivityTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
  }

  private JsonNode add(String fields) {
    return admin.post(PATH, "{ProjectSid: %d, %s}".formatted(project, fields)).expect(200).json();
  }

  private List<String> notes(String query) {
    return admin
        .get(PATH + query)
        .expect(200)
        .json()
        .valueStream()
        .map(activity -> activity.get("Nt").asString())
        .toList();
  }

  @Test
  @Shows({"POST /project/activity", "activity.fields"})
  void theAnswerHasTheDocumentedFields() {
    long client = firm.client("Acme");
    admin.post("/project/detail/" + project, "{ClientId: %d}".formatted(client)).expect(200);
    long staff = firm.staff("Ann", "Bee");
    JsonNode made = add("StaffSid: %d, ActivityType: 3, Nt: 'Kick-off'".formatted(staff));
    assertThat(made.propertyNames())
        .containsExactly(
            "ActivityId",
            "StaffSid",
            "ProjectSid",
            "TaskSid",
            "ActivityType",
            "ActivityTypeName",
            "EventType",
            "EventTypeName",
            "Dt",
            "IsUnread",
            "IsCompleted",
            "Nt",
            "Data",
            "CreatedDt",
            "CreatedBy",
            "EMailId",
            "EMailStatus",
            "EMailStatusName",
            "NoticeMessage",
            "Staff_Nm",
            "Project_Nm",
            "Client_Sid",
            "Client_Nm");
    assertThat(made.get("ActivityType").asInt()).isEqualTo(3);
    assertThat(made.get("ActivityTypeName").asString()).isEqualTo("Meeting");
    assertThat(made.get("Staff_Nm").asString()).isEqualTo("Ann Bee");
    assertThat(made.get("Project_Nm").asString()).isEqualTo("Project P-1");
    assertThat(made.get("Client_Sid").asLong()).isEqualTo(client);
    assertThat(made.get("Client_Nm").asString()).isEqualTo("Acme");
    assertThat(made.get("CreatedDt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z");
    assertThat(made.get("CreatedBy").asLong()).isPositive();
    assertThat(made.get("NoticeMessage").isNull()).isTrue();
  }

  @Test
  @Shows("ruling 8.5")
  void onlyTheProjectIsRequiredAndTheRestHasDefaults() {
    admin.post(PATH, "{}").expectFaults("ProjectSid");
    JsonNode made = add("");
    assertThat(made.get("ActivityType").asInt()).isZero();
    assertThat(made.get("ActivityTypeName").asString()).isEqualTo("None");
    assertThat(made.get("IsUnread").asBoolean()).isFalse();
    assertThat(made.get("IsCompleted").asBoolean()).isFalse();
    assertThat(made.get("Client_Sid").asInt()).isZero();
    assertThat(made.get("Dt").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, None",
    "1, PhoneCall",
    "2, EMail",
    "3, Meeting",
    "4, Note",
    "5, Notification",
    "10, Other"
  })
  @Shows("activity.types")
  void typesAreReadByNumberAndByNameInAnyLetterCase(int number, String name) {
    for (String written :
        List.of("" + number, "'" + number + "'", "'" + name.toUpperCase(Locale.ROOT) + "'")) {
      JsonNode made = add("ActivityType: " + written);
      assertThat(made.get("ActivityType").asInt()).isEqualTo(number);
      assertThat(made.get("ActivityTypeName").asString()).isEqualTo(name);
    }
  }

  @Test
  @Shows("activity.types")
  void otherTypesAreRefused() {
    for (String written : List.of("6", "-1", "'Lunch'", "true", "[1]")) {
      admin
          .post(PATH, "{ProjectSid: %d, ActivityType: %s}".formatted(project, written))
          .expectFaults("ActivityType");
    }
  }

  @Test
  @Shows({"GET /project/activity", "activity.list", "ruling 8.5"})
  void theListIsAnArrayByDayElseByTheDayOfMakingThenById() {
    add("Nt: 'made today'");
    add("Nt: 'late', Dt: '9000-01-01'");
    add("Nt: 'early', Dt: '2020-01-02'");
    add("Nt: 'early too', Dt: '2020-01-02'");
    assertThat(notes("?projectId=" + project))
        .containsExactly("early", "early too", "made today", "late");
  }

  @Test
  @Shows({"activity.completed", "ruling 8.5"})
  void completedOnesAreShownWhenAskedFor() {
    add("Nt: 'open'");
    add("Nt: 'done', IsCompleted: true");
    assertThat(notes("?projectId=" + project)).containsExactly("open");
    assertThat(notes("?projectId=%d&showCompleted=true".formatted(project)))
        .containsExactly("open", "done");
  }

  @Test
  @Shows({"activity.dates", "ruling 8.5"})
  void datesAreInclusiveAndLeaveOutWhatHasNone() {
    add("Nt: 'no day'");
    add("Nt: 'first', Dt: '2026-03-01'");
    add("Nt: 'last', Dt: '2026-03-31'");
    String of = "?projectId=" + project;
    assertThat(notes(of + "&startDate=2026-03-01&endDate=2026-03-31"))
        .containsExactly("first", "last");
    assertThat(notes(of + "&startDate=2026-03-02")).containsExactly("last");
    assertThat(notes(of + "&endDate=2026-03-30T00:00:00Z")).containsExactly("first");
    admin.get(PATH + of + "&startDate=soon").expectFaults("startDate");
  }

  @Test
  @Shows("activity.project")
  void withoutAProjectThereAreThoseOfAllVisibleProjects() {
    long hidden = firm.project("P-2");
    TestFirm.Person member = firm.person("Staff");
    firm.onTeam(project, member.staffId(), false);
    add("Nt: 'seen'");
    admin.post(PATH, "{ProjectSid: %d, Nt: 'hidden'}".formatted(hidden)).expect(200);
    assertThat(notes("")).containsExactly("seen", "hidden");
    assertThat(notes("?projectId=" + project)).containsExactly("seen");
    assertThat(notes("?projectId=" + hidden)).containsExactly("hidden");
    JsonNode own = member.api().get(PATH).expect(200).json();
    assertThat(own).hasSize(1);
    assertThat(own.get(0).get("Nt").asString()).isEqualTo("seen");
  }

  @Test
  @Shows({"activity.update", "ruling 8.5"})
  void withAnActivityIdThePostChangesTheFieldsGiven() {
    JsonNode made = add("Nt: 'before', Dt: '2026-03-01'");
    JsonNode changed =
        admin
            .post(PATH, "{ActivityId: %s, Nt: 'after'}".formatted(made.get("ActivityId")))
            .expect(200)
            .json();
    assertThat(changed.get("ActivityId")).isEqualTo(made.get("ActivityId"));
    assertThat(changed.get("Nt").asString()).isEqualTo("after");
    assertThat(changed.get("Dt").asString()).isEqualTo("2026-03-01");
    assertThat(firm.count("activity")).isEqualTo(1);
    admin
        .post(PATH, "{ActivityId: %s, ProjectSid: null}".formatted(made.get("ActivityId")))
        .expectFaults("ProjectSid");
    admin.post(PATH, "{ActivityId: 5, Nt: 'x'}").expect(404);
  }

  @Test
  @Shows("ruling 8.5")
  void itsTaskIsOneOfItsProject() {
    long other = firm.project("P-2");
    long task =
        admin
            .post("/task/detail", "{ProjectSid: %d, TaskNm: 't'}".formatted(project))
            .expect(200)
            .json()
            .get("TaskSid")
            .asLong();
    JsonNode made = add("TaskSid: " + task);
    assertThat(made.get("TaskSid").asLong()).isEqualTo(task);
    admin
        .post(PATH, "{ProjectSid: %d, TaskSid: %d}".formatted(other, task))
        .expectFaults("TaskSid");
    String move = "{ActivityId: %s, ProjectSid: %d".formatted(made.get("ActivityId"), other);
    admin.post(PATH, move + "}").expectFaults("TaskSid");
    JsonNode moved = admin.post(PATH, move + ", TaskSid: 0}").expect(200).json();
    assertThat(moved.get("ProjectSid").asLong()).isEqualTo(other);
    assertThat(moved.get("TaskSid").isNull()).isTrue();
  }

  @Test
  @Shows("activity.200-403-4xx")
  void whatIsNotThereIsABadValue() {
    admin
        .post(PATH, "{ProjectSid: 5, StaffSid: 6, Dt: 'soon'}")
        .expectFaults("ProjectSid", "StaffSid", "Dt");
  }

  @Test
  @Shows({"DELETE /project/activity", "ruling 8.5"})
  void deletedByIdInTheBodyTheQueryOrThePath() {
    String success = "{\"success\":true}";
    String id = add("").get("ActivityId").toString();
    assertThat(admin.send("DELETE", PATH, "{\"id\": %s}".formatted(id)).expect(200).text())
        .isEqualTo(success);
    id = add("").get("ActivityId").toString();
    assertThat(admin.delete(PATH + "?ID=" + id).expect(200).text()).isEqualTo(success);
    id = add("").get("ActivityId").toString();
    assertThat(admin.delete(PATH + "/" + id).expect(200).text()).isEqualTo(success);
    admin.delete(PATH + "/" + id).expect(404);
    admin.delete(PATH).expectFaults("id");
    assertThat(firm.count("activity")).isZero();
  }

  /** Ruling 8.8; they are not among those of the projects. */
  @Test
  void templatesHaveThemToo() {
    firm.update("project", project, Map.of("is_template", true));
    String made = add("Nt: 'n'").get("ActivityId").toString();
    JsonNode list = admin.get(PATH + "?projectId=" + project).expect(200).json();
    assertThat(list).hasSize(1);
    assertThat(list.get(0).get("ActivityId")).hasToString(made);
    assertThat(admin.get(PATH).expect(200).json()).isEmpty();
  }

  @Test
  @Shows(
      value = {"GET /project/activity", "POST /project/activity", "DELETE /project/activity"},
      in = InFormat.XML)
  void xmlIsReadAndWrittenAlike() {
    Api xml = admin.xml();
    String made =
        xml.post(
                PATH,
                "<a><projectsid>%d</projectsid><ActivityType>phonecall</ActivityType><Nt>hi</Nt></a>"
                    .formatted(project))
            .expect(200)
            .text();
    assertThat(made)
        .contains("<Activity><ActivityId>")
        .contains("<ActivityTypeName>PhoneCall</ActivityTypeName>")
        .doesNotContain("<NoticeMessage");
    assertThat(xml.get(PATH + "?projectId=" + project).expect(200).text())
        .contains("<ArrayOfActivity><Activity>");
    String id = made.replaceAll(".*<ActivityId>(\\d+)<.*", "$1");
    assertThat(xml.send("DELETE", PATH, "<a><id>%s</id></a>".formatted(id)).expect(200).text())
        .contains("<Result><success>true</success></Result>");
    assertThat(firm.count("activity")).isZero();
  }

  @Test
  void theProjectWasModifiedWhenAnActivityReallyChanged() {
    JsonNode made = add("Nt: 'n'");
    String old = "2020-01-01T00:00:00Z";
    firm.database()
        .write(transaction -> transaction.update("project", project, Map.of("modified_at", old)));
    String change = "{ActivityId: %s, Nt: '%s'}";
    admin.post(PATH, change.formatted(made.get("ActivityId"), "n")).expect(200);
    assertThat(modified()).isEqualTo(old);
    admin.post(PATH, change.formatted(made.get("ActivityId"), "m")).expect(200);
    assertThat(modified()).isGreaterThan(old);
  }

  @Test
  void theProjectWasModifiedWhenAnActivityIsMadeOrDeleted() {
    assertThat(Modified.by(firm, project, () -> add(""))).isTrue();
    String path = PATH + "/" + add("").get("ActivityId");
    assertThat(Modified.by(firm, project, () -> admin.delete(path).expect(200))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothProjectsWereModifiedWhenAnActivityMoves(boolean leaves) {
    long other = firm.project("P-2");
    String move = "{ActivityId: %s, ProjectSid: %d}".formatted(add("").get("ActivityId"), other);
    assertThat(
            Modified.by(firm, leaves ? project : other, () -> admin.post(PATH, move).expect(200)))
        .isTrue();
  }

  private String modified() {
    return admin.get("/project/detail/" + project).expect(200).json().get("DtModified").asString();
  }
}
