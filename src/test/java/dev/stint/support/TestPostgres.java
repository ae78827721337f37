package dev.stint.support;

import dev.stint.store.Database;
import dev.stint.store.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * A real PostgreSQL, from binaries that Maven fetches: started by the first test that needs it,
 * ends with the tests.
 */
public final class TestPostgres {
  private static final int READERS = 4;
  private static final int WRITERS = 8;

  /** Long: what is not about it shall not notice it. */
  static final Duration TIMEOUT = Patience.LIMIT.multipliedBy(2);

  /**
   * It remembers ten serializable transactions for each of these. With fewer, all tests' writes
   * beside one long write (the demo's) are more than it can tell apart, and it refuses some of them
   * again and again.
   */
  private static final String CONNECTIONS = "3000";

  private TestPostgres() {}

  /** The address of a new, empty database. */
  public static String newUrl() {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    EmbeddedPostgres server = Running.SERVER;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:%d/%s?user=postgres&password=postgres"
        .formatted(server.getPort(), name);
  }

  /** A new, empty database with the schema in it. */
  public static Database newDatabase() {
    return open(newUrl());
  }

  /** The database at this address. */
  static Database open(String url) {
    return Databases.postgres(url, READERS, WRITERS, TIMEOUT);
  }

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", CONNECTIONS).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
