package dev.stint.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table whose rows only say which records belong to another record. Changes are recorded under
 * the id of the latter.
 */
public final class LinkTable {
  private final String table;
  private final String linked;
  private final Sql of;
  private final Sql clear;
  private final Sql add;
  private final Sql remove;

  /**
   * Created once for a table.
   *
   * @param owner the column with the record that others belong to
   * @param linked the column with those others
   */
  public LinkTable(String table, String owner, String linked) {
    this.table = table;
    this.linked = linked;
    String rows = "FROM %s WHERE firm_id = :firm AND %s = :owner".formatted(table, owner);
    this.of = Sql.of("SELECT %s %s".formatted(linked, rows));
    this.clear = Sql.of("DELETE " + rows);
    this.add =
        Sql.of(
            "INSERT INTO %s (firm_id, %s, %s) VALUES (:firm, :owner, :linked)"
                .formatted(table, owner, linked));
    this.remove = Sql.of("DELETE %s AND %s = :linked".formatted(rows, linked));
  }

  /** The records that belong to this one. */
  public Set<Long> of(Transaction transaction, long owner) {
    return new HashSet<>(transaction.query(of).set("owner", owner).list(row -> row.number(1)));
  }

  /**
   * Makes exactly these records belong to it.
   *
   * @return whether anything has changed
   */
  public boolean replace(Transaction transaction, long owner, Set<Long> wanted) {
    if (of(transaction, owner).equals(wanted)) {
      return false;
    }
    transaction.query(clear).set("owner", owner).run();
    each(transaction, add, owner, wanted);
    note(transaction, owner, "replace", wanted);
    return true;
  }

  /**
   * Adds these records to those that belong to it.
   *
   * @return whether anything has changed
   */
  public boolean add(Transaction transaction, long owner, Set<Long> more) {
    Set<Long> missing = new HashSet<>(more);
    missing.removeAll(of(transaction, owner));
    return change(transaction, add, owner, "insert", missing);
  }

  /**
   * Removes these records from it.
   *
   * @return whether anything has changed
   */
  public boolean remove(Transaction transaction, long owner, Set<Long> gone) {
    Set<Long> present = of(transaction, owner);
    present.retainAll(gone);
    return change(transaction, remove, owner, "delete", present);
  }

  private boolean change(
      Transaction transaction, Sql change, long owner, String action, Set<Long> records) {
    if (records.isEmpty()) {
      return false;
    }
    each(transaction, change, owner, records);
    note(transaction, owner, action, records);
    return true;
  }

  private static void each(Transaction transaction, Sql change, long owner, Set<Long> records) {
    if (!records.isEmpty()) {
      Query query = transaction.query(change).set("owner", owner);
      records.forEach(record -> query.set("linked", record).addBatch());
      query.runBatch();
    }
  }

  private void note(Transaction transaction, long owner, String action, Set<Long> records) {
    transaction.note(table, owner, action, Map.of(linked, new TreeSet<>(records).toString()));
  }
}
