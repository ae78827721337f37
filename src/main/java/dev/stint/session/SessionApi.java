package dev.stint.session;

import dev.stint.access.Caller;
import dev.stint.access.Callers;
import dev.stint.access.LoginFailures;
import dev.stint.access.Passwords;
import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.metrics.Metrics;
import dev.stint.store.Database;
import dev.stint.wire.Fields;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import dev.stint.wire.WireWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logging in and out: {@code /session} and {@code /session/firm} (rulings 3.1 to 3.3). */
public final class SessionApi {
  private static final Name SESSION = SessionFields.SESSION.name();
  private static final Name FIRM = SessionFields.SESSION.name("firm");
  private static final Name TOKEN = SessionFields.SESSION.name("token");
  private static final Name STAFF_ID = SessionFields.SESSION.name("staffsid");
  private static final Name USER_ID = SessionFields.SESSION.name("userid");
  private static final Name FIRST_NAME = SessionFields.SESSION.name("fname");
  private static final Name LAST_NAME = SessionFields.SESSION.name("sname");
  private static final Name IS_FIRM_ADMIN = SessionFields.SESSION.name("IsFirmAdmin");
  private static final Name IS_FIRM_OWNER = SessionFields.SESSION.name("IsFirmOwner");
  private static final Name FIRM_COUNT = SessionFields.SESSION.name("FirmCount");
  private static final Name SUBSCRIPTION_TYPE = SessionFields.SESSION.name("SubscriptionType");

  /**
   * Nothing of the API is kept back, so every firm has what the original calls its largest plan.
   */
  private static final String SUBSCRIPTION = "Premier";

  private final SessionStore sessions;
  private final Callers callers;
  private final LoginFailures failures;
  private final Duration lifetime;
  private final Clock clock;
  private final Metrics metrics;

  /**
   * Over this database.
   *
   * @param lifetime how long a session is good
   */
  public SessionApi(
      Database database,
      Callers callers,
      LoginFailures failures,
      Duration lifetime,
      Clock clock,
      Metrics metrics) {
    this.sessions = new SessionStore(database);
    this.callers = callers;
    this.failures = failures;
    this.lifetime = lifetime;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** {@code POST /session}: logs a user in. */
  public Answer login(Request request) {
    Fields fields = request.fields();
    String user = text(fields, "UserId");
    String password = text(fields, "Pwd");
    String firm = text(fields, "Firm");
    if (firm == null) {
      firm = text(fields, "FirmId");
    }
    if (user == null || password == null) {
      throw Problem.unauthenticated("Send UserId and Pwd.");
    }
    failures.refuseIfTooMany(user, request.address());
    SessionStore.Login login = sessions.login(user);
    boolean right = Passwords.matches(password, login == null ? null : login.passwordHash());
    SessionStore.Membership membership =
        login == null || !right ? null : chosen(login.memberships(), firm, login.lastFirmId());
    if (membership == null) {
      metrics.login(false);
      failures.failed(user, request.address());
      throw Problem.unauthenticated("The user, the password or the firm is not right.");
    }
    String token = TokenHash.newToken();
    TokenHash hash = TokenHash.of(token);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    sessions.start(membership, hash, now, now.plus(lifetime));
    metrics.login(true);
    Caller caller =
        callers
            .bySession(membership.firmKey(), hash)
            .orElseThrow(
                () -> Problem.unauthenticated("The user, the password or the firm is not right."));
    return Answer.of(request.format(), out -> write(out, caller, token));
  }

  /**
   * The firm asked for, else the one logged into last, else the oldest; null when there is none.
   */
  private static SessionStore.@Nullable Membership chosen(
      List<SessionStore.Membership> memberships, @Nullable String firm, @Nullable Long lastFirmId) {
    if (firm != null) {
      return memberships.stream()
          .filter(m -> m.firmKey().equals(firm.strip()))
          .findFirst()
          .orElse(null);
    }
    return memberships.stream()
        .filter(m -> lastFirmId != null && m.firmId() == lastFirmId)
        .findFirst()
        .orElse(memberships.isEmpty() ? null : memberships.getFirst());
  }

  /** {@code GET /session}: who is calling. */
  public Answer get(Caller caller, Request request) {
    return Answer.of(request.format(), out -> write(out, caller, null));
  }

  /** {@code DELETE /session}: ends the session. */
  public Answer logout(Caller caller, Request request) {
    if (caller.byFirmToken()) {
      throw Problem.refused("A firm token is no session; an administrator can revoke it.");
    }
    request.requireReadableBody();
    sessions.end(caller.firm().id(), caller.token());
    return Answer.success(request.format());
  }

  /** {@code POST /session/firm}: checks a firm token and answers it. */
  public Answer firmLogin(Request request) {
    Fields fields = request.fields();
    String token = text(fields, "token");
    String firm = text(fields, "firmid");
    if (firm == null) {
      firm = text(fields, "firm");
    }
    if (token == null || firm == null) {
      throw Problem.unauthenticated("Send token and firmid.");
    }
    failures.refuseIfTooMany(request.address());
    Caller caller = callers.byFirmToken(firm, TokenHash.of(token)).orElse(null);
    if (caller == null) {
      failures.failed(request.address());
      throw Problem.unauthenticated("The firm token is not good in this firm, or no longer.");
    }
    return Answer.of(
        request.format(),
        out -> {
          out.startObject(null, SESSION);
          out.text(FIRM, caller.firm().key());
          out.text(TOKEN, token);
          out.endObject();
        });
  }

  private static void write(WireWriter out, Caller caller, @Nullable String token) {
    out.startObject(null, SESSION);
    out.text(FIRM, caller.firm().key());
    if (token != null) {
      out.text(TOKEN, token);
    }
    out.number(STAFF_ID, caller.staffId());
    out.number(USER_ID, caller.userId());
    out.text(FIRST_NAME, caller.firstName());
    out.text(LAST_NAME, caller.lastName());
    out.flag(IS_FIRM_ADMIN, caller.has(Right.ADMINISTERS_FIRM));
    out.flag(IS_FIRM_OWNER, caller.isOwner());
    out.number(FIRM_COUNT, caller.firmCount());
    out.text(SUBSCRIPTION_TYPE, SUBSCRIPTION);
    out.endObject();
  }

  /** A text that was sent, or null; what is no text cannot be a user, a password or a token. */
  private static @Nullable String text(Fields fields, String name) {
    Node node = fields.get(name);
    if (node == null || node.isEmpty() || fields.isGivenTwice(name)) {
      return null;
    }
    Node.Scalar scalar = node.scalar();
    // PostgreSQL has no NUL in its texts.
    return scalar == null || scalar.text().indexOf('\0') >= 0 ? null : scalar.text();
  }
}
