package dev.stint.access;

import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Failed logins, so that passwords and tokens cannot be guessed (ruling 4.2). A user is refused
 * only where they have failed: whoever fails elsewhere, in a user's name, does not keep that user
 * out.
 */
public final class LoginFailures {
  /** After so many failures for a user, from anywhere, the next login waits as long as any may. */
  public static final int LONGEST_DELAY_AFTER = 20;

  /** Longer ones are no e-mail addresses of users; they are not kept whole. */
  private static final int LONGEST_USER = 255;

  private final FixedWindows byUserAndAddress;
  private final FixedWindows byAddress;
  private final FixedWindows byUser;
  private final long delayNanos;
  private final Timing timing;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Over these windows.
   *
   * @param byUser counts up to {@link #LONGEST_DELAY_AFTER}
   * @param delay how long a login may be delayed
   */
  public LoginFailures(
      FixedWindows byUserAndAddress,
      FixedWindows byAddress,
      FixedWindows byUser,
      Duration delay,
      Timing timing) {
    this.byUserAndAddress = byUserAndAddress;
    this.byAddress = byAddress;
    this.byUser = byUser;
    this.delayNanos = delay.toNanos();
    this.timing = timing;
  }

  /**
   * Ends the request when too many logins have failed, else lets it wait a little where some have.
   *
   * @throws Problem 503
   */
  public void admit(String user, String address) {
    Attempt attempt = Attempt.of(user, address);
    refuse(Math.max(byUserAndAddress.look(attempt), byAddress.look(attempt.network)));
    long failures = Math.min(byUser.counted(attempt.user), LONGEST_DELAY_AFTER);
    await(failures * (delayNanos / LONGEST_DELAY_AFTER));
  }

  private void await(long nanos) {
    try {
      if (nanos > 0 && timing.await(stopped, nanos)) {
        throw Problem.stopping(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.stopping(1);
    }
  }

  /** Ends all waiting. */
  public void stop() {
    stopped.countDown();
  }

  /** Ends the request when too many logins from this address have failed. */
  public void refuseIfTooMany(String address) {
    refuse(byAddress.look(ClientNetwork.of(address)));
  }

  /**
   * Counts a failed login. Even of concurrent attempts, no more than the limit learn that they
   * failed.
   *
   * @throws Problem 503 when it was one too many
   */
  public void failed(String user, String address) {
    Attempt attempt = Attempt.of(user, address);
    byUser.count(attempt.user);
    refuse(Math.max(byUserAndAddress.count(attempt), byAddress.count(attempt.network)));
  }

  /**
   * Counts a failed login with a firm token.
   *
   * @throws Problem 503 when it was one too many
   */
  public void failed(String address) {
    refuse(byAddress.count(ClientNetwork.of(address)));
  }

  private static void refuse(long seconds) {
    if (seconds > 0) {
      throw Problem.throttled(
          "Too many failed logins. Try again in %d seconds.".formatted(seconds), seconds);
    }
  }

  /** Who is said to log in, and from where. */
  private record Attempt(String user, String network) {
    static Attempt of(String user, String address) {
      String trimmed = Texts.trimmed(user);
      String kept = trimmed.substring(0, Math.min(trimmed.length(), LONGEST_USER));
      return new Attempt(Texts.folded(kept), ClientNetwork.of(address));
    }
  }
}
