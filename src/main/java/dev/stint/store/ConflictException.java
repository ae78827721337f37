package dev.stint.store;

import java.sql.SQLException;

/**
 * A statement met what another write has done meanwhile, or a rule of the schema. The first passes
 * with another try; what stays is a check that a feature forgot.
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

  /** What it is when it did not pass: the database is too busy, or a feature has a mistake. */
  RuntimeException afterAllTries() {
    return passes ? new StoreException("too many writes are in each other's way", this) : this;
  }
}
