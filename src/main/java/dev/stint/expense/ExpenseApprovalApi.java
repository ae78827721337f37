package dev.stint.expense;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.booking.Approval;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;

/**
 * The approval of expense reports, for those who administer time and expenses: outside the
 * compatible path (ruling 12), and shown in the compatible fields.
 */
public final class ExpenseApprovalApi {
  private static final String APPROVE_EXPENSES = "approve expenses";

  /** {@code GET /api/expense/pending}: the reports waiting for approval. */
  public static Answer pending(Visit visit) {
    visit.caller().requireToRead(Right.ADMINISTERS_TIME, APPROVE_EXPENSES);
    return visit.list(ExpenseStore.TO_APPROVE, visit.parameters());
  }

  /** {@code POST /api/expense/approve/{rptSid}}: approves a submitted report. */
  public static Answer approve(Visit visit) {
    long report = visit.request().idOrNew();
    return visit.save(
        transaction -> approval(transaction, visit.caller(), report),
        faults -> faults,
        (transaction, approval, _, _) -> {
          if (approval != Approval.SUBMITTED.number()) {
            throw Problem.refused("The report has already been approved or rejected.");
          }
          new ExpenseStore(transaction).approve(report, visit.now());
          return show(transaction, visit, report);
        });
  }

  /**
   * {@code POST /api/expense/reject/{rptSid}} with {@code note}: returns the expenses of a
   * submitted or approved report to their staffer, who can change them and submit them again in
   * another report.
   */
  public static Answer reject(Visit visit) {
    long report = visit.request().idOrNew();
    return visit.save(
        transaction -> approval(transaction, visit.caller(), report),
        faults -> {
          String note = Approval.rejectionNote(visit.request().fields(), faults);
          faults.raise();
          return note;
        },
        (transaction, approval, note, _) -> {
          if (approval == Approval.REJECTED.number()) {
            throw Problem.refused("The report has already been rejected.");
          }
          new ExpenseStore(transaction).reject(report, note, visit.now());
          return show(transaction, visit, report);
        });
  }

  private static long approval(Transaction transaction, Caller caller, long report) {
    long approval =
        new ExpenseStore(transaction)
            .report(report)
            .orElseThrow(() -> ExpenseApi.noReport(report))
            .approval();
    caller.require(Right.ADMINISTERS_TIME, APPROVE_EXPENSES);
    return approval;
  }

  private static Answer show(Transaction transaction, Visit visit, long report) {
    return visit.record(
        transaction,
        ExpenseStore.REPORT,
        report,
        visit.parameters(),
        () -> ExpenseApi.noReport(report));
  }
}
