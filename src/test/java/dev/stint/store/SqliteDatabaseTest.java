package dev.stint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is SQLite's own. */
class SqliteDatabaseTest {
  private static final Sql NAME = Sql.of("UPDATE id_sequence SET next_id = next_id + 1000");
  private static final Sql LARGE = Sql.of("INSERT INTO t (b) VALUES (zeroblob(1000000))");
  private static final Sql NEXT = Sql.of("SELECT next_id FROM id_sequence");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("stint.db");
  }

  private static long pragma(Database database, String name) {
    return database.write(transaction ->
        transaction.query(Sql.of("PRAGMA " + name)).first(row -> row.number(1)).orElseThrow());
  }

  @Test
  void aCommitIsOnDiskWhenItReturns() {
    try (Database database = Databases.sqlite(file(), 1)) {
      assertThat(pragma(database, "synchronous")).isEqualTo(2);
      assertThat(pragma(database, "foreign_keys")).isEqualTo(1);
    }
  }

  @Test
  void aWriteWithinAWriteIsRefusedRatherThanWaitedFor() {
    try (Database database = Databases.sqlite(file(), 1)) {
      assertThatThrownBy(
              () -> database.write(outer -> database.write(inner -> inner.query(NAME).run())))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** Makes a write fail as on a full disk. */
  private static void fill(Database database) {
    long pages = pragma(database, "page_count");
    assertThat(pragma(database, "max_page_count = " + pages)).isEqualTo(pages);
    assertThatThrownBy(() ->
            database.write(
                transaction -> transaction.query(NAME).run() + transaction.query(LARGE).run()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("full");
  }

  private static Database withTable(Path file) {
    Database database = Databases.sqlite(file, 1);
    database.write(transaction -> transaction.query(Sql.of("CREATE TABLE t (b BLOB)")).run());
    return database;
  }

  private static long next(Database database) {
    return database.read(
        transaction -> transaction.query(NEXT).first(row -> row.number(1)).orElseThrow());
  }

  @Test
  void recoversFromADatabaseThatIsFull() {
    try (Database database = withTable(file())) {
      fill(database);
      assertThat(next(database)).as("undone").isLessThan(2000);
      // The limit was the connection's: that it is gone shows that another one writes now.
      database.write(transaction -> transaction.query(LARGE).run());
      database.write(transaction -> transaction.query(NAME).run());
      assertThat(next(database)).isGreaterThan(2000);
    }
  }

  /** Both are asked for while the writer is busy, so that it puts them into its next commit. */
  @Test
  void aChangeOfAccessIsHeardOfThoughAnOrdinaryWriteFollowsInItsCommit() throws Exception {
    try (Database database = withTable(file());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicInteger heard = new AtomicInteger();
      database.onAccessChange(heard::incrementAndGet);
      CountDownLatch busy = new CountDownLatch(1);
      CountDownLatch free = new CountDownLatch(1);
      List<Future<Integer>> writes = new ArrayList<>();
      writes.add(
          threads.submit(() ->
              database.write(transaction -> {
                busy.countDown();
                await(free);
                return 1;
              })));
      await(busy);
      for (boolean announces : List.of(true, false)) {
        writes.add(
            threads.submit(() ->
                database.write(transaction -> {
                  if (announces) {
                    transaction.announceAccessChange();
                  }
                  return transaction.query(NAME).run();
                })));
        while (database.load().waiting() < writes.size() - 1) {
          Thread.onSpinWait();
        }
      }
      free.countDown();
      for (Future<Integer> write : writes) {
        assertThat(write.get()).isOne();
      }
      assertThat(heard).hasValue(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDatabaseThatIsMovedAwayIsNotReplacedByAnEmptyOne() throws Exception {
    try (Database database = withTable(file())) {
      fill(database);
      AtomicInteger heard = new AtomicInteger();
      database.onAccessChange(heard::incrementAndGet);
      Path elsewhere = folder.resolve("elsewhere.db");
      Files.move(file(), elsewhere);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> database.write(transaction -> transaction.query(NAME).run()))
            .isInstanceOf(StoreException.class);
      }
      assertThat(file()).doesNotExist();
      Files.move(elsewhere, file());
      database.write(transaction -> transaction.query(NAME).run());
      assertThat(next(database)).isGreaterThan(2000);
      assertThat(heard).as("who knows what happened meanwhile").hasPositiveValue();
    }
  }
}
