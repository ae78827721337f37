package dev.stint.catalog;

/**
 * The kind of record that the id in a field refers to.
 *
 * @param table the table of the records
 * @param condition a condition on them, as SQL; {@code TRUE} for all
 * @param what one of them is called, in words
 */
public record Reference(String table, String condition, String what) {
  /** A value of one of the firm's picklists. */
  public static Reference picklist(String list) {
    return new Reference("picklist_value", "list = '" + list + "'", "value of the list " + list);
  }

  /** Any record of a table. */
  public static Reference to(String table, String what) {
    return new Reference(table, "TRUE", what);
  }
}
