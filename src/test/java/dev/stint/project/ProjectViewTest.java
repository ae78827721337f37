package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/**
 * Which fields the views of a project show, in JSON and XML (contract: Project Object; rulings 2.5,
 * 2.7, 7.2 and 12.1).
 */
@ApiTest
class ProjectViewTest {
  private static final String BASIC =
      "SystemId Nm DisplayName ProjectCode TypeId StartDt EndDt IsInactive Notes ClientId"
          + " PrimaryContactId BillingContactId DtCreated DtModified";

  private static final String DEPLOYED =
      "SystemId Nm DisplayName ProjectCode TypeId StartDt EndDt IsInactive StatusProd StatusProd_nt"
          + " StatusBill Notes IsAllStaff IsNoCharge InvoiceType InvoiceTotals BillingRate BasicRate"
          + " QBClassDefault ClientId PrimaryContactId BillingContactId DtCreated DtModified"
          + " CostCenterA CostCenterB CostCenterC BudgetHours BudgetFees InputHours InputFees";

  private static final String DETAILED =
      "SystemId Nm DisplayName ProjectCode TypeId StartDt EndDt IsInactive StatusProd StatusProd_nt"
          + " StatusBill Notes IsAllStaff IsNoCharge InvoiceType InvoiceTotals ContractNotes"
          + " InvoiceNotes BillingRate BaseRateStyle BasicRate QBClassDefault QBCustomerId"
          + " QBCustomerId_nm ClientId PrimaryContactId BillingContactId ContactList AddressList"
          + " Client DtCreated DtModified CostCenterA CostCenterB CostCenterC UdfList";

  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final long client;

  /** A project with a value in each field. */
  ProjectViewTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    JsonNode made = admin.post("/project/detail", ProjectSamples.body(firm)).expect(200).json();
    this.project = made.get("SystemId").asLong();
    this.client = made.get("ClientId").asLong();
    firm.update("project", project, Map.of("accounting_customer_name", "Bridges, Inc."));
    firm.update("client", client, Map.of("code", "SC"));
    contact("Pia", true, false);
    contact("Bill", false, true);
    contact("Otto", false, false);
  }

  private void contact(String name, boolean primary, boolean billing) {
    long contact =
        firm.insertNew(
            "contact",
            Map.of("full_name", name, "first_name", name, "address_id", firm.id() + 1_000_000));
    firm.insert(
        "project_contact",
        Map.of(
            "project_id",
            project,
            "contact_id",
            contact,
            "is_primary",
            primary,
            "is_billing",
            billing));
  }

  private String path(String query) {
    return "/project/detail/" + project + query;
  }

  private Element xml(String path) {
    return admin.xml().get(path).expect(200).xml().getDocumentElement();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?View=Basic", "?view=BASIC", "?View=", "?View=Other"})
  @Shows("detail.view")
  void isBasicUnlessAskedFor(String query) {
    assertThat(Shape.of(admin.get(path(query)).expect(200).json())).isEqualTo(BASIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?View=Detailed", "?VIEW=detailed"})
  @Shows({"GET /project/detail/{systemid}", "detail.view", "detail.object", "ruling 7.2"})
  void isDetailedWhenAskedFor(String query) {
    assertThat(Shape.of(admin.get(path(query)).expect(200).json())).isEqualTo(DETAILED);
  }

  @Test
  @Shows({"GET /project", "list.basic"})
  void isBasicInTheList() {
    assertThat(Shape.of(admin.get("/project").expect(200).json().get(0))).isEqualTo(BASIC);
  }

  @Test
  @Shows("create.answer")
  void isDetailedInTheAnswerOfAWrite() {
    var answer = admin.post(path("?View=Basic"), "{Notes: 'x'}").expect(200).json();
    assertThat(Shape.of(answer)).isEqualTo(DETAILED);
    assertThat(answer.get("Notes").asString()).isEqualTo("x");
  }

  @Test
  @Shows(value = "GET /project/detail/{systemid}", in = InFormat.XML)
  void hasTheSameFieldsInXml() {
    Element basic = xml(path(""));
    assertThat(basic.getNodeName()).isEqualTo("Project");
    assertThat(Shape.of(basic)).isEqualTo(BASIC);
    assertThat(Shape.of(xml(path("?View=Detailed")))).isEqualTo(DETAILED);
  }

  @Test
  @Shows(value = "GET /project", in = InFormat.XML)
  void hasTheSameFieldsInTheListInXml() {
    Element list = xml("/project");
    assertThat(list.getNodeName()).isEqualTo("ArrayOfProject");
    assertThat(Shape.of(Shape.child(list, "Project"))).isEqualTo(BASIC);
  }

  /** What is unset is null in JSON and left out in XML; lists are empty (rulings 2.5 and 2.7). */
  @Test
  @Shows("ruling 7.2")
  void showsWhatIsUnset() {
    String bare = "/project/detail/" + firm.project("BARE") + "?View=Detailed";
    JsonNode json = admin.get(bare).expect(200).json();
    assertThat(Shape.of(json)).isEqualTo(DETAILED);
    assertThat(json.properties().stream().filter(e -> e.getValue().isNull()).map(Map.Entry::getKey))
        .containsExactly(
            ("TypeId EndDt StatusProd StatusProd_nt StatusBill Notes InvoiceType ContractNotes"
                    + " InvoiceNotes QBClassDefault QBCustomerId QBCustomerId_nm ClientId"
                    + " PrimaryContactId BillingContactId Client CostCenterA CostCenterB"
                    + " CostCenterC")
                .split(" "));
    assertThat(Shape.of(xml(bare)))
        .isEqualTo(
            "SystemId Nm DisplayName ProjectCode StartDt IsInactive IsAllStaff IsNoCharge"
                + " InvoiceTotals BillingRate BaseRateStyle BasicRate ContactList AddressList"
                + " DtCreated DtModified UdfList");
  }

  @Test
  @Shows("project.client")
  void hasTheClientInside() {
    JsonNode shown = admin.get(path("?View=Detailed")).expect(200).json().get("Client");
    assertThat(shown)
        .hasToString(
            "{\"SystemId\":%d,\"Nm\":\"Some Client\",\"ClientCode\":\"SC\",\"IsInactive\":false}"
                .formatted(client));
    Element element = Shape.child(xml(path("?View=Detailed")), "Client");
    assertThat(Shape.of(element)).isEqualTo("SystemId Nm ClientCode IsInactive");
  }

  /** Ruling 7.2. */
  @Test
  @Shows({"detail.contacts", "ruling 7.2"})
  void hasOtherContactsOnlyWhenAskedFor() {
    assertThat(contacts("?View=Detailed")).isEqualTo("Bill Pia ");
    assertThat(contacts("?View=Detailed&ShowAllContacts=false")).isEqualTo("Bill Pia ");
    assertThat(contacts("?View=Detailed&ShowAllContacts=true")).isEqualTo("Bill Otto Pia ");
  }

  private String contacts(String query) {
    StringBuilder names = new StringBuilder();
    admin
        .get(path(query))
        .expect(200)
        .json()
        .get("ContactList")
        .forEach(contact -> names.append(contact.get("FullNm").asString()).append(' '));
    return names.toString();
  }

  @Test
  @Shows("project.custom-fields")
  void hasEachCustomFieldOfTheFirm() {
    long region = firm.insertNew("custom_field", Map.of("name", "Region", "kind", "text"));
    admin
        .post("/project/customfields/" + project, "[{Sid: %d, Value: 'East'}]".formatted(region))
        .expect(200);
    JsonNode fields = admin.get(path("?View=Detailed")).expect(200).json().get("UdfList");
    assertThat(fields)
        .hasToString(
            "[{\"ProjectSid\":%d,\"Sid\":%d,\"Name\":\"Region\",\"Value\":\"East\"}]"
                .formatted(project, region));
  }

  /** Ruling 12.1. */
  @Test
  @Shows("ruling 12.1")
  void isLikeTheDeployedServicesWhereTheFirmSaysSo() {
    firm.setting("project_list_fields", "Deployed");
    assertThat(Shape.of(admin.get("/project").expect(200).json().get(0))).isEqualTo(DEPLOYED);
    assertThat(Shape.of(admin.get(path("")).expect(200).json())).isEqualTo(DEPLOYED);
    assertThat(Shape.of(xml(path("?View=Basic")))).isEqualTo(DEPLOYED);
    assertThat(Shape.of(admin.get(path("?View=Detailed")).expect(200).json())).isEqualTo(DETAILED);
  }

  /** Ruling 2.6. */
  @Test
  void writesInstantsToTheSecond() {
    JsonNode json = admin.get(path("")).expect(200).json();
    assertThat(json.get("DtCreated").asString())
        .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    assertThat(json.get("DtModified").asString()).hasSize("2026-01-31T00:00:00Z".length());
  }
}
