package dev.stint.expense;

import dev.stint.booking.Approval;
import dev.stint.booking.Bookers;
import dev.stint.booking.Period;
import dev.stint.catalog.ByIds;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.store.Query;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Expenses and their reports in the database. */
final class ExpenseStore {
  private static final String TABLE = "expense";
  private static final String REPORTS = "expense_report";

  static final RecordQuery ONE =
      new RecordQuery(ExpenseFields.EXPENSE, View.DETAILED, "e.id = :id");
  static final RecordQuery REPORT =
      new RecordQuery(ExpenseFields.REPORT, View.DETAILED, "r.id = :id");

  /** A staffer's reports; approved ones only on request. */
  static final ListQuery OF_STAFFER =
      reports(
          "r.staff_id = :of_staff AND (:all OR r.approval <> %d)"
              .formatted(Approval.APPROVED.number()));

  /** The reports waiting for approval. */
  static final ListQuery TO_APPROVE =
      reports("r.approval = %d".formatted(Approval.SUBMITTED.number()));

  static final ListQuery OF_REPORT = expenses("e.report_id = :report");
  static final ListQuery UNSUBMITTED = expenses("e.staff_id = :of_staff AND e.report_id IS NULL");

  /** All that the caller may see in a period. */
  static final ListQuery ALL =
      expenses(Period.contains("e.entry_date") + " AND " + Bookers.visible("e.staff_id"))
          .from(Period.START);

  /** The same for these staff and projects: ids with a comma before and after each. */
  static final ListQuery FILTERED =
      expenses(
              """
              %s AND %s
              AND (:staffs = '' OR :staffs LIKE '%%,' || e.staff_id || ',%%')
              AND (:projects = '' OR :projects LIKE '%%,' || e.project_id || ',%%')\
              """
                  .formatted(Period.contains("e.entry_date"), Bookers.visible("e.staff_id")))
          .from(Period.START);

  private static final Current.Reader CURRENT = new Current.Reader(ExpenseFields.EXPENSE, TABLE);

  private static final ByIds<Sql> PLACES =
      new ByIds<>(ids ->
          Sql.of(
              "SELECT staff_id, report_id, id FROM expense WHERE firm_id = :firm AND id IN (%s)"
                  .formatted(ids)));

  private static final Sql PLACE =
      Sql.of("SELECT staff_id, report_id FROM expense WHERE firm_id = :firm AND id = :id");

  private static final Sql REPORT_OF =
      Sql.of("SELECT staff_id, approval FROM expense_report WHERE firm_id = :firm AND id = :id");

  private static final String ON_FREE_PROJECT =
      """
      EXISTS (SELECT 1 FROM project p
        WHERE p.firm_id = expense.firm_id AND p.id = expense.project_id AND p.is_no_charge)\
      """;

  private static final String ON_FREE_TASK =
      """
      EXISTS (SELECT 1 FROM task k
        WHERE k.firm_id = expense.firm_id AND k.id = expense.task_id AND k.is_no_charge)\
      """;

  /**
   * Expenses submitted on a project without charge are not billed (ruling 10); elsewhere this is
   * recalculated, unless a caller has set it (ruling 10.2).
   */
  private static final Sql SUBMIT =
      Sql.of(
          """
          UPDATE expense SET report_id = :report, approval = :approval, revision_notes = NULL,
            is_no_charge =
              CASE WHEN {project} THEN TRUE WHEN is_billing_said THEN is_no_charge ELSE {task} END,
            billable = CASE WHEN {project} THEN 0 WHEN is_billing_said THEN billable
              WHEN {task} THEN 0 WHEN is_no_charge THEN cost ELSE billable END,
            is_billing_said = is_billing_said AND NOT {project},
            modified_at = :now
          WHERE firm_id = :firm AND id = :id AND report_id IS NULL\
          """
              .replace("{project}", ON_FREE_PROJECT)
              .replace("{task}", ON_FREE_TASK));

  private static final Sql APPROVE =
      Sql.of(
          """
          UPDATE expense SET approval = :approval, modified_at = :now
          WHERE firm_id = :firm AND report_id = :report\
          """);

  private static final Sql REJECT =
      Sql.of(
          """
          UPDATE expense
          SET approval = :approval, report_id = NULL, revision_notes = :note, modified_at = :now
          WHERE firm_id = :firm AND report_id = :report\
          """);

  private final Transaction transaction;

  ExpenseStore(Transaction transaction) {
    this.transaction = transaction;
  }

  private static ListQuery expenses(String condition) {
    return list(
        ExpenseFields.EXPENSE,
        condition,
        ListQuery.Order.text("e.entry_date"),
        ListQuery.Order.number("e.id"));
  }

  private static ListQuery reports(String condition) {
    return list(ExpenseFields.REPORT, condition, ListQuery.Order.number("r.id"));
  }

  private static ListQuery list(Resource resource, String condition, ListQuery.Order... order) {
    return new ListQuery(resource, View.DETAILED, condition, List.of(order));
  }

  /**
   * The state of an expense.
   *
   * @param report null until it is submitted
   */
  record Filing(long staff, @Nullable Long report) {
    private static Filing read(Row row) throws SQLException {
      return new Filing(row.number(1), row.optionalNumber(2));
    }
  }

  Optional<Filing> place(long id) {
    return transaction.query(PLACE).set("id", id).first(Filing::read);
  }

  /** The states of these expenses, by id, without those that the firm does not have. */
  Map<Long, Filing> places(List<Long> ids) {
    Map<Long, Filing> places = new HashMap<>();
    if (!ids.isEmpty()) {
      int size = IdParameters.size(ids.size());
      transaction
          .query(PLACES.of(size))
          .setAll(IdParameters.values(ids, size))
          .each(row -> places.put(row.number(3), Filing.read(row)));
    }
    return places;
  }

  /** A report's staffer, and its approval status as a number. */
  record Report(long staff, long approval) {}

  Optional<Report> report(long id) {
    return transaction
        .query(REPORT_OF)
        .set("id", id)
        .first(row -> new Report(row.number(1), row.number(2)));
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  long insert(Changes changes, String now) {
    long id = transaction.newId();
    Map<String, @Nullable Object> values = changes.columns();
    for (String flag : List.of("is_paid_by_firm", "is_by_unit", "is_vendor_expense")) {
      values.putIfAbsent(flag, false);
    }
    for (String amount : List.of("unit_price", "unit_rate", "units")) {
      values.putIfAbsent(amount, 0L);
    }
    values.put("id", id);
    values.put("approval", Approval.NOT_SUBMITTED.number());
    values.put("created_at", now);
    values.put("modified_at", now);
    transaction.insert(TABLE, values);
    return id;
  }

  void update(long id, Changes changes, String now) {
    Map<String, @Nullable Object> values = changes.columns();
    values.put("modified_at", now);
    transaction.update(TABLE, id, values);
  }

  void delete(long id) {
    transaction.delete(TABLE, id);
  }

  /**
   * Puts a staffer's expenses, none of which is submitted, into a new report.
   *
   * @return the report's id
   */
  long submit(long staff, String name, List<Long> ids, String now) {
    long report = transaction.newId();
    transaction.insert(
        REPORTS,
        Map.of(
            "id", report,
            "staff_id", staff,
            "name", name,
            "approval", Approval.SUBMITTED.number(),
            "submitted_at", now));
    Query submit =
        transaction
            .query(SUBMIT)
            .set("report", report)
            .set("approval", Approval.SUBMITTED.number())
            .set("now", now);
    ids.forEach(id -> submit.set("id", id).addBatch());
    submit.runBatch();
    ids.forEach(
        id -> transaction.note(TABLE, id, Approval.SUBMITTED.text(), Map.of("report_id", report)));
    return report;
  }

  void approve(long report, String now) {
    transaction.update(REPORTS, report, Map.of("approval", Approval.APPROVED.number()));
    transaction
        .query(APPROVE)
        .set("report", report)
        .set("approval", Approval.APPROVED.number())
        .set("now", now)
        .run();
  }

  /** Returns a report's expenses to their staffer, no longer submitted or locked. */
  void reject(long report, String note, String now) {
    transaction.update(
        REPORTS, report, Map.of("approval", Approval.REJECTED.number(), "revision_notes", note));
    transaction
        .query(REJECT)
        .set("report", report)
        .set("approval", Approval.REJECTED.number())
        .set("note", note)
        .set("now", now)
        .run();
  }
}
