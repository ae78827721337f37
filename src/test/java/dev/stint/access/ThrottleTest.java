package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a token may call (ruling 4.1), with the limits that are set when nothing is set. */
class ThrottleTest {
  private static final int LIMIT = 30;

  private final TestServer server = TestServer.start(Map.of());
  private final TestFirm firm = server.newFirm();
  private final TestFirm.Person person = firm.person("Administrator");
  private final Api api = person.api();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Shows({"throttle", "throttle.retry-after", "ruling 4.1"})
  void refusesTheThirtyFirstCallAndAllAfterItUntilAMinuteFromTheFirstHasPassed() {
    api.get("/project").expect(200);
    server.pass(Duration.ofSeconds(50));
    for (int call = 2; call <= LIMIT; call++) {
      api.get("/project").expect(200);
    }
    Response refused = api.get("/project").expect(503);
    assertThat(refused.header("Retry-After")).isEqualTo("10");
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    // Not a gradual refill.
    server.pass(Duration.ofSeconds(8));
    assertThat(api.get("/project").expect(503).header("Retry-After")).isEqualTo("2");
    server.pass(Duration.ofMillis(1_999));
    assertThat(api.get("/project").expect(503).header("Retry-After")).isEqualTo("1");
    server.pass(Duration.ofMillis(1));
    use(api, LIMIT);
    assertThat(api.get("/project").expect(503).header("Retry-After")).isEqualTo("60");
  }

  @Test
  @Shows({"throttle.token", "ruling 4.1"})
  void countsForEachTokenNotForTheFirmOrItsPeople() {
    use(api, LIMIT);
    api.get("/project").expect(503);
    firm.admin().get("/project").expect(200);
    login().get("/project").expect(200);
    firm.asFirmToken(firm.firmToken(person.staffId(), null)).get("/project").expect(200);
  }

  @Test
  @Shows("throttle.token")
  void countsForFirmTokensToo() {
    Api firmToken = firm.asFirmToken(firm.firmToken(person.staffId(), null));
    use(firmToken, LIMIT);
    assertThat(firmToken.xml().get("/project").expect(503).header("Content-Type"))
        .startsWith("application/problem+xml");
    assertThat(firmToken.get("/project").header("Retry-After")).isEqualTo("60");
  }

  @Test
  @Shows("ruling 4.1")
  void countsEveryCallWhateverItsAnswer() {
    int calls = 0;
    for (; calls < LIMIT - 4; calls += 5) {
      api.get("/no/such/path").expect(404);
      api.send("PATCH", "/project", "").expect(405);
      api.get("/project/detail/1").expect(404);
      api.post("/project/detail", "{").expect(400);
      api.with("Content-Type", "text/plain").post("/project/detail", "a").expect(415);
    }
    use(api, LIMIT - calls);
    api.get("/project").expect(503);
  }

  @Test
  @Shows("ruling 4.1")
  void doesNotCountCallsOfSession() {
    Api mine = login();
    for (int call = 0; call < LIMIT + 5; call++) {
      mine.get("/session").expect(200);
      mine.send("PUT", "/Session/", "").expect(405);
    }
    use(mine, LIMIT);
    mine.get("/project").expect(503);
    mine.get("/session").expect(200);
    mine.post("/session", "{}").expect(401);
    mine.post("/session/firm", "{}").expect(401);
    mine.delete("/session").expect(200);
  }

  @Test
  void doesNotCountCallsOutsideTheApi() {
    for (int call = 0; call < LIMIT + 5; call++) {
      api.sendTo("GET", "/health/live", new byte[0]).expect(200);
    }
    api.get("/project").expect(200);
  }

  @Test
  void refusesBeforeEverythingElse() {
    use(api, LIMIT);
    api.get("/no/such/path").expect(503);
    api.send("PATCH", "/project", "").expect(503);
    api.get("/project/detail/1").expect(503);
    api.post("/project/detail", "{").expect(503);
    api.with("Content-Type", "text/plain").post("/project/detail", "a").expect(503);
    api.with("X-Auth-Realm", "another-firm").get("/project").expect(503);
    api.with("X-Auth-Realm", "").get("/project").expect(503);
  }

  @Test
  @Shows("ruling 4.1")
  void aRefusedCallCostsNoWorkOfTheDatabase() {
    use(api, LIMIT);
    long before = server.databaseCalls();
    api.get("/project").expect(503);
    api.post("/project/detail", "{Nm: 'a', ProjectCode: 'b'}").expect(503);
    api.with("X-Auth-Realm", "another-firm").get("/project").expect(503);
    assertThat(server.databaseCalls()).isEqualTo(before);
  }

  @Test
  void aTokenThatIsKnownCostsNoQueryToRecognize() {
    api.get("/session").expect(200);
    long before = server.databaseCalls();
    api.get("/session").expect(200);
    assertThat(server.databaseCalls()).isEqualTo(before);
  }

  @Test
  void sessionsEndInTheMiddleOfAWindowToo() {
    try (TestServer shortLived = TestServer.start(Map.of("session.lifetime", "30s"))) {
      TestFirm other = shortLived.newFirm();
      Api mine = other.as(token(shortLived, other.person("Staff").email()));
      mine.get("/project").expect(200);
      shortLived.pass(Duration.ofSeconds(25));
      mine.get("/project").expect(200);
      shortLived.pass(Duration.ofSeconds(5));
      mine.get("/project").expect(401);
    }
  }

  @Test
  @Shows("ruling 3.2")
  void sessionsLastADay() {
    Api mine = login();
    server.pass(Duration.ofHours(24).minusSeconds(20));
    mine.get("/project").expect(200);
    server.pass(Duration.ofSeconds(20));
    mine.get("/project").expect(401);
  }

  @Test
  @Shows("ruling 4.2")
  void canBeSet() {
    try (TestServer other =
        TestServer.start(Map.of("throttle.limit", "2", "throttle.window", "10s"))) {
      Api caller = other.newFirm().admin();
      use(caller, 2);
      assertThat(caller.get("/project").expect(503).header("Retry-After")).isEqualTo("10");
      other.pass(Duration.ofSeconds(10));
      use(caller, 2);
    }
  }

  @Test
  @Shows("ruling 4.2")
  void isOffWithALimitOfZero() {
    try (TestServer other = TestServer.start(Map.of("throttle.limit", "0"))) {
      use(other.newFirm().admin(), LIMIT * 3);
    }
  }

  private Api login() {
    return firm.as(token(server, person.email()));
  }

  private static String token(TestServer server, String email) {
    return server
        .anonymous()
        .post(
            "/session",
            "{UserId: '%s', Pwd: '%s'}"
                .formatted(email.toUpperCase(Locale.ROOT), TestFirm.PASSWORD))
        .expect(200)
        .json()
        .get("token")
        .asString();
  }

  private static void use(Api api, int calls) {
    for (int call = 0; call < calls; call++) {
      api.get("/picklist/projects").expect(200);
    }
  }
}
