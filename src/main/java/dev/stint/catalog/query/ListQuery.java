package dev.stint.catalog.query;

import dev.stint.catalog.Cells;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Name;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of records in a view and writes it, in chunks: the connection is released between
 * them, so that a slow caller holds nothing but a chunk of bytes. Each chunk starts after the last
 * record of the one before, by the list's order. Made once for a resource and view.
 */
public final class ListQuery {
  /** The number of records in a chunk. */
  static final int CHUNK = 500;

  private final Selection selection;
  private final List<Name> names;
  private final List<Selection.Key> order;
  private final Sql first;
  private final Sql next;
  private final @Nullable String from;

  /**
   * The records it reads, and their order.
   *
   * @param condition SQL in addition to the condition on the firm
   * @param order see {@link #order}; together they must be a total order
   */
  public ListQuery(Resource resource, View view, String condition, List<Order> order) {
    this.order = order.stream().map(o -> new Selection.Key(o.expression, o.type)).toList();
    this.selection = new Selection(resource, view, this.order);
    this.names =
        resource.fields().stream()
            .filter(field -> field.views().contains(view) && field.expression() != null)
            .<Name>map(Field::name)
            .toList();
    String keys = order.stream().map(o -> o.expression).collect(Collectors.joining(", "));
    String after =
        IntStream.range(0, order.size())
            .mapToObj(i -> ":after" + i)
            .collect(Collectors.joining(", "));
    String select =
        "SELECT %s FROM %s AND %s".formatted(selection.columns(), resource.source(), condition);
    String limit = " ORDER BY " + keys + " LIMIT :limit OFFSET :skip";
    this.first = Sql.of(select + limit);
    // Also compares the first key by itself: PostgreSQL does not look up a row of keys from several
    // tables in an index, and would scan all records before the chunk.
    this.next =
        Sql.of(
            "%s AND %s >= :after0 AND (%s) > (%s)%s"
                .formatted(select, order.getFirst().expression, keys, after, limit));
    this.from = null;
  }

  private ListQuery(ListQuery other, String from) {
    this.order = other.order;
    this.selection = other.selection;
    this.names = other.names;
    this.first = other.first;
    this.next = other.next;
    this.from = from;
  }

  /**
   * The same list, with a parameter for the start of the first key. It moves along with the chunks:
   * given two lower bounds, SQLite may use the smaller one to find its place in an index, and scan
   * all records before the chunk.
   */
  public ListQuery from(String parameter) {
    return new ListQuery(this, parameter);
  }

  /** An ascending order: an SQL expression that is never null. */
  public static final class Order {
    private final String expression;
    private final Type<?> type;

    private Order(String expression, Type<?> type) {
      this.expression = expression;
      this.type = type;
    }

    /** By a text. */
    public static Order text(String expression) {
      return new Order(expression, Types.TEXT);
    }

    /** By a number. */
    public static Order number(String expression) {
      return new Order(expression, Types.NUMBER);
    }
  }

  /** The names of a record's fields as written, without nested ones. */
  public List<Name> names() {
    return names;
  }

  /** The name of the records. */
  public Resource resource() {
    return selection.resource();
  }

  /**
   * Writes the next chunk of the list.
   *
   * @param parameters by name; those that the statement does not have are ignored
   * @param cursor the position in the list; null at its beginning
   * @param page which part of the list was asked for
   * @return the new position, or null at the end
   */
  public @Nullable Cursor write(
      Transaction transaction,
      Map<String, ? extends @Nullable Object> parameters,
      @Nullable Cursor cursor,
      Page page,
      WireWriter out) {
    long written = cursor == null ? 0 : cursor.written;
    long limit = Math.min(CHUNK, page.top() - written);
    if (limit <= 0) {
      return null;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
    all.put("limit", limit);
    all.put("skip", cursor == null ? page.skip() : 0L);
    if (cursor != null) {
      for (int i = 0; i < order.size(); i++) {
        all.put("after" + i, cursor.keys.get(i));
      }
      if (from != null) {
        all.put(from, cursor.keys.getFirst());
      }
    }
    var query = transaction.query(cursor == null ? first : next).setAny(all);
    Cursor last = new Cursor();
    if (selection.hasLists()) {
      List<Cells.Copy> copies =
          query.list(row -> {
            last.standsOn(row, order);
            return selection.copy(row);
          });
      for (Selection.Loaded loaded : selection.load(transaction, all, copies)) {
        selection.writeCopy(out, loaded);
      }
    } else {
      query.each(row -> {
        last.standsOn(row, order);
        selection.write(out, null, Selection.Loaded.of(new Cells.Cursor(row)));
        return true;
      });
    }
    boolean more = last.written == limit && written + limit < page.top();
    last.written += written;
    return more ? last : null;
  }

  /**
   * The requested part of a list (ruling 12).
   *
   * @param skip the number of records to skip
   * @param top the maximum number of records
   */
  public record Page(long skip, long top) {
    /** The whole list. */
    public static final Page ALL = new Page(0, Long.MAX_VALUE);
  }

  /** A position in a list, after the record written last. */
  public static final class Cursor {
    private List<@Nullable Object> keys = List.of();
    private long written;

    private Cursor() {}

    private void standsOn(Row row, List<Selection.Key> order) throws SQLException {
      List<@Nullable Object> values = new ArrayList<>(order.size());
      for (int i = 0; i < order.size(); i++) {
        boolean number = order.get(i).type().equals(Types.NUMBER);
        values.add(number ? (Object) row.number(i + 1) : row.text(i + 1));
      }
      keys = values;
      written++;
    }
  }
}
