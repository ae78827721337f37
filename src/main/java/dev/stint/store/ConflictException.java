package dev.stint.store;

import java.sql.SQLException;

/**
 * A statement met what another write has done meanwhile, or a rule of the schema. The first passes
 * with another try; what stays is a check that a feature forgot.
 */
final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConflictException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
