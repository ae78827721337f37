package dev.stint.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where calls over the throttle's limit wait (ruling 4.1a). Each waits on its own virtual thread.
 */
public final class Delays {
  private static final int MOST_OF_A_TOKEN = 10;

  private final long limitSeconds;
  private final Timing timing;
  private final Map<TokenHash, Integer> waiting = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Starts with no waiting calls.
   *
   * @param limit the longest wait; zero if no call may wait
   */
  public Delays(Duration limit, Timing timing) {
    this.limitSeconds = limit.toSeconds();
    this.timing = timing;
  }

  /** The longest wait in seconds; 0 if no call may wait. */
  public long limitSeconds() {
    return limitSeconds;
  }

  /** Waits, unless too many calls of the token are waiting already. */
  public End await(TokenHash token, long seconds) {
    int place = waiting.merge(token, 1, Integer::sum);
    try {
      if (place > MOST_OF_A_TOKEN) {
        return End.NO_PLACE;
      }
      return timing.await(stopped, TimeUnit.SECONDS.toNanos(seconds)) ? End.STOPPED : End.PASSED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return End.STOPPED;
    } finally {
      waiting.computeIfPresent(token, (_, calls) -> calls == 1 ? null : calls - 1);
    }
  }

  /** Ends all waiting; further calls do not wait. */
  public void stop() {
    stopped.countDown();
  }

  /** How waiting ended. */
  public enum End {
    /** The full time has passed. */
    PASSED,
    /** The call did not wait: too many calls of the token are waiting. */
    NO_PLACE,
    /** The server stops. */
    STOPPED
  }
}
