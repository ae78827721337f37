package dev.stint.catalog;

import dev.stint.wire.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** New values for some fields of a record; a field that is absent does not change. */
public final class Changes {
  private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();

  /** A copy to work on, for work that may run more than once. */
  public Changes copy() {
    Changes copy = new Changes();
    copy.values.putAll(values);
    return copy;
  }

  /** Whether the field is among them. */
  public boolean has(Field<?> field) {
    return values.containsKey(field);
  }

  /** The new value; null if the field is emptied or absent. */
  @SuppressWarnings("unchecked") // put() lets in only values of the field's type
  public <T> @Nullable T get(Field<T> field) {
    return (@Nullable T) values.get(field);
  }

  /** Sets a new value. */
  public <T> void put(Field<T> field, @Nullable T value) {
    values.put(field, value);
  }

  /**
   * Sets a value unless the record already has it, so that it only counts as a change if it is one.
   *
   * @param current null for a new record
   */
  public <T> void putDifference(Field<T> field, @Nullable T value, @Nullable Current current) {
    if (current != null && same(current.get(field), value)) {
      remove(field);
    } else {
      put(field, value);
    }
  }

  /** Removes the field from the changes. */
  public void remove(Field<?> field) {
    values.remove(field);
  }

  /** Removes these fields from the changes. */
  public void removeAll(Collection<? extends Field<?>> fields) {
    fields.forEach(this::remove);
  }

  /**
   * The value that the record will have: the new one, else the current one.
   *
   * @param current null for a new record
   */
  public <T> @Nullable T result(Field<T> field, @Nullable Current current) {
    return current == null || has(field) ? get(field) : current.get(field);
  }

  /** Adds the current value of a field, unless it is already present. */
  public <T> void putIfAbsent(Field<T> field, Current current) {
    if (!has(field)) {
      put(field, current.get(field));
    }
  }

  /** Removes values that equal the record's. */
  public void keepDifferences(Current current) {
    values.keySet().removeIf(field -> current.knows(field) && same(get(field), current.get(field)));
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return Objects.equals(one, other);
  }

  /** Whether there are no changes. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * The new values by column, for fields stored in one; folded text goes into both of its columns.
   */
  public Map<String, @Nullable Object> columns() {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (Field<?> field : values.keySet()) {
      String column = field.column();
      if (column != null) {
        columns.put(column, column(field));
      }
      String foldedColumn = field.foldedColumn();
      if (foldedColumn != null) {
        columns.put(foldedColumn, get(field) instanceof String text ? Texts.folded(text) : null);
      }
    }
    return columns;
  }

  /** The new value as stored in the database. */
  <T> @Nullable Object column(Field<T> field) {
    return field.type().toColumn(get(field));
  }

  Iterable<Field<?>> fields() {
    return values.keySet();
  }
}
