package dev.stint.session;

import dev.stint.access.SecondFactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A login.
 *
 * @param userId its id
 * @param email the address that it is known by
 * @param passwordHash the stored form of its password
 * @param lastFirmId the firm that it was last logged in to; null before the first time
 * @param secondFactor what its logins need beside the password; null if nothing
 * @param memberships the firms that it can be logged in to, oldest membership first
 */
public record Account(
    long userId,
    String email,
    String passwordHash,
    @Nullable Long lastFirmId,
    @Nullable SecondFactor secondFactor,
    List<Membership> memberships) {
  /**
   * Its membership in a firm.
   *
   * @param firmKey the firm's id in the API
   * @param staffId the staffer that it is there
   */
  public record Membership(long userId, long firmId, String firmKey, long staffId) {}

  @Override
  public String toString() {
    return Long.toString(userId);
  }
}
