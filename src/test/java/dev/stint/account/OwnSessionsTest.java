package dev.stint.account;

import static dev.stint.support.TestFirm.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code /api/me/sessions} (ruling 3.7). */
@ApiTest
class OwnSessionsTest {
  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person person;

  OwnSessionsTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.person = firm.person("Staff");
  }

  @Test
  @Shows("ruling 3.7")
  void areListedInAllFirmsWithoutTheirTokens() {
    TestFirm second = server.newFirm();
    Me.join(server, second, person.email());
    Api there = Me.login(server, second, person.email(), PASSWORD);
    firm.person("Staff");
    JsonNode sessions = Me.get(there, "/sessions").expect(200).json();
    assertThat(sessions).hasSize(2);
    JsonNode own = sessions.get(0);
    assertThat(own.propertyNames())
        .containsExactly("Id", "Firm", "FirmName", "DtCreated", "Expires", "Address", "IsCurrent");
    assertThat(own.get("Firm").asString()).isEqualTo(second.key());
    assertThat(own.get("FirmName").asString()).isEqualTo("Test Firm");
    assertThat(own.get("Address").asString()).isEqualTo("127.0.0.1");
    assertThat(own.get("DtCreated").asString()).isEqualTo("2026-10-31T09:00:00Z");
    assertThat(own.get("Expires").asString()).isEqualTo("2026-11-01T09:00:00Z");
    assertThat(own.get("IsCurrent").asBoolean()).isTrue();
    assertThat(sessions.get(1).get("Firm").asString()).isEqualTo(firm.key());
    assertThat(sessions.get(1).get("IsCurrent").asBoolean()).isFalse();
    assertThat(Me.get(there, "/sessions?$top=1").expect(200).json()).hasSize(1);
  }

  @Test
  @Shows("ruling 3.7")
  void areEndedOneByOne() {
    Api other = Me.login(server, firm, person.email(), PASSWORD);
    long id = currentId(other);
    Me.delete(person.api(), "/sessions/" + id).expect(200);
    other.get("/project").expect(401);
    person.api().get("/project").expect(200);
    Me.delete(person.api(), "/sessions/" + id).expect(404);
    Me.delete(person.api(), "/sessions/" + currentId(person.api())).expect(200);
    person.api().get("/project").expect(401);
  }

  @Test
  @Shows("ruling 3.7")
  void areEndedAllButTheOneOfTheCall() {
    Api other = Me.login(server, firm, person.email(), PASSWORD);
    Api colleague = firm.person("Staff").api();
    Me.delete(person.api(), "/sessions").expect(200);
    other.get("/project").expect(401);
    person.api().get("/project").expect(200);
    colleague.get("/project").expect(200);
  }

  @Test
  void ofOthersCannotBeEnded() {
    Api colleague = firm.person("Staff").api();
    Me.delete(firm.admin(), "/sessions/" + currentId(colleague)).expect(404);
    colleague.get("/project").expect(200);
  }

  @Test
  void areListedInXml() {
    assertThat(Me.get(person.api().xml(), "/sessions").expect(200).text())
        .contains("<OwnSession>", "<IsCurrent>true</IsCurrent>");
  }

  private static long currentId(Api caller) {
    for (JsonNode session : Me.get(caller, "/sessions").expect(200).json()) {
      if (session.get("IsCurrent").asBoolean()) {
        return session.get("Id").asLong();
      }
    }
    throw new AssertionError("no current session");
  }
}
