package dev.stint.expense;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.booking.Approval;
import dev.stint.catalog.Faults;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Problem;
import java.time.Clock;

/**
 * The approval of expense reports, for those who administer time and expenses: outside the
 * compatible path (ruling 12), and shown in the compatible fields.
 */
public final class ExpenseApprovalApi {
  private static final String APPROVE_EXPENSES = "approve expenses";

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public ExpenseApprovalApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /api/expense/pending}: the reports that wait for approval. */
  public Answer pending(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_TIME, APPROVE_EXPENSES);
    return request.list(caller.in(database), ExpenseStore.TO_APPROVE, caller.parameters());
  }

  /** {@code POST /api/expense/approve/{rptSid}}: of a report that is submitted. */
  public Answer approve(Caller caller, Request request) {
    long report = request.idOrNew();
    return caller
        .in(database)
        .write(transaction -> {
          ExpenseStore store = new ExpenseStore(transaction);
          if (approval(store, caller, report) != Approval.SUBMITTED.number()) {
            throw Problem.refused("The report is approved or rejected already.");
          }
          store.approve(report, Values.now(clock));
          return show(transaction, caller, request, report);
        });
  }

  /**
   * {@code POST /api/expense/reject/{rptSid}} with {@code note}: gives the expenses of a report
   * that is submitted or approved back to their staffer, who can change them and submit them again,
   * in another report.
   */
  public Answer reject(Caller caller, Request request) {
    long report = request.idOrNew();
    caller
        .in(database)
        .read(transaction -> approval(new ExpenseStore(transaction), caller, report));
    Faults faults = new Faults();
    String note = Approval.rejectionNote(request.fields(), faults);
    faults.raise();
    return caller
        .in(database)
        .write(transaction -> {
          ExpenseStore store = new ExpenseStore(transaction);
          if (approval(store, caller, report) == Approval.REJECTED.number()) {
            throw Problem.refused("The report is rejected already.");
          }
          store.reject(report, note, Values.now(clock));
          return show(transaction, caller, request, report);
        });
  }

  private static long approval(ExpenseStore store, Caller caller, long report) {
    long approval = store.report(report).orElseThrow(() -> ExpenseApi.noReport(report)).approval();
    caller.require(Right.ADMINISTERS_TIME, APPROVE_EXPENSES);
    return approval;
  }

  private static Answer show(Transaction transaction, Caller caller, Request request, long report) {
    return request.record(
        transaction,
        ExpenseStore.REPORT,
        report,
        caller.parameters(),
        () -> ExpenseApi.noReport(report));
  }
}
