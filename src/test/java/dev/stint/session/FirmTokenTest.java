package dev.stint.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.TokenHash;
import dev.stint.firm.Users;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Clock;
import java.util.List;
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
  @Shows("POST /session/firm")
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
  @Shows("firm-token")
  void isGoodWithOrWithoutItsLogin() {
    firm.asFirmToken(token).get("/project").expect(200);
    login(token, firm.key()).expect(200);
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
  void isA401InAnotherFirmsRealmAndInNone() {
    server.newFirm().asFirmToken(token).get("/project").expect(401);
    server.anonymous().with("X-Auth-ApiToken", token).get("/project").expect(401);
  }

  @Test
  void isA401OnceRevoked() {
    firm.asFirmToken(token).get("/project").expect(200);
    firm.database()
        .write(transaction ->
            Users.revokeToken(
                transaction, Users.tokens(transaction).getFirst().id(), Clock.systemUTC()));
    firm.asFirmToken(token).get("/project").expect(401);
    login(token, firm.key()).expect(401);
  }

  @Test
  @Shows("firm-token.permanent")
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
            Users.addToken(
                transaction, later, "later", creator.staffId(), null, Clock.systemUTC()));
    firm.asFirmToken(later).get("/project").expect(200);
  }

  @Test
  @Shows("firm-token.rights")
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
  void goesWithACreatorWhoIsMadeInactive() {
    firm.asFirmToken(token).get("/project").expect(200);
    Membership.change(firm, creator.staffId(), Map.of("is_inactive", true));
    firm.asFirmToken(token).get("/project").expect(401);
    login(token, firm.key()).expect(401);
  }

  @Test
  void describesItsCreator() {
    JsonNode session = firm.asFirmToken(token).get("/session").expect(200).json();
    assertThat(session.get("staffsid").asLong()).isEqualTo(creator.staffId());
    assertThat(session.get("IsFirmAdmin").asBoolean()).isTrue();
    assertThat(session.has("token")).isFalse();
  }

  @Test
  void isNoSessionThatCouldBeEnded() {
    firm.asFirmToken(token).delete("/session").expect(400);
    firm.asFirmToken(token).get("/project").expect(200);
  }

  @Test
  void isWorthNothingInTheHeaderOfSessions() {
    firm.as(token).get("/project").expect(401);
  }

  private Response login(String what, String realm) {
    return server
        .anonymous()
        .post("/session/firm", "{\"token\": \"%s\", \"firmid\": \"%s\"}".formatted(what, realm));
  }
}
