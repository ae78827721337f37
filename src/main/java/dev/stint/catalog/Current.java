package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record's present values, in all writable fields, to compare an update with. */
public final class Current {
  private final Map<Field<?>, @Nullable Object> values;

  private Current(Map<Field<?>, @Nullable Object> values) {
    this.values = values;
  }

  /** The value of a writable field; null if it has none. */
  @SuppressWarnings("unchecked") // read by the field's own type
  public <T> @Nullable T get(Field<T> field) {
    return (@Nullable T) values.get(field);
  }

  /** The fields whose values are known. */
  public Iterable<Field<?>> fields() {
    return values.keySet();
  }

  boolean knows(Field<?> field) {
    return values.containsKey(field);
  }

  /** How to read the current values of a resource's records by id. */
  public static final class Reader {
    private final List<Field<?>> fields;
    private final Sql sql;

    /**
     * Made once for a resource.
     *
     * @param table its own table
     */
    public Reader(Resource resource, String table) {
      this.fields = resource.inRow().filter(field -> field.column() != null).toList();
      this.sql =
          Sql.of(
              "SELECT %s FROM %s WHERE firm_id = :firm AND id = :id"
                  .formatted(
                      fields.stream().map(Field::column).collect(Collectors.joining(", ")), table));
    }

    /** The current values, if the record exists. */
    public Optional<Current> read(Transaction transaction, long id) {
      return transaction.query(sql).set("id", id).first(this::current);
    }

    private Current current(Row row) throws SQLException {
      Map<Field<?>, @Nullable Object> values = new HashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        values.put(fields.get(i), fields.get(i).type().fromColumn(row, i + 1));
      }
      return new Current(values);
    }
  }
}
