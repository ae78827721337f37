package dev.stint.expense;

import dev.stint.booking.BookingCalls;
import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.ParameterName;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.Types;

/** The calls of {@link ExpenseApi} and {@link ExpenseApprovalApi}, described. */
public final class ExpenseCalls {
  private static final String ABOUT_STAFF =
      "The staffer; the caller by default, or if the caller may not see that staffer's expenses.";
  private static final String REPORT_SAMPLE = "{ExpenseReport.SID}";
  private static final String ABOUT_ID = "The expense.";
  private static final String SAMPLE = "{Expense.SID}";

  /** Expenses and their reports. */
  public static final CallGroup EXPENSES =
      CallGroup.of(
          Section.EXPENSE,
          "Expenses",
          "What a staffer has spent on a project. Expenses are open until they are submitted together in a"
              + " report; after that, only callers with the right to administer time can change them.",
          Call.of("GET", "/expense/reports", "List expense reports")
              .says(
                  "The reports of a staffer, newest first; approved ones are left out by default.")
              .query(ParameterName.STAFFER, Types.ID, ABOUT_STAFF)
              .query("showAll", Types.FLAG, "Whether to include approved reports.")
              .answersList(ExpenseFields.REPORT)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/expense/report/{rptSid}", "List the expenses of a report")
              .says("The expenses in a report; for 0, a staffer's expenses that are not submitted.")
              .id(ExpenseApi.REPORT, "The report, or 0.", "0")
              .query(ParameterName.STAFFER, Types.ID, ABOUT_STAFF, "{Expense.StaffSID}")
              .answersList(ExpenseFields.EXPENSE)
              .allows(BookingCalls.SEES_OWN),
          Call.of("POST", "/expense/reportByFilter", "Find expenses")
              .says(
                  "The expenses of a period, of some staff, on some projects. Each of these can be left out.")
              .body("mindate", Types.DATE, false, "The first day.")
              .body("maxdate", Types.DATE, false, "The last day.")
              .body("staffsids", new Value.Several(Types.ID, IdParameters.MOST), false, "Whose.")
              .body(
                  "projectsids",
                  new Value.Several(Types.ID, IdParameters.MOST),
                  false,
                  "The projects.")
              .example("{mindate: '2026-10-01', maxdate: '2026-10-31'}")
              .answersList(ExpenseFields.EXPENSE)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("POST", "/expense/detail", "Book an expense")
              .says(
                  "Creates an expense. Day, project, staffer, category and cost are required."
                      + BookingCalls.TAKES_NOTHING_NEW)
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
                  "Changes the fields given. A submitted expense can only be changed by those who administer time."
                      + BookingCalls.MAY_BECOME_LESS)
              .id("id", ABOUT_ID, SAMPLE)
              .changes(ExpenseFields.EXPENSE)
              .example("{Nt: 'Train to the site and back'}")
              .answers(ExpenseFields.EXPENSE)
              .allows(BookingCalls.WRITES_OWN),
          Call.of("DELETE", "/expense/detail/{id}", "Delete an expense")
              .says(
                  "Deletes an expense. A submitted one can only be deleted by callers with the right to administer"
                      + " time.")
              .id("id", ABOUT_ID, SAMPLE)
              .allows(BookingCalls.WRITES_OWN),
          Call.of("POST", "/expense/submit", "Submit expenses")
              .says("Puts expenses of one staffer into a new report and returns it.")
              .creates(ExpenseFields.REPORT)
              .body("ids", new Value.Several(Types.ID, IdParameters.MOST), true, "The expenses.")
              .example("{\"RptNm\": \"November\", \"ids\": [{Expense.SID}]}")
              .answers(ExpenseFields.REPORT)
              .allows(BookingCalls.WRITES_OWN));

  /** What is done with submitted expenses, outside the compatible path. */
  public static final CallGroup APPROVAL =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Approval of expenses",
          "Submitted reports wait for approval. The expenses of a rejected report are open again.",
          Call.of("GET", "/expense/pending", "List expense reports to approve")
              .says("The submitted reports that have been neither approved nor rejected.")
              .answersList(ExpenseFields.REPORT)
              .allows(BookingCalls.READS_PENDING),
          Call.of("POST", "/expense/approve/{rptSid}", "Approve an expense report")
              .says("Approves a submitted report.")
              .id(ExpenseApi.REPORT, "The report.", REPORT_SAMPLE)
              .answers(ExpenseFields.REPORT)
              .allows(BookingCalls.administrator(404, 405)),
          Call.of("POST", "/expense/reject/{rptSid}", "Reject an expense report")
              .says(
                  "Returns the expenses of a submitted or approved report to their staffer, who can submit them again"
                      + " in another report.")
              .id(ExpenseApi.REPORT, "The report.", REPORT_SAMPLE)
              .body("note", Types.NOTES, true, "Why.")
              .example(
                  """
                  {"note": "Please add the receipt's number."}
                  """)
              .answers(ExpenseFields.REPORT)
              .allows(BookingCalls.administrator(404, 405)),
          BookingCalls.csv(Call.of("GET", "/expense/csv", "Download expenses as CSV"))
              .says("The expenses of a period that the caller may see, for a spreadsheet.")
              .page()
              .answersOther(
                  "text/csv", "A line for each expense; the columns have the names of the fields.")
              .allows(Permission.WHAT_ONE_SEES));

  private ExpenseCalls() {}
}
