package dev.stint.account;

import dev.stint.access.OneTimeCodes;
import dev.stint.access.SecondFactor;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.firm.LoginResets;
import dev.stint.firm.Sessions;
import dev.stint.http.Answer;
import dev.stint.http.RouteTable;
import dev.stint.http.Visit;
import dev.stint.session.Account;
import dev.stint.session.Logins;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What users do with the second factor of their login: {@code /api/me/second-factor} (ruling 3.8).
 */
public final class SecondFactorApi {
  static final Resource STATE = state();
  static final Resource SECRET = secret();
  static final Resource RECOVERY_CODES = recoveryCodes();

  private static final Sql REQUIRED =
      Sql.of(
          """
          SELECT 1 FROM staff s JOIN firm f ON f.id = s.firm_id
          WHERE s.user_id = :user AND NOT s.is_inactive AND f.second_factor_required\
          """);

  private final Logins logins;

  /** With what checks logins. */
  public SecondFactorApi(Logins logins) {
    this.logins = logins;
  }

  private static Resource state() {
    Resource s = Resource.named("SecondFactor", "", "");
    s.field("IsOn", Types.FLAG).says("Whether logins need a code.");
    s.field("IsRequired", Types.FLAG).says("Whether a firm that the login belongs to requires it.");
    s.field("Since", Types.INSTANT).says("When it was switched on; null if it is off.");
    s.field("RecoveryCodesLeft", Types.NUMBER).says("How many recovery codes are not used yet.");
    return s;
  }

  private static Resource secret() {
    Resource s = Resource.named("SecondFactorSecret", "", "");
    s.field("Secret", Types.TEXT)
        .says("The secret, to type into an authenticator. Only shown here.");
    s.field("Uri", Types.TEXT)
        .says("The same as an otpauth address, which authenticators read as a QR code.");
    return s;
  }

  private static Resource recoveryCodes() {
    Resource r = Resource.named("RecoveryCodes", "", "");
    r.field("Codes", Types.TEXT)
        .says("Ten codes, separated by spaces. Each counts once. Only shown here.");
    return r;
  }

  /** Adds the calls to the table. */
  public RouteTable addTo(RouteTable routes) {
    return routes
        .personal("GET", "/me/second-factor", SecondFactorApi::get)
        .personal("POST", "/me/second-factor", this::begin)
        .personal("POST", "/me/second-factor/confirm", this::confirm)
        .personal("POST", "/me/second-factor/recovery-codes", this::renewRecoveryCodes)
        .personal("DELETE", "/me/second-factor", this::switchOff);
  }

  /** {@code GET /api/me/second-factor}. */
  private static Answer get(Visit visit) {
    long user = visit.caller().userId();
    return visit.read(transaction -> {
      Transaction outside = transaction.outsideFirm();
      Optional<SecondFactor> factor = on(outside, user);
      boolean required = isRequired(outside, user);
      return Answer.of(
          visit.request().format(),
          out ->
              STATE.write(
                  out,
                  factor.isPresent(),
                  required,
                  factor.map(SecondFactor::since).orElse(null),
                  (long) factor.map(on -> on.recovery().size()).orElse(0)));
    });
  }

  private static boolean isRequired(Transaction outside, long user) {
    return outside.query(REQUIRED).set("user", user).exists();
  }

  /**
   * {@code POST /api/me/second-factor} with Pwd, and Code where one is on: makes a secret, which
   * counts once it is confirmed.
   */
  private Answer begin(Visit visit) {
    visit.request().requireReadableBody();
    Account account = logins.verifyAgain(visit, Logins.PASSWORD);
    String secret = SecondFactor.newSecret();
    return visit.save(
        _ -> secret,
        (transaction, made, _) -> {
          SecondFactor.begin(transaction.outsideFirm(), account.userId(), made, visit.clock());
          return Answer.of(
              visit.request().format(),
              out ->
                  SECRET.write(
                      out, OneTimeCodes.typed(made), OneTimeCodes.uri(made, account.email())));
        });
  }

  /**
   * {@code POST /api/me/second-factor/confirm} with Code: switches it on and ends the login's other
   * sessions, which were begun without it.
   */
  private Answer confirm(Visit visit) {
    visit.request().requireReadableBody();
    String code = visit.request().secret(Logins.CODE);
    if (code == null) {
      throw Problem.invalid(Logins.CODE.documented(), "is required");
    }
    Account account = logins.admit(visit);
    SecondFactor factor =
        visit
            .read(transaction -> SecondFactor.of(transaction.outsideFirm(), account.userId()))
            .filter(known -> known.pending() != null)
            .orElseThrow(SecondFactorApi::nothingToConfirm);
    Long step = factor.stepToConfirm(code, visit.clock());
    if (step == null) {
      logins.failed(account, visit.request());
      throw Problem.invalid(
          Logins.CODE.documented(),
          "is not the present code of the new secret, or that is older than an hour");
    }
    List<String> codes = SecondFactor.newRecoveryCodes();
    return visit.save(
        _ -> codes,
        (transaction, made, _) -> {
          Transaction outside = transaction.outsideFirm();
          if (!factor.confirm(outside, step, made, visit.clock())) {
            throw nothingToConfirm();
          }
          Sessions.endAllBut(outside, account.userId(), visit.caller().token());
          LoginResets.remove(outside, account.userId());
          note(transaction, visit, "second factor on");
          return show(visit, made);
        });
  }

  private static Problem nothingToConfirm() {
    return Problem.refused(
        "There is no new secret to confirm. Begin with POST /api/me/second-factor.");
  }

  private static void note(Transaction transaction, Visit visit, String action) {
    transaction.note("staff", visit.caller().staffId(), action, Map.of());
  }

  private static Answer show(Visit visit, List<String> codes) {
    return Answer.of(
        visit.request().format(), out -> RECOVERY_CODES.write(out, String.join(" ", codes)));
  }

  /**
   * {@code POST /api/me/second-factor/recovery-codes} with Pwd and Code: new ones instead of those
   * that are left.
   */
  private Answer renewRecoveryCodes(Visit visit) {
    visit.request().requireReadableBody();
    Account account = logins.verifyAgain(visit, Logins.PASSWORD);
    requireOn(account.secondFactor());
    List<String> codes = SecondFactor.newRecoveryCodes();
    return visit.save(
        _ -> codes,
        (transaction, made, _) -> {
          Transaction outside = transaction.outsideFirm();
          requireOn(on(outside, account.userId()).orElse(null));
          SecondFactor.setRecoveryCodes(outside, account.userId(), made);
          note(transaction, visit, "recovery codes");
          return show(visit, made);
        });
  }

  private static void requireOn(@Nullable SecondFactor factor) {
    if (factor == null) {
      throw Problem.refused("This login has no second factor.");
    }
  }

  private static Optional<SecondFactor> on(Transaction outside, long user) {
    return SecondFactor.of(outside, user).filter(SecondFactor::isOn);
  }

  /** {@code DELETE /api/me/second-factor} with Pwd and Code: unless a firm requires it. */
  private Answer switchOff(Visit visit) {
    visit.request().requireReadableBody();
    Account account = logins.verifyAgain(visit, Logins.PASSWORD);
    requireOn(account.secondFactor());
    return visit.delete(
        transaction -> {
          Transaction outside = transaction.outsideFirm();
          if (isRequired(outside, account.userId())) {
            throw Problem.refused(
                "A firm that this login belongs to requires a second factor. To change it, begin with POST /api/me/second-factor.");
          }
          requireOn(on(outside, account.userId()).orElse(null));
          return outside;
        },
        (transaction, outside) -> {
          SecondFactor.remove(outside, account.userId());
          LoginResets.remove(outside, account.userId());
          Sessions.endAllBut(outside, account.userId(), visit.caller().token());
          note(transaction, visit, "second factor off");
        });
  }
}
