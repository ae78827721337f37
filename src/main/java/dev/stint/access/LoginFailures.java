package dev.stint.access;

import dev.stint.wire.Problem;
import java.util.Locale;

/**
 * Failed logins, counted by user and by address, so that passwords and tokens cannot be guessed
 * (ruling 4.2).
 */
public final class LoginFailures {
  /** Longer ones are no e-mail addresses of users; they are not kept whole. */
  private static final int LONGEST_USER = 255;

  private final FixedWindows byUser;
  private final FixedWindows byAddress;

  /** Over these windows. */
  public LoginFailures(FixedWindows byUser, FixedWindows byAddress) {
    this.byUser = byUser;
    this.byAddress = byAddress;
  }

  /**
   * Ends the request when too many logins have failed.
   *
   * @throws Problem 503
   */
  public void refuseIfTooMany(String user, String address) {
    refuse(Math.max(byUser.look(folded(user)), byAddress.look(address)));
  }

  /** Ends the request when too many logins from this address have failed. */
  public void refuseIfTooMany(String address) {
    refuse(byAddress.look(address));
  }

  /**
   * Counts a failed login. Of those that were let in side by side, too, no more than the limit hear
   * that they were wrong.
   *
   * @throws Problem 503 when it was one too many
   */
  public void failed(String user, String address) {
    refuse(Math.max(byUser.count(folded(user)), byAddress.count(address)));
  }

  /**
   * Counts a failed login or call with an unknown token.
   *
   * @throws Problem 503 when it was one too many
   */
  public void failed(String address) {
    refuse(byAddress.count(address));
  }

  private static void refuse(long seconds) {
    if (seconds > 0) {
      throw Problem.throttled(
          "Too many logins have failed. Try again in %d seconds.".formatted(seconds), seconds);
    }
  }

  private static String folded(String user) {
    String folded = user.strip().toLowerCase(Locale.ROOT);
    return folded.substring(0, Math.min(folded.length(), LONGEST_USER));
  }
}
