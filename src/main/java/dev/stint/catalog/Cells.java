package dev.stint.catalog;

import dev.stint.store.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one record: where the database's cursor stands, or a copy that outlives it.
 * Columns count from 1.
 */
interface Cells {
  byte @Nullable [] utf8(int column) throws SQLException;

  @Nullable Long number(int column) throws SQLException;

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

  /** A copy of a row. */
  final class Copy implements Cells {
    private final @Nullable Object[] values;

    Copy(@Nullable Object[] values) {
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
