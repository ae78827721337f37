package dev.stint.store;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The database. Work is given a {@link Transaction}; a read sees one consistent state, a write is
 * all or nothing and on disk when the call returns.
 *
 * <p>Work may be run more than once where the database asks for another try, so it does nothing but
 * read and write.
 */
public interface Database extends AutoCloseable {
  /** Runs work that only reads. */
  <T extends @Nullable Object> T read(Work<T> work);

  /** Runs work that may write. When it throws, nothing of it is kept. */
  <T extends @Nullable Object> T write(Work<T> work);

  /**
   * Has this run whenever it may have changed who may do what: after each write that says so
   * ({@link Transaction#announceAccessChange}), before it returns; and at most 5 s after another
   * process changed anything.
   */
  void onAccessChange(Runnable listener);

  /** How busy the database is. */
  Load load();

  /**
   * How busy a database is.
   *
   * @param reading how many reads are under way
   * @param waiting how many writes wait for their turn or for a connection
   */
  record Load(int reading, int waiting) {}

  /** The part of the database that belongs to one firm. */
  default FirmDatabase firm(long firmId) {
    return new FirmDatabase(this, firmId, null);
  }

  /**
   * The same, with what is written kept under the name of this staffer of the firm (see {@link
   * Transaction#note}).
   */
  default FirmDatabase firm(long firmId, long staffId) {
    return new FirmDatabase(this, firmId, new Audit(staffId, Clock.systemUTC()));
  }

  @Override
  void close();

  /** Work in a transaction. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    /** Does the work. */
    T run(Transaction transaction);
  }
}
