package dev.stint.session;

import dev.stint.access.SecondFactor;
import dev.stint.access.TokenHash;
import dev.stint.store.Author;
import dev.stint.store.Database;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Users, their memberships and their sessions. A login happens before the firm is known, so these
 * are not bound to a firm.
 */
final class SessionStore {
  private static final String USER =
      "SELECT id, email, password_hash, last_firm_id FROM user_account WHERE ";

  private static final Sql BY_EMAIL = Sql.of(USER + "email_folded = :email");

  private static final Sql BY_ID = Sql.of(USER + "id = :id");

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

  private static final Sql UNCHANGED =
      Sql.of(
          """
          SELECT 1 FROM user_account u WHERE u.id = :user AND u.password_hash = :hash
            AND (:with_factor OR NOT EXISTS
              (SELECT 1 FROM second_factor x WHERE x.user_id = u.id AND x.secret IS NOT NULL))\
          """);

  private static final Sql FORGET_OLD = Sql.of("DELETE FROM user_session WHERE expires_at < :now");

  private static final Sql END =
      Sql.of("DELETE FROM user_session WHERE firm_id = :firm AND token_hash = :hash");

  /** No user has the id 0. */
  private static final Account NOBODY = new Account(0, "", "", null, null, List.of());

  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  /**
   * The user with this e-mail address and the firms it can log in to, oldest membership first; or
   * null.
   */
  @Nullable Account account(String email) {
    String folded = Texts.folded(Texts.trimmed(email));
    return database
        .<Optional<Account>>read(
            transaction -> account(transaction, transaction.query(BY_EMAIL).set("email", folded)))
        .orElse(null);
  }

  /** The same by the id of a login that exists. */
  Account account(long userId) {
    return database.read(transaction ->
        account(transaction, transaction.query(BY_ID).set("id", userId))
            .orElseThrow(Logins::wrong));
  }

  /** As many statements for an unknown user as for a known one, so that it takes as long. */
  private static Optional<Account> account(Transaction transaction, Query user) {
    Account bare =
        user.first(row ->
                new Account(
                    row.number(1),
                    row.requiredText(2),
                    row.requiredText(3),
                    row.optionalNumber(4),
                    null,
                    List.of()))
            .orElse(NOBODY);
    List<Account.Membership> memberships = memberships(transaction, bare.userId());
    Optional<SecondFactor> factor =
        SecondFactor.of(transaction, bare.userId()).filter(SecondFactor::isOn);
    return bare.equals(NOBODY)
        ? Optional.empty()
        : Optional.of(
            new Account(
                bare.userId(),
                bare.email(),
                bare.passwordHash(),
                bare.lastFirmId(),
                factor.orElse(null),
                memberships));
  }

  private static List<Account.Membership> memberships(Transaction transaction, long user) {
    return transaction
        .query(MEMBERSHIPS)
        .set("user", user)
        .list(
            row -> new Account.Membership(user, row.number(1), row.requiredText(2), row.number(3)));
  }

  /**
   * Starts a session, notes that in the audit trail, and stores the firm for the next login.
   *
   * @param account as it was when its credentials were checked
   * @param address where the login came from
   * @throws Problem 401 when the password is another since, or a second factor is needed
   */
  void start(
      Account account,
      Account.Membership membership,
      TokenHash token,
      String address,
      Instant now,
      Instant expires) {
    database.write(transaction -> {
      requireUnchanged(transaction, account);
      transaction
          .query(REMEMBER_FIRM)
          .set("user", membership.userId())
          .set("firm_id", membership.firmId())
          .run();
      transaction.query(FORGET_OLD).set("now", now.toString()).run();
      transaction
          .within(membership.firmId())
          .insert(
              "user_session",
              Map.of(
                  "token_hash", token.bytes(),
                  "id", transaction.newId(),
                  "staff_id", membership.staffId(),
                  "created_at", now.toString(),
                  "expires_at", expires.toString(),
                  "address", address));
      transaction
          .within(
              membership.firmId(),
              new Author(membership.staffId(), null, null, address),
              Clock.fixed(now, ZoneOffset.UTC))
          .note(
              "staff",
              membership.staffId(),
              "login",
              Map.of("second_factor", account.secondFactor() != null));
      return true;
    });
  }

  /**
   * A new password or second factor ends sessions, also those that a login is just about to start.
   */
  private static void requireUnchanged(Transaction transaction, Account account) {
    boolean same =
        transaction
            .query(UNCHANGED)
            .set("user", account.userId())
            .set("hash", account.passwordHash())
            .set("with_factor", account.secondFactor() != null)
            .exists();
    if (!same) {
      throw Logins.wrong();
    }
  }

  void end(long firmId, TokenHash token) {
    database
        .firm(firmId)
        .write(transaction -> {
          transaction.announceAccessChange();
          return transaction.query(END).set("hash", token.bytes()).run();
        });
  }
}
