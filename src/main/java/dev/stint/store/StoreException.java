package dev.stint.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * The database could not do what it was asked to: a fault of the server or its machine, never of a
 * request.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int SQLITE_CONSTRAINT = 19;

  /** With a text for the log. */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What to throw for an exception of the driver's. */
  static RuntimeException of(SQLException e) {
    return isConflict(e)
        ? new ConflictException(e)
        : new StoreException(String.valueOf(e.getMessage()), e);
  }

  /**
   * A rule of the schema (class 23), a transaction to be run again (class 40), or SQLite's word for
   * the first.
   */
  private static boolean isConflict(SQLException e) {
    if (e instanceof SQLiteException) {
      return (e.getErrorCode() & 0xFF) == SQLITE_CONSTRAINT;
    }
    String state = e.getSQLState();
    return state != null && (state.startsWith("23") || state.startsWith("40"));
  }
}
