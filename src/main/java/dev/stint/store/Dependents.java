package dev.stint.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What refers to the records of a table, and what happens to it when one of them is deleted: some
 * rows are deleted too, others only lose the reference. It happens in the order of declaration.
 */
public final class Dependents {
  private record Part(String table, Sql sql) {}

  private final List<Part> parts = new ArrayList<>();

  /** Deletes the rows whose column has the record's id. */
  public Dependents remove(String table, String column) {
    return removeWhere(table, column + " = :id");
  }

  /** Deletes the rows that meet this condition: SQL about the record {@code :id}. */
  public Dependents removeWhere(String table, String condition) {
    return add(table, "DELETE FROM %s WHERE firm_id = :firm AND %s".formatted(table, condition));
  }

  /** Keeps the rows, and empties their column. */
  public Dependents forget(String table, String column) {
    return add(
        table,
        "UPDATE %1$s SET %2$s = NULL WHERE firm_id = :firm AND %2$s = :id"
            .formatted(table, column));
  }

  private Dependents add(String table, String sql) {
    parts.add(new Part(table, Sql.of(sql)));
    return this;
  }

  /** Does all of that for a record; returns the number of rows by table. */
  Map<String, Long> resolve(Transaction transaction, long id) {
    Map<String, Long> rows = new TreeMap<>();
    for (Part part : parts) {
      long count = transaction.query(part.sql).set("id", id).run();
      if (count > 0) {
        rows.merge(part.table, count, Long::sum);
      }
    }
    return rows;
  }
}
