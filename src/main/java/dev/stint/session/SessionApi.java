package dev.stint.session;

import dev.stint.access.Caller;
import dev.stint.access.Callers;
import dev.stint.access.LoginFailures;
import dev.stint.access.Realm;
import dev.stint.access.Right;
import dev.stint.access.SecurityEvents;
import dev.stint.access.TokenHash;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Resource;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.http.Visit;
import dev.stint.store.Database;
import dev.stint.wire.Problem;
import dev.stint.wire.WireWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logging in and out: {@code /session} and {@code /session/firm} (rulings 3.1 to 3.3). */
public final class SessionApi {
  static final ParameterName LOGIN_FIRM = ParameterName.of("Firm", "FirmId");
  static final ParameterName FIRM_TOKEN = ParameterName.of("token");
  static final ParameterName TOKEN_FIRM = ParameterName.of("firmid", "firm");

  /**
   * Nothing of the API is kept back, so every firm has what the original calls its largest plan.
   */
  private static final String SUBSCRIPTION = "Premier";

  private final SessionStore sessions;
  private final Logins logins;
  private final Callers callers;
  private final LoginFailures failures;
  private final SecurityEvents events;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * Over this database.
   *
   * @param events where the use of firm tokens goes
   * @param lifetime how long a session is good
   */
  public SessionApi(
      Database database,
      Logins logins,
      Callers callers,
      LoginFailures failures,
      SecurityEvents events,
      Duration lifetime,
      Clock clock) {
    this.sessions = new SessionStore(database);
    this.logins = logins;
    this.callers = callers;
    this.failures = failures;
    this.events = events;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** {@code POST /session}: logs a user in. */
  public Answer login(Request request) {
    request.requireReadableBody();
    Logins.Credentials given = Logins.Credentials.of(request);
    String firm = Logins.text(request, LOGIN_FIRM);
    Chosen chosen = logins.verify(given, account -> chosen(account, firm));
    String token = TokenHash.newToken();
    TokenHash hash = TokenHash.of(token);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    sessions.start(
        chosen.account, chosen.membership, hash, request.address(), now, now.plus(lifetime));
    Caller caller = callers.bySession(chosen.membership.firmKey(), hash).orElseThrow(Logins::wrong);
    return Answer.of(request.format(), out -> write(out, caller, token));
  }

  /**
   * The firm asked for, else the one logged into last, else the oldest; null when there is none.
   */
  private static @Nullable Chosen chosen(Account account, @Nullable String firm) {
    Optional<Account.Membership> found =
        firm == null ? usual(account) : named(account, Realm.of(firm));
    return found.map(membership -> new Chosen(account, membership)).orElse(null);
  }

  private static Optional<Account.Membership> named(Account account, Realm firm) {
    return account.memberships().stream()
        .filter(m -> firm.names(m.firmId(), m.firmKey()))
        .findFirst();
  }

  private static Optional<Account.Membership> usual(Account account) {
    List<Account.Membership> memberships = account.memberships();
    Long last = account.lastFirmId();
    return memberships.stream()
        .filter(m -> last != null && m.firmId() == last)
        .findFirst()
        .or(() -> memberships.stream().findFirst());
  }

  /** A login, and the firm that it is logged in to. */
  private record Chosen(Account account, Account.Membership membership) {}

  /** {@code GET /session}: who is calling. */
  public static Answer get(Visit visit) {
    return Answer.of(visit.request().format(), out -> write(out, visit.caller(), null));
  }

  /** {@code DELETE /session}: ends the session. */
  public Answer logout(Visit visit) {
    if (visit.caller().byFirmToken()) {
      throw Problem.refused("A firm token is not a session. An administrator can revoke it.");
    }
    visit.request().requireReadableBody();
    sessions.end(visit.caller().firm().id(), visit.caller().token());
    return Answer.success(visit.request().format());
  }

  /** {@code POST /session/firm}: checks a firm token and answers it. */
  public Answer firmLogin(Request request) {
    request.requireReadableBody();
    String token = Logins.text(request, FIRM_TOKEN);
    String firm = Logins.text(request, TOKEN_FIRM);
    if (token == null || firm == null) {
      throw Problem.unauthenticated("Send token and firmid.");
    }
    failures.refuseIfTooMany(request.address());
    Caller caller = callers.byFirmToken(firm, TokenHash.of(token)).orElse(null);
    if (caller == null) {
      failures.failed(request.address());
      throw Problem.unauthenticated(
          "The firm token is not valid for this firm, has expired, or was revoked.");
    }
    events.tokenUsed(caller, request.address());
    return Answer.of(
        request.format(), out -> SessionFields.FIRM_SESSION.write(out, caller.firm().key(), token));
  }

  private static void write(WireWriter out, Caller caller, @Nullable String token) {
    SessionFields.SESSION.write(
        out,
        caller.firm().key(),
        token == null ? caller.firm().id() : Resource.LEFT_OUT,
        token == null ? Resource.LEFT_OUT : token,
        caller.staffId(),
        caller.userId(),
        caller.firstName(),
        caller.lastName(),
        caller.has(Right.ADMINISTERS_FIRM),
        caller.isOwner(),
        caller.firmCount(),
        SUBSCRIPTION);
  }
}
