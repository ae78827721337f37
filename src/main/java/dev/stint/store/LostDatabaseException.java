package dev.stint.store;

/**
 * The database's files are no longer the ones that were opened: nothing is written any more, and
 * nothing of this call was. It has been logged already.
 */
public final class LostDatabaseException extends StoreException {
  private static final long serialVersionUID = 1;

  /** With a sentence for the log that names the file. */
  LostDatabaseException(String message) {
    super(message, null);
  }
}
