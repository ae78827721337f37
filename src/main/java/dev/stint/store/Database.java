package dev.stint.store;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database. Work is given a {@link Transaction}; a read sees one consistent state, a write is
 * all or nothing and on disk when the call returns.
 *
 * <p>Work may run more than once if the database demands a retry, so it must do nothing but read
 * and write.
 */
public interface Database extends AutoCloseable {
  /** Runs work that only reads. */
  <T extends @Nullable Object> T read(Work<T> work);

  /** Runs work that may write. If it throws, nothing is kept. */
  <T extends @Nullable Object> T write(Work<T> work);

  /**
   * Runs such work, which is supplied afresh before each try and outside the transaction, so it may
   * change objects that belong to it.
   */
  default <T extends @Nullable Object> T writeAfresh(Supplier<Work<T>> works) {
    return write(works.get());
  }

  /**
   * Registers an action for whenever somebody's rights may have changed: it runs after each write
   * that says so ({@link Transaction#announceAccessChange}), before the write returns, and at most
   * 5 s after another process has changed anything.
   */
  void onAccessChange(Runnable listener);

  /** How busy the database is. */
  Load load();

  /**
   * How busy a database is.
   *
   * @param reading how many reads are in progress
   * @param waiting how many writes are waiting for their turn or for a connection
   */
  record Load(int reading, int waiting) {}

  /** What is known about the database without querying it. */
  Condition condition();

  /**
   * What is known about a database without querying it.
   *
   * @param trouble what is wrong with it, as a sentence that names no file; empty if nothing is
   *     known
   * @param lastWrite the {@link System#nanoTime} of the last write, or else of the opening
   * @param freeBytes how much it can still grow; {@link Long#MAX_VALUE} if only another machine
   *     knows
   */
  record Condition(Optional<String> trouble, long lastWrite, long freeBytes) {}

  /** The part of the database that belongs to one firm. */
  default FirmDatabase firm(long firmId) {
    return new FirmDatabase(this, firmId, null);
  }

  /** The same, with what is written recorded under its author (see {@link Transaction#note}). */
  default FirmDatabase firm(long firmId, Author author, Clock clock) {
    return new FirmDatabase(this, firmId, new Audit(author, clock));
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
