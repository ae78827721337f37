package dev.stint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the schema of this version. The scripts in {@code db/} are the same for
 * every database, with placeholders where the databases differ.
 */
final class Migrations {
  /** The scripts, in order. */
  private static final List<String> SCRIPTS =
      List.of("V1__stint.sql", "V2__saved_filters.sql", "V3__heartbeat.sql");

  /** The schema that the scripts lead to. */
  static final int CURRENT = SCRIPTS.size();

  private Migrations() {}

  /**
   * Brings the database up to date.
   *
   * @param shown the database's name in an error
   * @throws StoreException if it was created by a version of Stint whose schema this one does not
   *     know
   */
  static void run(Connection connection, String url, String shown, Map<String, String> placeholders)
      throws SQLException {
    Optional<String> refusal = refusal(connection);
    if (refusal.isPresent()) {
      throw new StoreException("The database %s %s".formatted(shown, refusal.get()), null);
    }
    // Flyway takes about a second to start, so it is only used if there is something to do.
    if (version(connection) < CURRENT) {
      try {
        migrate(url, placeholders, CURRENT);
      } catch (FlywayException e) {
        throw new StoreException(
            "The database %s could not be brought up to date.".formatted(shown), e);
      }
    }
  }

  /** Brings the database at this address to a schema that this version knows. */
  static void migrate(String url, Map<String, String> placeholders, int schema) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db")
        .placeholders(placeholders)
        .target(Integer.toString(schema))
        .load()
        .migrate();
  }

  /**
   * Why this version of Stint cannot use a database, as a sentence without its subject; empty if it
   * can.
   */
  static Optional<String> refusal(Connection connection) throws SQLException {
    int version = version(connection);
    if (version > 0 && !beganWithTheseScripts(connection)) {
      return Optional.of(
          "has the tables of a version that was never released, which this one cannot use."
              + " Start with a new data folder; for the demo, with serve --demo --fresh.");
    }
    return version > CURRENT
        ? Optional.of(
            "has schema %d; this version of Stint knows schemas up to %d. Use the newer Stint that created it."
                .formatted(version, CURRENT))
        : Optional.empty();
  }

  /**
   * Scripts change until they are released. Flyway compares them too, but only runs if it has
   * something to do.
   */
  private static boolean beganWithTheseScripts(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT version, checksum FROM flyway_schema_history WHERE success")) {
      while (rows.next()) {
        int version = rows.getInt(1);
        if (version <= CURRENT && rows.getInt(2) != checksum(SCRIPTS.get(version - 1))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The checksum of a script as Flyway records it: of its lines, without their line endings. */
  private static int checksum(String script) {
    CRC32 sum = new CRC32();
    try (var in = Migrations.class.getResourceAsStream("/db/" + script)) {
      new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (int) sum.getValue();
  }

  /** The schema that a database has; 0 if it has none. */
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
