package dev.stint.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables, indexes, views and triggers of an SQLite database, as SQL, by kind and name. */
final class SqliteSchema {
  /** Without what SQLite and Flyway create for themselves; but neither of them creates triggers. */
  private static final String ALL =
      """
      SELECT type || ' ' || name, sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
        AND (tbl_name <> 'flyway_schema_history' OR type = 'trigger')\
      """;

  private SqliteSchema() {}

  private static Map<String, String> of(Connection connection) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  /** How a database differs from another one, as the end of a sentence; empty if it does not. */
  static Optional<String> difference(Connection database, Connection model) throws SQLException {
    Map<String, String> found = of(database);
    for (var expected : of(model).entrySet()) {
      String sql = found.remove(expected.getKey());
      if (sql == null) {
        return Optional.of("lacks the " + expected.getKey());
      }
      if (!sql.equals(expected.getValue())) {
        return Optional.of("has another " + expected.getKey());
      }
    }
    return found.keySet().stream().findFirst().map(name -> "has a " + name + " of its own");
  }
}
