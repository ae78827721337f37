package dev.stint.account;

import dev.stint.access.Passwords;
import dev.stint.access.TokenHash;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.firm.NewPassword;
import dev.stint.firm.Sessions;
import dev.stint.firm.TokensOfUser;
import dev.stint.firm.Users;
import dev.stint.http.Answer;
import dev.stint.http.RouteTable;
import dev.stint.http.Visit;
import dev.stint.session.Account;
import dev.stint.session.Logins;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Map;

/**
 * What users do with their own login: its password and sessions, {@code /api/me} (rulings 3.2 and
 * 3.7).
 */
public final class AccountApi {
  static final ParameterName OLD_PASSWORD = ParameterName.of("OldPwd");
  static final String REVOKE_TOKENS = "RevokeTokens";

  static final Resource SESSION = session();
  static final Resource PASSWORD_CHANGE = passwordChange();

  private final Logins logins;

  /** With what checks logins. */
  public AccountApi(Logins logins) {
    this.logins = logins;
  }

  private static Resource session() {
    Resource s = Resource.named("OwnSession", "", "");
    s.field("Id", Types.NUMBER).says("Unique id of this session. It is not its token.");
    s.field("Firm", Types.TEXT).says("The id of the firm that it is logged in to.");
    s.field("FirmName", Types.TEXT).says("That firm's name.");
    s.field("DtCreated", Types.INSTANT).says("When the login was.");
    s.field("Expires", Types.INSTANT).says("When it expires.");
    s.field("Address", Types.TEXT).says("The network address that the login came from.");
    s.field("IsCurrent", Types.FLAG).says("Whether it is the one that this call came with.");
    return s;
  }

  private static Resource passwordChange() {
    Resource p = Resource.named("PasswordChange", "", "");
    p.field("SessionsEnded", Types.NUMBER).says("How many other sessions of the login have ended.");
    p.field("TokensRevoked", Types.NUMBER).says("How many of the user's firm tokens were revoked.");
    p.field("TokensLeft", Types.NUMBER)
        .says(
            "How many firm tokens of the user, in all firms, still work; RevokeTokens revokes them.");
    return p;
  }

  /** Adds the calls to the table. */
  public RouteTable addTo(RouteTable routes) {
    return routes
        .personal("POST", "/me/password", this::changePassword)
        .personal("GET", "/me/sessions", AccountApi::sessions)
        .personal("DELETE", "/me/sessions", AccountApi::endOthers)
        .personal("DELETE", "/me/sessions/{id}", AccountApi::end);
  }

  /**
   * {@code POST /api/me/password} with OldPwd, Pwd and RevokeTokens: ends the login's other
   * sessions, in all firms.
   */
  private Answer changePassword(Visit visit) {
    visit.request().requireReadableBody();
    String password = visit.request().secret(Logins.PASSWORD);
    boolean revokes = visit.request().flag(REVOKE_TOKENS);
    if (password == null) {
      throw Problem.invalid(Logins.PASSWORD.documented(), "is required");
    }
    Account account = logins.verifyAgain(visit, OLD_PASSWORD);
    long user = account.userId();
    String flaw =
        visit.read(transaction -> NewPassword.flaw(transaction.outsideFirm(), user, password));
    if (flaw != null) {
      throw Problem.invalid(Logins.PASSWORD.documented(), flaw);
    }
    String hash = Passwords.hash(password);
    return visit.save(
        _ -> hash,
        (transaction, newHash, _) -> {
          Transaction outside = transaction.outsideFirm();
          if (!Users.replacePassword(outside, user, account.passwordHash(), newHash)) {
            throw Problem.invalid(OLD_PASSWORD.documented(), "has just been changed");
          }
          transaction.note("staff", visit.caller().staffId(), "password", Map.of());
          return passwordChanged(visit, outside, user, revokes);
        });
  }

  private static Answer passwordChanged(
      Visit visit, Transaction outside, long user, boolean revokes) {
    long ended = Sessions.endAllBut(outside, user, visit.caller().token());
    long revoked =
        revokes ? TokensOfUser.revoke(outside, user, visit.request().address(), visit.clock()) : 0;
    long left = TokensOfUser.good(outside, user, visit.clock()).size();
    return Answer.of(
        visit.request().format(), out -> PASSWORD_CHANGE.write(out, ended, revoked, left));
  }

  /** {@code GET /api/me/sessions}: those of the login, in all firms. */
  private static Answer sessions(Visit visit) {
    TokenHash current = visit.caller().token();
    List<Sessions.Session> sessions =
        visit.read(transaction ->
            Sessions.list(
                transaction.outsideFirm(), visit.caller().userId(), current, visit.now()));
    return visit.list(
        SESSION.name(),
        sessions,
        (out, s) ->
            SESSION.write(
                out,
                s.id(),
                s.firmKey(),
                s.firmName(),
                s.createdAt(),
                s.expiresAt(),
                s.address(),
                s.isCurrent()));
  }

  /** {@code DELETE /api/me/sessions}: ends all but the one that the call comes with. */
  private static Answer endOthers(Visit visit) {
    return visit.delete(
        _ -> visit.caller(),
        (transaction, caller) ->
            Sessions.endAllBut(transaction.outsideFirm(), caller.userId(), caller.token()));
  }

  /** {@code DELETE /api/me/sessions/{id}}: ends one, which may be the one of the call. */
  private static Answer end(Visit visit) {
    long id = visit.request().id("id");
    return visit.delete(
        _ -> visit.caller().userId(),
        (transaction, user) -> {
          if (!Sessions.end(transaction.outsideFirm(), user, id)) {
            throw Problem.notFound("There is no session %d of this login.".formatted(id));
          }
        });
  }
}
