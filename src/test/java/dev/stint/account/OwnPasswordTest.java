package dev.stint.account;

import static dev.stint.support.TestFirm.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.SentAs;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/me/password} (ruling 3.7). */
@ApiTest
class OwnPasswordTest {
  private static final String NEW = "battery staple";
  private static final String CHANGE = "{OldPwd: '%s', Pwd: '%s'}".formatted(PASSWORD, NEW);

  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person person;

  OwnPasswordTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.person = firm.person("Staff");
  }

  @Test
  @Shows("ruling 3.7")
  void isChangedWithTheOldOne() {
    Me.post(person.api(), "/password", CHANGE).expect(200);
    login(PASSWORD).expect(401);
    login(NEW).expect(200);
  }

  /** It is only hashed, so that nothing in it can harm; also what no database has in its texts. */
  @Test
  void mayHaveEveryCharacter() {
    String password = "battery\\u0000staple";
    Me.post(person.api(), "/password", "{OldPwd: '%s', Pwd: '%s'}".formatted(PASSWORD, password))
        .expect(200);
    login(password).expect(200);
  }

  @Test
  void isTakenInEachFormat() {
    for (SentAs format : SentAs.values()) {
      TestFirm.Person other = firm.person("Staff");
      format
          .post(other.api(), "/api/me/password", Map.of("OldPwd", PASSWORD, "Pwd", NEW))
          .expect(200);
    }
  }

  @Test
  @Shows("ruling 3.7")
  void endsTheOtherSessionsInAllFirmsAndKeepsTheOneOfTheCall() {
    TestFirm second = server.newFirm();
    Me.join(server, second, person.email());
    Api here = Me.login(server, firm, person.email(), PASSWORD);
    Api there = Me.login(server, second, person.email(), PASSWORD);
    Api colleague = firm.person("Staff").api();
    JsonNode answer = Me.post(here, "/password", CHANGE).expect(200).json();
    assertThat(answer.get("SessionsEnded").asInt()).isEqualTo(2);
    here.get("/project").expect(200);
    colleague.get("/project").expect(200);
    there.get("/project").expect(401);
    person.api().get("/project").expect(401);
  }

  @Test
  @Shows("ruling 3.7")
  void saysHowManyFirmTokensGoOnAndRevokesThemWhenTold() {
    TestFirm second = server.newFirm();
    long other = Me.join(server, second, person.email());
    Api here = firm.asFirmToken(firm.firmToken(person.staffId(), null));
    Api there = second.asFirmToken(second.firmToken(other, "2099-01-01T00:00:00Z"));
    firm.firmToken(person.staffId(), "2020-01-01T00:00:00Z");
    Api colleagues = firm.asFirmToken(firm.firmToken(firm.person("Staff").staffId(), null));

    JsonNode first = Me.post(person.api(), "/password", CHANGE).expect(200).json();
    assertThat(first.get("TokensLeft").asInt()).isEqualTo(2);
    assertThat(first.get("TokensRevoked").asInt()).isZero();
    here.get("/project").expect(200);
    there.get("/project").expect(200);

    JsonNode again =
        Me.post(
                person.api(),
                "/password",
                "{OldPwd: '%s', Pwd: '%s', RevokeTokens: true}".formatted(NEW, PASSWORD))
            .expect(200)
            .json();
    assertThat(again.get("TokensLeft").asInt()).isZero();
    assertThat(again.get("TokensRevoked").asInt()).isEqualTo(2);
    here.get("/project").expect(401);
    there.get("/project").expect(401);
    colleagues.get("/project").expect(200);
  }

  @Test
  @Shows("ruling 3.7")
  void isNotChangedWithAWrongOldOne() {
    Response answer =
        Me.post(person.api(), "/password", "{OldPwd: 'wrong', Pwd: '%s'}".formatted(NEW));
    answer.expectFaults("OldPwd");
    login(PASSWORD).expect(200);
  }

  @Test
  @Shows("ruling 3.7")
  void isHeldToTheRules() {
    String email = person.email();
    for (String bad : List.of("short", "password123", email, "Staff-Person!")) {
      Me.post(person.api(), "/password", "{OldPwd: '%s', Pwd: '%s'}".formatted(PASSWORD, bad))
          .expectFaults("Pwd");
    }
    Me.post(person.api(), "/password", "{OldPwd: '%s'}".formatted(PASSWORD)).expectFaults("Pwd");
    Me.post(person.api(), "/password", "{Pwd: '%s'}".formatted(NEW)).expectFaults("OldPwd");
    login(PASSWORD).expect(200);
  }

  @Test
  void isTheSameHoweverItsLettersAreComposed() {
    Me.post(
            person.api(),
            "/password",
            "{OldPwd: '%s', Pwd: 'cafe\u0301 au lait'}".formatted(PASSWORD))
        .expect(200);
    login("caf\u00e9 au lait").expect(200);
  }

  @Test
  @Shows("ruling 3.7")
  void isNotForFirmTokens() {
    Api program = firm.asFirmToken(firm.firmToken(person.staffId(), null));
    assertThat(Me.post(program, "/password", CHANGE).expect(403).text())
        .contains("needs a session");
    Me.get(program, "/sessions").expect(403);
    Me.delete(program, "/sessions").expect(403);
    login(PASSWORD).expect(200);
    person.api().get("/project").expect(200);
  }

  @Test
  void isAuditedWithoutThePassword() {
    Me.post(person.api(), "/password", CHANGE).expect(200);
    String audit = firm.admin().sendTo("GET", "/api/audit", new byte[0]).expect(200).text();
    assertThat(audit).contains("\"Action\":\"password\"").doesNotContain(NEW, PASSWORD);
  }

  private Response login(String password) {
    return server
        .anonymous()
        .post("/session", "{UserId: '%s', Pwd: '%s'}".formatted(person.email(), password));
  }
}
