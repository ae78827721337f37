package dev.stint.session;

import static dev.stint.session.Membership.login;
import static dev.stint.support.TestFirm.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** {@code POST /session} (ruling 3.1). */
@ApiTest
class LoginTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api anonymous;

  LoginTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.anonymous = server.anonymous();
  }

  @Test
  @Shows({"POST /session", "session", "ruling 3.1"})
  void answersTheDocumentedFieldsSpelledAndOrderedSo() {
    TestFirm.Person owner = firm.person("Administrator");
    JsonNode session = login(server, owner.email(), PASSWORD).expect(200).json();
    assertThat(session.propertyNames())
        .containsExactly(
            "firm",
            "token",
            "staffsid",
            "userid",
            "fname",
            "sname",
            "IsFirmAdmin",
            "IsFirmOwner",
            "FirmCount",
            "SubscriptionType");
    assertThat(session.get("firm").asString()).isEqualTo(firm.key());
    assertThat(session.get("token").asString()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(session.get("staffsid").isIntegralNumber()).isTrue();
    assertThat(session.get("staffsid").asLong()).isEqualTo(owner.staffId());
    assertThat(session.get("userid").isIntegralNumber()).isTrue();
    assertThat(session.get("userid").asLong()).isEqualTo(Membership.user(server, owner.email()));
    assertThat(session.get("fname").asString()).isEqualTo("Administrator");
    assertThat(session.get("sname").asString()).isEqualTo("Person");
    assertThat(session.get("IsFirmAdmin").isBoolean()).isTrue();
    assertThat(session.get("IsFirmAdmin").asBoolean()).isTrue();
    assertThat(session.get("IsFirmOwner").asBoolean()).isTrue();
    assertThat(session.get("FirmCount").asLong()).isEqualTo(1);
    assertThat(session.get("SubscriptionType").isString()).isTrue();
  }

  @Test
  @Shows(value = "POST /session", in = InFormat.XML)
  void answersTheSameInXml() {
    TestFirm.Person person = firm.person("Staff");
    Response answer =
        anonymous
            .xml()
            .post(
                "/session",
                "<Session><UserId>%s</UserId><Pwd>%s</Pwd></Session>"
                    .formatted(person.email(), PASSWORD))
            .expect(200);
    assertThat(answer.header("Content-Type")).startsWith("application/xml");
    Element session = answer.xml().getDocumentElement();
    assertThat(session.getTagName()).isEqualTo("Session");
    NodeList children = session.getChildNodes();
    assertThat(
            IntStream.range(0, children.getLength()).mapToObj(i -> children.item(i).getNodeName()))
        .containsExactly(
            "firm",
            "token",
            "staffsid",
            "userid",
            "fname",
            "sname",
            "IsFirmAdmin",
            "IsFirmOwner",
            "FirmCount",
            "SubscriptionType");
    String token = session.getElementsByTagName("token").item(0).getTextContent();
    firm.as(token).get("/session").expect(200);
  }

  @Test
  @Shows("ruling 3.1")
  void takesTheCredentialsAsForm() {
    anonymous
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("/session", query(firm.person("Staff").email(), PASSWORD))
        .expect(200);
  }

  @Test
  void takesTheCredentialsInTheQuery() {
    anonymous.post("/session?" + query(firm.person("Staff").email(), PASSWORD), "").expect(200);
  }

  @Test
  void whatTheQuerySaysBeatsTheBody() {
    anonymous
        .post(
            "/session?" + query(firm.person("Staff").email(), PASSWORD),
            "{\"UserId\": \"nobody@example.com\", \"Pwd\": \"wrong password\"}")
        .expect(200);
  }

  @Test
  void takesFieldNamesAndUserInAnyLetterCaseAndIgnoresWhatItDoesNotKnow() {
    TestFirm.Person person = firm.person("Staff");
    anonymous
        .post(
            "/SESSION/",
            "{PWD: '%s', userid: '  %s ', IgnoreSsoLogin: true}"
                .formatted(PASSWORD, person.email().toUpperCase(Locale.ROOT)))
        .expect(200);
  }

  @Test
  void distinguishesLetterCaseInPasswords() {
    login(server, firm.person("Staff").email(), PASSWORD.toUpperCase(Locale.ROOT)).expect(401);
  }

  @Test
  @Shows("ruling 3.1")
  void choosesTheFirmAskedForAsFirmOrFirmId() {
    TestFirm.Person person = firm.person("Staff");
    TestFirm second = server.newFirm();
    long staff = Membership.add(server, second, person.email(), "2020-01-01");
    Map<String, Object> names =
        Map.of(
            "Firm",
            second.key(),
            "FirmId",
            second.id(),
            "firmid",
            second.key().toUpperCase(Locale.ROOT));
    for (Map.Entry<String, Object> named : names.entrySet()) {
      JsonNode session =
          anonymous
              .post(
                  "/session",
                  "{\"UserId\": \"%s\", \"Pwd\": \"%s\", \"%s\": \"%s\"}"
                      .formatted(person.email(), PASSWORD, named.getKey(), named.getValue()))
              .expect(200)
              .json();
      assertThat(session.get("firm").asString()).isEqualTo(second.key());
      assertThat(session.get("staffsid").asLong()).isEqualTo(staff);
      assertThat(session.get("FirmCount").asLong()).isEqualTo(2);
      second.as(session.get("token").asString()).get("/session").expect(200);
      firm.as(session.get("token").asString()).get("/session").expect(401);
    }
  }

  @Test
  @Shows("ruling 1.2")
  void refusesTwoUsersPasswordsOrFirms() {
    TestFirm.Person person = firm.person("Staff");
    String good = "UserId=%s&Pwd=correct+horse".formatted(person.email());
    for (String more : List.of("userid=x", "Pwd=x", "Firm=a&Firm=b", "Firm=a&FirmId=b")) {
      String called = more.substring(more.lastIndexOf('&') + 1, more.lastIndexOf('='));
      Response answer = anonymous.post("/session?" + good + "&" + more, "").expect(400);
      assertThat(answer.json().get("errors").get(0).get("field").asString())
          .isEqualToIgnoringCase(called);
    }
  }

  @Test
  @Shows("ruling 3.1")
  void withoutAFirmChoosesTheOldestMembershipAtFirst() {
    TestFirm.Person person = firm.person("Staff");
    TestFirm older = server.newFirm();
    Membership.add(server, older, person.email(), "2020-01-01");
    Membership.add(server, server.newFirm(), person.email(), "2099-01-01");
    assertThat(firmOf(login(server, person.email(), PASSWORD))).isEqualTo(older.key());
  }

  @Test
  @Shows("ruling 3.1")
  void withoutAFirmChoosesTheOneLoggedIntoLast() {
    TestFirm.Person person = firm.person("Staff");
    TestFirm newest = server.newFirm();
    Membership.add(server, newest, person.email(), "2099-01-01");
    login(server, person.email(), PASSWORD, newest.key()).expect(200);
    assertThat(firmOf(login(server, person.email(), PASSWORD))).isEqualTo(newest.key());
    login(server, person.email(), PASSWORD, firm.key()).expect(200);
    assertThat(firmOf(login(server, person.email(), PASSWORD))).isEqualTo(firm.key());
  }

  @Test
  void aFailedLoginIsNotTheLastOne() {
    TestFirm.Person person = firm.person("Staff");
    TestFirm newest = server.newFirm();
    Membership.add(server, newest, person.email(), "2099-01-01");
    login(server, person.email(), "wrong password", newest.key()).expect(401);
    assertThat(firmOf(login(server, person.email(), PASSWORD))).isEqualTo(firm.key());
  }

  @Test
  void passesOverAFirmWhereTheUserIsInactive() {
    TestFirm.Person person = firm.person("Staff");
    TestFirm older = server.newFirm();
    long staff = Membership.add(server, older, person.email(), "2020-01-01");
    login(server, person.email(), PASSWORD, older.key()).expect(200);
    Membership.change(older, staff, Map.of("is_inactive", true));
    JsonNode session = login(server, person.email(), PASSWORD).expect(200).json();
    assertThat(session.get("firm").asString()).isEqualTo(firm.key());
    assertThat(session.get("FirmCount").asLong()).isEqualTo(1);
    login(server, person.email(), PASSWORD, older.key()).expect(401);
  }

  @Test
  @Shows("ruling 3.1")
  void answersAlikeWhateverWasWrong() {
    TestFirm.Person person = firm.person("Staff");
    TestFirm.Person inactive = firm.person("Staff");
    Membership.change(firm, inactive.staffId(), Map.of("is_inactive", true));
    List<Response> answers =
        List.of(
            login(server, "nobody-" + firm.key() + "@example.com", PASSWORD),
            login(server, person.email(), "wrong password"),
            login(server, person.email(), "x".repeat(2000)),
            login(server, person.email(), PASSWORD, server.newFirm().key()),
            login(server, person.email(), PASSWORD, "no-such-firm"),
            login(server, inactive.email(), PASSWORD));
    assertThat(answers)
        .allSatisfy(answer -> {
          answer.expect(401);
          assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
          assertThat(withoutInstance(answer)).isEqualTo(withoutInstance(answers.getFirst()));
        });
  }

  @Test
  void refusesInXmlWhenXmlIsSpoken() {
    Response answer = anonymous.xml().post("/session", "<s><UserId>nobody</UserId></s>");
    assertThat(answer.expect(401).header("Content-Type")).startsWith("application/problem+xml");
    assertThat(answer.xml().getDocumentElement().getLocalName()).isEqualTo("problem");
  }

  @Test
  void isA401WithoutUserOrPasswordOrWithSomethingElseInTheirPlace() {
    String email = firm.person("Staff").email();
    for (String body :
        List.of(
            "",
            "{}",
            "{UserId: '%s'}".formatted(email),
            "{Pwd: '%s'}".formatted(PASSWORD),
            "{UserId: '%s', Pwd: ''}".formatted(email),
            "{UserId: '%s', Pwd: null}".formatted(email),
            "{UserId: '%s', Pwd: ['%s']}".formatted(email, PASSWORD),
            "{UserId: '%s', Pwd: {a: '%s'}}".formatted(email, PASSWORD))) {
      anonymous.post("/session", body).expect(401);
    }
  }

  @Test
  void isA400ForABodyThatCannotBeRead() {
    anonymous.post("/session", "{UserId: 'a'").expect(400);
    anonymous.post("/session", "[1]").expect(400);
    anonymous.with("Content-Type", "text/plain").post("/session", "a").expect(415);
  }

  @Test
  void saysWhoIsAdministratorAndWhoOwnsTheFirm() {
    firm.person("Administrator");
    for (String group : List.of("Administrator", "Manager", "Staff")) {
      JsonNode session = login(server, firm.person(group).email(), PASSWORD).expect(200).json();
      assertThat(session.get("IsFirmAdmin").asBoolean()).isEqualTo(group.equals("Administrator"));
      assertThat(session.get("IsFirmOwner").asBoolean()).isFalse();
    }
  }

  @Test
  void makesATokenOfItsOwnEachTimeAndKeepsTheOthersGood() {
    TestFirm.Person person = firm.person("Staff");
    String one = tokenOf(login(server, person.email(), PASSWORD));
    String two = tokenOf(login(server, person.email(), PASSWORD));
    assertThat(one).isNotEqualTo(two);
    firm.as(one).get("/session").expect(200);
    firm.as(two).get("/session").expect(200);
  }

  private static String firmOf(Response answer) {
    return answer.expect(200).json().get("firm").asString();
  }

  private static String tokenOf(Response answer) {
    return answer.expect(200).json().get("token").asString();
  }

  private static String withoutInstance(Response answer) {
    return answer.text().replaceAll("urn:stint:request:\\w+", "");
  }

  private static String query(String user, String password) {
    return "UserId=%s&Pwd=%s"
        .formatted(
            URLEncoder.encode(user, StandardCharsets.UTF_8),
            URLEncoder.encode(password, StandardCharsets.UTF_8));
  }
}
