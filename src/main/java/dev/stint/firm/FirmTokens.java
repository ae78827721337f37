package dev.stint.firm;

import dev.stint.access.TokenHash;
import dev.stint.access.TokenScope;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Firm tokens: passes for programs, with the rights of their creators (ruling 3.3). */
public final class FirmTokens {
  /** Of a token that works. */
  public static final String VALID = "valid";

  private static final Sql ALL =
      Sql.of(
          """
          SELECT t.id, t.name, COALESCE(u.email, s.full_name), t.created_at, t.expires_at,
            t.revoked_at, t.login_removed_at, s.is_inactive, t.read_only, t.resources
          FROM firm_token t
          JOIN staff s ON s.firm_id = t.firm_id AND s.id = t.creator_id
          LEFT JOIN user_account u ON u.id = s.user_id
          WHERE t.firm_id = :firm ORDER BY t.id\
          """);

  private static final Sql REVOKE =
      Sql.of(
          """
          UPDATE firm_token SET revoked_at = :now
          WHERE firm_id = :firm AND id = :id AND revoked_at IS NULL\
          """);

  private static final Sql LOGIN_REMOVED =
      Sql.of(
          """
          UPDATE firm_token SET login_removed_at = :now
          WHERE firm_id = :firm AND creator_id = :staff AND login_removed_at IS NULL\
          """);

  private FirmTokens() {}

  /**
   * Creates a token.
   *
   * @param token what its owner will send; only its hash is kept
   * @param expires the instant at which it expires, or null for never
   * @return its id
   */
  public static long add(
      Transaction firm,
      String token,
      String name,
      long creatorId,
      @Nullable String expires,
      TokenScope scope,
      Clock clock) {
    long id = firm.newId();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("token_hash", TokenHash.of(token).bytes());
    values.put("name", name);
    values.put("creator_id", creatorId);
    values.put("created_at", Values.now(clock));
    values.put("expires_at", expires);
    values.put("read_only", scope.readOnly());
    values.put("resources", scope.words());
    firm.insert("firm_token", values);
    firm.announceAccessChange();
    return id;
  }

  /** The tokens of a firm, oldest first, those that work no longer included. */
  public static List<Token> all(Transaction firm, Clock clock) {
    return firm.query(ALL).list(row -> token(row, clock.instant()));
  }

  private static Token token(Row row, Instant now) throws SQLException {
    String expires = row.text(5);
    String revoked = row.text(6);
    return new Token(
        row.number(1),
        row.requiredText(2),
        row.requiredText(3),
        row.requiredText(4),
        expires,
        revoked,
        TokenScope.stored(row.flag(9), row.text(10)),
        status(revoked, row.text(7), expires, row.flag(8), now));
  }

  private static String status(
      @Nullable String revoked,
      @Nullable String loginRemoved,
      @Nullable String expires,
      boolean inactive,
      Instant now) {
    if (revoked != null) {
      return "revoked";
    }
    if (loginRemoved != null) {
      return "login removed";
    }
    if (expires != null && !now.isBefore(Instant.parse(expires))) {
      return "expired";
    }
    return inactive ? "creator inactive" : VALID;
  }

  /**
   * Revokes a token.
   *
   * @return whether the token exists and was not revoked before
   */
  public static boolean revoke(Transaction firm, long id, Clock clock) {
    firm.announceAccessChange();
    return firm.query(REVOKE).set("id", id).set("now", Values.now(clock)).run() == 1;
  }

  /** Ends the tokens of a staffer who loses the login; they are still listed. */
  static void loginRemoved(Transaction firm, long staffId, Clock clock) {
    firm.announceAccessChange();
    firm.query(LOGIN_REMOVED).set("staff", staffId).set("now", Values.now(clock)).run();
  }

  /**
   * A token, without its secret.
   *
   * @param creator the creator's e-mail address for logging in; the full name without a login
   * @param status {@link #VALID}, or why the token does not work: the reason that lasts longest
   */
  public record Token(
      long id,
      String name,
      String creator,
      String createdAt,
      @Nullable String expiresAt,
      @Nullable String revokedAt,
      TokenScope scope,
      String status) {}
}
