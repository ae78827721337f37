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

/**
 * What a record holds now, in all the fields that can be written: what an update is compared with.
 */
public final class Current {
  private final Map<Field<?>, @Nullable Object> values;

  private Current(Map<Field<?>, @Nullable Object> values) {
    this.values = values;
  }

  /** The value of a field that can be written, null when it has none. */
  @SuppressWarnings("unchecked") // read by the field's own type
  public <T> @Nullable T get(Field<T> field) {
    return (@Nullable T) values.get(field);
  }

  /** The fields that are known. */
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
      this.fields = resource.fields().stream().filter(f -> f.column() != null).toList();
      this.sql =
          Sql.of(
              "SELECT %s FROM %s WHERE firm_id = :firm AND id = :id"
                  .formatted(
                      fields.stream().map(Field::column).collect(Collectors.joining(", ")), table));
    }

    /** The current values, if there is such a record. */
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
