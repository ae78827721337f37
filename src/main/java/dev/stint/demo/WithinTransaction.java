package dev.stint.demo;

import dev.stint.store.Author;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database whose reads and writes are all part of one write, so that the result of many calls
 * exists as a whole or not at all. Nothing is audited, because no caller did it.
 */
record WithinTransaction(Transaction transaction) implements Database {
  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    return work.run(transaction);
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return work.run(transaction);
  }

  @Override
  public FirmDatabase firm(long firmId, Author author, Clock clock) {
    return firm(firmId);
  }

  /** No rights are cached here. */
  @Override
  public void onAccessChange(Runnable listener) {}

  @Override
  public Load load() {
    return new Load(0, 0);
  }

  @Override
  public Condition condition() {
    return new Condition(Optional.empty(), System.nanoTime(), Long.MAX_VALUE);
  }

  /** The write ends by itself. */
  @Override
  public void close() {}
}
