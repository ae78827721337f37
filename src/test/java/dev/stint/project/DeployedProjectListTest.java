package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What lists of projects have beyond the documentation in a firm that says so: the sums of a
 * project's tasks and of its time (ruling 12.1).
 */
@ApiTest
class DeployedProjectListTest {
  private final TestFirm firm;
  private final TimeSamples samples;

  DeployedProjectListTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    firm.setting("project_list_fields", "Deployed");
    samples.task("TaskNm: 'A', BudgetHours: 10.5, BudgetFees: 1000");
    samples.task("TaskNm: 'B', BudgetHours: 2, BudgetFees: 0.25, IsArchived: true");
    samples.booked("2026-03-02", "Hours_IN: 2.5");
    samples.submitted("2026-03-03", "Hours_IN: 1, NoCharge: true");
    samples.project("P-2");
  }

  private static List<String> sums(JsonNode project) {
    return Stream.of("BudgetHours", "BudgetFees", "InputHours", "InputFees")
        .map(field -> project.get(field).asString())
        .toList();
  }

  private Stream<JsonNode> firstProject(Api caller) {
    String detail = "/project/detail/" + samples.project;
    return Stream.of(
        caller.get("/project").expect(200).json().get(0), caller.get(detail).expect(200).json());
  }

  @EachFormat
  @Shows("ruling 12.1")
  void hasTheSumsOfTheTasksAndOfTheTime(InFormat format) {
    Api admin = format.of(samples.admin);
    assertThat(firstProject(admin).map(DeployedProjectListTest::sums))
        .containsOnly(List.of("12.5", "1000.25", "3.5", "375"));
    assertThat(sums(admin.get("/project").json().get(1))).containsOnly("0");
  }

  @EachFormat
  void hasNoMoneyForThoseWhoMayNotSeeRates(InFormat format) {
    assertThat(firstProject(format.of(samples.worker.api())).map(DeployedProjectListTest::sums))
        .containsOnly(List.of("12.5", "0", "3.5", "0"));
  }

  @Test
  void hasThemInNoListOfAFirmThatDoesNotSaySo() {
    firm.setting("project_list_fields", "Documented");
    assertThat(firstProject(samples.admin)).noneMatch(project -> project.has("InputHours"));
    assertThat(samples.admin.get("/project").text()).doesNotContain("StatusProd");
  }

  @EachFormat
  @Shows("ruling 12.1")
  void isWhatAnAdministratorSays(InFormat format) {
    Api admin = format.of(samples.admin);
    for (var said : Map.of("deployed", true, "documented", false).entrySet()) {
      String body =
          InFormat.XML == format
              ? "<a><ProjectListFields>%s</ProjectListFields></a>"
              : "{ProjectListFields: '%s'}";
      admin
          .sendTo(
              "POST",
              "/api/firm",
              body.formatted(said.getKey()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .expect(200);
      assertThat(firstProject(admin).allMatch(project -> project.has("InputHours")))
          .isEqualTo(said.getValue());
    }
  }
}
