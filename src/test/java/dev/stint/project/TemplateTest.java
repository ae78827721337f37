package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Project templates (contract: Project Templates; ruling 8.8). */
@ApiTest
class TemplateTest {
  private static final String PATH = "/project/template";

  private final TestFirm firm;
  private final Api admin;

  TemplateTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private JsonNode create(String body) {
    return admin.post(PATH, body).expect(200).json();
  }

  private JsonNode change(JsonNode template, String body) {
    return admin.post(PATH + "/" + template.get("SystemId"), body).expect(200).json();
  }

  private List<String> names(String query) {
    return names(admin, query);
  }

  private static List<String> names(Api caller, String query) {
    return caller
        .get("/project/templates" + query)
        .expect(200)
        .json()
        .valueStream()
        .map(template -> template.get("Nm").asString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {TemplateDescription: 'Example Template', FName: 'My Test Name'} | Example Template | Example Template
          {Nm: 'Audit'}                                                    | Audit            | Audit
          {Nm: 'Audit', TemplateDescription: ' '}                          | Audit            | Audit
          {Nm: '', TemplateDescription: 'Yearly'}                          | Yearly           | Yearly
          {Nm: 'Audit', TemplateDescription: 'Yearly', ProjectCode: ''}    | Audit            | Yearly
          """)
  @Shows({"templates.required", "ruling 8.8"})
  void hasANameAndADescriptionOfWhichOneStandsInForTheOther(
      String body, String name, String description) {
    JsonNode made = create(body);
    assertThat(made.get("Nm").asString()).isEqualTo(name);
    assertThat(made.get("TemplateDescription").asString()).isEqualTo(description);
    assertThat(made.get("ProjectCode").isNull()).isTrue();
  }

  @EachFormat
  @Shows("templates.create")
  void hasNoIdOrZeroInItsAddressWhenItIsNew(InFormat format) {
    for (String path : List.of(PATH, PATH + "/", PATH + "/0")) {
      format.of(admin).post(path, "{Nm: 'Audit'}").expect(200);
    }
    format.of(admin).post(PATH + "/999999999", "{Nm: 'Audit'}").expect(404);
    assertThat(firm.count("project")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{Nm: ' ', TemplateDescription: null}", "{ProjectCode: 'X'}"})
  @Shows("templates.required")
  void needsOneOfThem(String body) {
    admin.post(PATH, body).expectFaults("Nm");
    assertThat(firm.count("project")).isZero();
  }

  @Test
  @Shows({"templates.fields", "templates.view"})
  void answersTheFieldsOfAProjectAndItsDescriptionAtTheEnd() {
    JsonNode template = create("{Nm: 'T', Notes: 'n'}");
    JsonNode project = admin.post("/project/detail", "{Nm: 'P', ProjectCode: 'P'}").json();
    List<String> fields = List.copyOf(template.propertyNames());
    assertThat(fields.subList(0, fields.size() - 1))
        .containsExactlyElementsOf(project.propertyNames());
    assertThat(fields.getLast()).isEqualTo("TemplateDescription");
    assertThat(admin.get(PATH + "/" + template.get("SystemId")).expect(200).json())
        .isEqualTo(template);
    assertThat(admin.get(PATH + "?id=" + template.get("SystemId")).json()).isEqualTo(template);
  }

  @Test
  @Shows({"templates.view", "ruling 8.8"})
  void isListedInTheBasicViewWithItsDescription() {
    create("{Nm: 'T', TemplateDescription: 'd'}");
    JsonNode listed = admin.get("/project/templates").expect(200).json().get(0);
    JsonNode project = admin.get("/project/detail/" + firm.project("P-1")).json();
    List<String> fields = List.copyOf(listed.propertyNames());
    assertThat(fields.subList(0, fields.size() - 1))
        .containsExactlyElementsOf(project.propertyNames());
    assertThat(listed.get("TemplateDescription").asString()).isEqualTo("d");
  }

  @Test
  @Shows("ruling 8.0")
  void isListedByNameWhateverItsLetterCaseOrClient() {
    create("{Nm: 'beta', ClientId: %d}".formatted(firm.client("Aaa")));
    create("{Nm: 'Gamma'}");
    change(create("{Nm: 'Zeta'}"), "{Nm: 'Älpha'}");
    create("{Nm: 'alpha'}");
    assertThat(names("")).containsExactly("alpha", "beta", "Gamma", "Älpha");
  }

  @EachFormat
  @Shows({"GET /project/templates", "templates"})
  void isListedWhenInactiveOnlyIfAskedFor(InFormat format) {
    create("{Nm: 'Old', StatusProd: %d}".formatted(firm.value("StatusProduction", "Closed")));
    create("{Nm: 'New'}");
    Api caller = format.of(admin);
    assertThat(names(caller, "")).containsExactly("New");
    assertThat(names(caller, "?ShowInactive=false")).containsExactly("New");
    assertThat(names(caller, "?ShowInactive=true")).containsExactly("New", "Old");
  }

  /** As for projects: a 400 that names every fault, and nothing is changed. */
  @EachFormat
  @Shows("templates")
  void isRefusedWithBadValues(InFormat format) {
    Api caller = format.of(admin);
    String bad =
        "{Nm: '', TemplateDescription: '', ClientId: 5, StartDt: 'soon', InvoiceTotals: 6}";
    String[] faults = {"Nm", "ClientId", "StartDt", "InvoiceTotals"};
    caller.post(PATH, bad).expectFaults(faults);
    assertThat(firm.count("project")).isZero();
    JsonNode made = create("{Nm: 'T'}");
    String path = PATH + "/" + made.get("SystemId");
    caller.post(path, bad).expectFaults(faults);
    assertThat(admin.get(path).expect(200).json()).isEqualTo(made);
    caller.post(PATH + "/5", "{Nm: 'x'}").expect(404);
  }

  /** As for projects: a 405 for whoever may not create them, in whose list there are none. */
  @EachFormat
  @Shows({"templates", "ruling 8.8"})
  void isForThoseWhoMayCreateProjects(InFormat format) {
    JsonNode made = create("{Nm: 'T', IsAllStaff: true}");
    String path = PATH + "/" + made.get("SystemId");
    Api staff = format.of(firm.person("Staff").api());
    assertThat(names(staff, "?ShowInactive=true")).isEmpty();
    staff.get(path).expect(403);
    staff.post(PATH, "{Nm: 'U'}").expect(405);
    staff.post(path, "{Nm: 'U'}").expect(405);
    staff.delete(path).expect(405);
    assertThat(admin.get(path).expect(200).json()).isEqualTo(made);
    assertThat(firm.count("project")).isOne();
  }

  @Test
  void changesInTheFieldsGiven() {
    JsonNode made = create("{Nm: 'T', TemplateDescription: 'd', Notes: 'n', ProjectCode: 'C'}");
    JsonNode changed = change(made, "{templatedescription: 'e', ProjectCode: null}");
    assertThat(changed.get("TemplateDescription").asString()).isEqualTo("e");
    assertThat(changed.get("ProjectCode").isNull()).isTrue();
    assertThat(changed.get("Nm").asString()).isEqualTo("T");
    assertThat(changed.get("Notes").asString()).isEqualTo("n");
    admin.post(PATH + "/" + made.get("SystemId"), "{ClientId: 5}").expectFaults("ClientId");
  }

  @Test
  void mayShareItsCodeWithAnyOther() {
    firm.project("SAME");
    create("{Nm: 'T', ProjectCode: 'SAME'}");
    create("{Nm: 'U', ProjectCode: 'same'}");
  }

  @Test
  void isDeletedWithWhatHangsBelowIt() {
    String path = PATH + "/" + create("{Nm: 'T', PContactFName: 'Ada'}").get("SystemId");
    assertThat(admin.delete(path).expect(200).text()).isEqualTo("{\"success\":true}");
    admin.get(path).expect(404);
    admin.delete(path).expect(404);
    assertThat(firm.count("contact")).isZero();
  }

  @Test
  @Shows("ruling 8.8")
  void isNoProjectAndAProjectIsNoTemplate() {
    long template = create("{Nm: 'T', IsAllStaff: true}").get("SystemId").asLong();
    long project = firm.project("P-1");
    admin.get("/project/detail/" + template).expect(404);
    admin.get(PATH + "/" + project).expect(404);
    admin.post(PATH + "/" + project, "{Nm: 'x'}").expect(404);
    admin.delete(PATH + "/" + project).expect(404);
    assertThat(names("")).containsExactly("T");
    for (String list : List.of("/project", "/picklist/projects")) {
      assertThat(admin.get(list + "?ShowInactive=true").expect(200).json()).hasSize(1);
    }
  }

  @Test
  void changesNothingWhenPostedBack() {
    JsonNode made = create("{Nm: 'T', PContactFName: 'Ada', AddressList: [{City: 'Bonn'}]}");
    String path = PATH + "/" + made.get("SystemId");
    firm.update(
        "project", made.get("SystemId").asLong(), Map.of("modified_at", "2020-01-01T00:00:00Z"));
    for (Api api : List.of(admin, admin.xml())) {
      String before = api.get(path).expect(200).text();
      assertThat(api.post(path, before).expect(200).text()).isEqualTo(before);
    }
  }

  @EachFormat
  @Shows({
    "GET /project/template/{TemplateId}",
    "POST /project/template",
    "POST /project/template/{TemplateId}",
    "DELETE /project/template/{TemplateId}",
    "templates"
  })
  void isCreatedReadChangedListedAndDeleted(InFormat format) {
    Api caller = format.of(admin);
    String path =
        PATH + "/" + caller.post(PATH, "{Nm: 'T'}").expect(200).json().get("SystemId").asLong();
    caller.post(path, "{TemplateDescription: 'Yearly'}").expect(200);
    assertThat(caller.get(path).expect(200).json().get("TemplateDescription").asString())
        .isEqualTo("Yearly");
    assertThat(names(caller, "")).containsExactly("T");
    caller.delete(path).expect(200);
    caller.get(path).expect(404);
    assertThat(names(caller, "?ShowInactive=true")).isEmpty();
  }

  @Test
  void isReadAndWrittenInXml() {
    String made =
        admin
            .xml()
            .post(PATH, "<t><TemplateDescription>Yearly</TemplateDescription></t>")
            .expect(200)
            .text();
    assertThat(made)
        .contains("<Template><SystemId>")
        .contains("<TemplateDescription>Yearly</TemplateDescription></Template>");
    assertThat(admin.xml().get("/project/templates").expect(200).text())
        .contains("<ArrayOfTemplate><Template>");
  }

  @Test
  void showsItsRateToWhoeverMayChangeIt() {
    JsonNode made = create("{Nm: 'T', BasicRate: 80}");
    Api planner = firm.personWith(Right.MANAGES_PROJECTS).api();
    assertThat(planner.get(PATH + "/" + made.get("SystemId")).expect(200).json().get("BasicRate"))
        .hasToString("80");
  }
}
