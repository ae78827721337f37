package dev.stint.invitation;

import dev.stint.access.TokenHash;
import dev.stint.firm.LoginResets;
import dev.stint.firm.OtherFirms;
import dev.stint.firm.Users;
import dev.stint.store.Author;
import dev.stint.store.Database;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Texts;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Finds what a secret is good for, and does it. What was found is looked at again in the write. */
final class Acceptance {
  private static final Sql INVITATION =
      Sql.of(
          """
          SELECT i.firm_id, f.firm_key, i.staff_id, s.full_name, i.email, i.is_mailed
          FROM invitation i JOIN firm f ON f.id = i.firm_id
          JOIN staff s ON s.firm_id = i.firm_id AND s.id = i.staff_id
          WHERE i.secret_hash = :hash AND i.expires_at > :now\
          """);

  private static final Sql LOGIN =
      Sql.of("SELECT id, password_hash FROM user_account WHERE email_folded = :email");

  /** Where a login leads that names no firm: the last one, else the oldest. */
  private static final Sql FIRM =
      Sql.of(
          """
          SELECT s.firm_id FROM staff s JOIN user_account a ON a.id = s.user_id
          WHERE a.id = :user AND NOT s.is_inactive
          ORDER BY CASE WHEN s.firm_id = a.last_firm_id THEN 0 ELSE 1 END, s.created_at, s.id LIMIT 1\
          """);

  private static final Sql KEEP_FIRM =
      Sql.of("UPDATE user_account SET last_firm_id = :firm_id WHERE id = :user");

  private final Database database;
  private final Clock clock;

  Acceptance(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An invitation.
   *
   * @param fullName the staffer's
   * @param isMailed whether its secret has gone to the address alone
   */
  record Invitation(
      long firmId, String firmKey, long staffId, String fullName, String email, boolean isMailed) {}

  /** A login. */
  record Login(long id, String passwordHash) {}

  /**
   * What a secret is good for.
   *
   * @param login of its address, if there is one
   */
  record Found(Invitation invitation, Optional<Login> login) {}

  /** What this secret is good for; nothing when it is unknown, expired or used. */
  Optional<Found> find(TokenHash secret) {
    return database.read(transaction -> find(transaction, secret));
  }

  private Optional<Found> find(Transaction transaction, TokenHash secret) {
    return transaction
        .query(INVITATION)
        .set("hash", secret.bytes())
        .set("now", Values.now(clock))
        .first(row ->
            new Invitation(
                row.number(1),
                row.requiredText(2),
                row.number(3),
                row.requiredText(4),
                row.requiredText(5),
                row.flag(6)))
        .map(invitation -> new Found(invitation, login(transaction, invitation.email)));
  }

  private static Optional<Login> login(Transaction transaction, String email) {
    return transaction
        .query(LOGIN)
        .set("email", Texts.folded(email))
        .first(row -> new Login(row.number(1), row.requiredText(2)));
  }

  /**
   * Accepts an invitation: the staffer has the login from now on.
   *
   * @param found with a login whose password has been checked, or without one
   * @param passwordHash of the login to create where there is none
   * @param address where the call came from
   * @return whether that may be and nothing has changed since
   */
  boolean accept(TokenHash secret, Found found, String passwordHash, String address) {
    Invitation invitation = found.invitation;
    return database
        .firm(invitation.firmId, new Author(invitation.staffId, null, null, address), clock)
        .write(firm -> {
          Transaction outside = firm.outsideFirm();
          if (!find(outside, secret).equals(Optional.of(found))
              || Users.hasLogin(firm, invitation.staffId)
              || (found.login.isEmpty() && !maySetPassword(outside, invitation))) {
            return false;
          }
          long user =
              found.login.isPresent()
                  ? found.login.get().id
                  : Users.create(outside, invitation.email, passwordHash);
          if (Users.staffOf(firm, user).isPresent()) {
            return false;
          }
          keepFirm(outside, user);
          LoginResets.remove(outside, user);
          firm.update("staff", invitation.staffId, Map.of("user_id", user));
          Invitations.remove(firm, invitation.staffId);
          firm.note(
              "staff", invitation.staffId, "accept invitation", Map.of("email", invitation.email));
          firm.announceAccessChange();
          return true;
        });
  }

  /** A login that names no firm leads where it did before, even where the new one is older. */
  private static void keepFirm(Transaction outside, long user) {
    Optional<Long> firm = outside.query(FIRM).set("user", user).first(row -> row.number(1));
    if (firm.isPresent()) {
      outside.query(KEEP_FIRM).set("user", user).set("firm_id", firm.get()).run();
    }
  }

  /**
   * Whether who has the secret may choose the password of the address's login. An administrator who
   * was shown it may not, once another firm deals with that address, too.
   */
  private boolean maySetPassword(Transaction outside, Invitation invitation) {
    return invitation.isMailed
        || !OtherFirms.know(outside, invitation.email, invitation.firmId, clock);
  }
}
