package dev.stint.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Failed logins in the audit trail (ruling 12.3). */
class FailedLoginsTest {
  private static final String FAILED = "login failed";
  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  static Stream<Named<Function<Map<String, String>, TestServer>>> databases() {
    return EventsOf.databases();
  }

  @ParameterizedTest
  @MethodSource("databases")
  @Shows("ruling 12.3")
  void areOneEntryForAUserAnAddressAndAnHour(Function<Map<String, String>, TestServer> start) {
    try (TestServer server = start.apply(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      TestFirm.Person person = firm.person("Staff");
      EventsOf events = new EventsOf(server, firm);
      fail(server, person.email(), HERE);
      fail(server, person.email(), HERE);
      assertThat(events.once(1, FAILED)).hasSize(1);
      fail(server, person.email().toUpperCase(Locale.ROOT), HERE);
      fail(server, person.email(), ELSEWHERE);
      List<JsonNode> entries = events.once(2, FAILED);
      assertThat(entries)
          .hasSize(2)
          .allMatch(entry -> entry.get("StaffSid").asLong() == person.staffId())
          .allMatch(entry -> entry.get("Record").asString().equals("Staff"))
          .allMatch(entry -> entry.get("TokenId").isNull());
      assertThat(entries).extracting(EventsOf::count).containsExactlyInAnyOrder(1L, 3L);
      server.pass(Duration.ofHours(1));
      fail(server, person.email(), HERE);
      JsonNode later = events.once(3, FAILED).getFirst();
      assertThat(later.get("Dt").asString()).startsWith("2026-10-31T10:00:20");
      assertThat(EventsOf.count(later)).isEqualTo(1);
    }
  }

  @Test
  void fromOneNetworkOfIpv6AreFromOneAddress() {
    try (TestServer server = TestServer.start(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      TestFirm.Person person = firm.person("Staff");
      fail(server, person.email(), "2001:db8:1:2::1");
      fail(server, person.email(), "2001:db8:1:2::2");
      List<JsonNode> entries = new EventsOf(server, firm).once(1, FAILED);
      assertThat(entries).hasSize(1);
      assertThat(EventsOf.count(entries.getFirst())).isEqualTo(2);
      assertThat(entries.getFirst().get("Address").asString()).isEqualTo("2001:db8:1:2:0:0:0:1");
    }
  }

  @Test
  @Shows("ruling 12.3")
  void areInEachFirmThatHasStaffWithTheLoginAlsoInactiveOnesAndInNoOther() {
    try (TestServer server = TestServer.start(EventsOf.SETTINGS)) {
      TestFirm one = server.newFirm();
      TestFirm two = server.newFirm();
      TestFirm.Person person = one.person("Staff");
      long user = person.api().get("/session").expect(200).json().get("userid").asLong();
      long left = two.staff("Ada", "Byron");
      two.update("staff", left, Map.of("user_id", user, "is_inactive", true));
      EventsOf other = new EventsOf(server, server.newFirm());
      fail(server, person.email(), HERE);
      assertThat(new EventsOf(server, one).once(1, FAILED)).hasSize(1);
      assertThat(new EventsOf(server, two).once(1, FAILED))
          .singleElement()
          .matches(entry -> entry.get("StaffSid").asLong() == left);
      assertThat(other.all(FAILED)).isEmpty();
    }
  }

  /** The password is right, but not of a firm where it is of use. */
  @Test
  void areKeptOfAWrongFirmAndOfAPasswordThatIsAskedForAgain() {
    try (TestServer server = TestServer.start(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      TestFirm.Person person = firm.person("Staff");
      server
          .anonymous()
          .post(
              "/session",
              "{UserId: '%s', Pwd: '%s', Firm: 'no-such-firm'}"
                  .formatted(person.email(), TestFirm.PASSWORD))
          .expect(401);
      person
          .api()
          .sendTo("POST", "/api/me/password", "{OldPwd: 'x', Pwd: 'another horse'}".getBytes(UTF_8))
          .expect(400);
      assertThat(new EventsOf(server, firm).once(1, FAILED))
          .singleElement()
          .matches(entry -> EventsOf.count(entry) == 2);
    }
  }

  @Test
  @Shows("ruling 12.3")
  void areCountedWithoutAWriteForEachAndOfAStrangerNotAtAll() {
    try (TestServer server = TestServer.start(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      TestFirm.Person person = firm.person("Staff");
      EventsOf events = new EventsOf(server, firm);
      long before = server.databaseWrites();
      for (int login = 0; login < 5; login++) {
        fail(server, "nobody@example.com", "198.51.100." + login);
        fail(server, person.email(), "198.51.100." + login);
      }
      assertThat(server.databaseWrites()).isEqualTo(before);
      assertThat(events.once(5, FAILED)).hasSize(5);
      assertThat(server.databaseWrites()).isEqualTo(before + 1);
    }
  }

  private static void fail(TestServer server, String user, String from) {
    login(server, user, "wrong", from).expect(401);
  }

  private static Response login(TestServer server, String user, String password, String from) {
    return server
        .anonymous()
        .with("X-Forwarded-For", from)
        .post("/session", "{UserId: '%s', Pwd: '%s'}".formatted(user, password));
  }
}
