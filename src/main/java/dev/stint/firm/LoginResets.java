package dev.stint.firm;

import dev.stint.access.Memberships;
import dev.stint.access.SecondFactor;
import dev.stint.access.TokenHash;
import dev.stint.store.Author;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resets of logins: a secret by which a login gets a new password, once, and may lose its second
 * factor (ruling 3.10). A login has one at most. All transactions are outside any firm.
 */
public final class LoginResets {
  /** How long one is good for. */
  public static final Duration LIFETIME = Duration.ofDays(1);

  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO login_reset
            (user_id, secret_hash, only_firm_id, removes_second_factor, expires_at)
          VALUES (:user, :hash, :only, :second, :expires)\
          """);

  private static final Sql FIND =
      Sql.of(
          """
          SELECT r.user_id, a.email, r.only_firm_id, r.removes_second_factor
          FROM login_reset r JOIN user_account a ON a.id = r.user_id
          WHERE r.secret_hash = :hash AND r.expires_at > :now\
          """);

  private static final Sql REMOVE = Sql.of("DELETE FROM login_reset WHERE user_id = :user");

  private LoginResets() {}

  /**
   * A reset that can be used.
   *
   * @param email of the login
   * @param onlyFirm the firm whose administrator was shown the secret; null when the operator was
   * @param removesSecondFactor or else it is still needed to log in
   */
  public record Reset(
      long user, String email, @Nullable Long onlyFirm, boolean removesSecondFactor) {}

  /**
   * Makes one, in place of an earlier.
   *
   * @param onlyFirm the only firm of the login, whose administrator is shown the secret; null for
   *     the operator
   * @param removesSecondFactor for who has lost that
   * @param secret only its hash is kept
   * @return until when it can be used
   */
  public static Instant add(
      Transaction outside,
      long user,
      @Nullable Long onlyFirm,
      boolean removesSecondFactor,
      String secret,
      Clock clock) {
    remove(outside, user);
    Instant expires = Instant.parse(Values.now(clock)).plus(LIFETIME);
    outside
        .query(INSERT)
        .set("user", user)
        .set("hash", TokenHash.of(secret).bytes())
        .set("only", onlyFirm)
        .set("second", removesSecondFactor)
        .set("expires", expires.toString())
        .run();
    return expires;
  }

  /** The one with this secret; nothing when it is unknown, expired or used. */
  public static Optional<Reset> find(Transaction outside, TokenHash secret, Clock clock) {
    return outside
        .query(FIND)
        .set("hash", secret.bytes())
        .set("now", Values.now(clock))
        .first(row ->
            new Reset(row.number(1), row.requiredText(2), row.optionalNumber(3), row.flag(4)));
  }

  /** Removes that of a login, if there is one: whoever has its secret can no longer use it. */
  static void remove(Transaction outside, long user) {
    outside.query(REMOVE).set("user", user).run();
  }

  /**
   * Uses one: the login has this password and no session, and perhaps no second factor.
   *
   * @param address where the call came from
   * @return false if its secret was shown to an administrator whose firm is not the login's only
   *     one any more
   */
  public static boolean use(
      Transaction outside, Reset reset, String passwordHash, String address, Clock clock) {
    if (reset.onlyFirm != null && !isOnlyIn(outside, reset, reset.onlyFirm, clock)) {
      return false;
    }
    Users.setPassword(outside, reset.user, passwordHash);
    if (reset.removesSecondFactor) {
      SecondFactor.remove(outside, reset.user);
    }
    Memberships.of(outside, reset.user)
        .forEach(in ->
            outside
                .within(in.firmId(), new Author(in.staffId(), null, null, address), clock)
                .note("staff", in.staffId(), "reset login", Map.of()));
    return true;
  }

  private static boolean isOnlyIn(Transaction outside, Reset reset, long firm, Clock clock) {
    return Users.staffOf(outside.within(firm), reset.user).isPresent()
        && !OtherFirms.know(outside, reset.email, firm, clock);
  }
}
