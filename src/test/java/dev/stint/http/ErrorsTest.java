package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What errors look like and when there is one (rulings 5.1 to 5.3 and 5.5). */
@ApiTest
class ErrorsTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  ErrorsTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  @Test
  @DisplayName("5.1 a problem in JSON")
  @Shows("ruling 5.1")
  void problemInJson() {
    var problem = Checks.problem(admin.post("/client/detail", "{}"), 400).json();
    assertThat(problem.propertyNames())
        .containsExactly("type", "title", "status", "detail", "instance", "errors");
    assertThat(problem.get("type").asString()).isEqualTo("urn:stint:problem:validation");
    assertThat(problem.get("detail").asString()).isEqualTo("Nm is required.");
    assertThat(problem.get("instance").asString()).matches("urn:stint:request:[0-9a-f]{16}");
    assertThat(problem.get("errors").toString())
        .isEqualTo("[{\"field\":\"Nm\",\"message\":\"is required\"}]");
  }

  @Test
  @DisplayName("5.1, 2.7 a problem in XML: RFC 9457, appendix B")
  @Shows({"ruling 2.7", "ruling 5.1"})
  void problemInXml() {
    var response = Checks.problem(admin.xml().post("/client/detail", ""), 400);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+xml; charset=utf-8");
    assertThat(response.text())
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\"><type>urn:stint:problem:validation</type>");
    Element root = response.xml().getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("urn:ietf:rfc:7807");
    assertThat(root.getLocalName()).isEqualTo("problem");
    Element fault = Checks.child(Checks.child(root, "errors"), "i");
    assertThat(Checks.child(fault, "field").getTextContent()).isEqualTo("Nm");
    assertThat(Checks.child(fault, "message").getTextContent()).isEqualTo("is required");
  }

  @Test
  @DisplayName("5.1 what a caller sent cannot break the answer")
  void nothingIsEchoedUnescaped() {
    for (String path :
        new String[] {
          "/project/detail/%01%3C%22", "/picklist/fieldValues/%01%3Cx%3E%22", "/%01%EF%BF%BF"
        }) {
      Checks.problem(admin.get(path), 404);
      Checks.problem(admin.xml().get(path), 404);
    }
  }

  @Test
  @DisplayName(
      "5.2 an id in a field that names nothing in the firm is a 400; another firm's reads exactly alike (5.3)")
  @Shows("ruling 5.2")
  void unknownReferences() {
    long project = firm.project("P-1");
    long elsewhere = server.newFirm().client("Elsewhere");
    String unknown =
        admin
            .post("/project/detail/" + project, "{ClientId: 999999999}")
            .expect(400)
            .json()
            .get("detail")
            .asString();
    String foreign =
        admin
            .post("/project/detail/" + project, "{ClientId: %d}".formatted(elsewhere))
            .expect(400)
            .json()
            .get("detail")
            .asString();
    assertThat(foreign).isEqualTo(unknown);
    admin
        .post("/project/detail/" + project, "{ClientId: -5, TypeId: 999999999, CostCenterB: 1}")
        .expectFaults("ClientId", "TypeId", "CostCenterB");
  }

  @ParameterizedTest
  @DisplayName("5.3 another firm's record does not exist, and answers like an unknown one")
  @CsvSource({
    "GET, /project/detail/",
    "POST, /project/detail/",
    "DELETE, /project/detail/",
    "GET, /client/detail/",
    "POST, /client/detail/",
    "DELETE, /client/detail/",
    "GET, /staff/detail/",
    "GET, /project/detail?id=",
    "GET, /client/detail?SystemId=",
  })
  @Shows("ruling 5.3")
  void anotherFirmsRecord(String method, String path) {
    TestFirm other = server.newFirm();
    long foreign =
        path.startsWith("/project")
            ? other.project("P-1")
            : path.startsWith("/client") ? other.client("Acme") : other.staff("A", "B");
    String unknown = "9" + foreign;
    for (Api caller : new Api[] {admin, admin.xml()}) {
      String one = Checks.problem(caller.send(method, path + foreign, ""), 404).text();
      String two = Checks.problem(caller.send(method, path + unknown, ""), 404).text();
      assertThat(withoutIds(one)).isEqualTo(withoutIds(two));
    }
    assertThat(other.count("project") + other.count("client") + other.count("staff"))
        .isGreaterThan(0);
  }

  private static String withoutIds(String problem) {
    return problem.replaceAll("request:[0-9a-f]{16}", "").replaceAll("\\d{4,}", "");
  }

  @ParameterizedTest
  @DisplayName("5.5 a request that fails changes nothing, not even its good fields")
  @ValueSource(
      strings = {
        "{City: 'New', CostCenterA: 999999999}",
        "{City: 'New', Nm: ''}",
        "{City: 'New', IsInactive: 'x'}",
        "{City: 'New', ClientId: 'taken'}"
      })
  @Shows("ruling 5.5")
  void allOrNothing(String body) {
    admin.post("/client/detail", "{Nm: 'Other', ClientId: 'TAKEN'}").expect(200);
    long client = firm.client("Acme");
    String before = admin.get("/client/detail/%d?View=Detailed".formatted(client)).text();
    Checks.problem(admin.post("/client/detail/" + client, body), 400);
    assertThat(admin.get("/client/detail/%d?View=Detailed".formatted(client)).text())
        .isEqualTo(before);
  }
}
