package dev.stint.account;

import static dev.stint.support.TestFirm.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.SecondFactor;
import dev.stint.firm.Users;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Authenticator;
import dev.stint.support.Response;
import dev.stint.support.SentAs;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code /api/me/second-factor}, and logins that need one (ruling 3.8). */
@ApiTest
class SecondFactorTest {
  private static final String PWD = "{Pwd: '%s'}".formatted(PASSWORD);

  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person person;

  SecondFactorTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.person = firm.person("Staff");
  }

  @Test
  @Shows("ruling 3.8")
  void isSwitchedOnByACodeOfTheNewSecret() {
    JsonNode made = Me.post(person.api(), "/second-factor", PWD).expect(200).json();
    String secret = made.get("Secret").asString();
    assertThat(secret).matches("[A-Z2-7]{32}");
    assertThat(made.get("Uri").asString())
        .isEqualTo(
            "otpauth://totp/Stint:%s?secret=%s&issuer=Stint&algorithm=SHA1&digits=6&period=30"
                .formatted(person.email().replace("@", "%40"), secret));
    assertThat(state().get("IsOn").asBoolean()).isFalse();
    loginWithoutCode().expect(200);

    String code = new Authenticator(secret).code(server.clock().instant());
    String[] codes =
        Enrolled.confirm(person, code).expect(200).json().get("Codes").asString().split(" ", -1);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(state().get("IsOn").asBoolean()).isTrue();
    assertThat(state().get("Since").asString()).isEqualTo("2026-10-31T09:00:00Z");
    assertThat(state().get("RecoveryCodesLeft").asInt()).isEqualTo(10);
    loginWithoutCode().expect(401);
  }

  @Test
  @Shows("ruling 3.6")
  void anInvitationIsAcceptedWithACodeToo() {
    Enrolled user = Enrolled.as(server, person);
    TestFirm second = server.newFirm();
    String secret = second.invite(second.staff("Some", "Body"), person.email());
    second.accept(secret, PASSWORD).expect(401);
    String body =
        "{Invitation: '%s', Pwd: '%s', Code: '%s'}".formatted(secret, PASSWORD, user.code(0));
    server
        .anonymous()
        .sendTo("POST", "/api/invitations/accept", body.getBytes(StandardCharsets.UTF_8))
        .expect(200);
    user.login(user.code(0)).expect(401);
  }

  @Test
  @Shows("ruling 3.8")
  void aLoginThenTakesACodeWhichCountsOnce() {
    Enrolled user = Enrolled.as(server, person);
    user.login(user.code(0)).expect(200);
    user.login(user.code(0)).expect(401);
    user.login(user.code(1)).expect(200);
    user.login(user.code(0)).expect(401);
  }

  @Test
  void theCodeThatSwitchedItOnIsUsedUp() {
    Enrolled user = Enrolled.as(server, person);
    user.login(user.code(-1)).expect(401);
  }

  @Test
  @Shows("ruling 3.8")
  void aRecoveryCodeCountsOnceToo() {
    Enrolled user = Enrolled.as(server, person);
    String first = user.recoveryCodes().getFirst();
    user.login(first).expect(200);
    user.login(first).expect(401);
    user.login(user.recoveryCodes().getLast().replace("-", "").toLowerCase(Locale.ROOT))
        .expect(200);
    assertThat(state().get("RecoveryCodesLeft").asInt()).isEqualTo(8);
  }

  @Test
  void ofOneUserIsNothingForAnother() {
    Enrolled user = Enrolled.as(server, person);
    Enrolled other = Enrolled.as(server, firm.person("Staff"));
    user.login(other.code(0)).expect(401);
    user.login(other.recoveryCodes().getFirst()).expect(401);
  }

  @Test
  @Shows("ruling 3.8")
  void theAnswerNeverSaysWhichPartWasWrong() {
    Enrolled user = Enrolled.as(server, person);
    String email = person.email();
    List<Response> answers =
        List.of(
            user.login(user.code(5)),
            loginWithoutCode(),
            login(email, "wrong", user.code(0)),
            login("nobody-" + email, PASSWORD, user.code(0)),
            login(email, "wrong", ""),
            user.login("x".repeat(500)));
    assertThat(answers)
        .allSatisfy(answer -> {
          answer.expect(401);
          assertThat(withoutInstance(answer)).isEqualTo(withoutInstance(answers.getFirst()));
        });
    // None of them has used the code up.
    user.login(user.code(0)).expect(200);
  }

  @Test
  void aCodeIsNotUsedUpByALoginToAFirmThatIsNotTheUsers() {
    Enrolled user = Enrolled.as(server, person);
    server
        .anonymous()
        .post(
            "/session",
            "{UserId: '%s', Pwd: '%s', Code: '%s', Firm: '%s'}"
                .formatted(person.email(), PASSWORD, user.code(0), server.newFirm().key()))
        .expect(401);
    user.login(user.code(0)).expect(200);
  }

  @Test
  void aCodeIsTakenInEachFormatAndInTheQuery() {
    for (SentAs format : SentAs.values()) {
      Enrolled user = Enrolled.as(server, firm.person("Staff"));
      Map<String, String> sent =
          Map.of("UserId", user.person().email(), "Pwd", PASSWORD, "Code", user.code(0));
      format.post(server.anonymous(), "/session", sent).expect(200);
    }
    Enrolled user = Enrolled.as(server, person);
    server
        .anonymous()
        .post(
            "/session?UserId=%s&Pwd=correct+horse&code=%s".formatted(person.email(), user.code(0)),
            "")
        .expect(200);
  }

  @Test
  void aCodeIsIgnoredWhereNoneIsNeeded() {
    login(person.email(), PASSWORD, "123456").expect(200);
  }

  @Test
  @Shows("ruling 3.8")
  void switchingItOnEndsTheOtherSessions() {
    Api other = Me.login(server, firm, person.email(), PASSWORD);
    Enrolled.as(server, person);
    other.get("/project").expect(401);
    person.api().get("/project").expect(200);
  }

  @Test
  @Shows("ruling 3.8")
  void isNotSetUpWithoutThePassword() {
    Me.post(person.api(), "/second-factor", "{Pwd: 'wrong'}").expectFaults("Pwd");
    Me.post(person.api(), "/second-factor", "{}").expectFaults("Pwd");
    Enrolled.confirm(person, "123456").expect(400);
  }

  @Test
  void isNotSwitchedOnByAWrongCode() {
    Authenticator authenticator = Enrolled.begin(person);
    String later = authenticator.code(server.clock().instant().plusSeconds(90));
    Enrolled.confirm(person, later).expectFaults("Code");
    Me.post(person.api(), "/second-factor/confirm", "{}").expectFaults("Code");
    loginWithoutCode().expect(200);
  }

  @Test
  void aSecretIsConfirmedOnceAndOnlyTheLastOne() {
    Authenticator first = Enrolled.begin(person);
    Authenticator second = Enrolled.begin(person);
    Enrolled.confirm(person, first.code(server.clock().instant())).expectFaults("Code");
    Enrolled.confirm(person, second.code(server.clock().instant())).expect(200);
    Enrolled.confirm(person, second.code(server.clock().instant().plusSeconds(30))).expect(400);
  }

  @Test
  @Shows("ruling 3.8")
  void isReplacedByAnotherWithACodeOfTheOld() {
    Enrolled old = Enrolled.as(server, person);
    Me.post(person.api(), "/second-factor", PWD).expectFaults("Pwd");
    Authenticator next =
        new Authenticator(
            Me.post(person.api(), "/second-factor", withCode(old.code(0)))
                .expect(200)
                .json()
                .get("Secret")
                .asString());
    old.login(old.code(1)).expect(200);
    Enrolled.confirm(person, next.code(server.clock().instant())).expect(200);
    old.login(old.recoveryCodes().getFirst()).expect(401);
    old.login(next.code(server.clock().instant().plusSeconds(30))).expect(200);
  }

  @Test
  @Shows("ruling 3.8")
  void isSwitchedOffWithPasswordAndCode() {
    Enrolled user = Enrolled.as(server, person);
    Me.delete(person.api(), "/second-factor", PWD).expectFaults("Pwd");
    Me.delete(person.api(), "/second-factor", "{Pwd: 'wrong', Code: '%s'}".formatted(user.code(0)))
        .expectFaults("Pwd");
    Api other = firm.as(user.login(user.code(0)).expect(200).json().get("token").asString());
    Me.delete(person.api(), "/second-factor", withCode(user.code(1))).expect(200);
    other.get("/project").expect(401);
    loginWithoutCode().expect(200);
    Me.delete(person.api(), "/second-factor", withCode(user.code(1))).expect(400);
  }

  @Test
  @Shows("ruling 3.8")
  void recoveryCodesAreRenewedWithPasswordAndCode() {
    Enrolled user = Enrolled.as(server, person);
    Me.post(person.api(), "/second-factor/recovery-codes", PWD).expectFaults("Pwd");
    String made =
        Me.post(person.api(), "/second-factor/recovery-codes", withCode(user.code(0)))
            .expect(200)
            .json()
            .get("Codes")
            .asString();
    user.login(user.recoveryCodes().getFirst()).expect(401);
    user.login(made.split(" ", -1)[0]).expect(200);
  }

  @Test
  @Shows("ruling 3.8")
  void aNewPasswordNeedsACode() {
    Enrolled user = Enrolled.as(server, person);
    String change = "{OldPwd: '%s', Pwd: 'battery staple', Code: '%s'}";
    Me.post(person.api(), "/password", change.formatted(PASSWORD, "")).expectFaults("OldPwd");
    Me.post(person.api(), "/password", change.formatted(PASSWORD, user.code(0))).expect(200);
    login(person.email(), "battery staple", user.code(1)).expect(200);
  }

  @Test
  @Shows("ruling 3.8")
  void isNothingToFirmTokens() {
    Api program = firm.asFirmToken(firm.firmToken(person.staffId(), null));
    Enrolled.as(server, person);
    program.get("/project").expect(200);
    Me.get(program, "/second-factor").expect(403);
    Me.post(program, "/second-factor", PWD).expect(403);
    Me.post(program, "/second-factor/confirm", "{Code: '123456'}").expect(403);
    Me.post(program, "/second-factor/recovery-codes", PWD).expect(403);
    Me.delete(program, "/second-factor", PWD).expect(403);
  }

  @Test
  void canBeTakenFromALoginByTheOperator() {
    Enrolled.as(server, person);
    server
        .database()
        .write(transaction -> {
          long user = Users.find(transaction, person.email()).orElseThrow();
          SecondFactor.remove(transaction, user);
          return true;
        });
    assertThat(state().get("IsOn").asBoolean()).isFalse();
    loginWithoutCode().expect(200);
  }

  @Test
  void isAuditedWithoutItsSecrets() {
    Enrolled user = Enrolled.as(server, person);
    Me.delete(person.api(), "/second-factor", withCode(user.code(0))).expect(200);
    assertThat(firm.admin().sendTo("GET", "/api/audit", new byte[0]).expect(200).text())
        .contains("second factor on", "second factor off")
        .doesNotContain(user.recoveryCodes());
  }

  private JsonNode state() {
    return Me.get(person.api(), "/second-factor").expect(200).json();
  }

  private Response loginWithoutCode() {
    return server
        .anonymous()
        .post("/session", "{UserId: '%s', Pwd: '%s'}".formatted(person.email(), PASSWORD));
  }

  private Response login(String user, String password, String code) {
    return server
        .anonymous()
        .post("/session", "{UserId: '%s', Pwd: '%s', Code: '%s'}".formatted(user, password, code));
  }

  private static String withCode(String code) {
    return "{Pwd: '%s', Code: '%s'}".formatted(PASSWORD, code);
  }

  private static String withoutInstance(Response answer) {
    return answer.text().replaceAll("urn:stint:request:\\w+", "");
  }
}
