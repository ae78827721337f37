package dev.stint.staff;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Type;

/** The calls of {@link StaffApi}, described. */
public final class StaffCalls {
  private static final String ID = "StaffSID";
  private static final String SAMPLE = "{Staff.StaffSID}";
  private static final String ADDRESS = "Address";
  private static final Value INNER_ADDRESS = new Value.Inner(StaffFields.ADDRESS);
  private static final String ABOUT_ADDRESS = "The home address: the fields given change.";
  private static final Permission MANAGES =
      Permission.of("Callers with the right to manage staff.", 405);

  /** All of them. */
  public static final CallGroup STAFF =
      CallGroup.of(
          Section.STAFF,
          "Staff",
          "Everybody sees the firm's people. Rates are 0 for callers who may not see rates.",
          Call.of("GET", "/staff", "List staff")
              .says("The staff in their short view, by name.")
              .query("ShowInactive", Type.FLAG, "Whether to list inactive staff, too.")
              .answersList(StaffFields.STAFF)
              .allows(Permission.ANY_CALLER),
          Call.of("GET", "/staff/detail/{StaffSID}", "Read a staffer")
              .says("One staffer.")
              .id(ID, "The staffer.", SAMPLE)
              .answersInView(StaffFields.STAFF)
              .allows(Permission.ANY_CALLER),
          Call.of("POST", "/staff/detail", "Create a staffer")
              .says("Makes a staffer, without a login. First and last name are needed.")
              .creates(StaffFields.STAFF)
              .body(ADDRESS, INNER_ADDRESS, false, ABOUT_ADDRESS)
              .example(
                  """
                  {"FName": "Noor", "SName": "Castell", "EMail": "noor.castell@example.com", "Capacity": 40}
                  """)
              .answers(StaffFields.STAFF)
              .allows(MANAGES),
          Call.of("POST", "/staff/add", "Create a staffer and a login")
              .says(
                  "Makes a staffer. An invited one gets a login under the e-mail address; a new login has no"
                      + " password until an administrator sets one.")
              .query("inviteUser", Type.FLAG, "Whether the staffer gets a login.", "true")
              .creates(StaffFields.STAFF)
              .body(ADDRESS, INNER_ADDRESS, false, ABOUT_ADDRESS)
              .example(
                  """
                  {"FName": "Ivo", "SName": "Marsh", "EMail": "ivo.marsh@example.com"}
                  """)
              .answers(StaffFields.STAFF)
              .allows(MANAGES),
          Call.of("POST", "/staff/detail/{StaffSID}", "Change a staffer")
              .says("Changes the fields given. An inactive staffer is logged out at once.")
              .id(ID, "The staffer.", SAMPLE)
              .changes(StaffFields.STAFF)
              .body(ADDRESS, INNER_ADDRESS, false, ABOUT_ADDRESS)
              .example(
                  """
                  {"Title": "Senior consultant"}
                  """)
              .answers(StaffFields.STAFF)
              .allows(MANAGES),
          Call.of("DELETE", "/staff/detail/{StaffSID}", "Delete a staffer")
              .says(
                  "Removes the staffer. While time, expenses or other records refer to it that is refused: make"
                      + " it inactive instead.")
              .id(ID, "The staffer.", SAMPLE)
              .allows(MANAGES));

  private StaffCalls() {}
}
