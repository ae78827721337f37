package dev.stint.store;

import java.sql.SQLException;

/**
 * A statement conflicted with another write, or violated a constraint of the schema. The former
 * goes away with a retry; the latter is a check that a feature forgot.
 */
final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String RUN_AGAIN = "40";

  private final boolean passes;

  ConflictException(SQLException cause) {
    super(cause.getMessage(), cause);
    String state = cause.getSQLState();
    this.passes = state != null && state.startsWith(RUN_AGAIN);
  }

  /** What to throw if retries did not help: the database is too busy, or a feature has a bug. */
  RuntimeException afterAllTries() {
    return passes ? new StoreException("too many writes are in each other's way", this) : this;
  }
}
