package dev.stint.time;

import dev.stint.booking.BookingCalls;
import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Type;

/** The calls of {@link TimeApi} and {@link TimeApprovalApi}, described. */
public final class TimeCalls {
  private static final String ID = "sid";
  private static final String ABOUT_ID =
      "The entry: a negative number until it is submitted, then another, positive one.";
  private static final String SAMPLE = "{TimeEntry.SID}";
  private static final String STAFF = "staffsid";
  private static final String ABOUT_STAFF = "The staffer; 0 is the caller.";
  private static final String STAFF_SAMPLE = "{TimeEntry.StaffSID}";
  private static final String SUBMIT = "MarkSubmitted";
  private static final String ABOUT_SUBMIT =
      "Whether to submit the entry with it; it has another id from then on.";
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
          "Hours that a staffer has worked on a project on a day. An entry is open until it is submitted; then"
              + " it is locked for all but those who administer time. The rate of an hour is looked up when the"
              + " entry is made, and kept. Amounts are 0 for callers who may not see the project's rates.",
          days("/time/Sheet/{staffsid}", "List the time of a staffer")
              .says("The entries of a staffer in a period, by day.")
              .answersListInView(TimeFields.TIME)
              .allows(BookingCalls.SEES_OWN),
          BookingCalls.period(
                  Call.of("GET", "/time/ByProject/{ProjectSid}", "List the time on a project")
                      .id("ProjectSid", "The project.", "{TimeEntry.ProjectSID}"))
              .query(
                  "IsApproved",
                  Type.FLAG,
                  "true lists what is approved, false what is not; both are listed if left out.")
              .says(
                  "The entries on a project in a period: the caller's own, all of them for those who administer"
                      + " time or lead the project.")
              .answersListInView(TimeFields.TIME)
              .allows(Permission.SEES_PROJECT),
          days("/time/TotalByDay/{staffsid}", "Add up the days of a staffer")
              .says("A row for each day of the period that has time on it.")
              .answersList(TimeFields.DAY)
              .allows(BookingCalls.SEES_OWN),
          Call.of("GET", "/time/{sid}", "Read a time entry")
              .says("One entry.")
              .id(ID, ABOUT_ID, SAMPLE)
              .answersInView(TimeFields.TIME)
              .allows(BookingCalls.SEES_OWN),
          links(Call.of("POST", "/time", "Book time"))
              .says(
                  "Makes an entry. Day, project, staffer, labor code and hours are needed; for three of them a"
                      + " name, code or e-mail address will do in place of the id. Hours are above 0, at most 24 a"
                      + " day and staffer. A project takes no new time while it is inactive, or from its EndDt on.")
              .query(SUBMIT, Type.FLAG, ABOUT_SUBMIT)
              .creates(TimeFields.TIME)
              .example(BODY)
              .answers(TimeFields.TIME)
              .allows(BookingCalls.WRITES_OWN),
          links(Call.of("POST", "/time/{sid}", "Change a time entry"))
              .says(
                  "Changes the fields given. A submitted entry can be changed only by those who administer time.")
              .id(ID, ABOUT_ID, SAMPLE)
              .query(SUBMIT, Type.FLAG, ABOUT_SUBMIT)
              .changes(TimeFields.TIME)
              .example(
                  """
                  {"Notes": "Interviews with the crew"}
                  """)
              .answers(TimeFields.TIME)
              .allows(BookingCalls.WRITES_OWN),
          Call.of("DELETE", "/time/{sid}", "Delete a time entry")
              .says(
                  "Removes an entry. A submitted one can be removed only by those who administer time.")
              .id(ID, ABOUT_ID, SAMPLE)
              .allows(BookingCalls.WRITES_OWN));

  /** What is done with submitted time, outside the compatible path. */
  public static final CallGroup APPROVAL =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Approval of time",
          "What is submitted waits for approval. What is rejected is open again, with a note that says why.",
          BookingCalls.anyPeriod(Call.of("GET", "/time/pending", "List time to approve"))
              .says(
                  "The entries that are submitted and not decided yet, in a period if one is given.")
              .answersDetailedList(TimeFields.TIME)
              .allows(BookingCalls.READS_PENDING),
          Call.of("POST", "/time/approve", "Approve time")
              .says("Approves entries that are submitted.")
              .body("ids", new Value.Several(Type.ID), true, "The entries.")
              .example("{\"ids\": [{TimeEntry.SID}]}")
              .answersWholeList(TimeFields.DECISION)
              .allows(BookingCalls.administrator(405)),
          Call.of("POST", "/time/reject", "Reject time")
              .says(
                  "Gives entries that are submitted or approved back to their staff. They are no longer"
                      + " submitted, so that they get new ids.")
              .body("ids", new Value.Several(Type.ID), true, "The entries.")
              .body("note", Type.NOTES, true, "Why, for the staffer to read in RevisionNotes.")
              .example("{\"ids\": [{TimeEntry.SID}], \"note\": \"Please say which site it was.\"}")
              .answersWholeList(TimeFields.DECISION)
              .allows(BookingCalls.administrator(405)),
          BookingCalls.period(Call.of("GET", "/time/csv", "Download time as CSV"))
              .says(
                  "The time of a period that the caller sees, in the Detailed view, for a spreadsheet.")
              .answersOther(
                  "text/csv", "A line for each entry; the columns are called like the fields.")
              .allows(Permission.WHAT_ONE_SEES));

  private TimeCalls() {}

  private static Call.Builder days(String path, String title) {
    return BookingCalls.period(Call.of("GET", path, title).id(STAFF, ABOUT_STAFF, STAFF_SAMPLE));
  }

  private static Call.Builder links(Call.Builder call) {
    return link(
        link(
            link(call, "Project", "the project: 1 its name, 2 its code"),
            "Staff",
            "the staffer: 1 the full name, 3 the e-mail address"),
        "BudgCat",
        "the labor code: 1 its name, 2 its code");
  }

  private static Call.Builder link(Call.Builder call, String what, String words) {
    return call.body(
            what + "LinkValue",
            Type.NAME,
            false,
            "What names " + words + ". Exactly one must match.")
        .body(what + "LinkType", Type.NUMBER, false, "Which of these the value is.");
  }
}
