package dev.stint.invitation;

import dev.stint.access.LoginFailures;
import dev.stint.access.Passwords;
import dev.stint.access.TokenHash;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.firm.LoginResets;
import dev.stint.firm.NewPassword;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.session.Logins;
import dev.stint.store.Database;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.Optional;

/** Using the reset of a login: {@code /api/resets/use} (ruling 3.10). */
public final class ResetApi {
  /** Where people use them in a browser; the secret is behind it. */
  public static final String PAGE = "/reset";

  static final ParameterName SECRET = ParameterName.of("Reset");
  static final Resource USED = used();

  private final Database database;
  private final LoginFailures failures;
  private final Clock clock;

  /** Over this database. */
  public ResetApi(Database database, LoginFailures failures, Clock clock) {
    this.database = database;
    this.failures = failures;
    this.clock = clock;
  }

  private static Resource used() {
    Resource u = Resource.named("Reset", "", "");
    u.field("UserId", Types.TEXT).says("The login: an e-mail address.");
    return u;
  }

  /**
   * {@code POST /api/resets/use}: with the secret of a reset and a new password. Tries count as
   * failed logins of the address that they come from (ruling 4.2).
   */
  public Answer use(Request request) {
    Sent sent = Sent.read(request, SECRET);
    String email = use(sent.secret(), sent.password(), request.address());
    return Answer.of(request.format(), out -> USED.write(out, email));
  }

  /** The login that has the password now. */
  private String use(TokenHash secret, String password, String address) {
    failures.refuseIfTooMany(address);
    Optional<LoginResets.Reset> found =
        database.read(transaction -> LoginResets.find(transaction, secret, clock));
    if (found.isEmpty()) {
      throw refused(address);
    }
    LoginResets.Reset reset = found.get();
    String flaw =
        database.read(transaction -> NewPassword.flaw(transaction, reset.user(), password));
    if (flaw != null) {
      throw Problem.invalid(Logins.PASSWORD.documented(), flaw);
    }
    String hash = Passwords.hash(password);
    boolean done =
        database.write(transaction ->
            LoginResets.find(transaction, secret, clock).equals(found)
                && LoginResets.use(transaction, reset, hash, address, clock));
    if (!done) {
      throw refused(address);
    }
    return reset.email();
  }

  private Problem refused(String address) {
    failures.failed(address);
    return Problem.unauthenticated(
        "The reset is unknown, replaced, expired or used. Ask for a new one.");
  }
}
