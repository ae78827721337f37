package dev.stint.firm;

import dev.stint.access.Memberships;
import dev.stint.access.Memberships.Membership;
import dev.stint.access.SecondFactor;
import dev.stint.access.TokenHash;
import dev.stint.store.Author;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.sql.SQLException;
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
            (user_id, secret_hash, only_firm_id, asked_by_id, removes_second_factor, expires_at)
          VALUES (:user, :hash, :only, :asked_by, :second, :expires)\
          """);

  private static final Sql FIND =
      Sql.of(
          """
          SELECT r.user_id, a.email, r.only_firm_id, r.asked_by_id, r.removes_second_factor
          FROM login_reset r JOIN user_account a ON a.id = r.user_id
          WHERE r.secret_hash = :hash AND r.expires_at > :now\
          """);

  private static final Sql REMOVE = Sql.of("DELETE FROM login_reset WHERE user_id = :user");

  private LoginResets() {}

  /**
   * A reset that can be used.
   *
   * @param email of the login
   * @param shownTo the administrator who was shown the secret; null when it was the operator
   * @param removesSecondFactor or else it is still needed to log in
   */
  public record Reset(
      long user, String email, @Nullable Membership shownTo, boolean removesSecondFactor) {}

  /**
   * Makes one, in place of an earlier.
   *
   * @param shownTo an administrator of the login's only firm; null for the operator
   * @param removesSecondFactor for who has lost that
   * @param secret only its hash is kept
   * @return until when it can be used
   */
  public static Instant add(
      Transaction outside,
      long user,
      @Nullable Membership shownTo,
      boolean removesSecondFactor,
      String secret,
      Clock clock) {
    remove(outside, user);
    Instant expires = Instant.parse(Values.now(clock)).plus(LIFETIME);
    outside
        .query(INSERT)
        .set("user", user)
        .set("hash", TokenHash.of(secret).bytes())
        .set("only", shownTo == null ? null : shownTo.firmId())
        .set("asked_by", shownTo == null ? null : shownTo.staffId())
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
        .first(row -> new Reset(row.number(1), row.requiredText(2), shownTo(row), row.flag(5)));
  }

  private static @Nullable Membership shownTo(Row row) throws SQLException {
    Long firm = row.optionalNumber(3);
    return firm == null ? null : new Membership(firm, row.number(4));
  }

  /**
   * Removes that of a login, if there is one: its user has just shown to have the password, so
   * nobody may use the secret any more.
   */
  public static void remove(Transaction outside, long user) {
    outside.query(REMOVE).set("user", user).run();
  }

  /**
   * Uses one: the login has this password and no session, and perhaps no second factor.
   *
   * @param address where the call came from
   * @return false if its secret was shown to an administrator who is none any more, or whose firm
   *     is not the login's only one any more
   */
  public static boolean use(
      Transaction outside, Reset reset, String passwordHash, String address, Clock clock) {
    if (reset.shownTo != null && !isStillTheirs(outside, reset, reset.shownTo, clock)) {
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

  private static boolean isStillTheirs(
      Transaction outside, Reset reset, Membership administrator, Clock clock) {
    Transaction firm = outside.within(administrator.firmId());
    return Administrators.include(firm, administrator.staffId())
        && Users.staffOf(firm, reset.user).isPresent()
        && !OtherFirms.know(outside, reset.email, administrator.firmId(), clock);
  }
}
