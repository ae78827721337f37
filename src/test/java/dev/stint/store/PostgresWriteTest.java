package dev.stint.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Writes that meet on PostgreSQL. */
class PostgresWriteTest {
  private static final int SHORT_WRITERS = 3;
  private static final Sql LOOK = Sql.of("SELECT next_id FROM id_sequence");
  private static final Sql CHANGE = Sql.of("UPDATE id_sequence SET next_id = next_id + 1000");

  @Test
  void aLongWriteGetsDoneAmongShortOnesThatNeverStop() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (Database database = TestPostgres.newDatabase();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> others = new ArrayList<>();
      for (int i = 0; i < SHORT_WRITERS; i++) {
        others.add(
            threads.submit(() -> {
              while (!done.get()) {
                database.write(transaction -> transaction.query(CHANGE).run());
              }
              return true;
            }));
      }
      try {
        int changed =
            database.write(transaction -> {
              transaction.query(LOOK).exists();
              pause();
              return transaction.query(CHANGE).run();
            });
        assertThat(changed).isEqualTo(1);
      } finally {
        done.set(true);
      }
      for (Future<Boolean> other : others) {
        assertThat(other.get()).isTrue();
      }
    }
  }

  @Test
  void isAskedForAnewOutsideOfTheTransactionBeforeEachTry() {
    AtomicInteger asked = new AtomicInteger();
    try (Database database = TestPostgres.newDatabase()) {
      int run =
          database.writeAfresh(() -> {
            int number = asked.incrementAndGet();
            // Within the transaction this would wait for itself.
            database.write(transaction -> transaction.query(CHANGE).run());
            return transaction -> {
              transaction.query(LOOK).exists();
              if (number == 1) {
                changeElsewhere(database);
              }
              transaction.query(CHANGE).run();
              return number;
            };
          });
      assertThat(run).isEqualTo(asked.get()).isGreaterThan(1);
    }
  }

  private static void changeElsewhere(Database database) {
    Thread other =
        Thread.ofVirtual()
            .start(() -> database.write(transaction -> transaction.query(CHANGE).run()));
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
