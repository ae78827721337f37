package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Creating projects (rulings 1.4, 2.3 and 7.3). */
@ApiTest
class ProjectCreationTest {
  private static final String BODY = "{Nm: 'My Test Project', ProjectCode: 'TEST-1',}";

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  ProjectCreationTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{}", "{Nm: '', ProjectCode: null}", "{Nm: ' ', ProjectCode: '\\t'}"})
  @Shows({"create.required", "ruling 7.3"})
  void needsNameAndCode(String body) {
    admin.post("/project/detail", body).expectFaults("Nm", "ProjectCode");
    assertThat(firm.count("project")).isZero();
  }

  @Test
  @Shows({"POST /project/detail", "create.answer"})
  void answersTheRecordInItsDetailedView() {
    JsonNode project = admin.post("/project/detail", BODY).expect(200).json();
    String path = "/project/detail/%s?View=Detailed".formatted(project.get("SystemId"));
    assertThat(admin.get(path).expect(200).json()).isEqualTo(project);
    assertThat(project.get("BillingRate").asString()).isEqualTo("StaffRate1");
    assertThat(project.get("IsInactive").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/project/detail", "/project/detail/", "/project/detail/0"})
  void needsNoIdOrZero(String path) {
    admin.post(path, BODY).expect(200);
    assertThat(firm.count("project")).isOne();
  }

  /** The path says which record (ruling 7.3). */
  @Test
  @Shows("project.id")
  void ignoresAnIdInTheBody() {
    long other = firm.project("OTHER");
    String body = "{SystemId: %d, id: %d, Nm: 'n', ProjectCode: 'c'}".formatted(other, other);
    JsonNode made = admin.post("/project/detail", body).expect(200).json();
    assertThat(made.get("SystemId").asLong()).isNotEqualTo(other);
    assertThat(firm.count("project")).isEqualTo(2);
  }

  @Test
  @Shows(value = "POST /project/detail", in = InFormat.XML)
  void takesXmlAndForms() {
    Element made =
        admin
            .xml()
            .post("/project/detail", "<x><Nm>n</Nm><ProjectCode>X</ProjectCode></x>")
            .expect(200)
            .xml()
            .getDocumentElement();
    assertThat(Shape.text(made, "Nm")).isEqualTo("n");
    assertThat(Shape.text(made, "ProjectCode")).isEqualTo("X");
    admin
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("/project/detail", "Nm=n&ProjectCode=F")
        .expect(200);
    assertThat(firm.count("project")).isEqualTo(2);
  }

  @Test
  @Shows({"project.code", "ruling 7.3"})
  void refusesACodeThatAnotherProjectHasInAnyLetterCase() {
    firm.project("ÄBC-1");
    admin.post("/project/detail", "{Nm: 'x', ProjectCode: 'äbc-1'}").expectFaults("ProjectCode");
    admin.post("/project/detail", "{Nm: 'x', ProjectCode: ' ÄBC-1 '}").expectFaults("ProjectCode");
  }

  @Test
  @Shows("ruling 7.3")
  void refusesTheCodeOfAnInactiveProject() {
    long closed = firm.project("TEST-1");
    firm.update("project", closed, Map.of("status_id", firm.value("StatusProduction", "Closed")));
    admin.post("/project/detail", BODY).expectFaults("ProjectCode");
  }

  @Test
  @Shows("ruling 7.3")
  void takesTheCodeOfATemplate() {
    firm.update("project", firm.project("TEST-1"), Map.of("is_template", true));
    admin.post("/project/detail", BODY).expect(200);
  }

  @Test
  void takesTheCodeOfAnotherFirmsProject() {
    server.newFirm().project("TEST-1");
    admin.post("/project/detail", BODY).expect(200);
  }

  @Test
  void takesTheCodeOfADeletedProject() {
    admin.delete("/project/detail/" + firm.project("TEST-1")).expect(200);
    admin.post("/project/detail", BODY).expect(200);
  }

  /** In these two zones it is never the same day. */
  @Test
  @Shows({"project.start", "ruling 7.3"})
  void startsTodayWhereTheFirmIs() {
    assertThat(startIn("Pacific/Kiritimati")).isAfter(startIn("Etc/GMT+12"));
  }

  private LocalDate startIn(String zone) {
    TestFirm there = server.newFirm();
    there.setting("time_zone", zone);
    JsonNode made = there.admin().post("/project/detail", BODY).expect(200).json();
    LocalDate start = LocalDate.parse(made.get("StartDt").asString());
    assertThat(start).isEqualTo(LocalDate.now(server.clock().withZone(ZoneId.of(zone))));
    return start;
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''"})
  void startsTodayWithAnEmptyStart(String empty) {
    String body = "{Nm: 'n', ProjectCode: 'c', StartDt: %s}".formatted(empty);
    JsonNode made = admin.post("/project/detail", body).expect(200).json();
    assertThat(made.get("StartDt").isNull()).isFalse();
  }

  @Test
  void refusesAnEndBeforeToday() {
    admin
        .post("/project/detail", "{Nm: 'n', ProjectCode: 'c', EndDt: '2000-01-01'}")
        .expectFaults("EndDt");
    admin
        .post("/project/detail", "{Nm: 'x', ProjectCode: 'x', StartDt: 'q', EndDt: '2020-01-01'}")
        .expectFaults("StartDt");
  }

  @Test
  void takesWhatIsInTheQueryOverTheBody() {
    JsonNode made = admin.post("/project/detail?nm=FromQuery", BODY).expect(200).json();
    assertThat(made.get("Nm").asString()).isEqualTo("FromQuery");
  }
}
