package dev.stint.rate;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.View;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Custom bill rates in the database. */
final class RateStore {
  private static final String TABLE = "custom_rate";

  static final RecordQuery ONE = new RecordQuery(RateFields.RATE, View.BASIC, "r.id = :id");

  static final ListQuery OF_PROJECT =
      new ListQuery(
          RateFields.RATE,
          View.BASIC,
          "r.project_id = :project",
          List.of(ListQuery.Order.number("r.id")));

  private static final Current.Reader CURRENT = new Current.Reader(RateFields.RATE, TABLE);

  private static final Sql PROJECT_OF =
      Sql.of("SELECT project_id FROM custom_rate WHERE firm_id = :firm AND id = :id");

  private static final Sql SAME =
      Sql.of(
          """
          SELECT 1 FROM custom_rate
          WHERE firm_id = :firm AND project_id = :project AND id <> :id
            AND COALESCE(staff_id, 0) = :staff AND COALESCE(labor_code_id, 0) = :labor_code
            AND COALESCE(task_id, 0) = :task\
          """);

  private final Transaction transaction;

  RateStore(Transaction transaction) {
    this.transaction = transaction;
  }

  /** The project or template that a rate is of. */
  Optional<Long> projectOf(long id) {
    return transaction.query(PROJECT_OF).set("id", id).first(row -> row.number(1));
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  /** Whether another rate of the project is for the same; 0 and null are any. */
  boolean isTaken(
      long project,
      @Nullable Long staff,
      @Nullable Long laborCode,
      @Nullable Long task,
      long exceptId) {
    return transaction
        .query(SAME)
        .set("project", project)
        .set("staff", orAny(staff))
        .set("labor_code", orAny(laborCode))
        .set("task", orAny(task))
        .set("id", exceptId)
        .exists();
  }

  private static long orAny(@Nullable Long id) {
    return id == null ? 0 : id;
  }

  long insert(Changes changes) {
    long id = transaction.newId();
    var values = changes.columns();
    values.put("id", id);
    transaction.insert(TABLE, values);
    return id;
  }

  void update(long id, Changes changes) {
    transaction.update(TABLE, id, changes.columns());
  }

  void delete(long id) {
    transaction.delete(TABLE, id);
  }
}
