package dev.stint.invitation;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Types;
import dev.stint.session.Logins;

/** The calls of {@link InvitationApi} and {@link ResetApi}, described. */
public final class InvitationCalls {
  /** All of them. */
  public static final CallGroup INVITATIONS =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Invitations",
          "A staffer gets a login by accepting an invitation, which an administrator makes; see the calls for"
              + " users. Until then it counts nowhere. A reset gives a login a new password.",
          Call.of("POST", "/invitations/accept", "Accept an invitation")
              .says(
                  "Takes what stands behind the # of the invitation's link, once, and the password of the login with"
                      + " that address. Where there is no such login it is created, with this password. If the owner"
                      + " of a login has forgotten its password, a reset gives it a new one.")
              .body(InvitationApi.SECRET, Types.TEXT, true, "The invitation's secret.")
              .body(Logins.PASSWORD, Types.TEXT, true, "The login's password.")
              .body(
                  Logins.CODE,
                  Types.TEXT,
                  false,
                  "A code of the login's second factor, if it has one.")
              .example("{Invitation: 'what-stands-behind-the-hash', Pwd: 'correct horse'}")
              .answers(InvitationApi.ACCEPTED)
              .allows(Permission.of("Anybody with an invitation and its login.", 401, 503)),
          Call.of("POST", "/resets/use", "Use the reset of a login")
              .says(
                  "Takes what stands behind the # of the reset's link, once, and a new password for the login. The"
                      + " login's sessions end, in all firms, and its second factor is removed if the reset says so.")
              .body(ResetApi.SECRET, Types.TEXT, true, "The reset's secret.")
              .body(Logins.PASSWORD, Types.TEXT, true, "The new password.")
              .example("{Reset: 'what-stands-behind-the-hash', Pwd: 'correct horse'}")
              .answers(ResetApi.USED)
              .allows(Permission.of("Anybody with the link of a reset.", 401, 503)));

  private InvitationCalls() {}
}
