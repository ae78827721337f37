package dev.stint.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** New values for some fields of a record; a field that is not here stays as it is. */
public final class Changes {
  private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();

  /** The same changes, to work on: for work that may be run more than once. */
  public Changes copy() {
    Changes copy = new Changes();
    copy.values.putAll(values);
    return copy;
  }

  /** Whether the field is among them. */
  public boolean has(Field<?> field) {
    return values.containsKey(field);
  }

  /** The new value, null when it is emptied or not among them. */
  @SuppressWarnings("unchecked") // put() lets in only values of the field's type
  public <T> @Nullable T get(Field<T> field) {
    return (@Nullable T) values.get(field);
  }

  /** Sets a new value. */
  public <T> void put(Field<T> field, @Nullable T value) {
    values.put(field, value);
  }

  /** Leaves the field as it is. */
  public void remove(Field<?> field) {
    values.remove(field);
  }

  /**
   * The value that the record will have: the new one, else the current one.
   *
   * @param current null for a new record
   */
  public <T> @Nullable T result(Field<T> field, @Nullable Current current) {
    return current == null || has(field) ? get(field) : current.get(field);
  }

  /** Takes over the current value of a field, unless it is among them already. */
  public <T> void putIfAbsent(Field<T> field, Current current) {
    if (!has(field)) {
      put(field, current.get(field));
    }
  }

  /** Leaves out what is the same as in the record. */
  public void keepDifferences(Current current) {
    values.keySet().removeIf(field -> current.knows(field) && same(get(field), current.get(field)));
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return Objects.equals(one, other);
  }

  /** Whether nothing is to be changed. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The new values by column, for those fields that are kept in one. */
  public Map<String, @Nullable Object> columns() {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (Field<?> field : values.keySet()) {
      String column = field.column();
      if (column != null) {
        columns.put(column, column(field));
      }
    }
    return columns;
  }

  /** The new value as the database keeps it. */
  <T> @Nullable Object column(Field<T> field) {
    return field.type().toColumn(get(field));
  }

  Iterable<Field<?>> fields() {
    return values.keySet();
  }
}
