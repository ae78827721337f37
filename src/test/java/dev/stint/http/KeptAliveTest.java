package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Timing;
import dev.stint.config.Settings;
import dev.stint.support.RawClient;
import dev.stint.support.TestCertificate;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import io.helidon.webserver.WebServerConfig;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers of any length come at once on a connection that is kept. An answer of more than some
 * kilobytes goes out in several writes; without TCP_NODELAY the last one waits until the client has
 * acknowledged those before it, which clients do after 40 ms.
 */
class KeptAliveTest {
  /** Of what a client waits with its acknowledgement, and ten times what an answer takes. */
  private static final Duration AT_ONCE = Duration.ofMillis(30);

  /** While a connection is young the client acknowledges at once. */
  private static final int YOUNG = 30;

  private static final int ANSWERS = 20;
  private static final int VALUES = 130;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void languageOfTheProgram() {
    TestServer.languageOfTheProgram();
  }

  @Test
  void longAnswersComeAtOnce() {
    try (TestServer server = TestServer.start(Map.of("throttle.limit", "0"))) {
      assertThat(fastestOfALongAnswer(server)).isLessThan(AT_ONCE);
    }
  }

  /** A client over TLS does not always wait for more; the option itself is on for its socket. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noSocketWaitsForAcknowledgements(boolean tls) throws Exception {
    TestCertificate.make(folder, "localhost");
    Settings settings =
        Settings.load(
            Path.of("no-such-file"), Map.of(), tls ? TestCertificate.settings(folder) : Map.of());
    WebServerConfig listening =
        Listener.listening(
                settings,
                new Connections(
                    settings,
                    1,
                    new Proxies(settings.get(Settings.SERVER_TRUSTED_PROXIES)),
                    Timing.SYSTEM),
                1,
                TlsFiles.of(settings))
            .buildPrototype();
    assertThat(listening.tls().isPresent()).isEqualTo(tls);
    try (SocketChannel socket = SocketChannel.open()) {
      listening.connectionOptions().configureSocket(socket);
      assertThat(socket.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
    }
  }

  /**
   * A list a little longer than what is sent at once: the fastest, since a machine that has much
   * else to do makes any of them slow.
   */
  private static Duration fastestOfALongAnswer(TestServer server) {
    TestFirm firm = server.newFirm();
    IntStream.range(0, VALUES).forEach(i -> firm.addValue("CCenter1", "Cost center " + i));
    String request =
        "GET /BigTimeData/api/v2/picklist/fieldValues/CCenter1 HTTP/1.1\r\nHost: x\r\nX-Auth-Realm: %s\r\nX-Auth-Token: %s\r\n\r\n"
            .formatted(firm.key(), firm.person("Administrator").token());
    try (RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < YOUNG; i++) {
        assertThat(client.send(request).read().text().length()).isBetween(9_000, 12_000);
      }
      return Duration.ofNanos(
          LongStream.generate(() -> nanosOf(client, request)).limit(ANSWERS).min().orElseThrow());
    }
  }

  private static long nanosOf(RawClient client, String request) {
    long began = System.nanoTime();
    client.send(request).read();
    return System.nanoTime() - began;
  }
}
