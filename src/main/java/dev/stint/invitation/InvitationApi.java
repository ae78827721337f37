package dev.stint.invitation;

import dev.stint.access.LoginFailures;
import dev.stint.access.PasswordRules;
import dev.stint.access.Passwords;
import dev.stint.access.TokenHash;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.session.Logins;
import dev.stint.store.Database;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepting an invitation: {@code /api/invitations/accept} (ruling 3.6). */
public final class InvitationApi {
  static final ParameterName SECRET = ParameterName.of("Invitation");
  static final Resource ACCEPTED = accepted();

  private final Acceptance acceptance;
  private final Logins logins;
  private final LoginFailures failures;

  /** Over this database. */
  public InvitationApi(Database database, Logins logins, LoginFailures failures, Clock clock) {
    this.acceptance = new Acceptance(database, clock);
    this.logins = logins;
    this.failures = failures;
  }

  private static Resource accepted() {
    Resource a = Resource.named("Accepted", "", "");
    a.field("firm", Types.TEXT).says("The firm's id, to log in with as Firm.");
    a.field("UserId", Types.TEXT).says("The login: an e-mail address.");
    return a;
  }

  /**
   * {@code POST /api/invitations/accept}: with the secret of an invitation, and the password of the
   * address's login. Where there is none, one is made, with that password.
   */
  public Answer accept(Request request) {
    Acceptance.Invitation accepted = accepted(request);
    return Answer.of(
        request.format(), out -> ACCEPTED.write(out, accepted.firmKey(), accepted.email()));
  }

  private Acceptance.Invitation accepted(Request request) {
    Sent sent = Sent.read(request, SECRET);
    return accepted(sent.secret(), sent.password(), request.secret(Logins.CODE), request.address());
  }

  private Acceptance.Invitation accepted(
      TokenHash secret, String password, @Nullable String code, String address) {
    failures.refuseIfTooMany(address);
    Optional<Acceptance.Found> found = acceptance.find(secret);
    if (found.isEmpty()) {
      failures.failed(address);
      throw Problem.unauthenticated(
          "The invitation is unknown, withdrawn, expired or used. Ask for a new one.");
    }
    Acceptance.Invitation invitation = found.get().invitation();
    // Also for a login that is there: who has the secret is not told by this whether it is.
    String flaw = PasswordRules.flaw(password, List.of(invitation.email(), invitation.fullName()));
    if (flaw != null) {
      throw Problem.invalid("Pwd", flaw);
    }
    String newHash = verify(found.get(), password, code, address);
    if (!acceptance.accept(secret, found.get(), newHash, address)) {
      Long login = found.get().login().map(Acceptance.Login::id).orElse(null);
      logins.failed(login, invitation.email(), address);
      throw Logins.wrong();
    }
    return invitation;
  }

  /**
   * Checks that who accepts owns the login of the address, as a login does and within its limits
   * (ruling 4.2). It takes as long where there is no login.
   *
   * @return the password's hash for a new login; nothing for one that is there
   */
  private String verify(
      Acceptance.Found found, String password, @Nullable String code, String address) {
    String email = found.invitation().email();
    if (found.login().isPresent()) {
      logins.verify(new Logins.Credentials(email, password, code, address));
      return "";
    }
    failures.admit(email, address);
    return Passwords.hash(password);
  }
}
