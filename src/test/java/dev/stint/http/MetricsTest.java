package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code GET /metrics}. */
class MetricsTest {
  @Test
  void countsRequestsByRouteAndStatus() {
    try (TestServer server = TestServer.start(Map.of())) {
      server.newFirm().admin().get("/project?ShowInactive=true").expect(200);
      assertThat(metrics(server).expect(200).text())
          .contains(
              "stint_http_requests_seconds_count{method=\"GET\",route=\"/BigTimeData/api/v2/project\",status=\"200\"} 1");
    }
  }

  @Test
  void countsWhatTheThrottleRefuses() {
    try (TestServer server = TestServer.start(Map.of("throttle.limit", "1"))) {
      var caller = server.newFirm().admin();
      caller.get("/project").expect(200);
      caller.get("/project").expect(503);
      assertThat(metrics(server).text()).contains("stint_throttled_total 1.0");
    }
  }

  @Test
  void countsLogins() {
    try (TestServer server = TestServer.start(Map.of())) {
      TestFirm.Person person = server.newFirm().person("Staff");
      String body = "{\"UserId\": \"%s\", \"Pwd\": \"%s\"}";
      server
          .anonymous()
          .post("/session", body.formatted(person.email(), TestFirm.PASSWORD))
          .expect(200);
      server.anonymous().post("/session", body.formatted(person.email(), "wrong")).expect(401);
      assertThat(metrics(server).text())
          .contains("stint_logins_total{result=\"done\"} 1.0")
          .contains("stint_logins_total{result=\"failed\"} 1.0");
    }
  }

  @Test
  void tellsOfDatabaseAndMachine() {
    try (TestServer server = TestServer.start(Map.of())) {
      assertThat(metrics(server).text())
          .contains("stint_store_reading", "stint_store_writes_waiting", "jvm_memory_used_bytes");
    }
  }

  @Test
  void isNotThereWhenSwitchedOff() {
    try (TestServer server = TestServer.start(Map.of("metrics.access", "off"))) {
      metrics(server).expect(404);
    }
  }

  private static Response metrics(TestServer server) {
    return server.anonymous().sendTo("GET", "/metrics", new byte[0]);
  }
}
