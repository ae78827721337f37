package dev.stint.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database could not do what it was asked to: a failure of the server or its machine, never the
 * fault of a request.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int SQLITE_CONSTRAINT = 19;
  private static final String POSTGRES_DAMAGE = "XX00";

  /** With a message for the log. */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether the database found itself to be damaged. */
  boolean isDamage() {
    if (getCause() instanceof SQLiteException e) {
      int code = e.getErrorCode() & 0xFF;
      return code == SQLiteErrorCode.SQLITE_CORRUPT.code
          || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }
    return getCause() instanceof SQLException e
        && e.getSQLState() != null
        && e.getSQLState().startsWith(POSTGRES_DAMAGE);
  }

  /** What to throw for one of the driver's exceptions. */
  static RuntimeException of(SQLException e) {
    return isConflict(e)
        ? new ConflictException(e)
        : new StoreException(String.valueOf(e.getMessage()), e);
  }

  /**
   * A violated constraint (class 23), a transaction to be retried (class 40), or SQLite's code for
   * the former.
   */
  private static boolean isConflict(SQLException e) {
    if (e instanceof SQLiteException) {
      return (e.getErrorCode() & 0xFF) == SQLITE_CONSTRAINT;
    }
    String state = e.getSQLState();
    return state != null && (state.startsWith("23") || state.startsWith("40"));
  }
}
