package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.RawClient;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that hold connections shut nobody out. */
class ManyConnectionsTest {
  private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

  /** A request whose body the server asks for and does not get. */
  private static final String HELD =
      "POST /BigTimeData/api/v2/session HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n";

  private final List<RawClient> clients = new ArrayList<>();

  @AfterEach
  void close() {
    clients.forEach(RawClient::close);
  }

  private RawClient connect(TestServer server, String from) {
    RawClient client = new RawClient(server.port(), from);
    clients.add(client);
    return client;
  }

  private RawClient connect(TestServer server) {
    return connect(server, "127.0.0.1");
  }

  private void isServed(RawClient client) {
    assertThat(client.send(LIVE).read().status()).isEqualTo(200);
  }

  @Test
  void threeHundredSilentOnesMakeRoom() {
    try (TestServer server = TestServer.start(Map.of("server.connections", "100"))) {
      for (int i = 0; i < 300; i++) {
        connect(server);
      }
      isServed(connect(server));
    }
  }

  @Test
  void thoseOfOneAddressMakeRoomAmongThemselves() {
    try (TestServer server = TestServer.start(Map.of("server.connections.address", "3"))) {
      RawClient elsewhere = connect(server, "127.0.0.2");
      isServed(elsewhere);
      for (int i = 0; i < 10; i++) {
        isServed(connect(server));
      }
      isServed(elsewhere);
    }
  }

  @Test
  void whatIsAnsweredIsNotClosedForANewOne() {
    try (TestServer server =
        TestServer.start(Map.of("server.connections.address", "2", "server.stop.grace", "0s"))) {
      for (int i = 0; i < 2; i++) {
        assertThat(connect(server).send(HELD).read().status()).isEqualTo(100);
      }
      assertThat(connect(server).isClosedByServer()).isTrue();
      isServed(connect(server, "127.0.0.2"));
      assertThat(clients.getFirst().send("{a: 12345}").read().status()).isEqualTo(401);
    }
  }

  @Test
  void aHeadThatDoesNotArriveEndsTheConnectionAndOneThatIsKeptStays() {
    try (TestServer server = TestServer.start(Map.of("server.stop.grace", "0s"))) {
      RawClient kept = connect(server);
      isServed(kept);
      RawClient dripping = connect(server).send("GET /health/live HTTP/1.1\r\nHo");
      RawClient pipelined = connect(server).send(LIVE + "GET /health/live HTTP/1.1\r\nHo");
      assertThat(pipelined.read().status()).isEqualTo(200);
      areClosedInTime(server, dripping, pipelined);
      isServed(kept);
    }
  }

  @Test
  void aBodyThatDoesNotArriveEndsTheConnection() {
    try (TestServer server = TestServer.start(Map.of("server.stop.grace", "0s"))) {
      RawClient held = connect(server).send(HELD);
      assertThat(held.read().status()).isEqualTo(100);
      areClosedInTime(server, held);
    }
  }

  /** Lets time pass until they are: the server may not have begun to wait yet. */
  private static void areClosedInTime(TestServer server, RawClient... clients) {
    AtomicBoolean done = new AtomicBoolean();
    Thread passing =
        Thread.ofVirtual()
            .start(() -> {
              while (!done.get()) {
                server.pass(Duration.ofSeconds(31));
                LockSupport.parkNanos(10_000_000);
              }
            });
    try {
      assertThat(clients).allMatch(RawClient::isClosedByServer);
    } finally {
      done.set(true);
      join(passing);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
