package dev.stint.expense;

import dev.stint.booking.BookingCalls;
import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Type;

/** The calls of {@link ExpenseApi} and {@link ExpenseApprovalApi}, described. */
public final class ExpenseCalls {
  private static final String STAFF = "staffsid";
  private static final String ABOUT_STAFF =
      "Whose; the caller's own if left out, or where the caller may not see the staffer's.";
  private static final String REPORT = "rptSid";
  private static final String REPORT_SAMPLE = "{ExpenseReport.SID}";
  private static final String ABOUT_ID = "The expense.";
  private static final String SAMPLE = "{Expense.SID}";

  /** Expenses and their reports. */
  public static final CallGroup EXPENSES =
      CallGroup.of(
          Section.EXPENSE,
          "Expenses",
          "What a staffer has spent on a project. Expenses are open until they are submitted, several together in"
              + " a report; then they are locked for all but those who administer time.",
          Call.of("GET", "/expense/reports", "List expense reports")
              .says(
                  "The reports of a staffer, the newest first; approved ones are left out unless asked for.")
              .query(STAFF, Type.ID, ABOUT_STAFF)
              .query("showAll", Type.FLAG, "Whether to list approved reports, too.")
              .answersList(ExpenseFields.REPORT)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/expense/report/{rptSid}", "List the expenses of a report")
              .says("The expenses in a report; 0 lists those of a staffer that are not submitted.")
              .id(REPORT, "The report, or 0.", "0")
              .query(STAFF, Type.ID, ABOUT_STAFF, "{Expense.StaffSID}")
              .answersList(ExpenseFields.EXPENSE)
              .allows(BookingCalls.SEES_OWN),
          Call.of("POST", "/expense/reportByFilter", "Find expenses")
              .says(
                  "The expenses of a period, of some staff, on some projects. Each may be left out.")
              .body("mindate", Type.DATE, false, "The first day.")
              .body("maxdate", Type.DATE, false, "The last day.")
              .body("staffsids", new Value.Several(Type.ID), false, "Whose.")
              .body("projectsids", new Value.Several(Type.ID), false, "On which projects.")
              .example(
                  """
                  {"mindate": "2026-10-01", "maxdate": "2026-10-31"}
                  """)
              .answersList(ExpenseFields.EXPENSE)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("POST", "/expense/detail", "Book an expense")
              .says(
                  "Makes an expense. Day, project, staffer, category and cost are needed. A project takes none"
                      + " while it is inactive, or from its EndDt on.")
              .creates(ExpenseFields.EXPENSE)
              .example(
                  """
                  {"Dt": "2026-11-02", "ProjectSID": {Expense.ProjectSID}, "StaffSID": {Expense.StaffSID},
                   "CatSID": {Expense.CatSID}, "CostIN": 42.5, "Nt": "Train to the site"}
                  """)
              .answers(ExpenseFields.EXPENSE)
              .allows(BookingCalls.WRITES_OWN),
          Call.of("POST", "/expense/detail/{id}", "Change an expense")
              .says(
                  "Changes the fields given. A submitted expense can be changed only by those who administer"
                      + " time.")
              .id("id", ABOUT_ID, SAMPLE)
              .changes(ExpenseFields.EXPENSE)
              .example(
                  """
                  {"Nt": "Train to the site and back"}
                  """)
              .answers(ExpenseFields.EXPENSE)
              .allows(BookingCalls.WRITES_OWN),
          Call.of("DELETE", "/expense/detail/{id}", "Delete an expense")
              .says(
                  "Removes an expense. A submitted one can be removed only by those who administer time.")
              .id("id", ABOUT_ID, SAMPLE)
              .allows(BookingCalls.WRITES_OWN),
          Call.of("POST", "/expense/submit", "Submit expenses")
              .says("Puts expenses of one staffer into a new report, which is the answer.")
              .creates(ExpenseFields.REPORT)
              .body("ids", new Value.Several(Type.ID), true, "The expenses.")
              .example("{\"RptNm\": \"November\", \"ids\": [{Expense.SID}]}")
              .answers(ExpenseFields.REPORT)
              .allows(BookingCalls.WRITES_OWN));

  /** What is done with submitted expenses, outside the compatible path. */
  public static final CallGroup APPROVAL =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Approval of expenses",
          "Reports wait for approval. What is in a rejected one is open again.",
          Call.of("GET", "/expense/pending", "List expense reports to approve")
              .says("The reports that are submitted and not decided yet.")
              .answersList(ExpenseFields.REPORT)
              .allows(BookingCalls.READS_PENDING),
          Call.of("POST", "/expense/approve/{rptSid}", "Approve an expense report")
              .says("Approves a report that is submitted.")
              .id(REPORT, "The report.", REPORT_SAMPLE)
              .answers(ExpenseFields.REPORT)
              .allows(BookingCalls.administrator(404, 405)),
          Call.of("POST", "/expense/reject/{rptSid}", "Reject an expense report")
              .says(
                  "Gives the expenses of a report that is submitted or approved back to their staffer, to be"
                      + " submitted again in another one.")
              .id(REPORT, "The report.", REPORT_SAMPLE)
              .body("note", Type.NOTES, true, "Why.")
              .example(
                  """
                  {"note": "Please add the receipt's number."}
                  """)
              .answers(ExpenseFields.REPORT)
              .allows(BookingCalls.administrator(404, 405)),
          BookingCalls.period(Call.of("GET", "/expense/csv", "Download expenses as CSV"))
              .says("The expenses of a period that the caller sees, for a spreadsheet.")
              .answersOther(
                  "text/csv", "A line for each expense; the columns are called like the fields.")
              .allows(Permission.WHAT_ONE_SEES));

  private ExpenseCalls() {}
}
