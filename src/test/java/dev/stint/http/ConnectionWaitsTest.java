package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.access.Timing;
import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a client may take to send a request, and to take the answer. */
class ConnectionWaitsTest {
  private static final Connection.Limits LIMITS =
      new Connection.Limits(
          Duration.ofSeconds(10).toNanos(), Duration.ofSeconds(30).toNanos(), 500);

  private final Clock clock = new Clock();
  private final Connection connection = new Connection(null, LIMITS, clock);

  @AfterEach
  void forgetInterrupts() {
    var _ = Thread.interrupted();
  }

  /** The client lets so many seconds pass, then sends so many bytes. */
  private void sends(int seconds, int bytes) {
    connection.read(() -> {
      clock.seconds += seconds;
      connection.closeIfOverdue();
      return new byte[bytes];
    });
  }

  private void takes(int seconds, int bytes) {
    connection.write(
        bytes,
        () -> {
          clock.seconds += seconds;
          connection.closeIfOverdue();
        });
  }

  private void isClosedAfter(Runnable last) {
    assertThatThrownBy(last::run).isInstanceOf(CloseConnectionException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void aNewConnectionMayBeSilentForTenSeconds() {
    sends(10, 1);
  }

  @Test
  void aNewConnectionMayNotBeSilentAnyLonger() {
    isClosedAfter(() -> sends(11, 1));
  }

  @Test
  void aHeadArrivesWithinTenSecondsInAll() {
    sends(4, 1);
    sends(4, 1);
    isClosedAfter(() -> sends(4, 1));
  }

  @Test
  void theTenSecondsOfALaterHeadBeginWithItsFirstByte() {
    connection.requestBegins();
    connection.requestEnds();
    sends(100, 1);
    sends(10, 1);
    isClosedAfter(() -> sends(1, 1));
  }

  @Test
  void theTenSecondsOfAHeadThatCameWithTheRequestBeforeBeginAtOnce() {
    connection.requestBegins();
    connection.requestEnds();
    connection.requestArrives();
    isClosedAfter(() -> sends(11, 1));
  }

  @Test
  void aBodyMayNotBeSilentForMoreThanThirtySeconds() {
    connection.requestBegins();
    sends(30, 10_000);
    isClosedAfter(() -> sends(31, 1));
  }

  @Test
  void aBodyMayTakeLongAsLongAsEnoughOfItComes() {
    connection.requestBegins();
    for (int i = 0; i < 100; i++) {
      sends(20, 10_000);
    }
  }

  @Test
  void aBodyMayNotDrip() {
    connection.requestBegins();
    sends(20, 1_000);
    isClosedAfter(() -> sends(20, 1_000));
  }

  @Test
  void whatTheServerTakesCountsForNothing() {
    connection.requestBegins();
    sends(20, 1_000);
    clock.seconds += 1_000;
    connection.closeIfOverdue();
    sends(5, 1);
  }

  @Test
  void anAnswerMustBeTaken() {
    connection.requestBegins();
    takes(30, 0);
    takes(130, 50_000);
    isClosedAfter(() -> takes(131, 50_000));
  }

  private static final class Clock implements Timing {
    private long seconds;

    @Override
    public long nanoTime() {
      return Duration.ofSeconds(seconds).toNanos();
    }

    @Override
    public boolean await(CountDownLatch end, long nanos) {
      throw new UnsupportedOperationException();
    }
  }
}
