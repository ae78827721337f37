package dev.stint.invitation;

import dev.stint.access.TokenHash;
import dev.stint.config.ServerUrl;
import dev.stint.config.Settings;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and withdraws invitations (ruling 3.6). Nothing here looks for the login of an address
 * outside the firm: whether there is one, or an invitation of another firm, an inviter cannot tell.
 */
public final class Invitations {
  /** For a firm in which nobody is invited: the demo's while it is made. */
  public static final Invitations NONE = new Invitations(Duration.ZERO, Optional.empty());

  /** Where people accept them; the secret is behind it. */
  public static final String PAGE = "/invitation";

  private static final Sql REMOVE =
      Sql.of("DELETE FROM invitation WHERE firm_id = :firm AND staff_id = :staff");

  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO invitation
            (firm_id, staff_id, email, email_folded, secret_hash, is_mailed, created_at, expires_at)
          VALUES (:firm, :staff, :email, :folded, :hash, :mailed, :now, :expires)\
          """);

  private static final Sql PENDING =
      Sql.of("SELECT email FROM invitation WHERE firm_id = :firm AND staff_id = :staff");

  private static final Sql TAKEN =
      Sql.of(
          """
          SELECT 1 FROM staff s JOIN user_account a ON a.id = s.user_id
          WHERE s.firm_id = :firm AND s.id <> :staff AND a.email_folded = :email
          UNION ALL
          SELECT 1 FROM invitation
          WHERE firm_id = :firm AND staff_id <> :staff AND email_folded = :email\
          """);

  private final Duration lifetime;
  private final Optional<ServerUrl> url;

  private Invitations(Duration lifetime, Optional<ServerUrl> url) {
    this.lifetime = lifetime;
    this.url = url;
  }

  /** As these settings have it. */
  public static Invitations of(Settings settings) {
    return new Invitations(
        settings.get(Settings.INVITATION_LIFETIME), settings.get(Settings.SERVER_URL));
  }

  /** The link by which the invitation with this secret is accepted. */
  public String link(String secret) {
    return ServerUrl.link(url, PAGE, secret);
  }

  /** Whether another staffer of the firm has a login with this address, or is invited with it. */
  public static boolean isTaken(Transaction firm, long staff, String email) {
    return firm.query(TAKEN)
        .set("staff", staff)
        .set("email", Texts.folded(Texts.trimmed(email)))
        .exists();
  }

  /**
   * Invites a staffer who has no login, in place of an earlier invitation.
   *
   * @param email where no other staffer of the firm has it ({@link #isTaken})
   * @param secret what accepts the invitation; only its hash is kept
   */
  public void invite(Transaction firm, long staff, String email, String secret, Clock clock) {
    remove(firm, staff);
    firm.query(INSERT)
        .set("staff", staff)
        .set("email", Texts.composed(Texts.trimmed(email)))
        .set("folded", Texts.folded(Texts.trimmed(email)))
        .set("hash", TokenHash.of(secret).bytes())
        .set("mailed", false)
        .set("now", Values.now(clock))
        .set("expires", clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(lifetime).toString())
        .run();
    firm.note("staff", staff, "invite", Map.of("email", email));
  }

  static void remove(Transaction firm, long staff) {
    firm.query(REMOVE).set("staff", staff).run();
  }

  /** The address that a staffer is invited with. */
  public static Optional<String> pending(Transaction firm, long staff) {
    return firm.query(PENDING).set("staff", staff).first(row -> row.requiredText(1));
  }

  /** Withdraws a staffer's invitation, if there is one. */
  public static void withdraw(Transaction firm, long staff) {
    Optional<String> email = pending(firm, staff);
    if (email.isPresent()) {
      remove(firm, staff);
      firm.note("staff", staff, "withdraw invitation", Map.of("email", email.get()));
    }
  }
}
