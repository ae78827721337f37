package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.RawClient;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that goes by names ({@code server.hosts}) answers to no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostsTest {
  private final TestServer server =
      TestServer.start(Map.of("server.hosts", "Stint.example.com, [::1], 192.0.2.7"));

  @AfterAll
  void stop() {
    server.close();
  }

  private RawClient.Answer get(String target, String host) {
    try (RawClient client = new RawClient(server.port())) {
      return client.send("GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(target, host)).read();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stint.example.com",
        "STINT.example.com:8080",
        "stint.example.com.",
        "[::1]",
        "[::1]:80",
        "192.0.2.7"
      })
  void anOwnName(String host) {
    assertThat(get("/health/live", host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "example.com", "stint.example.com.evil.org", "[::2]", "192.0.2.70"})
  void anotherNameIsA421(String host) {
    RawClient.Answer answer = get("/health/live", host);
    Checks.problem(answer.text(), 421);
    assertThat(answer.text()).contains("server.hosts");
  }

  @Test
  void aTargetThatIsAWholeUrlSaysWhichHostIsMeant() {
    assertThat(get("http://stint.example.com/health/live", "x").status()).isEqualTo(200);
    assertThat(get("http://evil.org/health/live", "stint.example.com").status()).isEqualTo(421);
  }
}
