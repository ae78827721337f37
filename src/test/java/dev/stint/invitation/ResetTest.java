package dev.stint.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.SecondFactor;
import dev.stint.access.TokenHash;
import dev.stint.firm.LoginResets;
import dev.stint.firm.Users;
import dev.stint.store.Transaction;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who has lost the password or the second factor gets on with a link (ruling 3.10). */
@ApiTest
class ResetTest {
  private static final String PASSWORD = "a good password";

  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person admin;
  private final TestFirm.Person user;

  ResetTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.person("Administrator");
    this.user = firm.person("Staff");
  }

  private static Response call(Api api, String method, String path, String body) {
    return api.sendTo(method, "/api" + path, body.getBytes(StandardCharsets.UTF_8));
  }

  private Response ask(long staff) {
    return ask(staff, "");
  }

  private Response ask(long staff, String body) {
    return call(admin.api(), "POST", "/users/%d/reset".formatted(staff), body);
  }

  private String secret() {
    return secret(ask(user.staffId()).expect(200).json().get("ResetLink").asString());
  }

  private static String secret(String link) {
    return link.replaceFirst(".*#", "");
  }

  private Response use(String secret, String password) {
    return call(
        server.anonymous(),
        "POST",
        "/resets/use",
        "{Reset: '%s', Pwd: '%s'}".formatted(secret, password));
  }

  private Response logIn(String password) {
    return server
        .anonymous()
        .post("/session", "{UserId: '%s', Pwd: '%s'}".formatted(user.email(), password));
  }

  /** As the shell makes it. */
  private String byTheOperator() {
    String secret = TokenHash.newToken();
    server
        .database()
        .write(transaction ->
            LoginResets.add(transaction, login(transaction), null, true, secret, server.clock()));
    return secret;
  }

  private long login(Transaction transaction) {
    return Users.find(transaction, user.email()).orElseThrow();
  }

  @EachFormat
  @Shows("ruling 3.10")
  void aUserChoosesANewPasswordByTheLinkThatTheAdministratorIsShown(InFormat format) {
    Response asked =
        call(format.of(admin.api()), "POST", "/users/%d/reset".formatted(user.staffId()), "");
    assertThat(asked.expect(200).text()).contains(user.email(), "/reset#", "ResetExpires");
    logIn(TestFirm.PASSWORD).expect(200);
    String secret = secret();
    String body =
        format == InFormat.XML
            ? "<a><Reset>%s</Reset><Pwd>%s</Pwd></a>".formatted(secret, PASSWORD)
            : "{Reset: '%s', Pwd: '%s'}".formatted(secret, PASSWORD);
    assertThat(call(format.of(server.anonymous()), "POST", "/resets/use", body).expect(200).text())
        .contains(user.email());
    logIn(TestFirm.PASSWORD).expect(401);
    logIn(PASSWORD).expect(200);
  }

  @Test
  void theSessionsEnd() {
    use(secret(), PASSWORD).expect(200);
    user.api().get("/project").expect(401);
  }

  @Test
  void theSecondFactorStaysUnlessItIsLostToo() {
    haveASecondFactor();
    use(secret(), PASSWORD).expect(200);
    logIn(PASSWORD).expect(401);
    Response asked = ask(user.staffId(), "{SecondFactor: true}").expect(200);
    use(secret(asked.json().get("ResetLink").asString()), PASSWORD).expect(200);
    logIn(PASSWORD).expect(200);
  }

  private void haveASecondFactor() {
    server
        .database()
        .write(transaction -> {
          long login = login(transaction);
          SecondFactor.begin(transaction, login, SecondFactor.newSecret(), server.clock());
          SecondFactor begun = SecondFactor.of(transaction, login).orElseThrow();
          return begun.confirm(transaction, 1, SecondFactor.newRecoveryCodes(), server.clock());
        });
  }

  @Test
  void itIsGoodOnce() {
    String secret = secret();
    use(secret, PASSWORD).expect(200);
    use(secret, "another password").expect(401);
    logIn(PASSWORD).expect(200);
  }

  @Test
  void anotherOneReplacesIt() {
    String first = secret();
    String second = secret();
    use(first, PASSWORD).expect(401);
    use(second, PASSWORD).expect(200);
  }

  @Test
  void aPasswordThatTheUserSetsVoidsIt() {
    String secret = secret();
    call(
            user.api(),
            "POST",
            "/me/password",
            "{OldPwd: '%s', Pwd: '%s'}".formatted(TestFirm.PASSWORD, PASSWORD))
        .expect(200);
    use(secret, "another password").expect(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "password123", "Staff Person"})
  void thePasswordIsOneThatMayBeSet(String password) {
    String secret = secret();
    use(secret, password).expectFaults("Pwd");
    use(secret, PASSWORD).expect(200);
  }

  @Test
  void whatIsMissingIsNamed() {
    call(server.anonymous(), "POST", "/resets/use", "{}").expectFaults("Reset", "Pwd");
  }

  /** Or an administrator would take a login that is not the firm's alone. */
  @Test
  void theLoginOfAnotherFirmIsTheOperators() {
    joinAnotherFirm();
    assertThat(ask(user.staffId()).expect(400).json().get("detail").asString())
        .contains("stint user reset " + user.email());
    haveASecondFactor();
    use(byTheOperator(), PASSWORD).expect(200);
    logIn(PASSWORD).expect(200);
  }

  @Test
  void aLoginThatAnotherFirmHasInvitedIsTheOperatorsToo() {
    TestFirm other = server.newFirm();
    other.invite(other.staff("New", "User"), user.email());
    ask(user.staffId()).expect(400);
  }

  @Test
  void whatWasShownToAnAdministratorIsVoidOnceTheLoginIsNotTheFirmsAlone() {
    String secret = secret();
    TestFirm other = server.newFirm();
    other.invite(other.staff("New", "User"), user.email());
    use(secret, PASSWORD).expect(401);
    logIn(TestFirm.PASSWORD).expect(200);
  }

  /** {admin} is who was shown the link, {user} whose it is, {group} that of staff. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DELETE | /api/users/{user}                        |
          DELETE | /api/users/{admin}                       |
          POST   | /api/users/{admin}                       | {SecurityGroup: {group}}
          POST   | /BigTimeData/api/v2/staff/detail/{admin} | {IsInactive: true}
          """)
  void whatWasShownToAnAdministratorIsVoidOnceTheyOrTheMembershipAreGone(
      String method, String path, @Nullable String body) {
    String secret = secret();
    Api another = firm.admin();
    String group =
        call(another, "GET", "/users/" + user.staffId(), "").json().get("SecurityGroup").asString();
    String sent = body == null ? "" : body.replace("{group}", group);
    another
        .sendTo(
            method,
            path.replace("{user}", "" + user.staffId()).replace("{admin}", "" + admin.staffId()),
            sent.getBytes(StandardCharsets.UTF_8))
        .expect(200);
    use(secret, PASSWORD).expect(401);
  }

  @Test
  void anAcceptedInvitationVoidsIt() {
    String secret = byTheOperator();
    joinAnotherFirm();
    use(secret, PASSWORD).expect(401);
  }

  private void joinAnotherFirm() {
    TestFirm other = server.newFirm();
    other
        .accept(other.invite(other.staff("New", "User"), user.email()), TestFirm.PASSWORD)
        .expect(200);
  }

  @Test
  void firmTokensGoOn() {
    String token = firm.firmToken(user.staffId(), null);
    use(secret(), PASSWORD).expect(200);
    firm.asFirmToken(token).get("/session").expect(200);
  }

  @Test
  void guessesAreLimited() {
    try (TestServer strict = TestServer.start(Map.of("login.address.limit", "3"))) {
      ResetTest test = new ResetTest(strict);
      for (int guess = 0; guess < 3; guess++) {
        test.use("guess", PASSWORD).expect(401);
      }
      test.use("guess", PASSWORD).expect(503);
    }
  }

  @Test
  void thereIsNoneForAStafferWithoutALogin() {
    ask(firm.staff("New", "User")).expect(404);
    ask(server.newFirm().person("Staff").staffId()).expect(404);
  }

  @Test
  void theAuditTellsThatItWasAskedForAndUsed() {
    use(secret(), PASSWORD).expect(200);
    JsonNode entries = call(admin.api(), "GET", "/audit", "").expect(200).json();
    assertThat(entries.valueStream().map(entry -> entry.get("Action").asString()).toList())
        .contains("ask for reset", "reset login");
  }

  @Test
  void anExpiredOneAndAWrongOneAreAnsweredAlike() {
    try (TestServer own = TestServer.start(Map.of("throttle.limit", "0"))) {
      ResetTest test = new ResetTest(own);
      String secret = test.secret();
      own.pass(Duration.ofHours(25));
      String expired = detail(test.use(secret, PASSWORD));
      assertThat(detail(test.use(UUID.randomUUID().toString(), PASSWORD))).isEqualTo(expired);
    }
  }

  private static String detail(Response refused) {
    return refused.expect(401).json().get("detail").asString();
  }
}
