package dev.stint.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database could not do what it was asked to: a fault of the server or its machine, never of a
 * request.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a text for the log. */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static StoreException of(SQLException e) {
    return new StoreException(String.valueOf(e.getMessage()), e);
  }
}
