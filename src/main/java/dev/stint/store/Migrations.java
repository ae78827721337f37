package dev.stint.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the schema of this version. The scripts in {@code db/} are the same for
 * every database; what they cannot say alike stands in them as a placeholder.
 */
final class Migrations {
  /** The newest script in {@code db/}. */
  static final int CURRENT = 4;

  private Migrations() {}

  /**
   * Brings the database up to date.
   *
   * @throws StoreException when it was made by a newer version of Stint
   */
  static void run(Connection connection, String url, Map<String, String> placeholders)
      throws SQLException {
    String shown = url.replaceAll("[?].*", "");
    int version = version(connection);
    if (version > CURRENT) {
      throw new StoreException(
          "The database %s has schema %d; this version of Stint knows schemas up to %d. Start the newer Stint that made it."
              .formatted(shown, version, CURRENT),
          null);
    }
    // Flyway takes about a second to start, so it is asked only when there is something to do.
    if (version < CURRENT) {
      try {
        Flyway.configure()
            .dataSource(url, null, null)
            .locations("classpath:db")
            .placeholders(placeholders)
            .load()
            .migrate();
      } catch (FlywayException e) {
        throw new StoreException(
            "The database %s could not be brought up to date.".formatted(shown), e);
      }
    }
  }

  /** The schema that a database has; 0 when it has none. */
  static int version(Connection connection) throws SQLException {
    try (var tables =
        connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      if (!tables.next()) {
        return 0;
      }
    }
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
