package dev.stint.session;

import static dev.stint.session.Membership.login;
import static dev.stint.support.TestFirm.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.TokenHash;
import dev.stint.firm.Users;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Session tokens (rulings 3.2 and 3.5), and what ends them (6.6). */
@ApiTest
class SessionTest {
  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person person;

  SessionTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.person = firm.person("Administrator");
  }

  @Test
  @Shows({"session", "ruling 3.2"})
  void isGoodWithTokenAndRealm() {
    firm.as(newToken()).get("/project").expect(200);
  }

  @Test
  @Shows("ruling 3.5")
  void headerNamesMatchInAnyLetterCase() {
    server
        .anonymous()
        .with("x-auth-TOKEN", newToken())
        .with("X-AUTH-realm", firm.key())
        .get("/project")
        .expect(200);
  }

  @Test
  @Shows("session")
  void isA401WithoutToken() {
    server.anonymous().get("/project").expect(401);
    server.anonymous().with("X-Auth-Realm", firm.key()).get("/project").expect(401);
  }

  @Test
  @Shows("session")
  void isA401WithoutRealm() {
    server.anonymous().with("X-Auth-Token", newToken()).get("/project").expect(401);
  }

  @Test
  @Shows("ruling 3.2")
  void isA401InAnotherFirmsRealm() {
    server.newFirm().as(newToken()).get("/project").expect(401);
  }

  @Test
  void isA401InARealmThatDoesNotExist() {
    Api caller = server.anonymous().with("X-Auth-Token", newToken());
    for (String realm :
        List.of("no-such-firm", "999999999", "0", "-1", firm.id() + "x", "9".repeat(30))) {
      caller.with("X-Auth-Realm", realm).get("/project").expect(401);
    }
  }

  @EachFormat
  void isGoodInTheFirmsRealmByItsKeyInAnyLetterCaseOrItsNumber(InFormat format) {
    String number =
        format.of(person.api()).get("/session").expect(200).json().get("FirmId").asString();
    String firmToken = firm.firmToken(person.staffId(), null);
    TestFirm other = server.newFirm();
    for (String realm :
        List.of(firm.key(), firm.key().toUpperCase(Locale.ROOT), " " + firm.key(), number)) {
      Api session = server.anonymous().with("X-Auth-Token", newToken());
      Api token = server.anonymous().with("X-Auth-ApiToken", firmToken);
      for (Api caller : List.of(session, token)) {
        Api named = format.of(caller.with("X-Auth-Realm", realm));
        assertThat(named.get("/session").expect(200).json().get("firm").asString())
            .isEqualTo(firm.key());
        caller.with("X-Auth-Realm", Long.toString(other.id())).get("/project").expect(401);
        String others = other.key().toUpperCase(Locale.ROOT);
        caller.with("X-Auth-Realm", others).get("/project").expect(401);
      }
    }
  }

  @Test
  void endsUnderEveryNameOfTheRealm() {
    String token = newToken();
    Api byNumber =
        server
            .anonymous()
            .with("X-Auth-Token", token)
            .with("X-Auth-Realm", Long.toString(firm.id()));
    byNumber.get("/project").expect(200);
    firm.as(token).delete("/session").expect(200);
    byNumber.get("/project").expect(401);
  }

  @Test
  @Shows("ruling 3.2")
  void isA401WithAnUnknownToken() {
    firm.as(TokenHash.newToken()).get("/project").expect(401);
  }

  @Test
  @Shows("ruling 3.2")
  void isA401OnceExpired() {
    String token = TokenHash.newToken();
    firm.insertNew(
        "user_session",
        Map.of(
            "token_hash", TokenHash.of(token).bytes(),
            "staff_id", person.staffId(),
            "created_at", "2019-12-31T00:00:00Z",
            "expires_at", "2020-01-01T00:00:00Z",
            "address", "192.0.2.1"));
    firm.as(token).get("/project").expect(401);
    firm.as(token).get("/session").expect(401);
  }

  @Test
  void refusesBeforeItSaysWhetherAPathExists() {
    server.anonymous().get("/no/such/path").expect(401);
    server.anonymous().send("PATCH", "/project", "").expect(401);
    person.api().get("/no/such/path").expect(404);
    assertThat(person.api().send("PATCH", "/project", "").expect(405).header("Allow"))
        .contains("GET");
  }

  @Test
  void refusesInTheFormatAskedFor() {
    assertThat(server.anonymous().get("/project").header("Content-Type"))
        .startsWith("application/problem+json");
    assertThat(server.anonymous().xml().get("/project").header("Content-Type"))
        .startsWith("application/problem+xml");
  }

  @Test
  @Shows("ruling 3.2")
  void tellsWhoIsCallingWithoutTheToken() {
    JsonNode session = person.api().get("/session").expect(200).json();
    assertThat(session.propertyNames())
        .containsExactly(
            "firm",
            "FirmId",
            "staffsid",
            "userid",
            "fname",
            "sname",
            "IsFirmAdmin",
            "IsFirmOwner",
            "FirmCount",
            "SubscriptionType");
    assertThat(session.get("staffsid").asLong()).isEqualTo(person.staffId());
    Element xml = person.api().xml().get("/session").expect(200).xml().getDocumentElement();
    assertThat(xml.getTagName()).isEqualTo("Session");
    assertThat(xml.getElementsByTagName("token").getLength()).isZero();
    assertThat(xml.getElementsByTagName("firm").item(0).getTextContent()).isEqualTo(firm.key());
  }

  @Test
  @Shows("ruling 3.2")
  void isEndedByItsOwnerAndNoOtherWithIt() {
    String ended = newToken();
    String other = newToken();
    assertThat(firm.as(ended).delete("/session").expect(200).text())
        .isEqualTo("{\"success\":true}");
    firm.as(ended).get("/project").expect(401);
    firm.as(ended).delete("/session").expect(401);
    firm.as(other).get("/project").expect(200);
  }

  @Test
  void isEndedInXmlToo() {
    assertThat(firm.as(newToken()).xml().delete("/session").expect(200).text())
        .contains("<Result><success>true</success></Result>");
  }

  @Test
  @Shows("ruling 6.6")
  void endsWhenItsStafferIsMadeInactive() {
    TestFirm.Person leaver = firm.person("Staff");
    leaver.api().get("/project").expect(200);
    Membership.change(firm, leaver.staffId(), Map.of("is_inactive", true));
    leaver.api().get("/project").expect(401);
    leaver.api().get("/session").expect(401);
    login(server, leaver.email(), PASSWORD).expect(401);
  }

  @Test
  void endsWhenThePasswordIsChanged() {
    String token = newToken();
    firm.as(token).get("/project").expect(200);
    server
        .database()
        .write(transaction -> {
          long user = Users.find(transaction, person.email()).orElseThrow();
          Users.setPassword(transaction, user, "no hash");
          return true;
        });
    firm.as(token).get("/project").expect(401);
  }

  @Test
  @Shows("session.rights")
  void hasTheRightsOfThisMoment() {
    TestFirm.Person manager = firm.person("Manager");
    manager.api().post("/client/detail", "{Nm: 'One'}").expect(200);
    moveTo("Staff", manager);
    manager.api().post("/client/detail", "{Nm: 'Two'}").expect(405);
    moveTo("Manager", manager);
    manager.api().post("/client/detail", "{Nm: 'Three'}").expect(200);
  }

  @Test
  @Shows("ruling 3.5")
  void isWorthNothingInTheHeaderOfFirmTokens() {
    firm.asFirmToken(newToken()).get("/project").expect(401);
  }

  @Test
  @Shows("ruling 3.5")
  void countsWhenAFirmTokenIsSentBesideIt() {
    TestFirm.Person member = firm.person("Staff");
    Api both = member.api().with("X-Auth-ApiToken", firm.firmToken(person.staffId(), null));
    assertThat(both.get("/session").expect(200).json().get("staffsid").asLong())
        .isEqualTo(member.staffId());
    both.with("X-Auth-Token", "unknown").get("/session").expect(401);
    member.api().with("X-Auth-ApiToken", "unknown").get("/session").expect(200);
  }

  @Test
  void isNotLookedForWhereItsHeaderIsEmpty() {
    firm.asFirmToken(firm.firmToken(person.staffId(), null))
        .with("X-Auth-Token", "")
        .get("/session")
        .expect(200);
  }

  @Test
  void otherTokensThanThoseOfHeadersAreNotLookedAt() {
    for (String query : List.of("X-Auth-Token", "token")) {
      server
          .anonymous()
          .with("X-Auth-Realm", firm.key())
          .get("/project?%s=%s".formatted(query, newToken()))
          .expect(401);
    }
  }

  private String newToken() {
    return login(server, person.email(), PASSWORD).expect(200).json().get("token").asString();
  }

  private void moveTo(String group, TestFirm.Person who) {
    firm.database()
        .write(transaction -> {
          transaction.announceAccessChange();
          Long id = Users.groups(transaction).get(group);
          return transaction.update("staff", who.staffId(), Map.of("security_group_id", id));
        });
  }
}
