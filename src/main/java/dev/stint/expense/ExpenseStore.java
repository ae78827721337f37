package dev.stint.expense;

import dev.stint.booking.Approval;
import dev.stint.booking.Bookers;
import dev.stint.booking.Period;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.store.Query;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Expenses and their reports in the database. */
final class ExpenseStore {
  private static final String TABLE = "expense";
  private static final String REPORTS = "expense_report";

  static final RecordQuery ONE =
      new RecordQuery(ExpenseFields.EXPENSE, View.DETAILED, "e.id = :id");
  static final RecordQuery REPORT =
      new RecordQuery(ExpenseFields.REPORT, View.DETAILED, "r.id = :id");

  /** A staffer's reports; those that are approved only when asked for. */
  static final ListQuery OF_STAFFER =
      reports(
          "r.staff_id = :of_staff AND (:all OR r.approval <> %d)"
              .formatted(Approval.APPROVED.number()));

  /** What waits for approval. */
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

  private static final Map<Integer, Sql> PLACES = new ConcurrentHashMap<>();

  private static final Sql PLACE =
      Sql.of("SELECT staff_id, report_id FROM expense WHERE firm_id = :firm AND id = :id");

  private static final Sql REPORT_OF =
      Sql.of("SELECT staff_id, approval FROM expense_report WHERE firm_id = :firm AND id = :id");

  /** What is submitted is not billed on a project without charge (ruling 10). */
  private static final Sql SUBMIT =
      Sql.of(
          """
          UPDATE expense SET report_id = :report, approval = :approval, revision_notes = NULL,
            is_no_charge = is_no_charge OR EXISTS (SELECT 1 FROM project p
              WHERE p.firm_id = expense.firm_id AND p.id = expense.project_id AND p.is_no_charge),
            billable = CASE WHEN EXISTS (SELECT 1 FROM project p
              WHERE p.firm_id = expense.firm_id AND p.id = expense.project_id AND p.is_no_charge)
              THEN 0 ELSE billable END,
            modified_at = :now
          WHERE firm_id = :firm AND id = :id AND report_id IS NULL\
          """);

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
   * Where an expense stands.
   *
   * @param report null until it is submitted
   */
  record Place(long staff, @Nullable Long report) {
    private static Place read(Row row) throws SQLException {
      return new Place(row.number(1), row.optionalNumber(2));
    }
  }

  Optional<Place> place(long id) {
    return transaction.query(PLACE).set("id", id).first(Place::read);
  }

  /** Where these expenses stand, by id; those that the firm does not have are left out. */
  Map<Long, Place> places(List<Long> ids) {
    Map<Long, Place> places = new HashMap<>();
    if (!ids.isEmpty()) {
      int size = IdParameters.size(ids.size());
      transaction
          .query(PLACES.computeIfAbsent(size, ExpenseStore::placesOf))
          .setAll(IdParameters.values(ids, size))
          .each(row -> places.put(row.number(3), Place.read(row)));
    }
    return places;
  }

  private static Sql placesOf(int size) {
    return Sql.of(
        "SELECT staff_id, report_id, id FROM expense WHERE firm_id = :firm AND id IN (%s)"
            .formatted(IdParameters.names(size)));
  }

  /** Whose report it is, and how far its approval has come as a number. */
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
   * Puts expenses of a staffer, none of which is submitted, into a new report.
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

  /** Gives a report's expenses back to their staffer, not submitted and not locked any more. */
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
