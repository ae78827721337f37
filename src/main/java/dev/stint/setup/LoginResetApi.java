package dev.stint.setup;

import dev.stint.access.Memberships.Membership;
import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.config.ServerUrl;
import dev.stint.firm.LoginResets;
import dev.stint.firm.OtherFirms;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.invitation.ResetApi;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Resets of the logins of a firm's users who have lost their password or second factor: {@code
 * /api/users/{staffSid}/reset} (ruling 3.10).
 */
public final class LoginResetApi {
  static final String SECOND_FACTOR = "SecondFactor";
  static final Resource RESET = reset();

  private final Optional<ServerUrl> url;

  /**
   * Makes links to this server.
   *
   * @param url its {@code server.url}, if it knows it
   */
  public LoginResetApi(Optional<ServerUrl> url) {
    this.url = url;
  }

  private static Resource reset() {
    Resource r = Resource.named("Reset", "", "").documentedAs("UserReset");
    r.field("StaffSid", Types.NUMBER).says("The staffer.");
    r.field("UserId", Types.TEXT).says("The login: an e-mail address.");
    r.field("ResetLink", Types.TEXT)
        .says("The link by which the user chooses a new password, once; only shown here.");
    r.field("ResetExpires", Types.INSTANT).says("Until when it can be used.");
    return r;
  }

  /** {@code POST /api/users/{staffSid}/reset}, with SecondFactor if that is to be removed, too. */
  Answer ask(Visit visit) {
    long staff = visit.request().id("StaffSid");
    String secret = TokenHash.newToken();
    return visit.save(
        transaction -> {
          UsersApi.Login login = UsersApi.find(transaction, staff).login();
          if (login == null) {
            throw UsersApi.noLogin(staff);
          }
          visit.caller().require(Right.ADMINISTERS_FIRM, UsersApi.RIGHT);
          return login;
        },
        _ -> {
          visit.request().requireReadableBody();
          return visit.request().flag(SECOND_FACTOR);
        },
        (transaction, login, removesSecondFactor, _) -> {
          Transaction outside = transaction.outsideFirm();
          long firm = visit.caller().firm().id();
          if (OtherFirms.know(outside, login.email(), firm, visit.clock())) {
            throw Problem.refused(
                "This login is not of this firm alone: only the operator of the server can reset it (stint user reset %s)."
                    .formatted(login.email()));
          }
          Instant expires =
              LoginResets.add(
                  outside,
                  login.id(),
                  new Membership(firm, visit.caller().staffId()),
                  removesSecondFactor,
                  secret,
                  visit.clock());
          transaction.note("staff", staff, "ask for reset", Map.of("email", login.email()));
          String link = ServerUrl.link(url, ResetApi.PAGE, secret);
          return Answer.of(
              visit.request().format(),
              out -> RESET.write(out, staff, login.email(), link, expires.toString()));
        });
  }
}
