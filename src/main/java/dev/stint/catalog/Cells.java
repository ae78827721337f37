package dev.stint.catalog;

import dev.stint.store.Row;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one record: at the database's cursor, or in a copy that outlives it. Columns count
 * from 1.
 */
public interface Cells {
  /** A text in UTF-8. */
  byte @Nullable [] utf8(int column) throws SQLException;

  /** A number. */
  @Nullable Long number(int column) throws SQLException;

  /** True or false; null is false. */
  boolean flag(int column) throws SQLException;

  /** Reads from the cursor, without a copy. */
  record Cursor(Row row) implements Cells {
    @Override
    public byte @Nullable [] utf8(int column) throws SQLException {
      return row.utf8(column);
    }

    @Override
    public @Nullable Long number(int column) throws SQLException {
      return row.optionalNumber(column);
    }

    @Override
    public boolean flag(int column) throws SQLException {
      return row.flag(column);
    }
  }

  /** One value that does not come from a row: a text, a number, a flag or null. */
  record Single(@Nullable Object value) implements Cells {
    @Override
    public byte @Nullable [] utf8(int column) {
      return value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }

    @Override
    public @Nullable Long number(int column) {
      return value instanceof Long number ? number : null;
    }

    @Override
    public boolean flag(int column) {
      return Boolean.TRUE.equals(value);
    }
  }

  /** A copy of a row. */
  final class Copy implements Cells {
    private final @Nullable Object[] values;

    /**
     * Of these columns.
     *
     * @param values as {@link Type#copy} makes them
     */
    public Copy(@Nullable Object[] values) {
      this.values = values;
    }

    @Override
    public byte @Nullable [] utf8(int column) {
      return (byte[]) values[column - 1];
    }

    @Override
    public @Nullable Long number(int column) {
      return (Long) values[column - 1];
    }

    @Override
    public boolean flag(int column) {
      return Boolean.TRUE.equals(values[column - 1]);
    }
  }
}
