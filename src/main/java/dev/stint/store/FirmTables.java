package dev.stint.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All tables with rows of firms, for exporting all of a firm's data. Secrets are left out:
 * sessions, and columns of bytes, which are hashes of tokens.
 */
public final class FirmTables {
  /** The columns of amounts, which the database stores in ten-thousandths. */
  public static final Set<String> AMOUNTS =
      Set.of(
          """
          bill_rate billable billable_hours budget_expenses budget_fees budget_hours capacity charge
          cost cost_factor cost_rate flat_rate hours payable percent_complete
          rate rate_1 rate_2 rate_3 rate_4 rate_5 unit_price unit_rate units
          """
              .strip()
              .split("\\s+"));

  private static final String FIRM_COLUMN = "firm_id";
  private static final String SESSIONS = "user_session";

  private FirmTables() {}

  /** What a column holds. */
  public enum ColumnKind {
    /** A text. */
    TEXT,
    /** A whole number, which may be an id or an amount. */
    NUMBER,
    /** True or false. */
    FLAG
  }

  /** A column of a table. */
  public record Column(String name, ColumnKind kind) {}

  /** A table, and those of its columns that are neither secrets nor the firm's id. */
  public record Table(String name, List<Column> columns) {
    /** Reads the firm's rows, always in the same order. */
    public void each(Transaction transaction, Query.RowReader<?> reader) {
      String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
      transaction
          .query(
              Sql.of(
                  "SELECT %s FROM %s WHERE firm_id = :firm ORDER BY %s"
                      .formatted(
                          names,
                          name,
                          columns.stream().anyMatch(c -> c.name.equals("id")) ? "id" : names)))
          .each(reader);
    }
  }

  /** The tables, by name. */
  public static List<Table> all(Transaction transaction) {
    try {
      var connection = transaction.statements().connection();
      DatabaseMetaData data = connection.getMetaData();
      List<Table> tables = new ArrayList<>();
      for (String table : withFirm(data, connection.getSchema())) {
        tables.add(new Table(table, columns(data, connection.getSchema(), table)));
      }
      return tables;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  private static Set<String> withFirm(DatabaseMetaData data, String schema) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet rows = data.getColumns(null, schema, "%", FIRM_COLUMN)) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    names.remove(SESSIONS);
    return names;
  }

  private static List<Column> columns(DatabaseMetaData data, String schema, String table)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = data.getColumns(null, schema, table, "%")) {
      while (rows.next()) {
        String name = rows.getString("COLUMN_NAME");
        String type = rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        if (!name.equals(FIRM_COLUMN) && !type.equals("blob") && !type.equals("bytea")) {
          columns.add(new Column(name, kind(type)));
        }
      }
    }
    return columns;
  }

  private static ColumnKind kind(String type) {
    if (type.startsWith("bool")) {
      return ColumnKind.FLAG;
    }
    return type.contains("int") ? ColumnKind.NUMBER : ColumnKind.TEXT;
  }
}
