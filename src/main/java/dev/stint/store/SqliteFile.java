package dev.stint.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/** The file of an existing SQLite database, and how connections to it are opened. */
record SqliteFile(Path path) {
  private static final int STATEMENTS_KEPT = 256;

  /** The values for the placeholders in the schema's scripts. */
  static final Map<String, String> WORDS =
      Map.of("text", "TEXT", "bytes", "BLOB", "table", "WITHOUT ROWID");

  /** The suffixes of the files that belong to the database. */
  static final String LOG = "-wal";

  static final String INDEX = "-shm";

  static final String JOURNAL = "-journal";

  /**
   * The address for the driver. It is a URI, because in a plain path the driver takes anything
   * after a question mark as settings, and some names as databases without a file.
   */
  String url() {
    return "jdbc:sqlite:file:" + escaped();
  }

  /** The file with this suffix. */
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
      // Truncating a file that is mapped into memory would kill the whole process (SIGBUS).
      statement.execute("PRAGMA mmap_size=0");
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
   * The store begins and ends its transactions itself. In auto-commit mode, the driver would try a
   * {@code BEGIN} and a {@code COMMIT} of its own after every statement.
   */
  private static void withoutDriversTransactions(Connection connection) throws SQLException {
    connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(false);
  }

  /**
   * Opens a connection. A missing file is not created, because that would replace a database that
   * somebody has moved away with an empty one.
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
    return config.createConnection(url() + "?immutable=1");
  }

  /** The path escaped for a URI, so that the driver finds no options such as cache=shared in it. */
  private String escaped() {
    return path.toAbsolutePath().toUri().getRawPath().replace("=", "%3D");
  }
}
