package dev.stint.firm;

import dev.stint.access.TokenHash;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Logins, the staff that they belong to, and firm tokens. */
public final class Users {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  private static final Sql BY_EMAIL =
      Sql.of("SELECT id FROM user_account WHERE email_folded = :email");

  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO user_account (id, email, email_folded, password_hash)
          VALUES (:id, :email, :folded, :hash)\
          """);

  private static final Sql SET_PASSWORD =
      Sql.of("UPDATE user_account SET password_hash = :hash WHERE id = :id");

  private static final Sql END_SESSIONS =
      Sql.of(
          """
          DELETE FROM user_session WHERE EXISTS (SELECT 1 FROM staff s
            WHERE s.firm_id = user_session.firm_id AND s.id = user_session.staff_id AND s.user_id = :id)\
          """);

  private static final Sql END_SESSIONS_OF_STAFF =
      Sql.of("DELETE FROM user_session WHERE firm_id = :firm AND staff_id = :id");

  private static final Sql GROUPS =
      Sql.of("SELECT id, name FROM security_group WHERE firm_id = :firm ORDER BY id");

  private static final Sql STAFF_OF_USER =
      Sql.of("SELECT id FROM staff WHERE firm_id = :firm AND user_id = :user");

  private static final Sql STAFF_EXISTS = Sql.of("SELECT 1 FROM staff WHERE firm_id = :firm");

  private static final Sql TOKENS =
      Sql.of(
          """
          SELECT t.id, t.name, u.email, t.created_at, t.expires_at, t.revoked_at
          FROM firm_token t
          JOIN staff s ON s.firm_id = t.firm_id AND s.id = t.creator_id
          JOIN user_account u ON u.id = s.user_id
          WHERE t.firm_id = :firm ORDER BY t.id\
          """);

  private static final Sql REVOKE =
      Sql.of(
          """
          UPDATE firm_token SET revoked_at = :now
          WHERE firm_id = :firm AND id = :id AND revoked_at IS NULL\
          """);

  private Users() {}

  /** Whether somebody could log in with this, as far as one can tell by looking at it. */
  public static boolean isEmail(String text) {
    return EMAIL.matcher(text.strip()).matches();
  }

  /** The id of the login with this e-mail address. */
  public static Optional<Long> find(Transaction transaction, String email) {
    return transaction
        .query(BY_EMAIL)
        .set("email", Values.folded(email.strip()))
        .first(row -> row.number(1));
  }

  /**
   * Makes a login.
   *
   * @param passwordHash by {@link dev.stint.access.Passwords#hash}
   * @return its id
   */
  public static long create(Transaction transaction, String email, String passwordHash) {
    long id = transaction.newId();
    transaction
        .query(INSERT)
        .set("id", id)
        .set("email", email.strip())
        .set("folded", Values.folded(email.strip()))
        .set("hash", passwordHash)
        .run();
    return id;
  }

  /** Sets another password and ends the login's sessions. */
  public static void setPassword(Transaction transaction, long userId, String passwordHash) {
    transaction.query(SET_PASSWORD).set("id", userId).set("hash", passwordHash).run();
    transaction.query(END_SESSIONS).set("id", userId).run();
    transaction.announceAccessChange();
  }

  /** Ends the sessions of a staffer. */
  public static void endSessions(Transaction firm, long staffId) {
    firm.query(END_SESSIONS_OF_STAFF).set("id", staffId).run();
    firm.announceAccessChange();
  }

  /** The security groups of a firm by name, the oldest first. */
  public static Map<String, Long> groups(Transaction firm) {
    Map<String, Long> groups = new LinkedHashMap<>();
    firm.query(GROUPS).each(row -> groups.put(row.requiredText(2), row.number(1)));
    return groups;
  }

  /** The staffer that a login is in a firm. */
  public static Optional<Long> staffOf(Transaction firm, long userId) {
    return firm.query(STAFF_OF_USER).set("user", userId).first(row -> row.number(1));
  }

  /**
   * Makes a staffer with the fields that every staffer has.
   *
   * @param userId the staffer's login, or null for one who does not log in
   * @param more other columns of the staffer
   * @return the staffer's id
   */
  public static long addStaff(
      Transaction firm,
      @Nullable Long userId,
      long groupId,
      String firstName,
      String lastName,
      @Nullable String email,
      Map<String, ? extends @Nullable Object> more,
      Clock clock) {
    long id = firm.newId();
    String fullName = firstName + " " + lastName;
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("user_id", userId);
    values.put("security_group_id", groupId);
    // The first one of a firm owns it.
    values.put("is_owner", !firm.query(STAFF_EXISTS).exists());
    values.put("first_name", firstName);
    values.put("last_name", lastName);
    values.put("full_name", fullName);
    values.put("full_name_folded", Values.folded(fullName));
    values.put("email", email);
    values.put("is_inactive", false);
    values.put("created_at", Values.now(clock));
    values.put("modified_at", Values.now(clock));
    values.putAll(more);
    firm.insert("staff", values);
    firm.announceAccessChange();
    return id;
  }

  /**
   * Makes a firm token.
   *
   * @param token what its owner will send; only its hash is kept
   * @param expires the instant from which on it is not good any more, or null for never
   * @return its id
   */
  public static long addToken(
      Transaction firm,
      String token,
      String name,
      long creatorId,
      @Nullable String expires,
      Clock clock) {
    long id = firm.newId();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("token_hash", TokenHash.of(token).bytes());
    values.put("name", name);
    values.put("creator_id", creatorId);
    values.put("created_at", Values.now(clock));
    values.put("expires_at", expires);
    firm.insert("firm_token", values);
    firm.announceAccessChange();
    return id;
  }

  /** The tokens of a firm, the oldest first. */
  public static List<Token> tokens(Transaction firm) {
    return firm.query(TOKENS).list(Users::token);
  }

  private static Token token(Row row) throws SQLException {
    return new Token(
        row.number(1),
        row.requiredText(2),
        row.requiredText(3),
        row.requiredText(4),
        row.text(5),
        row.text(6));
  }

  /**
   * Makes a token worthless.
   *
   * @return whether there was such a token, not revoked before
   */
  public static boolean revokeToken(Transaction firm, long id, Clock clock) {
    firm.announceAccessChange();
    return firm.query(REVOKE).set("id", id).set("now", Values.now(clock)).run() == 1;
  }

  /**
   * A firm token, without what would let somebody in.
   *
   * @param creator the e-mail address of who made it
   */
  public record Token(
      long id,
      String name,
      String creator,
      String createdAt,
      @Nullable String expiresAt,
      @Nullable String revokedAt) {}
}
