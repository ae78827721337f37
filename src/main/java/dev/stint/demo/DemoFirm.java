package dev.stint.demo;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A firm in the making: its transaction, and the ids of what it has by the names in the tables. */
final class DemoFirm {
  private static final Sql VALUES =
      Sql.of("SELECT id, list, name FROM picklist_value WHERE firm_id = :firm");

  private final Transaction transaction;
  private final FirmTables tables;
  private final Map<Named, Long> ids = new HashMap<>();

  /**
   * Starts with a firm that is in the database, without anything but its standard lists.
   *
   * @param transaction within the firm
   */
  DemoFirm(Transaction transaction, FirmTables tables) {
    this.transaction = transaction;
    this.tables = tables;
    transaction
        .query(VALUES)
        .each(row -> ids.put(new Named(row.requiredText(2), row.requiredText(3)), row.number(1)));
  }

  /** The transaction within the firm. */
  Transaction transaction() {
    return transaction;
  }

  /** What the firm is made of. */
  FirmTables tables() {
    return tables;
  }

  /**
   * Keeps the id of something under its name in the tables.
   *
   * @param kind a picklist's name, or the name of a table of the database
   */
  void know(String kind, String name, long id) {
    if (ids.put(new Named(kind, name), id) != null) {
      throw new IllegalArgumentException("two of " + kind + " " + name);
    }
  }

  /** The id of something that is there already. */
  long id(String kind, String name) {
    Long id = ids.get(new Named(kind, name));
    if (id == null) {
      throw new IllegalArgumentException("no " + kind + " " + name);
    }
    return id;
  }

  /** The id of something that is there already, null for null. */
  @Nullable Long idOrNull(String kind, @Nullable String name) {
    return name == null ? null : id(kind, name);
  }

  /** Adds the columns of the three cost centers, named in columns of the same meaning. */
  void addCostCenters(Map<String, @Nullable Object> values, DemoTable.Row row) {
    values.put("cost_center_1_id", idOrNull("CCenter1", row.textOrNull("office")));
    values.put("cost_center_2_id", idOrNull("CCenter2", row.textOrNull("partner")));
    values.put("cost_center_3_id", idOrNull("CCenter3", row.textOrNull("department")));
  }

  private record Named(String kind, String name) {}
}
