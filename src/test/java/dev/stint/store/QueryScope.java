package dev.stint.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a query can name, by what it calls them, and which of them are bound to a firm;
 * behind them those of the query around it.
 */
final class QueryScope {
  /** Around the outermost query. */
  static final QueryScope NONE = new QueryScope(null);

  private final @Nullable QueryScope outer;
  private final Map<String, Item> items = new LinkedHashMap<>();

  QueryScope(@Nullable QueryScope outer) {
    this.outer = outer;
  }

  private static final class Item {
    private final String table;
    private final String key;
    private final boolean ofFirm;
    private boolean bound;

    private Item(String table, String key, boolean ofFirm, boolean bound) {
      this.table = table;
      this.key = key;
      this.ofFirm = ofFirm;
      this.bound = bound;
    }
  }

  void add(String called, String table, String key, boolean ofFirm, boolean bound) {
    items.put(called, new Item(table, key, ofFirm, bound));
  }

  /** The column of a table that says whose firm's its rows are. */
  static String key(String table) {
    return table.equals("firm") ? "id" : "firm_id";
  }

  QueryScope outer() {
    return outer == null ? NONE : outer;
  }

  /** What the tables of this query are called so far. */
  Set<String> names() {
    return new HashSet<>(items.keySet());
  }

  /** What the table is called whose firm's id this column is, in this query. */
  @Nullable String keyOf(Column column) {
    String name = name(column);
    if (column.getTable() != null) {
      String called = name(column.getTable());
      Item item = items.get(called);
      return item != null && item.key.equals(name) ? called : null;
    }
    List<String> having =
        items.entrySet().stream()
            .filter(item -> item.getValue().key.equals(name))
            .map(Map.Entry::getKey)
            .toList();
    return having.size() == 1 ? having.getFirst() : null;
  }

  /** Notes that a table is bound; whether that is new. */
  boolean bind(String called) {
    Item item = items.get(called);
    if (item == null || item.bound) {
      return false;
    }
    item.bound = true;
    return true;
  }

  /** Whether a column is the id of the firm that the statement is bound to. */
  boolean isBound(Column column) {
    String called = keyOf(column);
    Item item = called == null ? null : items.get(called);
    if (item != null) {
      return item.bound;
    }
    boolean here = column.getTable() != null && items.containsKey(name(column.getTable()));
    return !here && outer != null && outer.isBound(column);
  }

  /**
   * The firm's tables of this query that are not bound; said once, and not again of what they bind.
   */
  List<String> unbound() {
    return items.entrySet().stream()
        .filter(item -> item.getValue().ofFirm && bind(item.getKey()))
        .map(item -> "%s %s is not bound to :firm".formatted(item.getValue().table, item.getKey()))
        .toList();
  }

  static String name(Column column) {
    return column.getColumnName().toLowerCase(Locale.ROOT);
  }

  static String name(Table table) {
    return table.getName().toLowerCase(Locale.ROOT);
  }
}
