package dev.stint.firm;

import dev.stint.access.Right;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Texts;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Logins, and the staff that they belong to. */
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

  private static final Sql REPLACE_PASSWORD =
      Sql.of(
          "UPDATE user_account SET password_hash = :hash WHERE id = :id AND password_hash = :old");

  private static final Sql END_SESSIONS_OF_STAFF =
      Sql.of("DELETE FROM user_session WHERE firm_id = :firm AND staff_id = :id");

  private static final Sql GROUPS =
      Sql.of("SELECT id, name FROM security_group WHERE firm_id = :firm ORDER BY id");

  private static final Sql STAFF_OF_USER =
      Sql.of("SELECT id FROM staff WHERE firm_id = :firm AND user_id = :user");

  private static final Sql LOGIN_OF_STAFF =
      Sql.of("SELECT 1 FROM staff WHERE firm_id = :firm AND id = :id AND user_id IS NOT NULL");

  private static final Sql STAFF_EXISTS = Sql.of("SELECT 1 FROM staff WHERE firm_id = :firm");

  private static final Sql LEAST_GROUP =
      Sql.of(
          "SELECT id FROM security_group WHERE firm_id = :firm ORDER BY %s, id LIMIT 1"
              .formatted(
                  Arrays.stream(Right.values())
                      .map(right -> "CASE WHEN %s THEN 1 ELSE 0 END".formatted(right.column()))
                      .collect(Collectors.joining(" + "))));

  private Users() {}

  /** Whether this looks like an e-mail address to log in with. */
  public static boolean isEmail(String text) {
    return EMAIL.matcher(Texts.trimmed(text)).matches();
  }

  /** The id of the login with this e-mail address. */
  public static Optional<Long> find(Transaction transaction, String email) {
    return transaction
        .query(BY_EMAIL)
        .set("email", Texts.folded(Texts.trimmed(email)))
        .first(row -> row.number(1));
  }

  /**
   * Creates a login.
   *
   * @param passwordHash by {@link dev.stint.access.Passwords#hash}
   * @return its id
   */
  public static long create(Transaction transaction, String email, String passwordHash) {
    long id = transaction.newId();
    transaction
        .query(INSERT)
        .set("id", id)
        .set("email", Texts.composed(Texts.trimmed(email)))
        .set("folded", Texts.folded(Texts.trimmed(email)))
        .set("hash", passwordHash)
        .run();
    return id;
  }

  /** Changes the password, and ends the login's sessions and its reset. */
  public static void setPassword(Transaction transaction, long userId, String passwordHash) {
    transaction.query(SET_PASSWORD).set("id", userId).set("hash", passwordHash).run();
    LoginResets.remove(transaction, userId);
    Sessions.endAllBut(transaction, userId, null);
  }

  /**
   * Changes the password if it is still the one that the user has shown, and ends no session.
   *
   * @param oldHash the stored form of the one that was shown
   * @return whether it was still that one
   */
  public static boolean replacePassword(
      Transaction transaction, long userId, String oldHash, String newHash) {
    LoginResets.remove(transaction, userId);
    return transaction
            .query(REPLACE_PASSWORD)
            .set("id", userId)
            .set("old", oldHash)
            .set("hash", newHash)
            .run()
        == 1;
  }

  /** Ends the sessions of a staffer. */
  public static void endSessions(Transaction firm, long staffId) {
    firm.query(END_SESSIONS_OF_STAFF).set("id", staffId).run();
    firm.announceAccessChange();
  }

  /**
   * Takes a staffer's login away: the sessions end, and the firm tokens work no longer, even if the
   * staffer gets a login again (ruling 3.3).
   */
  public static void removeLogin(Transaction firm, long staffId, Clock clock) {
    FirmTokens.loginRemoved(firm, staffId, clock);
    firm.update("staff", staffId, Collections.singletonMap("user_id", null));
    endSessions(firm, staffId);
  }

  /** The security groups of a firm by name, oldest first. */
  public static Map<String, Long> groups(Transaction firm) {
    Map<String, Long> groups = new LinkedHashMap<>();
    firm.query(GROUPS).each(row -> groups.put(row.requiredText(2), row.number(1)));
    return groups;
  }

  /** The firm's security group with the fewest rights. */
  public static long leastGroup(Transaction firm) {
    return firm.query(LEAST_GROUP).first(row -> row.number(1)).orElseThrow();
  }

  /** The staffer of a login in a firm. */
  public static Optional<Long> staffOf(Transaction firm, long userId) {
    return firm.query(STAFF_OF_USER).set("user", userId).first(row -> row.number(1));
  }

  /** Whether a staffer has a login. */
  public static boolean hasLogin(Transaction firm, long staffId) {
    return firm.query(LOGIN_OF_STAFF).set("id", staffId).exists();
  }

  /**
   * Creates a staffer with the fields that every staffer has.
   *
   * @param userId the staffer's login, or null for one without a login
   * @return the staffer's id
   */
  public static long addStaff(
      Transaction firm,
      @Nullable Long userId,
      long groupId,
      String firstName,
      String lastName,
      @Nullable String email,
      Clock clock) {
    long id = firm.newId();
    String fullName = firstName + " " + lastName;
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("user_id", userId);
    values.put("security_group_id", groupId);
    // The first staffer of a firm owns it.
    values.put("is_owner", !firm.query(STAFF_EXISTS).exists());
    values.put("first_name", firstName);
    values.put("last_name", lastName);
    values.put("full_name", fullName);
    values.put("full_name_folded", Texts.folded(fullName));
    values.put("email", email);
    values.put("email_folded", email == null ? null : Texts.folded(email));
    values.put("created_at", Values.now(clock));
    values.put("modified_at", Values.now(clock));
    firm.insert("staff", values);
    firm.announceAccessChange();
    return id;
  }
}
