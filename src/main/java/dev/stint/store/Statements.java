package dev.stint.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One connection with its prepared statements kept, the least recently used going first: SQLite
 * compiles a statement at each preparation, which costs more than running it.
 */
final class Statements implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Statements.class.getName());
  private final Connection connection;
  private final int most;
  private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * Over this connection.
   *
   * @param most how many statements are kept; 0 where the driver does it
   */
  Statements(Connection connection, int most) {
    this.connection = connection;
    this.most = most;
  }

  /**
   * The statement for this text; one that is still being read from is not handed out a second time.
   */
  PreparedStatement take(String text) throws SQLException {
    PreparedStatement statement = kept.remove(text);
    return statement != null ? statement : connection.prepareStatement(text);
  }

  /** Takes a statement back: to keep when it is fit for another run, else to close. */
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

  /** The connection itself: for asking what tables there are. */
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
