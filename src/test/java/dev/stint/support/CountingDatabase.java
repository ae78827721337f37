package dev.stint.support;

import dev.stint.store.CountedStatements;
import dev.stint.store.Database;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A database that counts how often it is asked, and when told to, the statements of reads. */
final class CountingDatabase implements Database {
  private final Database database;
  private final AtomicLong calls = new AtomicLong();
  private volatile @Nullable AtomicLong statements;

  CountingDatabase(Database database) {
    this.database = database;
  }

  long calls() {
    return calls.get();
  }

  /** How many statements are read with while this runs. */
  long statementsOf(Runnable work) {
    AtomicLong count = new AtomicLong();
    statements = count;
    try {
      work.run();
    } finally {
      statements = null;
    }
    return count.get();
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    calls.incrementAndGet();
    AtomicLong count = statements;
    return database.read(
        count == null ? work : transaction -> work.run(CountedStatements.in(transaction, count)));
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    calls.incrementAndGet();
    return database.write(work);
  }

  @Override
  public void onAccessChange(Runnable listener) {
    database.onAccessChange(listener);
  }

  @Override
  public Load load() {
    return database.load();
  }

  @Override
  public void close() {
    database.close();
  }
}
