package dev.stint.session;

import dev.stint.access.LoginFailures;
import dev.stint.access.Passwords;
import dev.stint.access.SecondFactor;
import dev.stint.access.SecurityEvents;
import dev.stint.call.ParameterName;
import dev.stint.http.Request;
import dev.stint.http.Visit;
import dev.stint.metrics.Metrics;
import dev.stint.store.Database;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks who logs in, wherever somebody does: the one place where passwords are compared, and where
 * failures count (rulings 3.1, 3.8 and 4.2).
 */
public final class Logins {
  /** The user: an e-mail address. */
  public static final ParameterName USER = ParameterName.of("UserId");

  /** The password. */
  public static final ParameterName PASSWORD = ParameterName.of("Pwd");

  /** A code of the second factor, for those who have one. */
  public static final ParameterName CODE = ParameterName.of("Code");

  private static final String WRONG = "Wrong user, password, code or firm.";

  private final Database database;
  private final SessionStore store;
  private final LoginFailures failures;
  private final SecurityEvents events;
  private final Clock clock;
  private final Metrics metrics;

  /**
   * Over this database.
   *
   * @param events where failures of logins that there are go
   */
  public Logins(
      Database database,
      LoginFailures failures,
      SecurityEvents events,
      Clock clock,
      Metrics metrics) {
    this.database = database;
    this.store = new SessionStore(database);
    this.failures = failures;
    this.events = events;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * The login whose credentials these are.
   *
   * @throws Problem 401, the same whatever was wrong; 503 after too many failures
   */
  public Account verify(Credentials given) {
    return verify(given, account -> account);
  }

  /**
   * The same where more than the credentials must be right, such as the firm.
   *
   * @param finding what the caller makes of the login; null fails like a wrong password
   */
  public <T> T verify(Credentials given, Function<Account, @Nullable T> finding) {
    failures.admit(given.user, given.address);
    Account account = store.account(given.user);
    // Done in any case: an unknown user takes as long as a wrong password.
    boolean right =
        Passwords.matches(given.password, account == null ? null : account.passwordHash());
    Proof proof = Proof.of(account, given.code, clock);
    T found = account == null || !right || !proof.isRight ? null : finding.apply(account);
    if (found != null && !proof.isTaken(database)) {
      found = null;
    }
    if (found == null) {
      failed(account == null ? null : account.userId(), given.user, given.address);
      throw wrong();
    }
    metrics.login(true);
    return found;
  }

  /**
   * The login of a caller who shows its password again, and {@link #CODE} where it has a second
   * factor, as is asked for before either is changed.
   *
   * @param called the name of the parameter that has the password
   * @throws Problem 400 when either is wrong, which counts as a failed login; 503 after too many
   */
  public Account verifyAgain(Visit visit, ParameterName called) {
    Request request = visit.request();
    String password = request.secret(called);
    if (password == null) {
      throw Problem.invalid(called.documented(), "is required");
    }
    Account account = store.account(visit.caller().userId());
    failures.admit(account.email(), request.address());
    boolean right = Passwords.matches(password, account.passwordHash());
    Proof proof = Proof.of(account, request.secret(CODE), clock);
    if (!right || !proof.isRight || !proof.isTaken(database)) {
      failed(account, request);
      throw Problem.invalid(
          called.documented(),
          account.secondFactor() == null
              ? "is not the password of this login"
              : "is not the password of this login, or Code is not a code of its second factor");
    }
    return account;
  }

  /**
   * Counts a code that is wrong as a failed login.
   *
   * @throws Problem 503 when it was one too many
   */
  public void failed(Account account, Request request) {
    failed(account.userId(), account.email(), request.address());
  }

  /**
   * Counts a failed login.
   *
   * @param userId the login; null if there is none, and so nothing to note
   * @param user who it is said to be
   * @throws Problem 503 when it was one too many
   */
  public void failed(@Nullable Long userId, String user, String address) {
    metrics.login(false);
    if (userId != null) {
      events.loginFailed(userId, address);
    }
    failures.failed(user, address);
  }

  /**
   * The login of a caller, unless too many of its logins have failed.
   *
   * @throws Problem 503
   */
  public Account admit(Visit visit) {
    Account account = store.account(visit.caller().userId());
    failures.admit(account.email(), visit.request().address());
    return account;
  }

  /**
   * Whether the second factor was shown.
   *
   * @param use what uses up the code; null when none was needed
   */
  private record Proof(boolean isRight, SecondFactor.@Nullable Use use) {
    static Proof of(@Nullable Account account, @Nullable String code, Clock clock) {
      SecondFactor factor = account == null ? null : account.secondFactor();
      SecondFactor.Use use = SecondFactor.check(factor, code, clock);
      return new Proof(factor == null || use != null, use);
    }

    /** Uses up the code; of two logins with the same one, only one succeeds. */
    boolean isTaken(Database database) {
      return use == null || database.write(use::take);
    }
  }

  /** 401: what every login that fails is answered with. */
  public static Problem wrong() {
    return Problem.unauthenticated(WRONG);
  }

  /**
   * What somebody sends to log in.
   *
   * @param code of the second factor; null if none was sent
   * @param address where it came from
   */
  public record Credentials(String user, String password, @Nullable String code, String address) {
    /**
     * Those in a request, from its query or body.
     *
     * @throws Problem 401 when the user or the password is missing
     */
    public static Credentials of(Request request) {
      String user = text(request, USER);
      // It goes into no statement: only its hash is compared.
      String password = request.secret(PASSWORD);
      if (user == null || password == null) {
        throw Problem.unauthenticated("Send UserId and Pwd.");
      }
      return new Credentials(user, password, text(request, CODE), request.address());
    }

    @Override
    public String toString() {
      return user;
    }
  }

  /** A text that was sent, or null; what is no text cannot be a user, a password or a token. */
  static @Nullable String text(Request request, ParameterName name) {
    String text = request.secret(name);
    // PostgreSQL has no NUL in its texts.
    return text == null || text.indexOf('\0') >= 0 ? null : text;
  }
}
