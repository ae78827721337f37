package dev.stint.support;

import dev.stint.store.Database;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A database that counts how often it is asked. */
final class CountingDatabase implements Database {
  private final Database database;
  private final AtomicLong calls = new AtomicLong();

  CountingDatabase(Database database) {
    this.database = database;
  }

  long calls() {
    return calls.get();
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    calls.incrementAndGet();
    return database.read(work);
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
