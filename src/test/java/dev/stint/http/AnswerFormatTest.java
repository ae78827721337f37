package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** Which format an answer has, and how it is written (rulings 2.2, 2.3, 2.5 to 2.7, 2.9). */
@ApiTest
class AnswerFormatTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  AnswerFormatTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  @ParameterizedTest(name = "Accept {0}, Content-Type {1}: {2}")
  @DisplayName("2.2 Accept decides, else the request's Content-Type")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | - | json",
        "*/* | - | json",
        "- | application/xml | xml",
        "*/* | text/xml; charset=utf-8 | xml",
        "*/* | application/json | json",
        "application/json | application/xml | json",
        "application/xml | application/json | xml",
        "application/json;q=0.5, application/xml | - | xml",
        "text/csv | application/xml | json",
        "image/png, text/csv;q=0.5 | - | json",
      })
  @Shows({"formats", "ruling 2.2"})
  void theFormatOfSuccessAndProblem(String accept, String contentType, String format) {
    Api caller = accept == null ? admin : admin.with("Accept", accept);
    caller = contentType == null ? caller : caller.with("Content-Type", contentType);
    assertThat(caller.get("/project").expect(200).header("Content-Type"))
        .isEqualTo("application/%s; charset=utf-8".formatted(format));
    assertThat(caller.get("/nothing").expect(404).header("Content-Type"))
        .isEqualTo("application/problem+%s; charset=utf-8".formatted(format));
  }

  @Test
  @DisplayName("2.2 all Accept headers count, in whatever order")
  void twoAcceptHeaders() {
    String request =
        "GET /health/live HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAccept: text/xml\r\n\r\n";
    try (var client = new dev.stint.support.RawClient(server.port())) {
      assertThat(client.send(request).read().header("content-type")).startsWith("application/xml");
    }
  }

  @Test
  @DisplayName("2.2 texts are UTF-8 in both formats")
  @Shows("ruling 2.2")
  void utf8() {
    String name = "Größe & <Maß> \"été\" 日本 \uD83D\uDE00";
    long client = firm.client("x");
    admin
        .post(
            "/client/detail/"
                + client
                + "?Nm="
                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8),
            "")
        .expect(200);
    assertThat(admin.get("/client/detail/" + client).json().get("Nm").asString()).isEqualTo(name);
    assertThat(
            Checks.child(
                    admin.xml().get("/client/detail/" + client).xml().getDocumentElement(), "Nm")
                .getTextContent())
        .isEqualTo(name);
  }

  @Test
  @DisplayName(
      "2.3 every 2xx has a body; writes answer 200 with the Detailed view, whatever View says")
  @Shows("ruling 2.3")
  void writesAnswerTheRecord() {
    var created = admin.post("/client/detail?View=Basic", "{Nm: 'Acme'}").expect(200).json();
    assertThat(created.has("ContactList")).isTrue();
    long id = created.get("SystemId").asLong();
    assertThat(
            admin
                .post("/client/detail/%d?View=Basic".formatted(id), "{}")
                .expect(200)
                .json()
                .has("ContactList"))
        .isTrue();
    assertThat(admin.delete("/client/detail/" + id).expect(200).text())
        .isEqualTo("{\"success\":true}");
  }

  @Test
  @DisplayName("2.3 a delete in XML")
  @Shows("ruling 2.3")
  void deleteInXml() {
    long id = firm.client("Acme");
    assertThat(admin.xml().delete("/client/detail/" + id).expect(200).text())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Result><success>true</success></Result>");
  }

  @Test
  @DisplayName("2.3, 2.7 lists without records")
  void emptyLists() {
    assertThat(admin.get("/project").text()).isEqualTo("[]");
    Element root = admin.xml().get("/project").expect(200).xml().getDocumentElement();
    assertThat(root.getNodeName()).isEqualTo("ArrayOfProject");
    assertThat(root.hasChildNodes()).isFalse();
  }

  @Test
  @DisplayName("2.5 every field is there, spelled as documented, null where unset")
  @Shows("ruling 2.5")
  void fieldsOfAProject() {
    JsonNode project =
        admin.get("/project/detail/%d?View=Detailed".formatted(firm.project("P-1"))).json();
    assertThat(project.propertyNames())
        .contains(
            "SystemId",
            "Nm",
            "DisplayName",
            "ProjectCode",
            "TypeId",
            "StartDt",
            "EndDt",
            "IsInactive",
            "StatusProd",
            "StatusProd_nt",
            "StatusBill",
            "Notes",
            "IsAllStaff",
            "IsNoCharge",
            "InvoiceType",
            "InvoiceTotals",
            "ContractNotes",
            "InvoiceNotes",
            "BillingRate",
            "BaseRateStyle",
            "BasicRate",
            "QBClassDefault",
            "QBCustomerId",
            "QBCustomerId_nm",
            "ClientId",
            "PrimaryContactId",
            "BillingContactId",
            "ContactList",
            "AddressList",
            "Client",
            "DtCreated",
            "DtModified",
            "CostCenterA",
            "CostCenterB",
            "CostCenterC",
            "UdfList");
    assertThat(project.get("EndDt").isNull()).isTrue();
    assertThat(project.get("ClientId").isNull()).isTrue();
    assertThat(project.get("Client").isNull()).isTrue();
    assertThat(project.get("IsAllStaff").toString()).isEqualTo("false");
    assertThat(project.get("BasicRate").toString()).isEqualTo("0");
    assertThat(project.get("SystemId").isNumber()).isTrue();
  }

  @Test
  @DisplayName("2.5 ids are text in picklists")
  @Shows("ruling 2.5")
  void idsInPicklists() {
    long client = firm.client("Acme");
    assertThat(admin.get("/picklist/clients").json().get(0).toString())
        .isEqualTo(
            "{\"Id\":\"%d\",\"Name\":\"Acme\",\"Group\":null,\"IsInactive\":false}"
                .formatted(client));
  }

  @ParameterizedTest
  @DisplayName("2.5 0 in an optional id is null")
  @CsvSource({"ClientId", "TypeId", "QBClassDefault", "CostCenterA"})
  @Shows("ruling 2.5")
  void zeroIsNoId(String field) {
    long project = firm.project("P-1");
    var saved =
        admin.post("/project/detail/" + project, "{\"%s\": 0}".formatted(field)).expect(200).json();
    assertThat(saved.get(field).isNull()).isTrue();
  }

  @Test
  @DisplayName("2.6 dates and instants")
  @Shows("ruling 2.6")
  void datesAndInstants() {
    var project =
        admin
            .post("/project/detail", "{Nm: 'x', ProjectCode: 'P', EndDt: '2099-12-31T00:00:00'}")
            .expect(200)
            .json();
    assertThat(project.get("EndDt").asString()).isEqualTo("2099-12-31");
    assertThat(project.get("StartDt").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(project.get("DtCreated").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(project.get("DtModified").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  }

  @ParameterizedTest
  @DisplayName("2.7 what roots and elements are called")
  @CsvSource({
    "/session, Session, ",
    "/project, ArrayOfProject, Project",
    "/client, ArrayOfClient, Client",
    "/staff, ArrayOfStaff, Staff",
    "/picklist/clients, ArrayOfPickItem, PickItem",
    "/picklist/fieldValues/StatusProduction, ArrayOfPickItem, PickItem",
    "/picklist/fieldValues/rateTypeSimple, ArrayOfPickItem, PickItem",
  })
  @Shows("ruling 2.7")
  void roots(String path, String root, String element) {
    firm.project("P-1");
    firm.client("Acme");
    Response response = admin.xml().get(path).expect(200);
    assertThat(response.text())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + ">");
    Element document = response.xml().getDocumentElement();
    assertThat(document.getNamespaceURI()).isNull();
    if (element != null) {
      assertThat(document.getFirstChild().getNodeName()).isEqualTo(element);
    }
  }

  @Test
  @DisplayName(
      "2.7 a record: elements named like the JSON, nulls left out, empty lists empty elements")
  @Shows("ruling 2.7")
  void aRecordInXml() {
    long id = firm.project("P-1");
    String path = "/project/detail/%d?View=Detailed".formatted(id);
    JsonNode json = admin.get(path).json();
    Element xml = admin.xml().get(path).expect(200).xml().getDocumentElement();
    assertThat(xml.getNodeName()).isEqualTo("Project");
    assertThat(xml.getAttributes().getLength()).isZero();
    List<String> present = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!field.getValue().isNull()) {
        present.add(field.getKey());
        if (field.getValue().isValueNode()) {
          assertThat(Checks.child(xml, field.getKey()).getTextContent())
              .isEqualTo(field.getValue().asString());
        }
      }
    }
    List<String> elements = new ArrayList<>();
    for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
      elements.add(node.getNodeName());
    }
    assertThat(elements).isEqualTo(present);
    assertThat(Checks.child(xml, "ContactList").hasChildNodes()).isFalse();
  }

  @Test
  @DisplayName(
      "2.7 nested records and lists; the Id of a Contact and of an Address is an attribute")
  @Shows("ruling 2.7")
  void nestedInXml() {
    long client = firm.client("Acme");
    long project = firm.project("P-1");
    admin.post("/project/detail/" + project, "{\"ClientId\": %d}".formatted(client)).expect(200);
    long contact =
        firm.insertNew(
            "contact", Map.of("first_name", "Ann", "full_name", "Ann", "address_id", 1L));
    firm.insert(
        "project_contact",
        Map.of(
            "project_id", project, "contact_id", contact, "is_primary", true, "is_billing", false));
    Element xml =
        admin
            .xml()
            .get("/project/detail/%d?View=Detailed".formatted(project))
            .expect(200)
            .xml()
            .getDocumentElement();
    Element item = Checks.child(Checks.child(xml, "ContactList"), "Contact");
    assertThat(item.getAttribute("Id")).isEqualTo(String.valueOf(contact));
    assertThat(Checks.hasChild(item, "Id")).isFalse();
    assertThat(Checks.child(item, "FName").getTextContent()).isEqualTo("Ann");
    assertThat(Checks.child(Checks.child(xml, "Client"), "Nm").getTextContent()).isEqualTo("Acme");
  }

  @ParameterizedTest
  @DisplayName("2.9 amounts come back as they were sent, plain and without trailing zeros")
  @CsvSource({
    "125.5, 125.5",
    "125.50, 125.5",
    "0.0001, 0.0001",
    "0.1, 0.1",
    "100, 100",
    "1e2, 100",
    "1.5E1, 15",
    "999999999999.9999, 999999999999.9999",
    "0.3000, 0.3",
    "-0, 0",
    "0E5, 0",
    "12.34567e3, 12345.67",
  })
  @Shows("ruling 2.9")
  void amounts(String sent, String written) {
    long project = firm.project("P-1");
    for (String body : List.of("{\"BasicRate\": %s}", "{\"BasicRate\": \"%s\"}")) {
      String answer =
          admin.post("/project/detail/" + project, body.formatted(sent)).expect(200).text();
      assertThat(answer).contains("\"BasicRate\":" + written + ",");
    }
    Element xml =
        admin
            .xml()
            .post("/project/detail/" + project, "<p><BasicRate>%s</BasicRate></p>".formatted(sent))
            .expect(200)
            .xml()
            .getDocumentElement();
    assertThat(Checks.child(xml, "BasicRate").getTextContent()).isEqualTo(written);
  }

  @ParameterizedTest
  @DisplayName("answers are not to be stored, guessed at, or mixed up by caches")
  @ValueSource(strings = {"/project", "/nothing"})
  void cacheHeaders(String path) {
    Response response = admin.get(path);
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Vary")).isEqualTo("Accept, Accept-Encoding");
  }
}
