package dev.stint.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.TokenHash;
import dev.stint.access.TokenScope;
import dev.stint.firm.FirmTokens;
import dev.stint.firm.Users;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestClock;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Firm tokens (rulings 3.3 and 3.5). */
@ApiTest
class FirmTokenTest {
  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person creator;
  private final String token;

  FirmTokenTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.creator = firm.person("Administrator");
    this.token = firm.firmToken(creator.staffId(), null);
  }

  @Test
  @Shows({"POST /session/firm", "ruling 3.3"})
  void isAnsweredByItsLoginAsItWasPosted() {
    JsonNode session = login(token, firm.key()).expect(200).json();
    assertThat(session.propertyNames()).containsExactly("firm", "token");
    assertThat(session.get("firm").asString()).isEqualTo(firm.key());
    assertThat(session.get("token").asString()).isEqualTo(token);
  }

  @Test
  @Shows(value = "POST /session/firm", in = InFormat.XML)
  void isAnsweredInXmlToo() {
    Element session =
        server
            .anonymous()
            .xml()
            .post(
                "/session/firm",
                "<a><token>%s</token><firmid>%s</firmid></a>".formatted(token, firm.key()))
            .expect(200)
            .xml()
            .getDocumentElement();
    assertThat(session.getTagName()).isEqualTo("Session");
    assertThat(session.getElementsByTagName("token").item(0).getTextContent()).isEqualTo(token);
    assertThat(session.getElementsByTagName("firm").item(0).getTextContent()).isEqualTo(firm.key());
  }

  @Test
  void isTakenAsFormAndInTheQuery() {
    String form = "token=%s&firmid=%s".formatted(token, firm.key());
    server
        .anonymous()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("/session/firm", form)
        .expect(200);
    server.anonymous().post("/session/firm?" + form, "").expect(200);
  }

  @Test
  @Shows({"firm-token", "ruling 3.3"})
  void isGoodWithOrWithoutItsLogin() {
    firm.asFirmToken(token).get("/project").expect(200);
    for (String named : List.of(firm.key(), firm.key().toUpperCase(Locale.ROOT), "" + firm.id())) {
      assertThat(login(token, named).expect(200).json().get("firm").asString())
          .isEqualTo(firm.key());
    }
    firm.asFirmToken(token).get("/project").expect(200);
  }

  @Test
  void isRefusedAlikeWhateverIsWrong() {
    List<Response> answers =
        List.of(
            login(TokenHash.newToken(), firm.key()),
            login(token, server.newFirm().key()),
            login(token, "no-such-firm"),
            login(firm.firmToken(creator.staffId(), "2020-01-01T00:00:00Z"), firm.key()));
    assertThat(answers)
        .allSatisfy(answer ->
            assertThat(answer.expect(401).text().replaceAll("request:\\w+", ""))
                .isEqualTo(answers.getFirst().text().replaceAll("request:\\w+", "")));
    server.anonymous().post("/session/firm", "{}").expect(401);
    server.anonymous().post("/session/firm", "{token: '%s'}".formatted(token)).expect(401);
  }

  @Test
  @Shows("firm-token")
  void isA401InAnotherFirmsRealmAndInNone() {
    server.newFirm().asFirmToken(token).get("/project").expect(401);
    server.anonymous().with("X-Auth-ApiToken", token).get("/project").expect(401);
  }

  @Test
  @Shows({"firm-token.permanent", "ruling 3.3"})
  void isA401OnceRevoked() {
    firm.asFirmToken(token).get("/project").expect(200);
    firm.database()
        .write(transaction ->
            FirmTokens.revoke(
                transaction,
                FirmTokens.all(transaction, TestClock.AT_START).getFirst().id(),
                TestClock.AT_START));
    firm.asFirmToken(token).get("/project").expect(401);
    login(token, firm.key()).expect(401);
  }

  @Test
  @Shows({"firm-token.permanent", "ruling 3.3"})
  void isGoodYearsLaterWhenNoLastDayWasChosen() {
    try (TestServer years = TestServer.start(Map.of())) {
      TestFirm there = years.newFirm();
      TestFirm.Person maker = there.person("Administrator");
      Api caller = there.asFirmToken(there.firmToken(maker.staffId(), null));
      caller.get("/project").expect(200);
      years.pass(Duration.ofDays(10_000));
      caller.get("/project").expect(200);
    }
  }

  @Test
  @Shows({"firm-token.permanent", "ruling 3.3"})
  void isA401FromItsExpiryOn() {
    firm.asFirmToken(firm.firmToken(creator.staffId(), "2999-01-01T00:00:00Z"))
        .get("/project")
        .expect(200);
    firm.asFirmToken(firm.firmToken(creator.staffId(), "2020-01-01T00:00:00Z"))
        .get("/project")
        .expect(401);
  }

  @Test
  void isGoodFromTheMomentItIsMade() {
    String later = TokenHash.newToken();
    firm.asFirmToken(later).get("/project").expect(401);
    firm.database()
        .write(transaction ->
            FirmTokens.add(
                transaction,
                later,
                "later",
                creator.staffId(),
                null,
                TokenScope.FULL,
                TestClock.AT_START));
    firm.asFirmToken(later).get("/project").expect(200);
  }

  @Test
  @Shows({"firm-token.rights", "ruling 3.3"})
  void hasTheRightsThatItsCreatorHasAtThatMoment() {
    Api caller = firm.asFirmToken(token);
    caller.post("/client/detail", "{Nm: 'One'}").expect(200);
    firm.database()
        .write(transaction -> {
          transaction.announceAccessChange();
          Long group = Users.groups(transaction).get("Staff");
          return transaction.update("staff", creator.staffId(), Map.of("security_group_id", group));
        });
    caller.post("/client/detail", "{Nm: 'Two'}").expect(405);
  }

  @Test
  @Shows("ruling 3.3")
  void goesWithACreatorWhoIsMadeInactive() {
    firm.asFirmToken(token).get("/project").expect(200);
    Membership.change(firm, creator.staffId(), Map.of("is_inactive", true));
    firm.asFirmToken(token).get("/project").expect(401);
    login(token, firm.key()).expect(401);
  }

  @Test
  @Shows("ruling 3.3")
  void worksAgainWhenItsCreatorIsMadeActiveAgain() {
    Api admin = firm.admin();
    for (boolean inactive : new boolean[] {true, false}) {
      admin
          .post("/staff/detail/" + creator.staffId(), "{IsInactive: %b}".formatted(inactive))
          .expect(200);
      firm.asFirmToken(token).get("/project").expect(inactive ? 401 : 200);
      assertThat(status(admin)).isEqualTo(inactive ? "creator inactive" : "valid");
    }
  }

  @Test
  @Shows("ruling 3.3")
  void isDeadOnceItsCreatorsLoginIsRemovedEvenIfTheyGetOneAgain() {
    Api admin = firm.admin();
    Api caller = firm.asFirmToken(token);
    String user = "/api/users/" + creator.staffId();
    caller.get("/project").expect(200);
    to(admin, "DELETE", user, "").expect(200);
    for (String login : List.of("", creator.email())) {
      if (!login.isEmpty()) {
        String invitation = firm.invite(creator.staffId(), login);
        firm.accept(invitation, TestFirm.PASSWORD).expect(200);
      }
      caller.get("/project").expect(401);
      caller.get("/session").expect(401);
      to(caller, "POST", "/api/tokens", "{Name: 'Another'}").expect(401);
      login(token, firm.key()).expect(401);
      assertThat(status(admin)).isEqualTo("login removed");
    }
    firm.asFirmToken(firm.firmToken(creator.staffId(), null)).get("/project").expect(200);
  }

  @Test
  @Shows("ruling 3.3")
  void isListedUntilItIsRevokedWhateverEndedIt() {
    Api admin = firm.admin();
    to(admin, "DELETE", "/api/users/" + creator.staffId(), "").expect(200);
    JsonNode listed = to(admin, "GET", "/api/tokens", "").expect(200).json().get(0);
    assertThat(listed.get("Creator").asString()).isEqualTo("Administrator Person");
    to(admin, "DELETE", "/api/tokens/" + listed.get("Id"), "").expect(200);
    assertThat(status(admin)).isEqualTo("revoked");
  }

  @Test
  @Shows("ruling 3.3")
  void goesWithACreatorWhoIsDeleted() {
    Api admin = firm.admin();
    firm.asFirmToken(token).get("/project").expect(200);
    admin.delete("/staff/detail/" + creator.staffId()).expect(200);
    firm.asFirmToken(token).get("/project").expect(401);
    login(token, firm.key()).expect(401);
  }

  /** What the list of tokens says of the only one. */
  private static String status(Api admin) {
    JsonNode tokens = to(admin, "GET", "/api/tokens", "").expect(200).json();
    assertThat(tokens).hasSize(1);
    return tokens.get(0).get("Status").asString();
  }

  private static Response to(Api caller, String method, String path, String body) {
    return caller.sendTo(method, path, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Shows("ruling 3.2")
  void describesItsCreator() {
    JsonNode session = firm.asFirmToken(token).get("/session").expect(200).json();
    assertThat(session.get("staffsid").asLong()).isEqualTo(creator.staffId());
    assertThat(session.get("IsFirmAdmin").asBoolean()).isTrue();
    assertThat(session.has("token")).isFalse();
  }

  @Test
  @Shows("ruling 3.2")
  void isNoSessionThatCouldBeEnded() {
    firm.asFirmToken(token).delete("/session").expect(400);
    firm.asFirmToken(token).get("/project").expect(200);
  }

  @Test
  @Shows("ruling 3.5")
  void isWorthNothingInTheHeaderOfSessions() {
    firm.as(token).get("/project").expect(401);
  }

  private Response login(String what, String realm) {
    return server
        .anonymous()
        .post("/session/firm", "{\"token\": \"%s\", \"firmid\": \"%s\"}".formatted(what, realm));
  }
}
