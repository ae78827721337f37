package dev.stint.session;

import dev.stint.access.TokenHash;
import dev.stint.store.Database;
import dev.stint.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Users, their memberships and their sessions. A login comes before any firm is known, so these are
 * not a firm's.
 */
final class SessionStore {
  private static final Sql USER =
      Sql.of(
          "SELECT id, password_hash, last_firm_id FROM user_account WHERE email_folded = :email");

  private static final Sql MEMBERSHIPS =
      Sql.of(
          """
          SELECT f.id, f.firm_key, s.id FROM staff s JOIN firm f ON f.id = s.firm_id
          WHERE s.user_id = :user AND NOT s.is_inactive ORDER BY s.created_at, s.id\
          """);

  private static final Sql REMEMBER_FIRM =
      Sql.of(
          """
          UPDATE user_account SET last_firm_id = :firm_id
          WHERE id = :user AND (last_firm_id IS NULL OR last_firm_id <> :firm_id)\
          """);

  private static final Sql FORGET_OLD = Sql.of("DELETE FROM user_session WHERE expires_at < :now");

  private static final Sql END =
      Sql.of("DELETE FROM user_session WHERE firm_id = :firm AND token_hash = :hash");

  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  /**
   * The user with this e-mail address and the firms it can log in to, the oldest membership first;
   * or null.
   */
  @Nullable Login login(String email) {
    return database
        .<Optional<Login>>read(transaction ->
            transaction
                .query(USER)
                .set("email", email.strip().toLowerCase(Locale.ROOT))
                .first(row ->
                    new Login(row.number(1), row.requiredText(2), row.optionalNumber(3), List.of()))
                .map(login ->
                    new Login(
                        login.userId,
                        login.passwordHash,
                        login.lastFirmId,
                        transaction
                            .query(MEMBERSHIPS)
                            .set("user", login.userId)
                            .list(row ->
                                new Membership(
                                    login.userId,
                                    row.number(1),
                                    row.requiredText(2),
                                    row.number(3))))))
        .orElse(null);
  }

  /** Starts a session, and remembers the firm for the next login. */
  void start(Membership membership, TokenHash token, Instant now, Instant expires) {
    database.write(transaction -> {
      transaction
          .query(REMEMBER_FIRM)
          .set("user", membership.userId)
          .set("firm_id", membership.firmId)
          .run();
      transaction.query(FORGET_OLD).set("now", now.toString()).run();
      transaction
          .within(membership.firmId)
          .insert(
              "user_session",
              Map.of(
                  "token_hash", token.bytes(),
                  "staff_id", membership.staffId,
                  "expires_at", expires.toString()));
      return true;
    });
  }

  void end(long firmId, TokenHash token) {
    database
        .firm(firmId)
        .write(transaction -> {
          transaction.announceAccessChange();
          return transaction.query(END).set("hash", token.bytes()).run();
        });
  }

  /** A user who may log in. */
  record Login(
      long userId, String passwordHash, @Nullable Long lastFirmId, List<Membership> memberships) {}

  /** A user as a staffer of a firm. */
  record Membership(long userId, long firmId, String firmKey, long staffId) {}
}
