package dev.stint.activity;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.View;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.List;
import java.util.Optional;

/** Activities in the database. */
final class ActivityStore {
  private static final String TABLE = "activity";

  static final RecordQuery ONE = new RecordQuery(ActivityFields.ACTIVITY, View.BASIC, "a.id = :id");

  static final ListQuery OF_PROJECT = list("a.project_id = :project");

  /** Of all visible projects. */
  static final ListQuery ALL = list("NOT p.is_template AND " + ProjectAccess.VISIBLE);

  private static final Current.Reader CURRENT = new Current.Reader(ActivityFields.ACTIVITY, TABLE);

  private static final Sql PLACE =
      Sql.of("SELECT project_id, creator_id FROM activity WHERE firm_id = :firm AND id = :id");

  private final Transaction transaction;

  ActivityStore(Transaction transaction) {
    this.transaction = transaction;
  }

  /** By day, that of the making where there is no other (ruling 8.5). */
  private static ListQuery list(String condition) {
    return new ListQuery(
        ActivityFields.ACTIVITY,
        View.BASIC,
        """
        (:completed OR NOT a.is_completed)
        AND (NOT :dated OR a.activity_date BETWEEN :start AND :end) AND %s\
        """
            .formatted(condition),
        List.of(
            ListQuery.Order.text("COALESCE(a.activity_date, SUBSTR(a.created_at, 1, 10))"),
            ListQuery.Order.number("a.id")));
  }

  /** Where an activity is and who made it. */
  Optional<Place> place(long id) {
    return transaction
        .query(PLACE)
        .set("id", id)
        .first(row -> new Place(row.number(1), row.number(2)));
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  long insert(Changes changes, long creator, String now) {
    long id = transaction.newId();
    var values = changes.columns();
    values.put("id", id);
    values.put("creator_id", creator);
    values.put("created_at", now);
    values.putIfAbsent("kind", ActivityType.NONE);
    values.putIfAbsent("is_unread", false);
    values.putIfAbsent("is_completed", false);
    transaction.insert(TABLE, values);
    return id;
  }

  void update(long id, Changes changes) {
    transaction.update(TABLE, id, changes.columns());
  }

  void delete(long id) {
    transaction.delete(TABLE, id);
  }

  /**
   * The project that an activity is on, and who made it.
   *
   * @param creator 0 when that staffer is gone
   */
  record Place(long project, long creator) {}
}
