package dev.stint.account;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Types;
import dev.stint.session.Logins;

/** The calls of {@link AccountApi} and {@link SecondFactorApi}, described. */
public final class AccountCalls {
  private static final Permission OWN =
      Permission.of("Everybody who is logged in with a session; firm tokens are refused.", 403);

  private static final Permission OWN_AND_CHECKED =
      Permission.of(
          "Everybody who is logged in with a session; firm tokens are refused.", 403, 503);

  /** Those about the second factor. */
  public static final CallGroup SECOND_FACTOR =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Your second factor",
          "A code that an authenticator shows (TOTP, RFC 6238) and that a login then needs beside the password,"
              + " as Code. A code counts once. Ten recovery codes are for when the authenticator is lost.",
          Call.of("GET", "/me/second-factor", "See whether you have a second factor")
              .says(
                  "Whether it is on, whether it is required, and how many recovery codes are left.")
              .answers(SecondFactorApi.STATE)
              .allows(OWN),
          Call.of("POST", "/me/second-factor", "Begin to set up a second factor")
              .says(
                  "Makes a secret and shows it, once. It counts when it is confirmed, within an hour. Whoever has a"
                      + " second factor already sends a Code of it, too; it counts until then. A wrong Pwd or Code"
                      + " counts as a failed login.")
              .body(Logins.PASSWORD, Types.TEXT, true, "The password.")
              .body(
                  Logins.CODE,
                  Types.TEXT,
                  false,
                  "A code of the second factor that is on, if one is.")
              .example("{Pwd: 'demo-password'}")
              .answers(SecondFactorApi.SECRET)
              .allows(OWN_AND_CHECKED),
          Call.of("POST", "/me/second-factor/confirm", "Switch on your second factor")
              .says(
                  "Puts the new secret in use and ends the login's other sessions, in all firms. Returns recovery"
                      + " codes, which replace those that there were.")
              .body(Logins.CODE, Types.TEXT, true, "The present code of the new secret.")
              .example("{Code: '123456'}")
              .answers(SecondFactorApi.RECOVERY_CODES)
              .allows(OWN_AND_CHECKED),
          Call.of("POST", "/me/second-factor/recovery-codes", "Get new recovery codes")
              .says("Replaces the recovery codes that are left.")
              .body(Logins.PASSWORD, Types.TEXT, true, "The password.")
              .body(
                  Logins.CODE, Types.TEXT, true, "A code of the second factor, or a recovery code.")
              .example("{Pwd: 'demo-password', Code: '123456'}")
              .answers(SecondFactorApi.RECOVERY_CODES)
              .allows(OWN_AND_CHECKED),
          Call.of("DELETE", "/me/second-factor", "Switch off your second factor")
              .says(
                  "Ends the login's other sessions, in all firms. Refused while a firm that the login belongs to"
                      + " requires a second factor.")
              .body(Logins.PASSWORD, Types.TEXT, true, "The password.")
              .body(
                  Logins.CODE, Types.TEXT, true, "A code of the second factor, or a recovery code.")
              .example("{Pwd: 'demo-password', Code: '123456'}")
              .allows(OWN_AND_CHECKED));

  /** Those about password and sessions. */
  public static final CallGroup LOGIN =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Your login",
          "The caller's own password and sessions, in all firms that the login belongs to.",
          Call.of("GET", "/me/sessions", "List your sessions")
              .says(
                  "The sessions of the caller's login that have not ended, in all firms, newest first; at most"
                      + " 1,000.")
              .answersList(AccountApi.SESSION)
              .allows(OWN),
          Call.of("DELETE", "/me/sessions", "End your other sessions")
              .says(
                  "Ends all sessions of the caller's login but the one of this call, in all firms.")
              .allows(OWN),
          Call.of("DELETE", "/me/sessions/{id}", "End one of your sessions")
              .says("Ends the session at once.")
              .id("id", "The session.", "{OwnSession.Id}")
              .allows(
                  Permission.of(
                      "Everybody who is logged in with a session, for sessions of their own.",
                      403,
                      404)),
          Call.of("POST", "/me/password", "Change your password")
              .says(
                  "Changes the password and ends the login's other sessions, in all firms. Firm tokens of the user"
                      + " go on working unless RevokeTokens is true. A wrong OldPwd counts as a failed login.")
              .body(AccountApi.OLD_PASSWORD, Types.TEXT, true, "The password until now.")
              .body(
                  Logins.PASSWORD,
                  Types.TEXT,
                  true,
                  "The new password: 8 to 1024 characters, not a common one, not the user's address or"
                      + " name.")
              .body(
                  Logins.CODE,
                  Types.TEXT,
                  false,
                  "A code of the second factor, for users who have one.")
              .body(
                  AccountApi.REVOKE_TOKENS,
                  Types.FLAG,
                  false,
                  "Whether the user's firm tokens are revoked, in all firms.")
              .example("{OldPwd: 'demo-password', Pwd: 'four words by chance'}")
              .answers(AccountApi.PASSWORD_CHANGE)
              .allows(OWN_AND_CHECKED));

  private AccountCalls() {}
}
