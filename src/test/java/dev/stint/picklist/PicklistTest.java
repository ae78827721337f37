package dev.stint.picklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** The lists that records refer to (rulings 8.0 and 9.1). */
@ApiTest
class PicklistTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  PicklistTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private JsonNode items(String path) {
    return admin.get("/picklist/" + path).expect(200).json();
  }

  private static String names(JsonNode items) {
    List<String> names = new ArrayList<>();
    items.forEach(item -> names.add(item.get("Name").asString()));
    return String.join(", ", names);
  }

  private static final String LISTS =
      """
      CCenter1               | Main Office
      CCenter2               | Unassigned Partner
      CCenter3               | General Department
      StatusProduction       | In Process, On Hold, Closed, Cancelled
      StatusBilling          | Active, On Hold, Not Billed
      StatusStaff            | Active, On Leave, Terminated
      StatusExpenseRpt       | Draft, Submitted, Approved, Rejected, Paid
      LookupProjectType      | Consulting, Fixed Fee, Retainer, Internal
      LookupContactType      | Client, Vendor, Partner, Other
      LookupClientType       | Customer, Prospect, Internal
      LookupStaffType        | Employee, Contractor
      LookupStaffHourlyType  | Salaried, Hourly
      LookupProjectTeamRoles | Partner, Project Manager, Consultant, Analyst
      StaffTeamList          | ''
      StaffOrgList           | Firm
      SecurityGroups         | Administrator, Manager, Staff
      InvoiceTypes           | Time & Materials, Fixed Fee, Retainer, No Invoice
      InvoicePostTypes       | Summary, Detail
      InvoiceType_subttl     | None, Staff, Labor Code, Task, Team Role, Title
      rateTypeSimple         | Staff Rate 1, Staff Rate 2, Staff Rate 3, Staff Rate 4, Staff Rate 5, Activity Rate 1, Activity Rate 2, Activity Rate 3, Activity Rate 4, Activity Rate 5
      CurrencyList           | USD, EUR, GBP, CAD, AUD
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = LISTS)
  @Shows("ruling 9.1")
  void haveTheValuesOfANewFirm(String list, String names) {
    JsonNode items = items("fieldValues/" + list);
    assertThat(names(items)).isEqualTo(names);
    assertThat(items).allSatisfy(PicklistTest::isAnItem);
  }

  private static void isAnItem(JsonNode item) {
    assertThat(Shape.of(item)).isEqualTo("Id Name Group IsInactive");
    assertThat(item.get("Id").isString()).isTrue();
    assertThat(item.get("Id").asString()).matches("\\d+");
    assertThat(item.get("IsInactive").isBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = LISTS)
  void areFoundInAnyLetterCase(String list, String names) {
    assertThat(names(items("FIELDVALUES/" + list.toLowerCase(Locale.ROOT)))).isEqualTo(names);
    assertThat(names(items("fieldvalues/" + list.toUpperCase(Locale.ROOT) + "/"))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/picklist/fieldValues/NoSuchList",
        "/picklist/fieldValues/CCenter4",
        "/picklist/fieldValues/CCenter1'--",
        "/picklist/fieldValues",
        "/picklist/nosuchlist",
        "/picklist"
      })
  @Shows("ruling 9.1")
  void areNotFoundWhenUnknown(String path) {
    admin.get(path.replace("'", "%27")).expect(404);
  }

  @ParameterizedTest
  @CsvSource({"projects, project", "clients, client", "staff, staff", "laborcodes, labor code"})
  @Shows("ruling 9.1")
  void haveTheIdsOfTheRecords(String list, String kind) {
    long id =
        switch (kind) {
          case "project" -> firm.project("P-1");
          case "client" -> firm.client("Acme");
          case "staff" -> firm.staff("Aaron", "Aaronson");
          default -> laborCode("ADV", "Advisory", 1, false);
        };
    JsonNode items = items(list);
    assertThat(items.get(0).get("Id").asString()).isEqualTo(Long.toString(id));
    assertThat(items).allSatisfy(PicklistTest::isAnItem);
  }

  @EachFormat
  @Shows({"GET /picklist/fieldValues/{list}", "GET /picklist/staff", "GET /picklist/laborcodes"})
  void areAlikeInEachFormat(InFormat format) {
    TestFirm.Person person = firm.person("Staff");
    Map<String, String> only =
        Map.of(
            "projects", firm.project("P-1") + " Project P-1",
            "clients", firm.client("Acme") + " Acme",
            "laborcodes", laborCode("ADV", "Advisory", 1, false) + " Advisory",
            "fieldValues/CCenter1", firm.value("CCenter1", "Main Office") + " Main Office",
            "staff", person.staffId() + " Staff Person");
    only.forEach((list, idAndName) -> {
      List<JsonNode> items =
          format.of(admin).get("/picklist/" + list).expect(200).json().valueStream().toList();
      assertThat(items)
          .as(list)
          .filteredOn(item -> !item.get("Name").asString().equals("Administrator Person"))
          .extracting(item -> item.get("Id").asString() + " " + item.get("Name").asString())
          .containsExactly(idAndName);
      assertThat(items).as(list).allMatch(item -> !item.get("IsInactive").asBoolean());
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"projects", "clients", "laborcodes", "fieldValues/StaffTeamList"})
  void areEmptyArraysWithoutRecords(String list) {
    assertThat(admin.get("/picklist/" + list).expect(200).text()).isEqualTo("[]");
  }

  @Test
  void areXmlWhenAskedFor() {
    firm.project("P-1");
    Element list = admin.xml().get("/picklist/projects").expect(200).xml().getDocumentElement();
    assertThat(list.getNodeName()).isEqualTo("ArrayOfPickItem");
    assertThat(Shape.of(Shape.child(list, "PickItem"))).isEqualTo("Id Name IsInactive");
    Element fixed =
        admin
            .xml()
            .get("/picklist/fieldValues/rateTypeSimple")
            .expect(200)
            .xml()
            .getDocumentElement();
    assertThat(fixed.getNodeName()).isEqualTo("ArrayOfPickItem");
    assertThat(Shape.children(fixed)).hasSize(10);
  }

  // Groups

  @ParameterizedTest
  @CsvSource({"In Process, Active", "On Hold, Active", "Closed, Inactive", "Cancelled, Inactive"})
  @Shows("ruling 9.1")
  void groupProductionStatusesByWhatTheyMakeOfAProject(String status, String group) {
    assertThat(items("fieldValues/StatusProduction"))
        .anySatisfy(item -> {
          assertThat(item.get("Name").asString()).isEqualTo(status);
          assertThat(item.get("Group").asString()).isEqualTo(group);
          assertThat(item.get("IsInactive").asBoolean()).isFalse();
        });
  }

  @EachFormat
  @Shows("ruling 9.1")
  void groupBillingStatusesByWhetherTheyAreActive(InFormat format) {
    long status = firm.addValue("StatusBilling", "Old");
    firm.update("picklist_value", status, Map.of("is_inactive", true));
    Map<String, String> groups = new LinkedHashMap<>();
    format
        .of(admin)
        .get("/picklist/fieldValues/StatusBilling?showinactive=true")
        .expect(200)
        .json()
        .forEach(item -> groups.put(item.get("Name").asString(), item.get("Group").asString()));
    assertThat(groups)
        .isEqualTo(
            Map.of(
                "Active",
                "Active",
                "On Hold",
                "Active",
                "Not Billed",
                "Active",
                "Old",
                "Inactive"));
  }

  @EachFormat
  @Shows("ruling 9.1")
  void groupProjectsByClientAndNameThemWithoutTheClientThatThePatternPutsFirst(InFormat format) {
    long acme = firm.client("Acme");
    long first = projectOf(acme, "Zoo");
    projectOf(firm.client("Beta"), "Bridge");
    firm.project("P-3");
    Api caller = format.of(admin);
    JsonNode items = caller.get("/picklist/projects").expect(200).json();
    assertThat(names(items)).isEqualTo("Bridge, Project P-3, Zoo");
    assertThat(items.get(2).get("Group").asString()).isEqualTo("Acme");
    assertThat(items.get(1).path("Group").asString("")).isEmpty();
    admin.post("/client/detail/" + acme, "{Nm: 'Acme Ltd'}").expect(200);
    admin.post("/project/detail/" + first, "{Nm: 'Aviary'}").expect(200);
    items = caller.get("/picklist/projects").expect(200).json();
    assertThat(names(items)).isEqualTo("Aviary, Bridge, Project P-3");
    assertThat(items.get(0).get("Group").asString()).isEqualTo("Acme Ltd");
  }

  private long projectOf(long client, String name) {
    return admin
        .post(
            "/project/detail",
            "{Nm: '%s', ProjectCode: '%s-1', ClientId: %d}".formatted(name, name, client))
        .expect(200)
        .json()
        .get("SystemId")
        .asLong();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Client}:{Project}                 | Zoo
          {Client} - {ProjectCode} {Project} | Zoo-1 Zoo
          {ProjectCode} {Client}: {Project}  | Zoo-1: Zoo
          {Client}/{ProjectCode}             | Zoo-1
          {Project} ({Client})               | Zoo (Acme)
          {ProjectCode}                      | Zoo-1
          """)
  @Shows("ruling 9.1")
  void nameProjectsByThePatternOfTheFirm(String pattern, String name) {
    long project = projectOf(firm.client("Acme"), "Zoo");
    String settings = "{DisplayNamePattern: '%s'}".formatted(pattern);
    admin.sendTo("POST", "/api/firm", settings.getBytes(UTF_8)).expect(200);
    assertThat(names(items("projects"))).isEqualTo(name);
    admin.post("/project/detail/" + project, "{DisplayName: 'Acme: by hand'}").expect(200);
    assertThat(names(items("projects"))).isEqualTo("Acme: by hand");
    admin.post("/project/detail/" + project, "{DisplayName: null}").expect(200);
    assertThat(names(items("projects"))).isEqualTo(name);
  }

  // What is left out

  @ParameterizedTest
  @CsvSource({
    "'', open",
    "?showinactive=false, open",
    "?showinactive=true, open closed",
    "?ShowInactive=1, open closed"
  })
  @Shows("ruling 9.1")
  void leaveOutInactiveItemsUnlessAskedFor(String query, String expected) {
    long closedProject = project("closed");
    firm.update(
        "project", closedProject, Map.of("status_id", firm.value("StatusProduction", "Closed")));
    project("open");
    firm.update("client", firm.client("closed"), Map.of("is_inactive", true));
    firm.client("open");
    firm.update("staff", firm.staff("closed", ""), Map.of("is_inactive", true));
    firm.staff("open", "");
    laborCode("1", "closed", 1, true);
    laborCode("2", "open", 2, false);
    firm.update("picklist_value", firm.addValue("CCenter1", "closed"), Map.of("is_inactive", true));
    firm.addValue("CCenter1", "open");

    for (String list :
        List.of("projects", "clients", "staff", "laborcodes", "fieldValues/CCenter1")) {
      JsonNode items = items(list + query);
      Map<String, Boolean> shown = new LinkedHashMap<>();
      items.forEach(item ->
          shown.put(item.get("Name").asString().strip(), item.get("IsInactive").asBoolean()));
      shown.keySet().removeAll(List.of("Administrator Person", "Main Office"));
      assertThat(shown.keySet()).as(list).containsExactlyInAnyOrder(expected.split(" "));
      shown.forEach((name, inactive) -> assertThat(inactive).isEqualTo(name.equals("closed")));
    }
  }

  private long project(String name) {
    long project = firm.project(name);
    admin.post("/project/detail/" + project, "{DisplayName: '%s'}".formatted(name)).expect(200);
    return project;
  }

  @Test
  @Shows("ruling 9.1")
  void haveOnlyProjectsThatTheCallerSees() {
    TestFirm.Person person = firm.person("Staff");
    firm.onTeam(firm.project("A-TEAM"), person.staffId(), false);
    firm.byStaffTeam(firm.project("B-STAFF-TEAM"), person.staffId());
    firm.update("project", firm.project("C-ALL"), Map.of("is_all_staff", true));
    firm.project("D-HIDDEN");
    assertThat(names(person.api().get("/picklist/projects").expect(200).json()))
        .isEqualTo("Project A-TEAM, Project B-STAFF-TEAM, Project C-ALL");
    assertThat(items("projects")).hasSize(4);
  }

  @Test
  void haveNoTemplates() {
    firm.update("project", firm.project("T"), Map.of("is_template", true));
    assertThat(items("projects?showinactive=true")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"projects", "clients", "laborcodes", "fieldValues/StaffTeamList"})
  void haveNothingOfAnotherFirm(String list) {
    TestFirm other = server.newFirm();
    long project = other.project("P-1");
    other.client("Acme");
    other.byStaffTeam(project, other.staff("a", "b"));
    other.insertNew("labor_code", laborCodeRow("ADV", "Advisory", 1, false));
    assertThat(items(list + "?showinactive=true")).isEmpty();
  }

  // Order

  @Test
  @Shows("ruling 8.0")
  void areOrderedByTheAdministratorThenByNameThenById() {
    value("d", 1L);
    value("b", null);
    value("A", null);
    value("c", 7L);
    value("C", 7L);
    assertThat(names(items("fieldValues/LookupClientType")))
        .isEqualTo("Customer, d, Prospect, Internal, c, C, A, b");
  }

  private void value(String name, @Nullable Long order) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("sort_order", order);
    firm.update("picklist_value", firm.addValue("LookupClientType", name), row);
  }

  @Test
  void orderProjectsByDisplayNameInLowerCase() {
    for (String name : new String[] {"b", "Ä", "C", "a"}) {
      project(name);
    }
    assertThat(names(items("projects"))).isEqualTo("a, b, C, Ä");
  }

  @Test
  void orderClientsByNameInLowerCase() {
    for (String name : new String[] {"b", "Ä", "C", "a"}) {
      firm.client(name);
    }
    assertThat(names(items("clients"))).isEqualTo("a, b, C, Ä");
  }

  @Test
  void orderStaffByFullName() {
    firm.staff("zoe", "A");
    firm.staff("Aaron", "Z");
    assertThat(names(items("staff"))).isEqualTo("Aaron Z, Administrator Person, zoe A");
  }

  @Test
  void orderLaborCodesByTheirOrderThenByCode() {
    laborCode("B", "first", 1, false);
    laborCode("c", "fourth", 2, false);
    laborCode("A", "third", 2, false);
    laborCode("X", "fifth", 3, false);
    assertThat(names(items("laborcodes"))).isEqualTo("first, third, fourth, fifth");
  }

  /** Ruling 8.4: the higher, the sooner. */
  @Test
  void orderStaffTeamsByTheirOrderDescendingThenByName() {
    staffTeam("b", 1);
    staffTeam("A", 1);
    staffTeam("z", 9);
    assertThat(names(items("fieldValues/StaffTeamList"))).isEqualTo("z, A, b");
  }

  @Test
  void arePagedWhenAskedFor() {
    assertThat(names(items("fieldValues/CurrencyList?$top=2&$skip=1"))).isEqualTo("EUR, GBP");
  }

  private void staffTeam(String name, long order) {
    firm.insertNew("staff_team", Map.of("name", name, "sort_order", order));
  }

  private long laborCode(String code, String name, long order, boolean inactive) {
    return firm.insertNew("labor_code", laborCodeRow(code, name, order, inactive));
  }

  private static Map<String, Object> laborCodeRow(
      String code, String name, long order, boolean inactive) {
    return Map.of("code", code, "name", name, "sort_order", order, "is_inactive", inactive);
  }
}
