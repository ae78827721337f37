package dev.stint.session;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Type;

/** The calls of {@link SessionApi}, described. */
public final class SessionCalls {
  /** All of them. */
  public static final CallGroup SESSIONS =
      CallGroup.of(
          Section.SESSION,
          "Sessions and firm tokens",
          "A session is one user's: it lasts for a day, and sees and may do what that user may. A firm token"
              + " lasts until it is revoked, and carries the rights that its creator has at that moment. The"
              + " calls of this page do not count against the throttle; failed logins have a limit of their own.",
          Call.of("POST", "/session", "Log in")
              .says(
                  "Checks a user's password and begins a session. Send the token with every further call. The"
                      + " values can come as JSON, XML, a form or in the query. A user of several firms who names"
                      + " none gets the one of the last login.")
              .body("UserId", Type.TEXT, true, "The user: an e-mail address.")
              .body("Pwd", Type.TEXT, true, "The password.")
              .body("Firm", Type.TEXT, false, "The firm's id, for users of several firms.")
              .example(
                  """
                  {"UserId": "admin@example.com", "Pwd": "demo-password"}
                  """)
              .answers(SessionFields.SESSION)
              .allows(Permission.of("Anybody who knows a user and its password.", 401, 503)),
          Call.of("GET", "/session", "Find out who is calling")
              .says(
                  "Says whom the token belongs to. With a firm token that is its creator. The token itself is not shown.")
              .answers(SessionFields.SESSION)
              .allows(Permission.ANY_CALLER),
          Call.of("DELETE", "/session", "Log out")
              .says("Ends the session at once. A firm token is none and cannot be ended here.")
              .allows(Permission.of("Everybody who is logged in with a session.", 400)),
          Call.of("POST", "/session/firm", "Check a firm token")
              .says(
                  "Answers the token that was sent, if it is good. It is good without this call, too.")
              .body("token", Type.TEXT, true, "The firm token.")
              .body("firmid", Type.TEXT, true, "The firm's id.")
              .example(
                  """
                  {"token": "demo-firm-token-0001", "firmid": "demo-firm-0001"}
                  """)
              .answers(SessionFields.FIRM_SESSION)
              .allows(Permission.of("Anybody who has a firm token.", 401, 503)));

  private SessionCalls() {}
}
