package dev.stint.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection with a cache of its prepared statements, of which the least recently used are
 * evicted: SQLite compiles a statement whenever it is prepared, which costs more than running it.
 */
final class Statements implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Statements.class.getName());
  private final Connection connection;
  private final int most;
  private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * Over this connection.
   *
   * @param most the maximum number of cached statements; 0 if the driver caches them
   */
  Statements(Connection connection, int most) {
    this.connection = connection;
    this.most = most;
  }

  /** The statement for this text; never one that is still being read from. */
  PreparedStatement take(String text) throws SQLException {
    PreparedStatement statement = kept.remove(text);
    return statement != null ? statement : connection.prepareStatement(text);
  }

  /** Takes a statement back: caches it if it is fit for another run, or else closes it. */
  void giveBack(String text, PreparedStatement statement, boolean fit) {
    PreparedStatement spare = fit ? kept.put(text, statement) : statement;
    if (spare != null) {
      closeQuietly(spare);
    }
    if (kept.size() > most) {
      var eldest = kept.entrySet().iterator();
      closeQuietly(eldest.next().getValue());
      eldest.remove();
    }
  }

  /** The connection itself, for its metadata. */
  Connection connection() {
    return connection;
  }

  /** Runs a statement without parameters or rows, such as {@code COMMIT}. */
  void execute(String text) {
    boolean done = false;
    try {
      PreparedStatement statement = take(text);
      try {
        statement.execute();
        done = true;
      } finally {
        giveBack(text, statement, done);
      }
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  private static void closeQuietly(PreparedStatement statement) {
    try {
      statement.close();
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "closing a statement", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
