package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.support.WireTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which error is answered when several would fit (ruling 5.4): 503, 401, 404, 403, 405, then 413,
 * 415, 400. Each test gives a request everything that is wrong later in that order.
 */
@WireTest
class OrderOfChecksTest {
  private static final String TOO_LARGE = "{" + " ".repeat(1_048_576);

  private final TestServer server;
  private final TestFirm firm;

  OrderOfChecksTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
  }

  /** With a body that is too large, of an unknown type, and malformed. */
  private static Response worst(Api caller, String method, String path) {
    return caller.with("Content-Type", "text/plain").send(method, path, TOO_LARGE);
  }

  @Test
  @DisplayName("503 before everything")
  @Shows("ruling 5.4")
  void throttled() {
    try (TestServer strict = TestServer.start(Map.of("throttle.limit", "1"))) {
      Api admin = strict.newFirm().admin();
      admin.get("/project").expect(200);
      Response answer = worst(admin, "POST", "/nothing");
      Checks.problem(answer, 503);
      assertThat(answer.header("Retry-After")).isEqualTo("60");
      Checks.problem(admin.xml().get("/nothing"), 503);
    }
  }

  @ParameterizedTest
  @DisplayName("401 before 404, 405, 413, 415 and 400")
  @CsvSource({
    "GET, /nothing", "POST, /nothing", "GET, /project/detail/999999999",
        "POST, /project/detail/abc", "DELETE, /project",
    "PUT, /session", "FOO, /nothing", "OPTIONS, /project", "GET, ''", "GET, /project?View=%FF",
  })
  @Shows("ruling 5.4")
  void notLoggedIn(String method, String path) {
    Response answer = Checks.problem(worst(server.anonymous(), method, path), 401);
    assertThat(answer.header("WWW-Authenticate")).matches("Stint realm=\".+\"");
    Checks.problem(worst(firm.as("unknown"), method, path), 401);
    Checks.problem(worst(server.anonymous().with("Accept", "text/xml"), method, path), 401);
  }

  @Test
  @DisplayName("404 before lacking rights, 413, 415 and 400")
  @Shows("ruling 5.4")
  void noSuchRecord() {
    Api staff = firm.person("Staff").api();
    long elsewhere = server.newFirm().project("OTHER");
    for (String path :
        new String[] {
          "/project/detail/999999999",
          "/project/detail/" + elsewhere,
          "/client/detail/999999999",
          "/nothing"
        }) {
      Checks.problem(worst(staff, "POST", path), 404);
      Checks.problem(worst(staff.with("Accept", "text/xml"), "POST", path), 404);
      Checks.problem(worst(staff, "DELETE", path), 404);
    }
  }

  @Test
  @DisplayName("403 before 405, 413, 415 and 400")
  @Shows("ruling 5.4")
  void notVisible() {
    Api staff = firm.person("Staff").api();
    long hidden = firm.project("HIDDEN");
    Checks.problem(worst(staff, "POST", "/project/detail/" + hidden), 403);
    Checks.problem(worst(staff, "DELETE", "/project/detail/" + hidden), 403);
    Checks.problem(
        worst(staff.with("Accept", "text/xml"), "POST", "/project/detail/" + hidden), 403);
  }

  @Test
  @DisplayName("405 before 413, 415 and 400")
  @Shows("ruling 5.4")
  void lacksTheRight() {
    TestFirm.Person staff = firm.person("Staff");
    long project = firm.project("VISIBLE");
    long client = firm.client("Acme");
    firm.onTeam(project, staff.staffId(), false);
    Response answer = Checks.problem(worst(staff.api(), "POST", "/project/detail/" + project), 405);
    assertThat(answer.header("Allow")).isEqualTo("DELETE, GET, HEAD, POST");
    Checks.problem(worst(staff.api(), "DELETE", "/project/detail/" + project), 405);
    Checks.problem(worst(staff.api(), "POST", "/project/detail"), 405);
    Checks.problem(worst(staff.api(), "POST", "/client/detail"), 405);
    Checks.problem(worst(staff.api(), "POST", "/client/detail/" + client), 405);
    Checks.problem(
        worst(staff.api().with("Accept", "text/xml"), "DELETE", "/client/detail/" + client), 405);
  }

  @ParameterizedTest
  @DisplayName("405 for a verb that the path does not have, with Allow, before 413")
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | /project | GET, HEAD",
        "OPTIONS | /project | GET, HEAD",
        "PATCH | /project/detail/1 | DELETE, GET, HEAD, POST",
        "DELETE | /project/detail | GET, HEAD, POST",
        "PUT | /session | DELETE, GET, HEAD, POST",
        "GET | /session/firm | POST",
        "HEAD | /session/firm | POST",
        "BREW | /staff | GET, HEAD",
        "POST | /picklist/projects | GET, HEAD",
        "TRACE | /client | GET, HEAD",
      })
  void noSuchVerb(String method, String path, String allowed) {
    Api admin = firm.admin();
    Response answer =
        method.equals("HEAD") ? admin.send(method, path, "") : worst(admin, method, path);
    answer.expect(405);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
    if (!method.equals("HEAD")) {
      Checks.problem(answer, 405);
    }
  }

  @Test
  @DisplayName("413 before 415, 415 before 400")
  @Shows("ruling 5.4")
  void tooLargeThenUnsupportedThenMalformed() {
    Api admin = firm.admin();
    long client = firm.client("Acme");
    Checks.problem(worst(admin, "POST", "/client/detail/" + client), 413);
    Checks.problem(
        worst(admin.with("Accept", "text/xml"), "POST", "/client/detail/" + client), 413);
    Checks.problem(worst(admin, "GET", "/client"), 413);
    Checks.problem(worst(server.anonymous(), "POST", "/session"), 413);
    Checks.problem(
        admin.with("Content-Type", "text/plain").post("/client/detail/" + client, "{"), 415);
    Checks.problem(
        admin.with("Content-Type", "application/json").post("/client/detail/" + client, "{"), 400);
  }

  @Test
  @DisplayName("a body is read before the write that it is for, which others wait for")
  @Shows("ruling 5.4")
  void readBeforeTheWrite() {
    try (TestServer own = TestServer.start(Map.of())) {
      TestFirm ownFirm = own.newFirm();
      Api admin = ownFirm.admin();
      String client = "/client/detail/" + ownFirm.client("Acme");
      String project = "/project/detail/" + ownFirm.project("KEPT");
      long before = own.databaseWrites();
      for (String path : new String[] {client, project}) {
        Checks.problem(worst(admin, "POST", path), 413);
        Checks.problem(worst(admin, "DELETE", path), 413);
        Checks.problem(admin.send("DELETE", path, "{"), 400);
      }
      assertThat(own.databaseWrites()).isEqualTo(before);
      admin.send("DELETE", client, "{}").expect(200);
      admin.delete(project).expect(200);
      assertThat(own.databaseWrites()).isEqualTo(before + 2);
    }
  }

  @ParameterizedTest
  @DisplayName("413 begins one byte over server.body.limit")
  @ValueSource(ints = {0, 1})
  @Shows("ruling 5.2")
  void theLimit(int over) {
    try (TestServer strict = TestServer.start(Map.of("server.body.limit", "2048"))) {
      Api admin = strict.newFirm().admin();
      String fields = "{Nm: 'Acme'}";
      String body = fields + " ".repeat(2048 - fields.length() + over);
      admin.post("/client/detail", body).expect(over == 0 ? 200 : 413);
    }
  }
}
