package dev.stint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.support.Patience;
import dev.stint.support.TestStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The promises of {@link Database}, whichever it is. */
@ParameterizedClass
@EnumSource(TestStore.class)
class DatabaseTest {
  private static final Map<TestStore, TestStore.Place> PLACES = new EnumMap<>(TestStore.class);

  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO user_account (id, email, email_folded, password_hash)
          VALUES (:id, :email, :email, :group)\
          """);
  private static final Sql COUNT =
      Sql.of("SELECT COUNT(*) FROM user_account WHERE password_hash = :group");
  private static final Sql NAMES =
      Sql.of("SELECT email FROM user_account WHERE password_hash = :group");

  private final TestStore.Place place;
  private final Database database;

  /** What the rows of one test have in common. */
  private final String group = UUID.randomUUID().toString();

  DatabaseTest(TestStore kind) {
    this.place = place(kind);
    this.database = place.open();
  }

  private static synchronized TestStore.Place place(TestStore kind) {
    return PLACES.computeIfAbsent(kind, DatabaseTest::newPlace);
  }

  /** With its schema: the tests open it all at once, and none may meet another's migration. */
  private static TestStore.Place newPlace(TestStore kind) {
    TestStore.Place made = kind.newPlace();
    made.open().close();
    return made;
  }

  @AfterEach
  void close() {
    database.close();
  }

  private boolean insert(Transaction transaction, String name) {
    transaction
        .query(INSERT)
        .set("id", transaction.newId())
        .set("email", group + name)
        .set("group", group)
        .run();
    return true;
  }

  private long count(Transaction transaction) {
    return transaction.query(COUNT).set("group", group).first(row -> row.number(1)).orElseThrow();
  }

  private long count() {
    return database.read(this::count);
  }

  @Test
  void aWriteThatFailsLeavesTheOthersThatWaitWithIt() throws Exception {
    List<Future<Boolean>> answers = new ArrayList<>();
    Set<Thread> waiting = Collections.synchronizedSet(new HashSet<>());
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ =
          threads.submit(() ->
              database.write(transaction -> {
                await(go);
                return true;
              }));
      for (int i = 0; i < 40; i++) {
        int number = i;
        answers.add(
            threads.submit(() -> {
              waiting.add(Thread.currentThread());
              return database.write(transaction -> {
                insert(transaction, "write-" + number);
                if (number % 4 == 1) {
                  throw new IllegalStateException("of its own");
                }
                return number % 4 == 2 ? insert(transaction, "write-" + number) : true;
              });
            }));
      }
      while (waiting.size() < 40
          || waiting.stream().anyMatch(t -> t.getState() == Thread.State.RUNNABLE)) {
        Thread.sleep(5);
      }
      go.countDown();
    }
    List<String> written =
        database.read(transaction ->
            transaction.query(NAMES).set("group", group).list(row -> row.requiredText(1)));
    for (int i = 0; i < 40; i++) {
      boolean succeeds = i % 4 == 0 || i % 4 == 3;
      assertThat(answers.get(i).state())
          .isEqualTo(succeeds ? Future.State.SUCCESS : Future.State.FAILED);
      assertThat(written.contains(group + "write-" + i)).isEqualTo(succeeds);
    }
    assertThat(answers.get(1).exceptionNow()).hasMessage("of its own");
    assertThat(answers.get(2).exceptionNow()).isInstanceOf(ConflictException.class);
  }

  @Test
  void noIdIsGivenOutTwiceWhateverIsUndoneAndWhoeverAsks() throws Exception {
    Set<Long> seen = Collections.synchronizedSet(new HashSet<>());
    AtomicInteger taken = new AtomicInteger();
    try (Database other = place.open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        int number = i;
        var _ =
            threads.submit(() -> {
              Database one = number % 2 == 0 ? database : other;
              List<Long> ids =
                  one.write(transaction -> {
                    List<Long> mine = new ArrayList<>();
                    for (int n = 0; n < 7 * (number % 5); n++) {
                      mine.add(transaction.newId());
                    }
                    if (number % 3 == 0) {
                      throw new IllegalStateException("undone");
                    }
                    return mine;
                  });
              seen.addAll(ids);
              taken.addAndGet(ids.size());
            });
      }
    }
    assertThat(taken).hasPositiveValue();
    assertThat(seen).hasSize(taken.get());
    try (Database later = place.open()) {
      assertThat(seen).doesNotContain(later.<Long>write(Transaction::newId));
    }
  }

  @Test
  void nothingIsSeenBeforeTheCommitAndEverythingAfterIt() throws Exception {
    CountDownLatch inserted = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread writer =
        Thread.ofVirtual()
            .start(() ->
                database.write(transaction -> {
                  insert(transaction, "one");
                  inserted.countDown();
                  await(go);
                  return insert(transaction, "two");
                }));
    inserted.await();
    assertThat(count()).isZero();
    go.countDown();
    writer.join();
    assertThat(count()).isEqualTo(2);
    try (Database other = place.open()) {
      assertThat(other.<Long>read(this::count)).isEqualTo(2);
    }
  }

  @Test
  void aReadSeesOneState() {
    long[] counts =
        database.read(transaction -> {
          long before = count(transaction);
          Thread writer =
              Thread.ofVirtual().start(() -> database.write(t -> insert(t, "meanwhile")));
          join(writer);
          return new long[] {before, count(transaction)};
        });
    assertThat(counts).containsExactly(0, 0);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aRuleThatAWriteChecksHoldsAgainstAllOthers() throws Exception {
    List<Future<Boolean>> answers = new ArrayList<>();
    try (Database other = place.open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        int number = i;
        answers.add(
            threads.submit(() ->
                (number % 2 == 0 ? database : other)
                    .write(transaction ->
                        count(transaction) == 0 && insert(transaction, "only-" + number))));
      }
    }
    assertThat(answers).filteredOn(Future::resultNow).hasSize(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aChangeOfAccessIsHeardOfBeforeItsWriteReturns() {
    AtomicInteger heard = new AtomicInteger();
    assertThat(database.<Boolean>write(t -> insert(t, "quiet"))).isTrue();
    database.onAccessChange(() -> {
      assertThat(count()).isEqualTo(2);
      heard.incrementAndGet();
    });
    database.write(transaction -> {
      transaction.announceAccessChange();
      return insert(transaction, "loud");
    });
    assertThat(heard).hasPositiveValue();
  }

  @Test
  void aListenerThatFailsDoesNotMakeTheWriteFail() {
    AtomicInteger heard = new AtomicInteger();
    database.onAccessChange(() -> {
      heard.incrementAndGet();
      throw new IllegalStateException("a listener's mistake, made on purpose by a test");
    });
    database.write(transaction -> {
      transaction.announceAccessChange();
      return insert(transaction, "kept");
    });
    assertThat(heard).hasPositiveValue();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void whatAnotherProcessChangesIsNoticed() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    try (Database other = place.open()) {
      AtomicInteger before = new AtomicInteger();
      database.onAccessChange(() -> {
        if (count() > 0) {
          heard.countDown();
        } else {
          before.incrementAndGet();
        }
      });
      other.write(transaction -> {
        transaction.announceAccessChange();
        return insert(transaction, "foreign");
      });
      // Promised within 5 s; a busy machine gets more.
      assertThat(heard.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aStatementIsAFirmsOrItIsNot() {
    assertThatThrownBy(() -> database.firm(1).read(this::count))
        .isInstanceOf(IllegalArgumentException.class);
    Sql ofFirm = Sql.of("SELECT 1 FROM staff WHERE firm_id = :firm");
    assertThatThrownBy(() -> database.read(transaction -> transaction.query(ofFirm)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
