package dev.stint.account;

import static dev.stint.support.TestFirm.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.http.RouteTable;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A firm that requires a second factor (ruling 3.8). */
@ApiTest
class SecondFactorRequiredTest {
  private static final String BASE = "/BigTimeData/api/v2";

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final TestFirm.Person person;

  SecondFactorRequiredTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.person = firm.person("Staff");
  }

  @Test
  @Shows("ruling 3.8")
  void makesSessionsOfThoseWithoutOneGoodForSettingItUpOnlyAtOnce() {
    person.api().get("/project").expect(200);
    require(true);
    assertThat(person.api().get("/project").expect(403).text())
        .contains("POST /api/me/second-factor");
    admin.get("/project").expect(403);
    Api later = Me.login(server, firm, person.email(), PASSWORD);
    later.get("/project").expect(403);
    later.get("/session").expect(200);
    assertThat(Me.get(later, "/second-factor").expect(200).json().get("IsRequired").asBoolean())
        .isTrue();
  }

  @Test
  @Shows("ruling 3.8")
  void makesThemGoodForEverythingOnceItIsSetUp() {
    require(true);
    Enrolled user = Enrolled.as(server, person);
    person.api().get("/project").expect(200);
    firm.as(user.login(user.code(0)).expect(200).json().get("token").asString())
        .get("/project")
        .expect(200);
  }

  /** Whatever is not named here is refused, a call that is added later, too. */
  @Test
  @Shows("ruling 3.8")
  void refusesEveryOtherCall() {
    require(true);
    List<RouteTable.Route> routes =
        server.routes().stream().filter(route -> route.handler() != null).toList();
    assertThat(routes).hasSizeGreaterThan(100);
    for (RouteTable.Route route : routes) {
      String path = route.path().replaceAll("\\{[^}]*}", "1");
      // Each with a session of its own: some of the calls end it.
      Api caller = firm.person("Staff").api();
      int status = caller.sendTo(route.method(), path, new byte[0]).status();
      boolean isGood = path.equals(BASE + "/session") || path.matches("/api/me/.*");
      assertThat(status == 403).as("%s %s: %d", route.method(), path, status).isEqualTo(!isGood);
    }
    person.api().get("/no/such/path").expect(403);
  }

  @Test
  void isNothingToThoseWhoHaveOneToOtherFirmsAndToFirmTokens() {
    TestFirm other = server.newFirm();
    Me.join(server, other, person.email());
    Api elsewhere = Me.login(server, other, person.email(), PASSWORD);
    Api program = firm.asFirmToken(firm.firmToken(person.staffId(), null));
    TestFirm.Person careful = firm.person("Staff");
    Enrolled.as(server, careful);
    require(true);
    careful.api().get("/project").expect(200);
    elsewhere.get("/project").expect(200);
    program.get("/project").expect(200);
  }

  @Test
  @Shows("ruling 3.8")
  void keepsItOnWhileAnyOfTheFirmsOfALoginRequiresIt() {
    Enrolled user = Enrolled.as(server, person);
    TestFirm other = server.newFirm();
    Me.join(server, other, person.email());
    other.setting("second_factor_required", true);
    String off = "{Pwd: '%s', Code: '%s'}";
    Me.delete(person.api(), "/second-factor", off.formatted(PASSWORD, user.code(0))).expect(400);
    assertThat(Me.get(person.api(), "/second-factor").json().get("IsOn").asBoolean()).isTrue();
    other.setting("second_factor_required", false);
    Me.delete(person.api(), "/second-factor", off.formatted(PASSWORD, user.code(1))).expect(200);
  }

  @Test
  void isAuditedAndCanBeSwitchedOff() {
    TestFirm.Person careful = firm.person("Administrator");
    Enrolled.as(server, careful);
    require(true);
    assertThat(firmSettings(careful.api(), "").text()).contains("\"SecondFactorRequired\":true");
    assertThat(careful.api().sendTo("GET", "/api/audit", new byte[0]).expect(200).text())
        .contains("SecondFactorRequired");
    firmSettings(careful.api(), "{SecondFactorRequired: false}");
    person.api().get("/project").expect(200);
  }

  private void require(boolean required) {
    firmSettings(admin, "{SecondFactorRequired: %s}".formatted(required));
  }

  private static Response firmSettings(Api caller, String body) {
    return caller.sendTo("POST", "/api/firm", body.getBytes(StandardCharsets.UTF_8)).expect(200);
  }
}
