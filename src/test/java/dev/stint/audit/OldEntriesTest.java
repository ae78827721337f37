package dev.stint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Patience;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long the audit trail is kept: {@code audit.keep} (ruling 12.3). */
class OldEntriesTest {
  private static final Duration MONTH = Duration.ofDays(30);

  static Stream<Named<Function<Map<String, String>, TestServer>>> databases() {
    return EventsOf.databases();
  }

  private static Map<String, String> keeping(String time) {
    Map<String, String> settings = new HashMap<>(EventsOf.SETTINGS);
    settings.put("audit.keep", time);
    return settings;
  }

  @ParameterizedTest
  @MethodSource("databases")
  @Shows("ruling 12.3")
  void areRemovedOnceADayInAllFirms(Function<Map<String, String>, TestServer> start) {
    try (TestServer server = start.apply(keeping("30d"))) {
      List<TestFirm> firms = List.of(server.newFirm(), server.newFirm());
      firms.forEach(firm -> firm.client("Old"));
      server.pass(MONTH);
      firms.forEach(firm -> firm.client("New"));
      server.pass(Duration.ofDays(1));
      for (TestFirm firm : firms) {
        Patience.until("old ones are gone", () -> firm.count("audit_entry") == 1);
        assertThat(firm.count("client")).isEqualTo(2);
      }
    }
  }

  /** More than are removed at once, so that no write takes long. */
  @Test
  void areRemovedHoweverManyThereAre() {
    try (TestServer server = TestServer.start(Map.of())) {
      TestFirm firm = server.newFirm();
      long client = firm.client("Acme");
      firm.database()
          .write(transaction -> {
            for (int entry = 0; entry < 1201; entry++) {
              transaction.insert(
                  "audit_entry",
                  Map.of(
                      "id",
                      transaction.newId(),
                      "changed_at",
                      entry < 1200 ? "2026-01-01T00:00:00Z" : "2026-10-01T00:00:00Z",
                      "staff_id",
                      1L,
                      "record",
                      "client",
                      "record_id",
                      client,
                      "action",
                      "update"));
            }
            return client;
          });
      OldEntries.remove(
          server.database(), server.clock().instant().minus(MONTH.multipliedBy(2)), () -> false);
      assertThat(firm.count("audit_entry")).isEqualTo(1202);
      long before = server.databaseWrites();
      OldEntries.remove(
          server.database(), server.clock().instant().minus(MONTH.multipliedBy(2)), () -> true);
      assertThat(firm.count("audit_entry")).isEqualTo(2);
      assertThat(server.databaseWrites()).isGreaterThan(before + 2);
    }
  }

  @Test
  @Shows("ruling 12.3")
  void areKeptForEverUnlessItIsSet() {
    try (TestServer server = TestServer.start(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      firm.client("Old");
      server.pass(Duration.ofDays(36_500));
      refused(firm);
      // What is written after that shows that the server has had its turn.
      assertThat(new EventsOf(server, firm).once(1, "refused")).hasSize(1);
      server.pass(Duration.ofDays(2));
      refused(firm);
      assertThat(new EventsOf(server, firm).once(2, "refused")).hasSize(2);
      assertThat(new EventsOf(server, firm).all("insert")).hasSize(1);
    }
  }

  /** An entry says from where a token is used, as long as it is: once for as long as it is kept. */
  @Test
  @Shows("ruling 12.3")
  void anAddressOfATokenIsNewAgainWhenItsEntryIsGone() {
    try (TestServer server = TestServer.start(keeping("30d"))) {
      TestFirm firm = server.newFirm();
      Api token = firm.asFirmToken(firm.firmToken(firm.person("Administrator").staffId(), null));
      EventsOf events = new EventsOf(server, firm);
      token.get("/project").expect(200);
      long first = events.once(1, "new address").getFirst().get("Id").asLong();
      server.pass(MONTH.plusDays(2));
      Patience.until("old ones are gone", () -> events.all("new address").isEmpty());
      token.get("/project").expect(200);
      assertThat(events.once(1, "new address").getFirst().get("Id").asLong()).isGreaterThan(first);
    }
  }

  private static void refused(TestFirm firm) {
    firm.person("Staff").api().sendTo("POST", "/api/tokens", new byte[0]).expect(405);
  }
}
