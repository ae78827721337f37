package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Patience;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often logins may fail (ruling 4.2), and calls with bad tokens (4.1). */
class LoginThrottleTest {
  /** Less than it is by default: each failure takes the time of hashing a password. */
  private static final int BY_USER = 3;

  private static final int BY_ADDRESS = 50;

  private static final int BAD_TOKENS = 5;

  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  /**
   * The throttle of calls is off: it has nothing to do with this one. Who calls is what the proxy
   * says.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "throttle.limit",
          "0",
          "login.user.limit",
          "" + BY_USER,
          "token.address.limit",
          "" + BAD_TOKENS,
          "server.trusted.proxies",
          "127.0.0.1");

  private final TestServer server = TestServer.start(SETTINGS);

  private final TestFirm firm = server.newFirm();
  private final TestFirm.Person person = firm.person("Administrator");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Shows("ruling 4.2")
  void refusesAUserAfterSoManyFailuresEvenWithTheRightPasswordUntilAMinuteHasPassed() {
    fail(BY_USER);
    Response refused = login(person.email(), TestFirm.PASSWORD).expect(503);
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    server.pass(Duration.ofSeconds(59));
    assertThat(login(person.email(), "wrong").expect(503).header("Retry-After")).isEqualTo("1");
    server.pass(Duration.ofSeconds(1));
    login(person.email(), TestFirm.PASSWORD).expect(200);
  }

  @Test
  void takesAUserForTheSameInAnyLetterCase() {
    fail(BY_USER);
    login(" " + person.email().toUpperCase(Locale.ROOT), TestFirm.PASSWORD).expect(503);
  }

  @Test
  @Shows("ruling 4.2")
  void letsTheRightPersonInFromElsewhere() {
    fail(BY_USER);
    login(person.email(), TestFirm.PASSWORD).expect(503);
    login(ELSEWHERE, person.email(), TestFirm.PASSWORD).expect(200);
  }

  @Test
  void takesTheAddressesOfANetworkOfIpv6ForOne() {
    for (int login = 0; login < BY_USER; login++) {
      login("2001:db8:1:2::" + login, person.email(), "wrong").expect(401);
    }
    login("2001:db8:1:2:ffff::1", person.email(), TestFirm.PASSWORD).expect(503);
    login("2001:db8:1:3::1", person.email(), TestFirm.PASSWORD).expect(200);
  }

  @Test
  @Shows("ruling 4.2")
  void delaysTheNextLoginALittleMoreWithEachFailureFromAnywhere() {
    Map<String, String> delaying = new HashMap<>(SETTINGS);
    delaying.put("login.delay", "2s");
    try (TestServer slow = TestServer.start(delaying)) {
      for (int failed = 0; failed < 25; failed++) {
        Duration delay = Duration.ofMillis(100).multipliedBy(Math.min(failed, 20));
        assertThat(statusAfter(slow, delay, "198.51.100." + failed)).isEqualTo(401);
      }
    }
  }

  /** The status of a login that waits as long as this, and not for less. */
  private static int statusAfter(TestServer slow, Duration delay, String from) {
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(
            () ->
                slow.anonymous()
                    .with("X-Forwarded-For", from)
                    .post("/session", "{UserId: 'nobody@example.com', Pwd: 'wrong'}")
                    .status(),
            Thread::startVirtualThread);
    if (delay.isPositive()) {
      slow.passWhenWaiting(1, delay.minusNanos(1));
      slow.awaitWaiting(1);
      assertThat(status).isNotDone();
      slow.pass(Duration.ofNanos(1));
    }
    return Patience.await(status);
  }

  @Test
  void leavesOtherUsersAndOpenSessionsAlone() {
    fail(BY_USER);
    login(firm.person("Staff").email(), TestFirm.PASSWORD).expect(200);
    person.api().get("/project").expect(200);
  }

  @Test
  @Shows("ruling 4.2")
  void doesNotCountLoginsThatSucceed() {
    for (int login = 0; login < BY_USER + 2; login++) {
      login(person.email(), TestFirm.PASSWORD).expect(200);
    }
    fail(BY_USER - 1);
    login(person.email(), TestFirm.PASSWORD).expect(200);
    fail(1);
    login(person.email(), TestFirm.PASSWORD).expect(503);
  }

  @Test
  void countsUnknownUsersLikeKnownOnes() {
    for (int login = 0; login < BY_USER; login++) {
      login("nobody@example.com", "wrong").expect(401);
    }
    login("nobody@example.com", "wrong").expect(503);
  }

  @Test
  void tellsNoMoreThanTheLimitOfManyAtOnceThatTheyWereWrong() {
    long wrong =
        IntStream.range(0, 3 * BY_USER)
            .parallel()
            .map(_ -> login(person.email(), "wrong").status())
            .filter(status -> status == 401)
            .count();
    assertThat(wrong).isEqualTo(BY_USER);
  }

  @Test
  void aRefusedLoginCostsNoWorkOfTheDatabase() {
    fail(BY_USER);
    long before = server.databaseCalls();
    login(person.email(), TestFirm.PASSWORD).expect(503);
    assertThat(server.databaseCalls()).isEqualTo(before);
  }

  @Test
  @Shows("ruling 4.2")
  void refusesAnAddressAfterFiftyFailuresOfAnyUsers() {
    for (int login = 0; login < BY_ADDRESS; login++) {
      firmLogin("unknown-" + login).expect(401);
    }
    assertThat(login(person.email(), TestFirm.PASSWORD).expect(503).header("Retry-After"))
        .isEqualTo("60");
    firmLogin(firm.firmToken(person.staffId(), null)).expect(503);
    server.pass(Duration.ofSeconds(60));
    login(person.email(), TestFirm.PASSWORD).expect(200);
  }

  @Test
  @Shows("ruling 4.1")
  void countsCallsWithBadTokensAgainstTheirAddressAndNothingElse() {
    for (int call = 0; call < BAD_TOKENS; call++) {
      firm.as("unknown-" + call % 2).with("X-Forwarded-For", HERE).get("/project").expect(401);
    }
    Api bad = firm.as("unknown").with("X-Forwarded-For", HERE);
    assertThat(bad.get("/project").expect(503).header("Retry-After")).isEqualTo("60");
    bad.with("X-Forwarded-For", ELSEWHERE).get("/project").expect(401);
    // Who has a good token is nobody who guesses, and a session that has ended keeps nobody out.
    person.api().with("X-Forwarded-For", HERE).get("/project").expect(200);
    firm.asFirmToken(firm.firmToken(person.staffId(), null))
        .with("X-Forwarded-For", HERE)
        .get("/project")
        .expect(200);
    login(person.email(), TestFirm.PASSWORD).expect(200);
    server.pass(Duration.ofSeconds(60));
    bad.get("/project").expect(401);
  }

  @Test
  @Shows("ruling 4.1")
  void aTokenThatIsKnownToBeBadCostsNoQueryOverTheLimitEither() {
    Api bad = firm.as("unknown");
    for (int call = 0; call < BAD_TOKENS; call++) {
      bad.get("/project").expect(401);
    }
    long before = server.databaseCalls();
    bad.get("/project").expect(503);
    assertThat(server.databaseCalls()).isEqualTo(before);
  }

  @Test
  void aTokenThatStaysUnknownCostsOneQuery() {
    long before = server.databaseCalls();
    firm.as("unknown").get("/project").expect(401);
    firm.as("unknown").get("/project").expect(401);
    assertThat(server.databaseCalls()).isEqualTo(before + 1);
  }

  @Test
  void callsWithoutAnyTokenAreNoGuesses() {
    Api anonymous = server.anonymous();
    for (int call = 0; call < BY_ADDRESS + 5; call++) {
      anonymous.get("/project").expect(401);
    }
  }

  @Test
  void letsTenLoginsOfAUserFailWhenNothingIsSet() {
    try (TestServer usual = TestServer.start(Map.of())) {
      for (int login = 0; login < 10; login++) {
        usual.anonymous().post("/session", "{UserId: 'a', Pwd: 'wrong'}").expect(401);
      }
      usual.anonymous().post("/session", "{UserId: 'a', Pwd: 'wrong'}").expect(503);
    }
  }

  @Test
  void canBeSet() {
    try (TestServer strict =
        TestServer.start(
            Map.of(
                "login.user.limit", "1",
                "login.address.limit", "3",
                "login.window", "5s"))) {
      String body = "{UserId: '%s', Pwd: 'wrong'}";
      strict.anonymous().post("/session", body.formatted("a")).expect(401);
      assertThat(
              strict
                  .anonymous()
                  .post("/session", body.formatted("a"))
                  .expect(503)
                  .header("Retry-After"))
          .isEqualTo("5");
      strict.anonymous().post("/session", body.formatted("b")).expect(401);
      strict.anonymous().post("/session", body.formatted("c")).expect(401);
      strict.anonymous().post("/session", body.formatted("d")).expect(503);
      strict.pass(Duration.ofSeconds(5));
      strict.anonymous().post("/session", body.formatted("a")).expect(401);
    }
  }

  private void fail(int times) {
    for (int login = 0; login < times; login++) {
      login(person.email(), "wrong").expect(401);
    }
  }

  private Response login(String user, String password) {
    return login(HERE, user, password);
  }

  private Response login(String from, String user, String password) {
    return server
        .anonymous()
        .with("X-Forwarded-For", from)
        .post("/session", "{UserId: '%s', Pwd: '%s'}".formatted(user, password));
  }

  private Response firmLogin(String token) {
    return server
        .anonymous()
        .with("X-Forwarded-For", HERE)
        .post("/session/firm", "{token: '%s', firmid: '%s'}".formatted(token, firm.key()));
  }
}
