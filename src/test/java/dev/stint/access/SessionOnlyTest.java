package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decides who may do what needs a session: no firm token does it (ruling 3.9). */
@ApiTest
class SessionOnlyTest {
  private final TestFirm firm;
  private final TestFirm.Person admin;
  private final Api token;

  SessionOnlyTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.person("Administrator");
    this.token = firm.asFirmToken(firm.firmToken(admin.staffId(), null));
  }

  /** {staff} is a staffer with a login, {new} one without, {group} a group that nobody is in. */
  private static final String CALLS =
      """
      POST   | /api/tokens                 | {Name: 'Another'}
      DELETE | /api/tokens/{token}         |
      POST   | /api/users/{new}            | {UserId: 'new-{new}@example.com'}
      POST   | /api/users/{staff}          | {SecurityGroup: {group}}
      POST   | /api/users/{staff}/reset    |
      DELETE | /api/users/{staff}          |
      POST   | /api/securitygroups         | {Name: 'Made'}
      POST   | /api/securitygroups/{group} | {AdministersFirm: true}
      DELETE | /api/securitygroups/{group} |
      POST   | /api/firm                   | {TimeZone: 'Europe/London'}
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CALLS)
  @Shows("ruling 3.9")
  void isRefusedToAFirmTokenBeforeItsBodyIsReadAndDoneForASession(
      String method, String path, String body) {
    long staff = firm.person("Staff").staffId();
    String token2 = firm.firmToken(staff, null);
    assertThat(token2).isNotEmpty();
    long id = to(admin.api(), "GET", "/api/tokens", "").json().get(0).get("Id").asLong();
    long group =
        to(admin.api(), "POST", "/api/securitygroups", "{Name: 'Empty'}").json().get("Id").asLong();
    String newcomer = "" + firm.staff("New", "User");
    List<String> filled =
        List.of(path, body == null ? "" : body).stream()
            .map(text ->
                text.replace("{staff}", "" + staff)
                    .replace("{new}", newcomer)
                    .replace("{token}", "" + id)
                    .replace("{group}", "" + group))
            .toList();
    Response refused = to(token, method, filled.getFirst(), "{ not JSON");
    assertThat(refused.expect(403).text()).contains("session");
    to(token, method, filled.getFirst(), filled.getLast()).expect(403);
    to(admin.api(), method, filled.getFirst(), filled.getLast()).expect(200);
  }

  @Test
  @Shows("ruling 3.9")
  void aTokenStillReadsThem() {
    for (String path : List.of("/tokens", "/users", "/securitygroups", "/firm")) {
      to(token, "GET", "/api" + path, "").expect(200);
    }
  }

  @Test
  @Shows("ruling 3.9")
  void aTokenCreatesAStafferButGivesNobodyALogin() {
    String body = "{FName: 'A', SName: 'B', EMail: 'ab-%d@example.com'}".formatted(admin.staffId());
    token.post("/staff/add", body).expect(200);
    token.post("/staff/add?inviteUser=true", body).expect(403);
    admin.api().post("/staff/add?inviteUser=true", body).expect(200);
  }

  /** Otherwise a token gives the firm back to somebody who was sent away. */
  @Test
  @Shows("ruling 3.9")
  void aTokenMakesNobodyActiveAgainWhoHasALogin() {
    String gone = "/staff/detail/" + firm.person("Administrator").staffId();
    token.post(gone, "{IsInactive: true}").expect(200);
    token.post(gone, "{IsInactive: false}").expect(403);
    token.post(gone, "{IsInactive: true, Notes: 'left'}").expect(200);
    admin.api().post(gone, "{IsInactive: false}").expect(200);
    String without = "/staff/detail/" + firm.staff("No", "Login");
    token.post(without, "{IsInactive: true}").expect(200);
    token.post(without, "{IsInactive: false}").expect(200);
  }

  @Test
  @Shows("ruling 3.9")
  void aTokenDeletesNobodyWhoHasALoginOrTokens() {
    long member = firm.person("Staff").staffId();
    token.delete("/staff/detail/" + member).expect(403);
    firm.firmToken(member, null);
    to(admin.api(), "DELETE", "/api/users/" + member, "").expect(200);
    token.delete("/staff/detail/" + member).expect(403);
    admin.api().delete("/staff/detail/" + member).expect(200);
    token.delete("/staff/detail/" + firm.staff("No", "Login")).expect(200);
  }

  private static Response to(Api caller, String method, String path, String body) {
    return caller.sendTo(method, path, body.getBytes(StandardCharsets.UTF_8));
  }
}
