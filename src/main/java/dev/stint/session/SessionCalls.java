package dev.stint.session;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Types;

/** The calls of {@link SessionApi}, described. */
public final class SessionCalls {
  /** All of them. */
  public static final CallGroup SESSIONS =
      CallGroup.of(
          Section.SESSION,
          "Sessions and firm tokens",
          "A session belongs to one user, lasts for a day and carries that user's rights. A firm token lasts"
              + " until it is revoked and carries the rights that its creator has at the time of each call. The"
              + " calls on this page do not count against the throttle; failed logins have a separate limit.",
          Call.of("POST", "/session", "Log in")
              .says(
                  "Checks a user's password and starts a session. Send the token with every further call. The values"
                      + " can be sent as JSON, XML, a form or in the query. A user of several firms who does not give one"
                      + " is logged in to the firm of the last login.")
              .body(Logins.USER, Types.TEXT, true, "The user: an e-mail address.")
              .body(Logins.PASSWORD, Types.TEXT, true, "The password.")
              .body(
                  Logins.CODE,
                  Types.TEXT,
                  false,
                  "A code of the second factor, or a recovery code, for users who have one. Each counts once.")
              .body(
                  SessionApi.LOGIN_FIRM,
                  Types.TEXT,
                  false,
                  "The firm's id or number, for users of several firms.")
              .example("{UserId: 'admin@example.com', Pwd: 'demo-password'}")
              .answers(SessionFields.SESSION)
              .allows(Permission.of("Anybody with a user's password.", 401, 503)),
          Call.of("GET", "/session", "Find out who is calling")
              .says(
                  "Returns whom the token belongs to; a firm token belongs to its creator. The token itself is not"
                      + " shown.")
              .answers(SessionFields.SESSION)
              .allows(Permission.ANY_CALLER),
          Call.of("DELETE", "/session", "Log out")
              .says("Ends the session at once. A firm token cannot be ended here.")
              .allows(Permission.of("Everybody who is logged in with a session.", 400)),
          Call.of("POST", "/session/firm", "Check a firm token")
              .says("Returns the token if it is valid. A firm token can be used without this call.")
              .body(SessionApi.FIRM_TOKEN, Types.TEXT, true, "The firm token.")
              .body(SessionApi.TOKEN_FIRM, Types.TEXT, true, "The firm's id or number.")
              .example("{token: 'demo-firm-token-0001', firmid: 'demo-firm-0001'}")
              .answers(SessionFields.FIRM_SESSION)
              .allows(Permission.of("Anybody with a firm token.", 401, 503)));

  private SessionCalls() {}
}
