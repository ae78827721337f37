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

/** A server that is told where it is reached ({@code server.url}) goes by that, not by requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerUrlTest {
  private final TestServer server =
      TestServer.start(
          Map.of("server.url", "https://Stint.example.com/", "server.hosts", "192.0.2.7"));

  @AfterAll
  void stop() {
    server.close();
  }

  private RawClient.Answer get(String host, String more) {
    try (RawClient client = new RawClient(server.port())) {
      return client
          .send("GET /health/live HTTP/1.1\r\nHost: %s\r\n%s\r\n".formatted(host, more))
          .read();
    }
  }

  @Test
  void itsHostIsOneOfTheServersNames() {
    assertThat(get("stint.example.com", "").status()).isEqualTo(200);
    assertThat(get("192.0.2.7", "").status()).isEqualTo(200);
    assertThat(get("evil.example.org", "").status()).isEqualTo(421);
  }

  @Test
  void withHttpsBrowsersAreToldToUseNothingElse() {
    assertThat(get("stint.example.com", "").header("strict-transport-security"))
        .isEqualTo("max-age=31536000");
  }

  @Test
  void scriptsOfItsOriginMayRead() {
    assertThat(
            get("stint.example.com", "Origin: https://stint.example.com\r\n")
                .header("access-control-allow-origin"))
        .isEqualTo("https://stint.example.com");
  }

  /** Whoever sends a request chooses its host, and says what a proxy would. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-Forwarded-Host: evil.example.org\r\n",
        "X-Forwarded-Host: evil.example.org\r\nX-Forwarded-Proto: https\r\n",
        "Forwarded: host=evil.example.org;proto=https\r\n"
      })
  void scriptsOfTheRequestsHostMayNot(String forwarded) {
    for (String origin : new String[] {"http://192.0.2.7", "https://evil.example.org"}) {
      assertThat(
              get("192.0.2.7", "Origin: " + origin + "\r\n" + forwarded)
                  .header("access-control-allow-origin"))
          .isEmpty();
    }
  }
}
