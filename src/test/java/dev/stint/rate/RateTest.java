package dev.stint.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Modified;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Custom bill rates (contract: Custom Bill Rates; rulings 6.4, 6.5, 8.9). */
@ApiTest
class RateTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final long staff;

  RateTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    this.staff = firm.staff("Ann", "Bee");
  }

  private String rate(long staffSid, String value) {
    return "{\"ProjectSid\": %d, \"StaffSid\": %d, \"CatSid\": 0, \"TaskSid\": 0, \"RateVal\": %s}"
        .formatted(project, staffSid, value);
  }

  private long create(long staffSid) {
    return admin
        .post("/project/rate", rate(staffSid, "125.5"))
        .expect(200)
        .json()
        .get("SID")
        .asLong();
  }

  @Test
  @Shows({"GET /project/rate/{CustomRateSid}", "POST /project/rate", "rates.decimal"})
  void aRateIsAnsweredWithTheDocumentedFieldsAndZeroForAny() {
    JsonNode made = admin.post("/project/rate", rate(staff, "'125.50'")).expect(200).json();
    assertThat(made.toString())
        .isEqualTo(
            "{\"SID\":%s,\"ProjectSid\":%d,\"StaffSid\":%d,\"CatSid\":0,\"TaskSid\":0,\"RateVal\":125.5}"
                .formatted(made.get("SID"), project, staff));
    assertThat(admin.get("/project/rate/" + made.get("SID")).expect(200).json()).isEqualTo(made);
    assertThat(admin.get("/project/rate?id=" + made.get("SID")).expect(200).json()).isEqualTo(made);
  }

  @Test
  @Shows({"rates.required", "ruling 8.9"})
  void aNewRateNeedsAllFields() {
    admin
        .post("/project/rate", "{}")
        .expectFaults("ProjectSid", "StaffSid", "CatSid", "TaskSid", "RateVal");
    admin
        .post(
            "/project/rate",
            "{ProjectSid: 0, StaffSid: null, CatSid: '', TaskSid: 0, RateVal: null}")
        .expectFaults("ProjectSid", "StaffSid", "CatSid", "RateVal");
  }

  @Test
  void whatItNamesMustBeThere() {
    admin
        .post(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: 5, CatSid: 6, TaskSid: 7, RateVal: -1}".formatted(project))
        .expectFaults("StaffSid", "CatSid", "TaskSid", "RateVal");
    admin
        .post("/project/rate", "{ProjectSid: 5, StaffSid: 0, CatSid: 0, TaskSid: 7, RateVal: 1}")
        .expectFaults("ProjectSid");
  }

  @Test
  @Shows("ruling 8.9")
  void itsTaskIsOneOfTheProject() {
    long other = firm.project("P-2");
    long task =
        admin
            .post("/task/detail", "{ProjectSid: %d, TaskNm: 't'}".formatted(other))
            .expect(200)
            .json()
            .get("TaskSid")
            .asLong();
    String body = "{ProjectSid: %d, StaffSid: 0, CatSid: 0, TaskSid: %d, RateVal: 1}";
    admin.post("/project/rate", body.formatted(project, task)).expectFaults("TaskSid");
    admin.post("/project/rate", body.formatted(other, task)).expect(200);
  }

  @EachFormat
  @Shows({"GET /project/rates/{ProjectSid}", "ruling 8.0"})
  void theListIsInTheOrderOfIds(InFormat format) {
    long first = create(staff);
    long second = create(0);
    JsonNode list = format.of(admin).get("/project/rates/" + project).expect(200).json();
    assertThat(list.valueStream().map(r -> r.get("SID").asLong())).containsExactly(first, second);
  }

  @Test
  @Shows("ruling 8.9")
  void theSameCombinationTwiceOnAProjectIsRefused() {
    create(staff);
    long any = create(0);
    admin.post("/project/rate", rate(staff, "1")).expectFaults("StaffSid");
    admin.post("/project/rate", rate(0, "1")).expectFaults("StaffSid");
    admin.post("/project/rate/" + any, "{StaffSid: %d}".formatted(staff)).expectFaults("StaffSid");
    admin.post("/project/rate/" + any, rate(0, "2")).expect(200);
    assertThat(firm.count("custom_rate")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"StaffSid", "CatSid", "TaskSid"})
  @Shows("ruling 8.9")
  void ratesThatDifferInWhatTheyAreForAreTwo(String field) {
    TimeSamples samples = new TimeSamples(firm, project);
    long other =
        switch (field) {
          case "StaffSid" -> staff;
          case "CatSid" -> samples.laborCode;
          default -> samples.task("TaskNm: 't'");
        };
    create(0);
    String body =
        rate(0, "1").replace("\"%s\": 0".formatted(field), "%s: %d".formatted(field, other));
    admin.post("/project/rate", body).expect(200);
    admin.post("/project/rate", body).expectFaults("StaffSid");
  }

  @EachFormat
  @Shows({"POST /project/rate/{CustomRateSid}", "rates.keep"})
  void anUpdateChangesTheFieldsGivenAndCannotEmptyThemNorChangeTheProject(InFormat format) {
    long id = create(staff);
    Api caller = format.of(admin);
    JsonNode changed = caller.post("/project/rate/" + id, "{RateVal: 0}").expect(200).json();
    assertThat(changed.get("StaffSid").asLong()).isEqualTo(staff);
    assertThat(changed.get("RateVal").asInt()).isZero();
    caller
        .post("/project/rate/" + id, "{ProjectSid: null, StaffSid: null, CatSid: '', RateVal: ''}")
        .expectFaults("ProjectSid", "StaffSid", "CatSid", "RateVal");
    caller
        .post("/project/rate/" + id, "{ProjectSid: %d}".formatted(firm.project("P-2")))
        .expectFaults("ProjectSid");
    assertThat(caller.post("/project/rate/" + id, "{StaffSid: 0}").json().get("StaffSid").asInt())
        .isZero();
  }

  @EachFormat
  @Shows({"DELETE /project/rate/{CustomRateSid}", "rates.delete"})
  void deleted(InFormat format) {
    long id = create(staff);
    Api caller = format.of(admin);
    assertThat(caller.delete("/project/rate/" + id).expect(200).json().get("success").asBoolean())
        .isTrue();
    caller.get("/project/rate/" + id).expect(404);
    caller.delete("/project/rate/" + id).expect(404);
  }

  @Test
  @Shows(
      value = {"GET /project/rate/{CustomRateSid}", "POST /project/rate"},
      in = InFormat.XML)
  void xmlIsReadAndWrittenAlike() {
    String made =
        admin
            .xml()
            .post(
                "/project/rate",
                """
                <Rate><ProjectSid>%d</ProjectSid><StaffSid>%d</StaffSid><CatSid>0</CatSid>
                <TaskSid>0</TaskSid><RateVal>99.95</RateVal></Rate>\
                """
                    .formatted(project, staff))
            .expect(200)
            .text();
    assertThat(made).contains("<Rate><SID>").contains("<RateVal>99.95</RateVal></Rate>");
    assertThat(admin.xml().get("/project/rates/" + project).expect(200).text())
        .contains("<ArrayOfRate><Rate><SID>");
    String id = made.replaceAll(".*<SID>(\\d+)<.*", "$1");
    assertThat(admin.xml().get("/project/rate/" + id).expect(200).text()).isEqualTo(made);
  }

  @Test
  void templatesHaveRatesToo() {
    firm.database()
        .write(transaction -> transaction.update("project", project, Map.of("is_template", true)));
    create(staff);
    assertThat(admin.get("/project/rates/" + project).expect(200).json()).hasSize(1);
    firm.person("Staff").api().get("/project/rates/" + project).expect(403);
  }

  @Test
  void theProjectWasModifiedWhenARateReallyChanged() {
    long id = create(staff);
    String old = "2020-01-01T00:00:00Z";
    firm.database()
        .write(transaction -> transaction.update("project", project, Map.of("modified_at", old)));
    admin.post("/project/rate/" + id, rate(staff, "125.5000")).expect(200);
    assertThat(modified()).isEqualTo(old);
    admin.delete("/project/rate/" + id).expect(200);
    assertThat(modified()).isGreaterThan(old);
  }

  @Test
  void theProjectWasModifiedWhenARateIsMadeOrChanged() {
    assertThat(Modified.by(firm, project, () -> create(staff))).isTrue();
    long any = create(0);
    assertThat(
            Modified.by(
                firm,
                project,
                () -> admin.post("/project/rate/" + any, "{RateVal: 1}").expect(200)))
        .isTrue();
  }

  private String modified() {
    return admin.get("/project/detail/" + project).expect(200).json().get("DtModified").asString();
  }
}
