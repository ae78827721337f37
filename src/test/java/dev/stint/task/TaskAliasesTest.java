package dev.stint.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.SentAs;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Further names that deployed clients send (ruling 12.2). */
@ApiTest
class TaskAliasesTest {
  private final TestFirm firm;
  private final TimeSamples samples;
  private final long ann;
  private final long bob;

  TaskAliasesTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.ann = firm.staff("Ann", "Groß");
    this.bob = firm.staff("Bob", "Bee");
    firm.update("staff", bob, Map.of("email", "bob@example.com"));
  }

  private Response save(InFormat format, String fields) {
    return format.of(samples.admin).post("/task/detail", "{TaskNm: 'N', %s}".formatted(fields));
  }

  private JsonNode task(String fields) {
    return samples
        .admin
        .get("/task/detail/" + samples.task("TaskNm: 'N', " + fields))
        .expect(200)
        .json();
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  @Shows("ruling 12.2")
  void aStatusAndATypeAreFoundByNameInAnyLetterCase(SentAs format) {
    JsonNode task =
        format
            .post(
                samples.admin,
                "/task/detail",
                Map.of(
                    "TaskNm", "N",
                    "ProjectLinkValue", "p-1",
                    "ProjectLinkType", "2",
                    "CurrentStatusName", "on HOLD\u00A0",
                    "TaskTypeName", "MILESTONE"))
            .expect(200)
            .json();
    assertThat(task.get("ProjectSid").asLong()).isEqualTo(samples.project);
    assertThat(task.get("CurrentStatus").asLong()).isEqualTo(firm.value("TaskStatus", "On Hold"));
    assertThat(task.get("TaskType").asLong()).isEqualTo(firm.value("LookupTaskType", "Milestone"));
  }

  @Test
  void anIdBeatsAName() {
    JsonNode task =
        task(
            "CurrentStatus: %d, CurrentStatusName: 'none', AssignmentList: [%d],"
                    .formatted(firm.value("TaskStatus", "On Hold"), ann)
                + " AssignLinkListValue: 'none', AssignLinkListType: 1,"
                + " ProjectLinkValue: 'none', ProjectLinkType: 1");
    assertThat(task.get("CurrentStatus_nm").asString()).isEqualTo("On Hold");
    assertThat(task.get("AssignmentNames").asString()).isEqualTo("Ann Groß");
  }

  @EachFormat
  @Shows("ruling 12.2")
  void aFaultNamesWhatWasSent(InFormat format) {
    String project = "ProjectSid: %d, ".formatted(samples.project);
    Map.ofEntries(
            Map.entry("ProjectLinkValue: 'none', ProjectLinkType: 1", "ProjectLinkValue"),
            Map.entry("ProjectLinkValue: 'P-1', ProjectLinkType: 3", "ProjectLinkType"),
            Map.entry("ProjectLinkValue: 'P-1'", "ProjectLinkType"),
            Map.entry(project + "CurrentStatusName: 'Milestone'", "CurrentStatusName"),
            Map.entry(project + "TaskTypeName: 'On Hold'", "TaskTypeName"),
            Map.entry(project + "TaskTypeName: '%s'".formatted("x".repeat(256)), "TaskTypeName"),
            Map.entry(
                project + "AssignLinkListValue: 'Bob Bee', AssignLinkListType: 2",
                "AssignLinkListType"),
            Map.entry(project + "AssignLinkListValue: 'Bob Bee'", "AssignLinkListType"),
            Map.entry(
                project + "AssignLinkListValue: 'Bob Bee; none', AssignLinkListType: 1",
                "AssignLinkListValue[1]"))
        .forEach((fields, named) -> save(format, fields).expectFaults(named));
  }

  @Test
  void aTasksProjectCannotBeChangedByALinkEither() {
    samples.project("P-2");
    long task = samples.task("TaskNm: 'N'");
    String link = "{ProjectLinkValue: '%s', ProjectLinkType: 2}";
    samples.admin.post("/task/detail/" + task, link.formatted("P-1")).expect(200);
    samples
        .admin
        .post("/task/detail/" + task, link.formatted("P-2"))
        .expectFaults("ProjectLinkValue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'ANN GROSS; Bob Bee' | 1",
        "'ann groß,bob bee,' | 1",
        "['Ann Groß', 'BOB BEE\u200B'] | 1",
        "['Ann Groß;Bob Bee'] | '1'",
      })
  @Shows("ruling 12.2")
  void staffAreAssignedByName(String value, String type) {
    String fields =
        "ProjectSid: %d, AssignLinkListValue: %s, AssignLinkListType: %s"
            .formatted(samples.project, value, type);
    for (InFormat format : InFormat.values()) {
      JsonNode task = save(format, fields).expect(200).json();
      assertThat(task.get("AssignmentNames").asString()).isEqualTo("Ann Groß, Bob Bee");
    }
  }

  @Test
  void staffAreAssignedByAddressAlsoInAForm() {
    assertThat(
            SentAs.FORM
                .post(
                    samples.admin,
                    "/task/detail",
                    Map.of(
                        "TaskNm",
                        "N",
                        "ProjectSid",
                        Long.toString(samples.project),
                        "AssignLinkListValue",
                        "BOB@example.com;" + samples.worker.email(),
                        "AssignLinkListType",
                        "3"))
                .expect(200)
                .json()
                .get("AssignCount")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void oneWhoIsActiveIsMeantBeforeOthersOfTheName() {
    long former = firm.staff("Bob", "Bee");
    firm.update("staff", former, Map.of("is_inactive", true));
    String link = "AssignLinkListValue: 'Bob Bee', AssignLinkListType: 1";
    JsonNode task = task(link);
    assertThat(task.get("AssignmentList").get(0).get("Sid").asLong()).isEqualTo(bob);
    firm.update("staff", former, Map.of("is_inactive", false));
    samples
        .admin
        .post("/task/detail/" + task.get("TaskSid").asLong(), "{%s}".formatted(link))
        .expectFaults("AssignLinkListValue[0]");
    firm.update("staff", former, Map.of("is_inactive", true));
    firm.update("staff", bob, Map.of("full_name", "Other"));
    samples
        .admin
        .post("/task/detail/" + task.get("TaskSid").asLong(), "{%s}".formatted(link))
        .expectFaults("AssignLinkListValue[0]");
  }

  @Test
  void namesThatAreEmptyChangeNothing() {
    long id =
        samples.task(
            "TaskNm: 'N', CurrentStatusName: 'On Hold', AssignmentList: [%d]".formatted(ann));
    for (String empty : List.of("''", "null")) {
      JsonNode task =
          samples
              .admin
              .post(
                  "/task/detail/" + id,
                  "{CurrentStatusName: @, TaskTypeName: @, ProjectLinkValue: @, AssignLinkListValue: @}"
                      .replace("@", empty))
              .expect(200)
              .json();
      assertThat(task.get("CurrentStatus_nm").asString()).isEqualTo("On Hold");
      assertThat(task.get("AssignCount").asInt()).isEqualTo(1);
    }
  }
}
