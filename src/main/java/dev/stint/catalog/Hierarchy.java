package dev.stint.catalog;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;

/** Records of one table, each of which may have a parent in the same table. */
public final class Hierarchy {
  private final Sql leadsTo;

  /**
   * For this table.
   *
   * @param column the parent's id, or null
   */
  public Hierarchy(String table, String column) {
    this.leadsTo =
        Sql.of(
            """
            WITH RECURSIVE above (id) AS (
              SELECT CAST(:from AS BIGINT)
              UNION
              SELECT t.%2$s FROM above a JOIN %1$s t ON t.firm_id = :firm AND t.id = a.id
              WHERE t.%2$s IS NOT NULL)
            SELECT 1 FROM above WHERE id = :to\
            """
                .formatted(table, column));
  }

  /** Whether one record is the other or a descendant of it. */
  public boolean leadsTo(Transaction transaction, long from, long to) {
    return transaction.query(leadsTo).set("from", from).set("to", to).exists();
  }
}
