package dev.stint.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current row of a query. Columns count from 1. */
public final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** A text column, or null. */
  public @Nullable String text(int column) throws SQLException {
    return rows.getString(column);
  }

  /** A text column in UTF-8, as the database stores it, or null. */
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

  /**
   * What has a value, by column: texts, numbers and flags. Bytes, which are hashes of secrets, and
   * the firm are left out.
   */
  Map<String, Object> values() throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i);
      String type = columns.getColumnTypeName(i).toLowerCase(Locale.ROOT);
      if (rows.getObject(i) == null || name.equals("firm_id")) {
        continue;
      }
      if (type.startsWith("bool")) {
        values.put(name, rows.getBoolean(i));
      } else if (type.contains("int")) {
        values.put(name, rows.getLong(i));
      } else if (type.equals("text") || type.equals("varchar")) {
        values.put(name, rows.getString(i));
      }
    }
    return values;
  }

  /** Whether the last column read was null. */
  public boolean wasNull() throws SQLException {
    return rows.wasNull();
  }
}
