package dev.stint.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.TestClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a server is ready, and what finding out costs. */
class HeartbeatTest {
  private static final long LONG_AGO = 60_000_000_000L;

  /** However slow the machine is. */
  private static final long JUST_NOW = -3_600_000_000_000L;

  private static final Sql WRITTEN = Sql.of("SELECT written_at FROM heartbeat");
  private static final Sql AUDITED = Sql.of("SELECT id FROM audit_entry");

  @TempDir private Path folder;

  /** A database of which the test says how it stands. */
  private static final class Staged implements Database {
    private final Database database;
    private final Condition condition;
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger writes = new AtomicInteger();
    final CountDownLatch written = new CountDownLatch(1);
    volatile CountDownLatch answers = new CountDownLatch(0);

    Staged(Database database, Condition condition) {
      this.database = database;
      this.condition = condition;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
      reads.incrementAndGet();
      try {
        answers.await();
      } catch (InterruptedException e) {
        throw new StoreException("interrupted", e);
      }
      return database.read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
      writes.incrementAndGet();
      T result = database.write(work);
      written.countDown();
      return result;
    }

    @Override
    public <T extends @Nullable Object> T writeAfresh(Supplier<Work<T>> works) {
      return write(works.get());
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
    public Condition condition() {
      return condition;
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private Staged staged(Optional<String> trouble, long age, long free) {
    return new Staged(
        Databases.sqlite(folder.resolve("stint.db"), 2),
        new Database.Condition(trouble, System.nanoTime() - age, free));
  }

  @Test
  void askingCostsNoWriteWhileOthersWrite() {
    try (Staged database = staged(Optional.empty(), JUST_NOW, 100);
        Heartbeat heartbeat = new Heartbeat(database, 100, TestClock.AT_START)) {
      for (int i = 0; i < 20; i++) {
        assertThat(heartbeat.trouble()).isEmpty();
      }
      assertThat(database.writes).hasValue(0);
      assertThat(database.reads).hasValue(20);
    }
  }

  @Test
  void whenNothingWasWrittenForAWhileItWritesWithoutAWordToAnybody() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    try (Staged database = staged(Optional.empty(), LONG_AGO, 100)) {
      database.onAccessChange(heard::incrementAndGet);
      try (Heartbeat heartbeat = new Heartbeat(database, 100, TestClock.AT_START)) {
        database.written.await();
        assertThat(heartbeat.trouble()).as("as long ago as that").isPresent();
      }
      assertThat(
              database.<Optional<String>>read(
                  t -> t.query(WRITTEN).first(row -> row.requiredText(1))))
          .contains(Values.now(TestClock.AT_START));
      assertThat(database.<Boolean>read(t -> t.query(AUDITED).exists())).isFalse();
      assertThat(heard).hasValue(0);
    }
  }

  @Test
  void isNotReadyWhereTheDatabaseKnowsOfTroubleOrHasNoRoom() {
    try (Staged database = staged(Optional.of("Gone."), JUST_NOW, 100);
        Heartbeat heartbeat = new Heartbeat(database, 100, TestClock.AT_START)) {
      assertThat(heartbeat.trouble()).contains("Gone.");
    }
    try (Staged database = staged(Optional.empty(), JUST_NOW, 99);
        Heartbeat heartbeat = new Heartbeat(database, 100, TestClock.AT_START)) {
      assertThat(heartbeat.trouble())
          .hasValueSatisfying(why -> assertThat(why).contains("99 bytes", "store.free.min"));
    }
  }

  @Test
  void asksADatabaseThatDoesNotAnswerOnlyOnce() {
    try (Staged database = staged(Optional.empty(), JUST_NOW, 100);
        Heartbeat heartbeat = new Heartbeat(database, 100, TestClock.AT_START)) {
      database.answers = new CountDownLatch(1);
      assertThat(heartbeat.trouble()).contains("The database cannot be read.");
      assertThat(heartbeat.trouble()).isPresent();
      assertThat(database.reads).hasValue(1);
      database.answers.countDown();
      while (heartbeat.trouble().isPresent()) {
        Thread.onSpinWait();
      }
    }
  }
}
