package dev.stint.time;

import dev.stint.booking.BookingCalls;
import dev.stint.call.Call;
import dev.stint.call.CallBuilder;
import dev.stint.call.CallGroup;
import dev.stint.call.ParameterName;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.Types;

/** The calls of {@link TimeApi} and {@link TimeApprovalApi}, described. */
public final class TimeCalls {
  private static final String ID = "sid";
  private static final String ABOUT_ID =
      "The entry: a negative id until it is submitted, then a new, positive one.";
  private static final String SAMPLE = "{TimeEntry.SID}";
  private static final String ABOUT_STAFF = "The staffer; 0 is the caller.";
  private static final String STAFF_SAMPLE = "{TimeEntry.StaffSID}";
  private static final String SUBMIT = "MarkSubmitted";
  private static final String ABOUT_SUBMIT =
      "Whether to submit the entry as well; it then gets a new id.";
  private static final String BODY =
      """
      {"Dt": "2026-11-02", "ProjectSID": {TimeEntry.ProjectSID}, "StaffSID": {TimeEntry.StaffSID},
       "BudgCatID": {TimeEntry.BudgCatID}, "Hours_IN": 1.5, "Notes": "Interviews"}
      """;

  /** Time entries. */
  public static final CallGroup TIME =
      CallGroup.of(
          Section.TIME,
          "Time entries",
          "The hours that a staffer has worked on a project on a day. An entry is open until it is submitted;"
              + " after that, only callers with the right to administer time can change it. The hourly rate is"
              + " looked up when the entry is created, and kept. Amounts are 0 for callers who may not see the"
              + " project's rates.",
          days("/time/Sheet/{staffsid}", "List the time of a staffer")
              .says("The entries of a staffer in a period, by day.")
              .answersListInView(TimeFields.TIME)
              .allows(BookingCalls.SEES_OWN),
          BookingCalls.period(
                  Call.of("GET", "/time/ByProject/{ProjectSid}", "List the time on a project")
                      .id(TimeApi.PROJECT, "The project.", "{TimeEntry.ProjectSID}"))
              .query(
                  "IsApproved",
                  Types.FLAG,
                  "true for approved entries only, false for the others; by default, both.")
              .says(
                  "The entries on a project in a period: the caller's own or, with the right to administer time, all"
                      + " of them.")
              .answersListInView(TimeFields.TIME)
              .allows(Permission.SEES_PROJECT),
          days("/time/TotalByDay/{staffsid}", "Add up the days of a staffer")
              .says("A row for each day of the period that has time booked.")
              .answersList(TimeFields.DAY)
              .allows(BookingCalls.SEES_OWN),
          Call.of("GET", "/time/{sid}", "Read a time entry")
              .says("One entry.")
              .id(ID, ABOUT_ID, SAMPLE)
              .answersInView(TimeFields.TIME)
              .allows(BookingCalls.SEES_OWN),
          links(Call.of("POST", "/time", "Book time"))
              .says(
                  "Creates an entry. Day, project, staffer and hours are required, and a labor code unless the firm's"
                      + " LaborCodeRequired is false. Project, staffer and labor code can be given by name, code or e-mail"
                      + " address instead of by id. Hours must be above 0, with at most 24 per staffer and day."
                      + BookingCalls.TAKES_NOTHING_NEW)
              .query(SUBMIT, Types.FLAG, ABOUT_SUBMIT)
              .creates(TimeFields.TIME)
              .example(BODY)
              .answers(TimeFields.TIME)
              .allows(BookingCalls.WRITES_OWN),
          links(Call.of("POST", "/time/{sid}", "Change a time entry"))
              .says(
                  "Changes the fields given. A submitted entry can only be changed by callers with the right to"
                      + " administer time."
                      + BookingCalls.MAY_BECOME_LESS)
              .id(ID, ABOUT_ID, SAMPLE)
              .query(SUBMIT, Types.FLAG, ABOUT_SUBMIT)
              .changes(TimeFields.TIME)
              .example("{Notes: 'Interviews with the crew'}")
              .answers(TimeFields.TIME)
              .allows(BookingCalls.WRITES_OWN),
          Call.of("DELETE", "/time/{sid}", "Delete a time entry")
              .says(
                  "Deletes an entry. A submitted one can only be deleted by callers with the right to administer"
                      + " time.")
              .id(ID, ABOUT_ID, SAMPLE)
              .allows(BookingCalls.WRITES_OWN));

  /** What is done with submitted time, outside the compatible path. */
  public static final CallGroup APPROVAL =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Approval of time",
          "Submitted entries wait for approval. A rejected entry is open again, with a note that says why.",
          BookingCalls.anyPeriod(Call.of("GET", "/time/pending", "List time to approve"))
              .says(
                  "The submitted entries that have been neither approved nor rejected, optionally in a period.")
              .answersDetailedList(TimeFields.TIME)
              .allows(BookingCalls.READS_PENDING),
          Call.of("POST", "/time/approve", "Approve time")
              .says("Approves submitted entries.")
              .body("ids", new Value.Several(Types.ID, IdParameters.MOST), true, "The entries.")
              .example("{\"ids\": [{TimeEntry.SID}]}")
              .answersList(TimeFields.DECISION)
              .allows(BookingCalls.administrator(405)),
          Call.of("POST", "/time/reject", "Reject time")
              .says(
                  "Returns submitted or approved entries to their staff. They are no longer submitted, so they get"
                      + " new ids.")
              .body("ids", new Value.Several(Types.ID, IdParameters.MOST), true, "The entries.")
              .body(
                  "note",
                  Types.NOTES,
                  true,
                  "The reason, which the staffer reads in RevisionNotes.")
              .example("{\"ids\": [{TimeEntry.SID}], \"note\": \"Please say which site it was.\"}")
              .answersList(TimeFields.DECISION)
              .allows(BookingCalls.administrator(405)),
          BookingCalls.csv(Call.of("GET", "/time/csv", "Download time as CSV"))
              .says(
                  "The time of a period that the caller may see, in the Detailed view, for a spreadsheet.")
              .page()
              .answersOther(
                  "text/csv", "A line for each entry; the columns have the names of the fields.")
              .allows(Permission.WHAT_ONE_SEES));

  private TimeCalls() {}

  private static CallBuilder days(String path, String title) {
    return BookingCalls.period(
        Call.of("GET", path, title).id(ParameterName.STAFFER, ABOUT_STAFF, STAFF_SAMPLE));
  }

  private static CallBuilder links(CallBuilder call) {
    return BookingCalls.link(
        BookingCalls.link(
            BookingCalls.link(call, "Project", BookingCalls.PROJECT_LINK),
            "Staff",
            "the staffer: 1 the full name, 3 the e-mail address"),
        "BudgCat",
        "the labor code: 1 its name, 2 its code");
  }
}
