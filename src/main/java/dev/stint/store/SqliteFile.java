package dev.stint.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/** The file of an SQLite database that exists, and how connections to it are opened. */
record SqliteFile(Path path) {
  private static final int STATEMENTS_KEPT = 256;

  /** What the files beside it that belong to it have at the end of their names. */
  static final String LOG = "-wal";

  static final String INDEX = "-shm";

  String url() {
    return "jdbc:sqlite:" + path;
  }

  /** The file with this at the end of its name. */
  Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /** A connection for the server's writer. */
  Statements openWriter() throws SQLException {
    return new Statements(server("synchronous=FULL", "foreign_keys=ON"), STATEMENTS_KEPT);
  }

  /** A connection for one of the server's readers. */
  Statements openReader() throws SQLException {
    return new Statements(server("query_only=ON"), STATEMENTS_KEPT);
  }

  /** The busy timeout comes first, so that it holds for what follows. */
  private Connection server(String... pragmas) throws SQLException {
    Connection connection = open();
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=5000");
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA cache_size=-16384");
      statement.execute("PRAGMA mmap_size=1073741824");
      for (String pragma : pragmas) {
        statement.execute("PRAGMA " + pragma);
      }
      withoutDriversTransactions(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * The store begins and ends its transactions itself. A driver that believes it must commit each
   * statement tries a {@code BEGIN} and a {@code COMMIT} of its own after every one.
   */
  private static void withoutDriversTransactions(Connection connection) throws SQLException {
    connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(false);
  }

  /**
   * Opens a connection; a file that is missing is not made, or a database that somebody moved away
   * would be replaced by an empty one.
   */
  Connection open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return config.createConnection(url());
  }

  /** Opens a connection that leaves the file and its folder alone; nobody may be writing to it. */
  Connection openUntouched() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:file:%s?immutable=1".formatted(escaped()));
  }

  /** The path as a URI has it. */
  private String escaped() {
    return path.toAbsolutePath().toUri().getRawPath();
  }
}
