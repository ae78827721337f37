package dev.stint.time;

import dev.stint.booking.Approval;
import dev.stint.booking.Bookers;
import dev.stint.booking.Period;
import dev.stint.catalog.ByIds;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Time entries in the database. */
final class TimeStore {
  private static final String TABLE = "time_entry";

  static final RecordQuery BASIC = new RecordQuery(TimeFields.TIME, View.BASIC, "e.id = :id");
  static final RecordQuery DETAILED = new RecordQuery(TimeFields.TIME, View.DETAILED, "e.id = :id");

  static final Lists SHEET = new Lists("e.staff_id = :of_staff");

  /** The entries of a project that the caller may see. */
  static final Lists OF_PROJECT =
      new Lists(
          """
          e.project_id = :project AND %s
          AND (:any_approval OR (e.approval = %d) = :approved)\
          """
              .formatted(Bookers.visible("e.staff_id"), Approval.APPROVED.number()));

  /** All that the caller may see. */
  static final ListQuery ALL = list(View.DETAILED, Bookers.visible("e.staff_id"));

  /** The entries waiting for approval. */
  static final ListQuery TO_APPROVE =
      list(View.DETAILED, "e.approval = %d".formatted(Approval.SUBMITTED.number()));

  static final ListQuery DAYS =
      new ListQuery(
          TimeFields.DAY, View.BASIC, "TRUE", List.of(ListQuery.Order.text("d.entry_date")));

  private static final Current.Reader CURRENT = new Current.Reader(TimeFields.TIME, TABLE);

  private static final Sql STAFF_OF =
      Sql.of("SELECT staff_id FROM time_entry WHERE firm_id = :firm AND id = :id");

  /** A period of one day, because with equality on two columns SQLite would scan the whole firm. */
  private static final Sql HOURS_OF_DAY =
      Sql.of(
          """
          SELECT COALESCE(SUM(hours), 0) FROM time_entry
          WHERE firm_id = :firm AND staff_id = :of_staff AND entry_date BETWEEN :day AND :day
            AND id <> :id\
          """);

  private static final Sql BECOME =
      Sql.of(
          """
          UPDATE time_entry
          SET id = :new, approval = :approval, revision_notes = :note, modified_at = :now
          WHERE firm_id = :firm AND id = :id\
          """);

  private static final ByIds<Sql> APPROVALS =
      new ByIds<>(ids ->
          Sql.of(
              "SELECT id, approval FROM time_entry WHERE firm_id = :firm AND id IN (%s)"
                  .formatted(ids)));

  private final Transaction transaction;

  TimeStore(Transaction transaction) {
    this.transaction = transaction;
  }

  /** A list in either view, for a period. */
  record Lists(ListQuery basic, ListQuery detailed) {
    Lists(String condition) {
      this(list(View.BASIC, condition), list(View.DETAILED, condition));
    }

    ListQuery in(View view) {
      return view == View.DETAILED ? detailed : basic;
    }
  }

  private static ListQuery list(View view, String condition) {
    return new ListQuery(
            TimeFields.TIME,
            view,
            Period.contains("e.entry_date") + " AND " + condition,
            List.of(ListQuery.Order.text("e.entry_date"), ListQuery.Order.number("e.id")))
        .from(Period.START);
  }

  /** An entry's staffer. */
  Optional<Long> staffOf(long id) {
    return transaction.query(STAFF_OF).set("id", id).first(row -> row.number(1));
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  /** The hours that a staffer has booked on a day in other entries. */
  BigDecimal hoursOfDay(long staff, LocalDate day, long exceptId) {
    return transaction
        .query(HOURS_OF_DAY)
        .set("of_staff", staff)
        .set("day", day.toString())
        .set("id", exceptId)
        .first(row -> Amounts.decimal(row.number(1)))
        .orElseThrow();
  }

  /** The approval statuses of these entries, as numbers by id. */
  Map<Long, Long> approvals(List<Long> ids) {
    Map<Long, Long> approvals = new HashMap<>();
    if (!ids.isEmpty()) {
      int size = IdParameters.size(ids.size());
      transaction
          .query(APPROVALS.of(size))
          .setAll(IdParameters.values(ids, size))
          .each(row -> approvals.put(row.number(1), row.number(2)));
    }
    return approvals;
  }

  /**
   * Adds an entry, not submitted yet.
   *
   * @param cost what the hours cost the firm
   * @return its id, which is negative
   */
  long insert(Changes changes, BigDecimal cost, String now) {
    long id = -transaction.newId();
    Map<String, @Nullable Object> values = columns(changes, cost, now);
    values.put("id", id);
    values.put("approval", Approval.NOT_SUBMITTED.number());
    values.put("created_at", now);
    transaction.insert(TABLE, values);
    return id;
  }

  void update(long id, Changes changes, BigDecimal cost, String now) {
    transaction.update(TABLE, id, columns(changes, cost, now));
  }

  private static Map<String, @Nullable Object> columns(
      Changes changes, BigDecimal cost, String now) {
    Map<String, @Nullable Object> values = changes.columns();
    values.put("cost", Amounts.tenThousandths(cost));
    values.put("modified_at", now);
    return values;
  }

  /**
   * Changes the status of entries. An entry that becomes submitted or unsubmitted gets a new id,
   * whose sign shows which.
   *
   * @param note why they were rejected, or null
   * @return their new ids, by their old ones
   */
  Map<Long, Long> become(Approval approval, List<Long> ids, @Nullable String note, String now) {
    boolean submitted = approval == Approval.SUBMITTED || approval == Approval.APPROVED;
    Map<Long, Long> becomes = new LinkedHashMap<>();
    for (long id : ids) {
      boolean stays = submitted == (id > 0);
      long other = stays ? id : transaction.newId();
      becomes.put(id, stays || submitted ? other : -other);
    }
    Query query =
        transaction
            .query(BECOME)
            .set("approval", approval.number())
            .set("note", note)
            .set("now", now);
    becomes.forEach((id, other) -> query.set("id", id).set("new", other).addBatch());
    query.runBatch();
    becomes.forEach((id, other) ->
        transaction.note(
            TABLE, id, approval.text(), Map.of("id", other, "note", note == null ? "" : note)));
    return becomes;
  }

  /**
   * Submits an entry.
   *
   * @return its new id
   */
  long submit(long id, String now) {
    return become(Approval.SUBMITTED, List.of(id), null, now).values().iterator().next();
  }

  void delete(long id) {
    transaction.delete(TABLE, id);
  }
}
