package dev.stint.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestPostgres;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A code counts once, whoever is how fast; a wrong one counts as a failed login (ruling 3.8). */
class SecondFactorOnceTest {
  private static final Map<String, String> NO_LIMITS =
      Map.of(
          "throttle.limit", "0",
          "login.user.limit", "1000");

  @Test
  @Shows("ruling 3.8")
  void aCodeCountsOnceOnTwoNodesOverOneDatabase() {
    String url = TestPostgres.newUrl();
    try (TestServer one = TestServer.startOnPostgres(NO_LIMITS, url);
        TestServer two = TestServer.startOnPostgres(NO_LIMITS, url)) {
      Enrolled user = Enrolled.as(one, one.newFirm().person("Staff"));
      assertThat(successes(user, user.code(0), one, two)).isEqualTo(1);
      assertThat(successes(user, user.recoveryCodes().getFirst(), one, two)).isEqualTo(1);
      // What has been switched on at one node counts at the other.
      user.login(two, "").expect(401);
      user.login(two, user.code(1)).expect(200);
      user.login(one, user.code(1)).expect(401);
    }
  }

  @Test
  @Shows("ruling 3.8")
  void aCodeCountsOnceAmongManyAtOnce() {
    try (TestServer server = TestServer.start(NO_LIMITS)) {
      Enrolled user = Enrolled.as(server, server.newFirm().person("Staff"));
      assertThat(successes(user, user.code(0), server, server)).isEqualTo(1);
    }
  }

  private static long successes(Enrolled user, String code, TestServer one, TestServer two) {
    return IntStream.range(0, 8)
        .parallel()
        .map(i -> user.login(i % 2 == 0 ? one : two, code).status())
        .filter(status -> status == 200)
        .count();
  }

  @Test
  @Shows({"ruling 3.8", "ruling 4.2"})
  void aWrongOrMissingCodeCountsAsAFailedLogin() {
    try (TestServer server = TestServer.start(Map.of("login.user.limit", "3"))) {
      Enrolled user = Enrolled.as(server, server.newFirm().person("Staff"));
      user.login("000000").expect(401);
      user.login("").expect(401);
      user.login("no-such-recovery-code").expect(401);
      user.login(user.code(0)).expect(503);
      server.pass(Duration.ofSeconds(60));
      user.login(user.code(0)).expect(200);
    }
  }

  @Test
  void aWrongCodeOfANewSecretCountsAsAFailedLogin() {
    try (TestServer server = TestServer.start(Map.of("login.user.limit", "2"))) {
      TestFirm.Person person = server.newFirm().person("Staff");
      var authenticator = Enrolled.begin(person);
      String early = authenticator.code(server.clock().instant().plusSeconds(300));
      Enrolled.confirm(person, early).expect(400);
      Enrolled.confirm(person, early).expect(400);
      Enrolled.confirm(person, authenticator.code(server.clock().instant())).expect(503);
    }
  }

  @Test
  @Shows("ruling 3.8")
  void aNewSecretIsConfirmedWithinAnHour() {
    try (TestServer server = TestServer.start(Map.of())) {
      TestFirm.Person person = server.newFirm().person("Staff");
      var authenticator = Enrolled.begin(person);
      server.pass(Duration.ofHours(1));
      Enrolled.confirm(person, authenticator.code(server.clock().instant())).expectFaults("Code");
    }
  }
}
