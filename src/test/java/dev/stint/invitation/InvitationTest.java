package dev.stint.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A login becomes a firm's only when its owner accepts (ruling 3.6). */
@ApiTest
class InvitationTest {
  private static final String PASSWORD = "a good password";

  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person admin;
  private final long staff;
  private final String email = "new-" + UUID.randomUUID() + "@example.com";

  InvitationTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.person("Administrator");
    this.staff = firm.staff("New", "User");
  }

  private Response call(Api api, String method, String path, String body) {
    return api.sendTo(method, "/api" + path, body.getBytes(StandardCharsets.UTF_8));
  }

  private Response post(long staffer, String body) {
    return call(admin.api(), "POST", "/users/" + staffer, body);
  }

  private Response user(long staffer) {
    return call(admin.api(), "GET", "/users/" + staffer, "");
  }

  private Response logIn(String user, String password, String more) {
    return server
        .anonymous()
        .post("/session", "{UserId: '%s', Pwd: '%s'%s}".formatted(user, password, more));
  }

  private static String firmOf(Response session) {
    return session.expect(200).json().get("firm").asString();
  }

  @EachFormat
  @Shows("ruling 3.6")
  void aNewLoginHasThePasswordThatItsOwnerChooses(InFormat format) {
    String secret = firm.invite(staff, email);
    String body =
        format == InFormat.XML
            ? "<a><Invitation>%s</Invitation><Pwd>%s</Pwd></a>".formatted(secret, PASSWORD)
            : "{Invitation: '%s', Pwd: '%s'}".formatted(secret, PASSWORD);
    Response accepted =
        call(format.of(server.anonymous()), "POST", "/invitations/accept", body).expect(200);
    assertThat(accepted.text()).contains(firm.key(), email);
    assertThat(firmOf(logIn(email, PASSWORD, ""))).isEqualTo(firm.key());
  }

  @Test
  void aStafferGetsALoginAndLosesIt() {
    firm.accept(firm.invite(staff, email), PASSWORD).expect(200);
    String token = logIn(email, PASSWORD, "").expect(200).json().get("token").asString();
    firm.as(token).get("/project").expect(200);
    call(admin.api(), "DELETE", "/users/" + staff, "").expect(200);
    firm.as(token).get("/project").expect(401);
    logIn(email, PASSWORD, "").expect(401);
  }

  @Test
  void anAdministratorSetsNoPassword() {
    post(staff, "{UserId: '%s', Pwd: '%s'}".formatted(email, PASSWORD)).expectFaults("Pwd");
    post(admin.staffId(), "{Pwd: 'another password'}").expectFaults("Pwd");
    user(staff).expect(404);
    logIn(admin.email(), TestFirm.PASSWORD, "").expect(200);
  }

  /** The attack that invitations are there to stop. */
  @Test
  void noFirmTakesALoginThatIsAnothers() {
    TestFirm other = server.newFirm();
    TestFirm.Person theirs = other.person("Staff");
    String secret = firm.invite(staff, theirs.email());
    assertThat(firmOf(logIn(theirs.email(), TestFirm.PASSWORD, ""))).isEqualTo(other.key());
    logIn(theirs.email(), TestFirm.PASSWORD, ", Firm: '%s'".formatted(firm.key())).expect(401);
    assertThat(theirs.api().get("/session").json().get("FirmCount").asInt()).isEqualTo(1);
    firm.accept(secret, PASSWORD).expect(401);
    logIn(theirs.email(), PASSWORD, "").expect(401);
    assertThat(user(staff).json().get("Invited").isNull()).isFalse();
  }

  @Test
  void whoHasALoginAcceptsWithItsPassword() {
    TestFirm other = server.newFirm();
    TestFirm.Person theirs = other.person("Staff");
    firm.accept(firm.invite(staff, theirs.email()), TestFirm.PASSWORD).expect(200);
    String inFirm = ", Firm: '%s'".formatted(firm.key());
    assertThat(firmOf(logIn(theirs.email(), TestFirm.PASSWORD, inFirm))).isEqualTo(firm.key());
    assertThat(theirs.api().get("/session").json().get("FirmCount").asInt()).isEqualTo(2);
  }

  /** Even where the firm had the staffer before the other firm had. */
  @Test
  void aLoginWithoutAFirmLeadsWhereItLedBefore() {
    TestFirm other = server.newFirm();
    TestFirm.Person theirs = other.person("Staff");
    firm.accept(firm.invite(staff, theirs.email()), TestFirm.PASSWORD).expect(200);
    assertThat(firmOf(logIn(theirs.email(), TestFirm.PASSWORD, ""))).isEqualTo(other.key());
  }

  @Test
  void knownAndUnknownAddressesAreAnsweredAlike() {
    String known = server.newFirm().person("Staff").email();
    String unknown = known.replace("staff-", "other-");
    assertThat(shapeOf(known)).isEqualTo(shapeOf(unknown));
  }

  /** The answers to an invitation and to what is asked of it, without what differs by itself. */
  private String shapeOf(String address) {
    long other = firm.staff("Some", "Body");
    Response invited = post(other, "{UserId: '%s'}".formatted(address)).expect(200);
    String link = invited.json().get("InvitationLink").asString();
    return (invited.text() + user(other).text() + firm.accept("wrong", PASSWORD).text())
        .replace(address, "ADDRESS")
        .replace(link, "LINK")
        .replace("" + other, "STAFF")
        .replaceAll("\"instance\": ?\"[^\"]*\"", "");
  }

  @Test
  void anInvitationIsShownWithItsEndAndItsLinkOnce() {
    JsonNode invited = post(staff, "{UserId: ' %s'}".formatted(email)).expect(200).json();
    assertThat(invited.get("InvitationLink").asString()).matches("/invitation#[\\w-]{43}");
    JsonNode shown = user(staff).expect(200).json();
    assertThat(shown.get("UserId").asString()).isEqualTo(email);
    assertThat(shown.get("Invited").isNull()).isFalse();
    assertThat(shown.get("InvitationExpires").asString())
        .isGreaterThan(shown.get("Invited").asString());
    assertThat(shown.has("InvitationLink")).isFalse();
    assertThat(call(admin.api(), "GET", "/users", "").text()).contains(email);
    assertThat(call(server.newFirm().admin(), "GET", "/users", "").text()).doesNotContain(email);
  }

  @Test
  void anAcceptedInvitationIsGone() {
    String secret = firm.invite(staff, email);
    firm.accept(secret, PASSWORD).expect(200);
    firm.accept(secret, PASSWORD).expect(401);
    assertThat(user(staff).json().get("Invited").isNull()).isTrue();
    assertThat(firm.count("invitation")).isZero();
  }

  @Test
  void aNewInvitationReplacesTheOld() {
    String first = firm.invite(staff, email);
    String second = firm.invite(staff, email);
    firm.accept(first, PASSWORD).expect(401);
    firm.accept(second, PASSWORD).expect(200);
  }

  @Test
  void aWithdrawnInvitationIsGoodForNothing() {
    String secret = firm.invite(staff, email);
    call(admin.api(), "DELETE", "/users/" + staff, "").expect(200);
    firm.accept(secret, PASSWORD).expect(401);
    user(staff).expect(404);
  }

  @Test
  void anInvitationGoesWithItsStaffer() {
    String secret = firm.invite(staff, email);
    admin.api().delete("/staff/detail/" + staff).expect(200);
    firm.accept(secret, PASSWORD).expect(401);
  }

  /** Also where the address has a login: an inviter could tell by it. */
  @ParameterizedTest
  @ValueSource(strings = {"short", "password123", "Some Body!"})
  void aPasswordIsOneThatMayBeSet(String password) {
    String known = server.newFirm().person("Staff").email();
    for (String address : List.of(email, known)) {
      String secret = firm.invite(firm.staff("Some", "Body"), address);
      firm.accept(secret, password).expectFaults("Pwd");
    }
  }

  @Test
  void whatIsMissingIsNamed() {
    call(server.anonymous(), "POST", "/invitations/accept", "{}").expectFaults("Invitation", "Pwd");
  }

  @Test
  void aStafferIsInvitedWithAnAddressThatNoOtherOfTheFirmHas() {
    post(staff, "{}").expectFaults("UserId");
    post(staff, "{UserId: '%s'}".formatted(admin.email())).expectFaults("UserId");
    firm.invite(staff, email);
    post(firm.staff("Some", "Body"), "{UserId: '%s'}".formatted(email.toUpperCase(Locale.ROOT)))
        .expectFaults("UserId");
  }

  /** Or its administrator, who has the link, would hold the login that the other firm waits for. */
  @Test
  void aLinkThatWasShownMakesNoLoginForAnAddressThatAnotherFirmHasInvited() {
    TestFirm other = server.newFirm();
    String secret = firm.invite(staff, email);
    String theirs = other.invite(other.staff("New", "User"), email);
    firm.accept(secret, PASSWORD).expect(401);
    firm.accept(theirs, PASSWORD).expect(401);
    call(other.admin(), "DELETE", "/users/" + userId(other), "").expect(200);
    firm.accept(secret, PASSWORD).expect(200);
  }

  private long userId(TestFirm other) {
    for (JsonNode user : call(other.admin(), "GET", "/users", "").json()) {
      if (user.get("UserId").asString().equals(email)) {
        return user.get("StaffSid").asLong();
      }
    }
    throw new AssertionError();
  }

  @Test
  void aStafferWhoIsAddedAndInvitedIsAskedToo() {
    TestFirm.Person theirs = server.newFirm().person("Staff");
    String body = "{FName: 'Ann', SName: 'Bee', EMail: '%s'}".formatted(theirs.email());
    long added =
        admin
            .api()
            .post("/staff/add?inviteUser=true", body)
            .expect(200)
            .json()
            .get("StaffSID")
            .asLong();
    assertThat(user(added).json().get("Invited").isNull()).isFalse();
    assertThat(theirs.api().get("/session").json().get("FirmCount").asInt()).isEqualTo(1);
    firm.accept(firm.invite(added, theirs.email()), TestFirm.PASSWORD).expect(200);
  }

  @Test
  void whoInvitedAndWhoAcceptedIsNoted() {
    String secret = firm.invite(staff, email);
    firm.accept(secret, PASSWORD).expect(200);
    String audit = call(admin.api(), "GET", "/audit?$top=10", "").text();
    assertThat(audit).contains("\"invite\"", "\"accept invitation\"", email).doesNotContain(secret);
    JsonNode accepted =
        call(admin.api(), "GET", "/audit?$top=10", "")
            .json()
            .valueStream()
            .filter(entry -> entry.get("Action").asString().equals("accept invitation"))
            .findFirst()
            .orElseThrow();
    assertThat(accepted.get("StaffSid").asLong()).isEqualTo(staff);
  }
}
