package dev.stint.staff;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Types;

/** The calls of {@link Staff}, described. */
public final class StaffCalls {
  private static final String SAMPLE = "{Staff.StaffSID}";
  private static final String ADDRESS = "Address";
  private static final Value INNER_ADDRESS = new Value.Inner(StaffFields.ADDRESS);
  private static final String ABOUT_ADDRESS = "The home address; the fields given are changed.";
  private static final Permission MANAGES =
      Permission.of("Callers with the right to manage staff.", 405);

  /** All of them. */
  public static final CallGroup STAFF =
      CallGroup.of(
          Section.STAFF,
          "Staff",
          "Everybody can see the firm's staff. Rates are 0 for callers who may not see rates. The home address, the"
              + " home phone number and the notes are for the staffer and for callers who manage staff.",
          Call.of("GET", "/staff", "List staff")
              .says("The staff in the Basic view, by name.")
              .query("ShowInactive", Types.FLAG, "Whether to include inactive staff.")
              .answersList(StaffFields.STAFF)
              .allows(Permission.ANY_CALLER),
          Call.of("GET", "/staff/detail/{StaffSID}", "Read a staffer")
              .says("One staffer.")
              .id(Staff.STAFFER, "The staffer.", SAMPLE)
              .answersInView(StaffFields.STAFF)
              .allows(Permission.ANY_CALLER),
          Call.of("POST", "/staff/detail", "Create a staffer")
              .says("Creates a staffer without a login. First and last name are required.")
              .creates(StaffFields.STAFF)
              .body(ADDRESS, INNER_ADDRESS, false, ABOUT_ADDRESS)
              .example(
                  "{FName: 'Noor', SName: 'Castell', EMail: 'noor.castell@example.com', Capacity: 40}")
              .answers(StaffFields.STAFF)
              .allows(MANAGES),
          Call.of("POST", "/staff/add", "Create a staffer and an invitation")
              .says(
                  "Creates a staffer. An invited staffer can log in with the e-mail address once the invitation is"
                      + " accepted.")
              .query("inviteUser", Types.FLAG, "Whether the staffer is invited to log in.", "true")
              .creates(StaffFields.STAFF)
              .body(ADDRESS, INNER_ADDRESS, false, ABOUT_ADDRESS)
              .example("{FName: 'Ivo', SName: 'Marsh', EMail: 'ivo.marsh@example.com'}")
              .answers(StaffFields.STAFF)
              .allows(MANAGES),
          Call.of("POST", "/staff/detail/{StaffSID}", "Change a staffer")
              .says("Changes the fields given. An inactive staffer is logged out at once.")
              .id(Staff.STAFFER, "The staffer.", SAMPLE)
              .changes(StaffFields.STAFF)
              .body(ADDRESS, INNER_ADDRESS, false, ABOUT_ADDRESS)
              .example("{Title: 'Senior consultant'}")
              .answers(StaffFields.STAFF)
              .allows(MANAGES),
          Call.of("DELETE", "/staff/detail/{StaffSID}", "Delete a staffer")
              .says(
                  "Deletes the staffer. Refused while time, expenses or other records refer to the staffer: make the"
                      + " staffer inactive instead.")
              .id(Staff.STAFFER, "The staffer.", SAMPLE)
              .allows(MANAGES));

  private StaffCalls() {}
}
