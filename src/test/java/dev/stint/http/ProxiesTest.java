package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Patience;
import dev.stint.support.RawClient;
import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a trusted proxy the address is the caller's own (ruling 4.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxiesTest {
  private static final String PROXY = "127.0.0.1";
  private static final String STRANGER = "127.0.0.2";

  private final TestServer server =
      TestServer.start(
          Map.of(
              "server.trusted.proxies",
              PROXY + ", 10.0.0.0/8, 2001:db8:aaaa::/48",
              "server.hosts",
              "stint.example.com"));

  @AfterAll
  void stop() {
    server.close();
  }

  private RawClient.Answer send(String method, String from, String headers) {
    try (RawClient client = new RawClient(server.port(), from)) {
      return client
          .send("%s /health/live HTTP/1.1\r\n%s\r\n\r\n".formatted(method, headers))
          .read(method.equals("HEAD"));
    }
  }

  /** The address that the access log has of such a request; its line comes after the answer. */
  private String logged(String from, String headers) {
    int before = heads().size();
    send("HEAD", from, "Host: stint.example.com\r\n" + headers);
    Patience.until("it is logged", () -> heads().size() > before);
    return heads().getLast().split(" ", 3)[1];
  }

  private List<String> heads() {
    return server.accessLog().lines().filter(line -> line.contains(" HEAD ")).toList();
  }

  @ParameterizedTest
  @Shows("ruling 4.2")
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-For: 192.0.2.1 | 192.0.2.1",
        "X-Forwarded-For: 192.0.2.1:4711 | 192.0.2.1",
        "X-Forwarded-For: 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
        "X-Forwarded-For: [2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
        "Forwarded: for=192.0.2.1 | 192.0.2.1",
        "Forwarded: proto=http; For=\"192.0.2.1:4711\" ;by=10.0.0.1 | 192.0.2.1",
        "Forwarded: for=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1",
        // What the caller says of itself stands before what the proxies say.
        "X-Forwarded-For: 198.51.100.9, 192.0.2.1 | 192.0.2.1",
        "X-Forwarded-For: 127.0.0.1, 192.0.2.1 | 192.0.2.1",
        "X-Forwarded-For: 198.51.100.9, 192.0.2.1, 10.1.2.3, 2001:db8:aaaa:1::1 | 192.0.2.1",
        "Forwarded: for=198.51.100.9, for=192.0.2.1, for=10.1.2.3 | 192.0.2.1",
        // All are proxies: the first of them calls.
        "X-Forwarded-For: 10.0.0.1, 10.0.0.2 | 10.0.0.1",
        // What is no address says nothing, nor does what stands before it.
        "X-Forwarded-For: 192.0.2.1, unknown | 127.0.0.1",
        "X-Forwarded-For: 192.0.2.1, localhost, 10.0.0.1 | 10.0.0.1",
        "X-Forwarded-For: 192.0.2.1, 1.2.3.4.5 | 127.0.0.1",
        "X-Forwarded-For: | 127.0.0.1",
        "Forwarded: for=_hidden | 127.0.0.1",
        "Forwarded: for=192.0.2.1, for=\"unclosed | 127.0.0.1",
        "Forwarded: 192.0.2.1 | 127.0.0.1",
      })
  void theLastAddressThatIsNoTrustedProxy(String header, String address) {
    assertThat(logged(PROXY, header)).isEqualTo(address);
  }

  @Test
  void headersThatAreSentRepeatedlyAreOne() {
    assertThat(logged(PROXY, "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-For: 10.0.0.1"))
        .isEqualTo("192.0.2.1");
  }

  @Test
  void ofTwoHeadersThatDoNotAgreeOneIsTheCallersOwn() {
    String forwarded = "Forwarded: for=192.0.2.1\r\nX-Forwarded-For: ";
    assertThat(logged(PROXY, forwarded + "198.51.100.9, 192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(logged(PROXY, forwarded + "192.0.2.2")).isEqualTo(PROXY);
  }

  @Test
  void nobodyElseIsBelieved() {
    assertThat(logged(STRANGER, "X-Forwarded-For: 192.0.2.1")).isEqualTo(STRANGER);
    assertThat(logged(STRANGER, "Forwarded: for=192.0.2.1")).isEqualTo(STRANGER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1 | X-Forwarded-Host: stint.example.com | 200",
        "127.0.0.1 | Forwarded: host=stint.example.com;proto=https | 200",
        "127.0.0.1 | X-Forwarded-Host: evil.org | 421",
        "127.0.0.2 | X-Forwarded-Host: stint.example.com | 421",
        "127.0.0.2 | Forwarded: host=stint.example.com | 421",
      })
  void theHostThatTheCallerAsked(String from, String header, int status) {
    assertThat(send("GET", from, "Host: 10.0.0.1:8080\r\n" + header).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1 | X-Forwarded-Proto: https | max-age=31536000",
        "127.0.0.1 | Forwarded: for=192.0.2.1;proto=https | max-age=31536000",
        "127.0.0.1 | X-Forwarded-Proto: http | ''",
        "127.0.0.2 | X-Forwarded-Proto: https | ''",
      })
  void whetherTheCallersConnectionIsSecure(String from, String header, String strict) {
    assertThat(
            send("GET", from, "Host: stint.example.com\r\n" + header)
                .header("strict-transport-security"))
        .isEqualTo(strict);
  }
}
