package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Concurrently;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creating a project from a template (ruling 7.4). */
@ApiTest
class ProjectFromTemplateTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  ProjectFromTemplateTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private long template(String body) {
    return admin.post("/project/template", body).expect(200).json().get("SystemId").asLong();
  }

  private Response post(long template, String more) {
    return admin.post("/project/detail", "{TemplateID: '%d', %s}".formatted(template, more));
  }

  private JsonNode create(long template, String more) {
    return post(template, more).expect(200).json();
  }

  private String code(long template) {
    return create(template, "").get("ProjectCode").asString();
  }

  private long add(String path, String body, String key) {
    return admin.post(path, body).expect(200).json().get(key).asLong();
  }

  private JsonNode below(String call, JsonNode project) {
    return below(call, project, "");
  }

  private JsonNode below(String call, JsonNode project, String query) {
    return admin.get(call + project.get("SystemId") + query).expect(200).json();
  }

  private JsonNode below(String call, long project) {
    return admin.get(call + project).expect(200).json();
  }

  // Which template

  @Test
  @Shows({"create.template", "ruling 7.4"})
  void takesAnActiveTemplateOfTheFirm() {
    long inactive =
        template("{Nm: 'T', StatusProd: %d}".formatted(firm.value("StatusProduction", "Closed")));
    long anothers =
        server
            .newFirm()
            .admin()
            .post("/project/template", "{Nm: 'T'}")
            .json()
            .get("SystemId")
            .asLong();
    for (long id : List.of(0L, -1L, 5L, inactive, anothers, firm.project("P-1"))) {
      post(id, "Nm: 'x', ProjectCode: 'x'").expectFaults("TemplateID");
    }
  }

  @Test
  void doesNotAskForWhatATemplateThatIsNotThereMightHaveGiven() {
    for (String id : List.of("'x'", "0", "5")) {
      admin.post("/project/detail", "{TemplateID: %s}".formatted(id)).expectFaults("TemplateID");
      admin
          .post("/project/detail", "{TemplateID: %s, Nm: ''}".formatted(id))
          .expectFaults("TemplateID", "Nm");
    }
  }

  @Test
  void isAnOrdinaryCreationWhenTheTemplateIsEmpty() {
    admin.post("/project/detail", "{TemplateID: null}").expectFaults("Nm", "ProjectCode");
    admin.post("/project/detail", "{TemplateID: '', Nm: 'n', ProjectCode: 'c'}").expect(200);
  }

  @Test
  void ignoresATemplateInAnUpdate() {
    long project = firm.project("P-1");
    long template = template("{Nm: 'T', Notes: 'n'}");
    JsonNode changed =
        admin
            .post("/project/detail/" + project, "{TemplateID: %d}".formatted(template))
            .expect(200)
            .json();
    assertThat(changed.get("Notes").isNull()).isTrue();
  }

  @EachFormat
  @Shows({"POST /project/detail with TemplateID", "ruling 7.4"})
  void takesItsNameAndTheNextCodeFromTheTemplate(InFormat format) {
    long template = template("{Nm: 'T', ProjectCode: 'T'}");
    JsonNode made =
        format
            .of(admin)
            .post("/project/detail", "{TemplateID: %d}".formatted(template))
            .expect(200)
            .json();
    assertThat(made.get("Nm").asString()).isEqualTo("T");
    assertThat(made.get("ProjectCode").asString()).isEqualTo("T-1");
  }

  // Fields

  private static final String EVERY_FIELD =
      """
      Nm: 'Name', ProjectCode: 'CODE', TypeId: {LookupProjectType:Consulting}, Notes: 'notes',
      StatusProd: {StatusProduction:In Process}, StatusProd_nt: 'status', StatusBill: {StatusBilling:Active},
      IsAllStaff: true, IsNoCharge: true, InvoiceType: {InvoiceTypes:Retainer}, InvoiceTotals: 3,
      ContractNotes: 'contract', InvoiceNotes: 'invoice', BillingRate: 'ActivityRate2', BasicRate: 12.3456,
      QBClassDefault: 7, QBCustomerId: 'qb', ClientId: {client}, CostCenterA: {CCenter1:Main Office},
      CostCenterB: {CCenter2:Unassigned Partner}, CostCenterC: {CCenter3:General Department},
      PContactFName: 'Ada', AddressList: [{ Tag: 'CLIENT', City: 'Bonn'}]\
      """;

  /** What a project has of its own. */
  private static final Set<String> OWN =
      Set.of(
          "SystemId", "DisplayName", "ProjectCode", "StartDt", "EndDt", "DtCreated", "DtModified");

  @Test
  @Shows("ruling 7.4")
  void takesOverEveryField() {
    long id =
        template(
            "{%s, StartDt: '2020-01-01', EndDt: '2020-12-31', DisplayName: 'Set'}"
                .formatted(firm.fill(EVERY_FIELD)));
    firm.update("project", id, Map.of("accounting_customer_name", "Customer"));
    add("/project/contact", "{ProjectSid: %d, FName: 'Bea', Tag: 'BILLING'}".formatted(id), "Id");
    ObjectNode template = (ObjectNode) below("/project/template/", id);
    ObjectNode project = (ObjectNode) create(id, "");
    template.remove("TemplateDescription");
    // Set in the template, so that a field that is not taken over is noticed here.
    assertThat(template.valueStream()).noneMatch(value -> value.isNull());
    for (ObjectNode each : List.of(template, project)) {
      each.remove(OWN);
      ((ObjectNode) each.get("AddressList").get(0)).remove("Id");
      each.get("ContactList")
          .forEach(one -> ((ObjectNode) one).remove(List.of("ProjectSid", "LinkedProjects")));
      each.get("UdfList").forEach(field -> ((ObjectNode) field).remove("ProjectSid"));
    }
    assertThat(project).isEqualTo(template);
  }

  @Test
  @Shows("ruling 7.4")
  void hasItsOwnDatesAndDisplayName() {
    long template =
        template("{Nm: 'T', StartDt: '2020-01-01', EndDt: '2020-12-31', DisplayName: 'Set'}");
    JsonNode project = create(template, "Nm: 'P'");
    assertThat(project.get("DisplayName").asString()).isEqualTo("P");
    assertThat(project.get("EndDt").isNull()).isTrue();
    assertThat(LocalDate.parse(project.get("StartDt").asString())).isAfter("2026-01-01");
  }

  @Test
  @Shows("ruling 7.4")
  void prefersWhatIsInTheBody() {
    long template = template("{%s}".formatted(firm.fill(EVERY_FIELD)));
    JsonNode project =
        create(
            template,
            """
            Nm: 'Mine', ProjectCode: 'MINE', Notes: null, IsAllStaff: false, BasicRate: 1, ClientId: 0,
            BaseRateStyle: 'Staff Rate 3', EndDt: '2099-01-01', AddressList: [{City: 'Oslo'}]\
            """);
    assertThat(project.get("Nm").asString()).isEqualTo("Mine");
    assertThat(project.get("ProjectCode").asString()).isEqualTo("MINE");
    assertThat(project.get("Notes").isNull()).isTrue();
    assertThat(project.get("IsAllStaff").asBoolean()).isFalse();
    assertThat(project.get("BasicRate")).hasToString("1");
    assertThat(project.get("ClientId").isNull()).isTrue();
    assertThat(project.get("BillingRate").asString()).isEqualTo("StaffRate3");
    assertThat(project.get("AddressList")).hasSize(1);
    assertThat(project.get("AddressList").get(0).get("City").asString()).isEqualTo("Oslo");
    assertThat(project.get("ContractNotes").asString()).isEqualTo("contract");
  }

  @Test
  void checksWhatIsInTheBody() {
    long template = template("{Nm: 'T'}");
    firm.project("TAKEN");
    post(template, "Nm: '', ProjectCode: ' ', EndDt: '2000-01-01', ClientId: 5")
        .expectFaults("Nm", "ProjectCode", "EndDt", "ClientId");
    post(template, "ProjectCode: 'taken'").expectFaults("ProjectCode");
    assertThat(firm.count("project")).isEqualTo(2);
  }

  // Codes

  @Test
  void countsCodesFromTheTemplates() {
    long template = template("{Nm: 'T', ProjectCode: 'Ärger'}");
    assertThat(code(template)).isEqualTo("Ärger-1");
    assertThat(code(template)).isEqualTo("Ärger-2");
  }

  @Test
  @Shows("ruling 7.4")
  void countsFromOneWhereTheTemplateHasNoCode() {
    long template = template("{Nm: 'T'}");
    assertThat(code(template)).isEqualTo("1");
    assertThat(code(template)).isEqualTo("2");
  }

  @Test
  void takesTheFirstCodeThatNoProjectHasInAnyLetterCase() {
    long template = template("{Nm: 'T', ProjectCode: 'Web'}");
    template("{Nm: 'U', ProjectCode: 'Web-2'}");
    for (String taken : List.of("WEB-1", "web-3", "Web-x", "Web-", "Web-20")) {
      firm.project(taken);
    }
    assertThat(code(template)).isEqualTo("Web-2");
    assertThat(code(template)).isEqualTo("Web-4");
  }

  @Test
  void needsACodeWhereTheTemplatesIsTooLongToCountOn() {
    long template = template("{Nm: 'T', ProjectCode: '%s'}".formatted("x".repeat(254)));
    post(template, "").expectFaults("ProjectCode");
    post(template, "ProjectCode: 'short'").expect(200);
  }

  @Test
  void givesEveryoneACodeOfTheirOwnWhenManyCreateAtOnce() {
    long template = template("{Nm: 'T', ProjectCode: 'T'}");
    add("/task/detail", "{ProjectSid: %d, TaskNm: 'x'}".formatted(template), "TaskSid");
    List<Response> answers = Concurrently.call(16, _ -> post(template, ""));
    assertThat(answers).extracting(Response::status).containsOnly(200);
    assertThat(answers.stream().map(answer -> answer.json().get("ProjectCode").asString()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 16).mapToObj(n -> "T-" + n).toList());
    assertThat(firm.count("task")).isEqualTo(17);
  }

  // What hangs below

  @Test
  void takesTheTeamButNobodyInactive() {
    long template = template("{Nm: 'T'}");
    long role = firm.addValue("LookupProjectTeamRoles", "Reviewer");
    long lead = firm.staff("Ann", "Lead");
    long left = firm.staff("Bob", "Left");
    admin
        .post(
            "/project/team/" + template,
            "[{StaffSid: %d, TeamLead: true, ContactRole: %d}, {StaffSid: %d}]"
                .formatted(lead, role, left))
        .expect(200);
    firm.update("staff", left, Map.of("is_inactive", true));
    JsonNode team = below("/project/team/", create(template, ""));
    assertThat(team).hasSize(1);
    assertThat(team.get(0)).isEqualTo(below("/project/team/", template).get(0));
  }

  @Test
  void takesStaffTeamsAndLaborCodes() {
    long template = template("{Nm: 'T'}");
    firm.byStaffTeam(template, firm.staff("Ann", "Bee"));
    long code = laborCode("ADV");
    laborCode("OTHER");
    admin
        .post("/project/laborCode", "{id: %d, laborCodesToAdd: [%d]}".formatted(template, code))
        .expect(200);
    JsonNode project = create(template, "");
    JsonNode teams = below("/project/staffTeams/", project);
    assertThat(teams.valueStream()).allMatch(team -> team.get("Selected").asBoolean());
    JsonNode codes = below("/project/laborCode?projectId=", project);
    assertThat(codes.valueStream().map(each -> each.get("SID").asLong())).containsExactly(code);
  }

  private long laborCode(String code) {
    return firm.insertNew("labor_code", Map.of("code", code, "name", code, "is_inactive", false));
  }

  @Test
  void takesTheValuesOfCustomFields() {
    long template = template("{Nm: 'T'}");
    long field = firm.insertNew("custom_field", Map.of("name", "Region", "kind", "text"));
    admin
        .post("/project/customfields/" + template, "[{Sid: %d, Value: 'South'}]".formatted(field))
        .expect(200);
    JsonNode project = create(template, "");
    assertThat(project.get("UdfList").get(0).get("Value").asString()).isEqualTo("South");
  }

  @Test
  void sharesTheContactsAndTheirTags() {
    long template = template("{Nm: 'T'}");
    for (String tag : List.of("PRIMARY", "BILLING", "OTHER")) {
      add(
          "/project/contact",
          "{ProjectSid: %d, FName: '%s', Tag: '%s'}".formatted(template, tag, tag),
          "Id");
    }
    JsonNode contacts = below("/project/contacts/", create(template, ""));
    assertThat(contacts.valueStream().map(contact -> contact.get("Tag").asString()))
        .containsExactly("BILLING", "OTHER", "PRIMARY");
    assertThat(contacts.valueStream().map(contact -> contact.get("Id").asLong()))
        .containsExactlyElementsOf(
            below("/project/contacts/", template)
                .valueStream()
                .map(contact -> contact.get("Id").asLong())
                .toList());
    assertThat(firm.count("contact")).isEqualTo(3);
  }

  @Test
  void givesTheTagsToTheContactsThatTheBodyNames() {
    long template = template("{Nm: 'T', PContactFName: 'Templates'}");
    long mine =
        add(
            "/project/contact",
            "{ProjectSid: %d, FName: 'Mine'}".formatted(firm.project("P-1")),
            "Id");
    JsonNode project =
        create(template, "PrimaryContactId: %d, BillingContactId: %d".formatted(mine, mine));
    assertThat(project.get("PrimaryContactId").asLong()).isEqualTo(mine);
    assertThat(project.get("BillingContactId").asLong()).isEqualTo(mine);
    assertThat(below("/project/contacts/", project)).hasSize(2);
    assertThat(create(template, "PrimaryContactId: null").get("PrimaryContactId").isNull())
        .isTrue();
  }

  /** A project's own primary contact is nobody that the template shares. */
  @ParameterizedTest
  @ValueSource(strings = {"'Mine'", "null"})
  void leavesTheTemplatesContactsAsTheyAre(String name) {
    long template = template("{Nm: 'T', PContactFName: 'Templates'}");
    JsonNode project = create(template, "PContactFName: %s".formatted(name));
    JsonNode after = below("/project/template/", template);
    assertThat(after.get("PrimaryContactId")).isNotEqualTo(project.get("PrimaryContactId"));
    assertThat(after.get("ContactList").get(0).get("FName").asString()).isEqualTo("Templates");
    assertThat(after.get("ContactList").get(0).get("Tag").asString()).isEqualTo("PRIMARY");
  }

  @Test
  void takesTasksWithEveryField() {
    long template = template("{Nm: 'T'}");
    long type = firm.addValue("LookupTaskType", "Type");
    long staff = firm.staff("Ann", "Bee");
    String own = "{ProjectSid: %d, TaskNm: 'other'}".formatted(template);
    long other = add("/task/detail", own, "TaskSid");
    ObjectNode task =
        (ObjectNode)
            admin
                .post(
                    "/task/detail",
                    """
                    {ProjectSid: %d, TaskNm: 'Task', TaskGroup: 'Group', TaskType: %d, CurrentStatus: %d,
                     TaskId: 'C', Priority: 'High', Notes: 'n', AssignmentList: [%d], DueDt: '2026-02-02',
                     StartDt: '2026-01-01', FeeOrExpense: 2, BudgetHours: 1.5, BudgetFees: 10, BudgetExps: 5,
                     PerComp: 20, IsArchived: true, DefaultQBClass: 3, IsSeriesMaster: true,
                     MasterTaskSid: %d, ParentSid: %d, NoCharge: true}\
                    """
                        .formatted(
                            template,
                            type,
                            firm.value("TaskStatus", "In Process"),
                            staff,
                            other,
                            other))
                .expect(200)
                .json();
    // Set in the template, so that a field that is not copied is noticed here.
    assertThat(task.valueStream())
        .noneMatch(
            value -> value.isNull() || List.of("0", "false", "[]").contains(value.toString()));
    JsonNode copies = below("/task/listByProject/", create(template, ""), "?showCompleted=true");
    ObjectNode copy = (ObjectNode) copies.get(0);
    JsonNode copyOfOther = copies.get(1).get("TaskSid");
    assertThat(copyOfOther.asLong()).isNotEqualTo(other);
    assertThat(copy.get("MasterTaskSid")).isEqualTo(copyOfOther);
    assertThat(copy.get("ParentSid")).isEqualTo(copyOfOther);
    for (ObjectNode each : List.of(task, copy)) {
      each.remove(List.of("TaskSid", "ProjectSid", "MasterTaskSid", "ParentSid"));
    }
    assertThat(copy).isEqualTo(task);
  }

  @Test
  void assignsTasksToNobodyInactive() {
    long template = template("{Nm: 'T'}");
    long left = firm.staff("Bob", "Left");
    String task = "{ProjectSid: %d, TaskNm: 'x', AssignmentList: [%d]}".formatted(template, left);
    add("/task/detail", task, "TaskSid");
    firm.update("staff", left, Map.of("is_inactive", true));
    JsonNode copy = below("/task/listByProject/", create(template, "")).get(0);
    assertThat(copy.get("AssignmentList")).isEmpty();
  }

  @Test
  void takesRatesThoseForATaskForItsCopy() {
    long template = template("{Nm: 'T'}");
    long staff = firm.staff("Ann", "Bee");
    long task = add("/task/detail", "{ProjectSid: %d, TaskNm: 'x'}".formatted(template), "TaskSid");
    String rate = "{ProjectSid: %d, StaffSid: %d, CatSid: 0, TaskSid: %d, RateVal: %s}";
    add("/project/rate", rate.formatted(template, 0, task, "80.5"), "SID");
    add("/project/rate", rate.formatted(template, staff, 0, "90"), "SID");
    JsonNode project = create(template, "");
    JsonNode copy = below("/task/listByProject/", project).get(0);
    JsonNode rates = below("/project/rates/", project);
    assertThat(rates).hasSize(2);
    assertThat(rates.get(0).get("TaskSid")).isEqualTo(copy.get("TaskSid"));
    assertThat(rates.get(0).get("RateVal")).hasToString("80.5");
    assertThat(rates.get(1).get("StaffSid").asLong()).isEqualTo(staff);
    assertThat(rates.get(1).get("TaskSid").asLong()).isZero();
  }

  @Test
  void keepsACopyThatLaterChangesOfTheTemplateDoNotReach() {
    long template = template("{Nm: 'T', AddressList: [{City: 'Bonn'}]}");
    long task = add("/task/detail", "{ProjectSid: %d, TaskNm: 'x'}".formatted(template), "TaskSid");
    JsonNode project = create(template, "");
    admin.post("/task/detail/" + task, "{TaskNm: 'y'}").expect(200);
    admin.delete("/project/template/" + template).expect(200);
    assertThat(below("/task/listByProject/", project).get(0).get("TaskNm").asString())
        .isEqualTo("x");
  }

  /** The number of statements does not depend on it. */
  @Test
  void copiesALargeTemplate() {
    long template = template("{Nm: 'T'}");
    for (int i = 0; i < 150; i++) {
      firm.insertNew("task", Map.of("project_id", template, "name", "t" + i, "full_name", "t"));
    }
    JsonNode tasks = below("/task/listByProject/", create(template, ""));
    assertThat(tasks.valueStream().map(task -> task.get("TaskSid")).distinct()).hasSize(150);
  }
}
