package dev.stint.support;

import dev.stint.store.AccessChange;
import dev.stint.store.CountedStatements;
import dev.stint.store.Database;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database that counts how often it is asked, its writes, those that change who may do what, and
 * when told to, the statements of reads.
 */
final class CountingDatabase implements Database {
  private final Database database;
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong announcements = new AtomicLong();
  private volatile @Nullable AtomicLong statements;

  CountingDatabase(Database database) {
    this.database = database;
  }

  long calls() {
    return calls.get();
  }

  long writes() {
    return writes.get();
  }

  long announcements() {
    return announcements.get();
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
    return writeAfresh(() -> work);
  }

  @Override
  public <T extends @Nullable Object> T writeAfresh(Supplier<Work<T>> works) {
    calls.incrementAndGet();
    AtomicBoolean begun = new AtomicBoolean();
    AtomicBoolean announced = new AtomicBoolean();
    T result =
        database.writeAfresh(() -> {
          Work<T> work = works.get();
          return transaction -> {
            if (begun.compareAndSet(false, true)) {
              writes.incrementAndGet();
            }
            T done = work.run(transaction);
            announced.set(AccessChange.isAnnouncedIn(transaction));
            return done;
          };
        });
    if (announced.get()) {
      announcements.incrementAndGet();
    }
    return result;
  }

  @Override
  public void onAccessChange(Runnable listener) {
    database.onAccessChange(listener);
  }

  @Override
  public Condition condition() {
    return database.condition();
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
