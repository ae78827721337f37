package dev.stint.catalog;

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
 * Reads a list of records in a view and writes it, in chunks: the database is let go between them,
 * so that a caller who reads slowly holds nothing but a chunk of bytes. Each chunk starts after the
 * last record of the one before, by the list's order. Made once for a resource and view.
 */
public final class ListQuery {
  /** How many records are read at once. */
  static final int CHUNK = 500;

  private final Selection selection;
  private final List<Name> names;
  private final List<Selection.Key> order;
  private final Sql first;
  private final Sql next;
  private final @Nullable String from;

  /**
   * Which records it reads, and how they are ordered.
   *
   * @param condition SQL beside the firm's own condition
   * @param order see {@link #order}; together they tell any two records apart
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
    // The first key by itself, too: PostgreSQL does not look up a row of keys from several tables
    // in
    // an index, and would go through all records before the chunk.
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
   * The same list, where a parameter says what the first key of the order begins at. It moves along
   * with the chunks: of two lower bounds SQLite may take the lesser one to find its place in an
   * index, and go through all records before the chunk.
   */
  public ListQuery from(String parameter) {
    return new ListQuery(this, parameter);
  }

  /** What a list is ordered by, ascending: an SQL expression that is never null. */
  public static final class Order {
    private final String expression;
    private final Type<?> type;

    private Order(String expression, Type<?> type) {
      this.expression = expression;
      this.type = type;
    }

    /** By a text. */
    public static Order text(String expression) {
      return new Order(expression, Type.TEXT);
    }

    /** By a number. */
    public static Order number(String expression) {
      return new Order(expression, Type.NUMBER);
    }
  }

  /** The names of the fields that a record is written with, what is nested in it left out. */
  public List<Name> names() {
    return names;
  }

  /** What the records are called. */
  public Resource resource() {
    return selection.resource();
  }

  /**
   * Writes the next chunk of the list.
   *
   * @param parameters by name; those that the statement does not have are left aside
   * @param place where the list stands; null at its beginning
   * @param page which part of the list was asked for
   * @return where the list stands now, or null when it is at its end
   */
  public @Nullable Place write(
      Transaction transaction,
      Map<String, ? extends @Nullable Object> parameters,
      @Nullable Place place,
      Page page,
      WireWriter out) {
    long written = place == null ? 0 : place.written;
    long limit = Math.min(CHUNK, page.top() - written);
    if (limit <= 0) {
      return null;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
    all.put("limit", limit);
    all.put("skip", place == null ? page.skip() : 0L);
    if (place != null) {
      for (int i = 0; i < order.size(); i++) {
        all.put("after" + i, place.keys.get(i));
      }
      if (from != null) {
        all.put(from, place.keys.getFirst());
      }
    }
    var query = transaction.query(place == null ? first : next).setAny(all);
    Place last = new Place();
    if (selection.hasLists()) {
      List<Cells.Copy> copies =
          query.list(row -> {
            last.standsOn(row, order);
            return selection.copy(row);
          });
      for (Selection.Loaded loaded : selection.load(transaction, all, copies)) {
        Writing.write(selection, out, loaded);
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
   * Which part of a list is asked for (ruling 12).
   *
   * @param skip how many records are left out at the beginning
   * @param top how many are answered at the most
   */
  public record Page(long skip, long top) {
    /** The whole list. */
    public static final Page ALL = new Page(0, Long.MAX_VALUE);
  }

  /** A place in a list, behind the record written last. */
  public static final class Place {
    private List<@Nullable Object> keys = List.of();
    private long written;

    private Place() {}

    private void standsOn(Row row, List<Selection.Key> order) throws SQLException {
      List<@Nullable Object> values = new ArrayList<>(order.size());
      for (int i = 0; i < order.size(); i++) {
        boolean number = order.get(i).type().equals(Type.NUMBER);
        values.add(number ? (Object) row.number(i + 1) : row.text(i + 1));
      }
      keys = values;
      written++;
    }
  }
}
