package dev.stint.audit;

import dev.stint.support.Api;
import dev.stint.support.Patience;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;

/** What the audit trail of a firm has of events that are written now and then. */
final class EventsOf {
  /** Who calls is what the proxy says. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "throttle.limit", "0",
          "login.user.limit", "1000",
          "login.address.limit", "1000",
          "server.trusted.proxies", "127.0.0.1");

  private final TestServer server;
  private final Api admin;

  EventsOf(TestServer server, TestFirm firm) {
    this.server = server;
    this.admin = firm.admin();
  }

  static Stream<Named<Function<Map<String, String>, TestServer>>> databases() {
    return Stream.of(
        Named.of("SQLite", TestServer::start), Named.of("PostgreSQL", TestServer::startOnPostgres));
  }

  /** The entries of this action once there are so many, newest first. */
  List<JsonNode> once(int many, String action) {
    server.pass(Duration.ofSeconds(10));
    Patience.until("there are " + many, () -> all(action).size() >= many);
    return all(action);
  }

  /** How often what an entry is about has happened. */
  static long count(JsonNode entry) {
    return entry.get("Count").asLong();
  }

  /** The entries of this action that there are. */
  List<JsonNode> all(String action) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode entry : admin.sendTo("GET", "/api/audit", new byte[0]).expect(200).json()) {
      if (entry.get("Action").asString().equals(action)) {
        found.add(entry);
      }
    }
    return found;
  }
}
