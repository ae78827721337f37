package dev.stint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The row that a query stands on. Columns count from 1. */
public final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** A text column, or null. */
  public @Nullable String text(int column) throws SQLException {
    return rows.getString(column);
  }

  /** A text column as UTF-8, as the database has it, or null. */
  public byte @Nullable [] utf8(int column) throws SQLException {
    return rows.getBytes(column);
  }

  /** A text column that is never null. */
  public String requiredText(int column) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return text;
  }

  /** A number; null reads as 0. */
  public long number(int column) throws SQLException {
    return rows.getLong(column);
  }

  /** A number, or null. */
  public @Nullable Long optionalNumber(int column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() ? null : number;
  }

  /** A flag; null reads as false. */
  public boolean flag(int column) throws SQLException {
    return rows.getBoolean(column);
  }

  /** Whether the column read last was null. */
  public boolean wasNull() throws SQLException {
    return rows.wasNull();
  }
}
