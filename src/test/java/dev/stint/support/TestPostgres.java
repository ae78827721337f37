package dev.stint.support;

import dev.stint.store.Database;
import dev.stint.store.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A real PostgreSQL, from binaries that Maven fetches: started by the first test that needs it,
 * ends with the tests.
 */
public final class TestPostgres {
  private static final int READERS = 4;
  private static final int WRITERS = 8;

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
    return Databases.postgres(newUrl(), READERS, WRITERS);
  }

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
