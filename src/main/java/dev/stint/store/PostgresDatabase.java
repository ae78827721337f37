package dev.stint.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * PostgreSQL. Writes run as if one after the other (SERIALIZABLE) and are retried if the database
 * finds that they did not, so a rule checked in a write holds as it does with SQLite's single
 * writer. Reads see one state (REPEATABLE READ).
 */
final class PostgresDatabase implements Database {
  private static final Logger LOG = System.getLogger(PostgresDatabase.class.getName());
  private static final int LEAST_TRIES = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int TRIES_AMONG_OTHERS = 4;
  private static final String CHANNEL = "stint_access";

  /**
   * Fractions of {@code store.timeout}, chosen so that a call that runs into all of them still ends
   * within it.
   */
  private static final double FOR_A_CONNECTION = 0.6;

  private static final double TO_TRY_A_CONNECTION = 0.2;
  private static final double FOR_A_STATEMENT = 0.9;

  private static final Sql NOTIFY = Sql.of("SELECT pg_notify('" + CHANNEL + "', '')");

  private final String url;
  private final Duration timeout;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final HikariDataSource idTakers;
  private final Ids ids = new BlockIds();

  /**
   * Shared by concurrent writes; a write that has conflicted too often runs alone, so that a long
   * one gets done however many short ones there are.
   */
  private final ReadWriteLock lone = new ReentrantReadWriteLock(true);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final PostgresNotices notices;
  private final Damage damage = new Damage();
  private volatile long lastWrite = System.nanoTime();
  private volatile boolean open = true;

  /**
   * Opens the pools.
   *
   * @param timeout how long the database may be silent; zero for commands, which have no limit
   */
  PostgresDatabase(String url, int readerCount, int writerCount, Duration timeout) {
    this.url = url;
    this.timeout = timeout;
    this.readers = pool("stint-read", readerCount, "TRANSACTION_REPEATABLE_READ", true, false);
    this.writers = pool("stint-write", writerCount, "TRANSACTION_SERIALIZABLE", false, false);
    // Ids are taken in a separate write: within another one, they would make all writers conflict.
    this.idTakers = pool("stint-ids", 1, "TRANSACTION_READ_COMMITTED", false, true);
    this.notices = new PostgresNotices(url, CHANNEL, this::runListeners);
  }

  private HikariDataSource pool(
      String name, int size, String isolation, boolean readOnly, boolean autoCommit) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setTransactionIsolation(isolation);
    config.setReadOnly(readOnly);
    config.setAutoCommit(autoCommit);
    if (timeout.isPositive()) {
      limit(config);
    }
    // Compiling a statement (JIT) takes longer than any of ours runs, and PostgreSQL guesses
    // wrongly.
    config.setConnectionInitSql(
        "SET jit = off; SET statement_timeout = " + millis(FOR_A_STATEMENT));
    return new HikariDataSource(config);
  }

  /**
   * A live database ends a statement itself; for a silent one there are socket timeouts. Values in
   * the address take precedence over these.
   */
  private void limit(HikariConfig config) {
    config.setConnectionTimeout(millis(FOR_A_CONNECTION));
    config.setValidationTimeout(millis(TO_TRY_A_CONNECTION));
    config.setDataSourceProperties(socketTimeouts(timeout));
  }

  /** The driver's limits on connecting, and on the silence of a connection. */
  static Properties socketTimeouts(Duration timeout) {
    Properties properties = new Properties();
    int seconds = Math.toIntExact(timeout.toSeconds());
    PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
    PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
    return properties;
  }

  private long millis(double part) {
    return Math.round(timeout.toMillis() * part);
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    try (Connection connection = readers.getConnection()) {
      T result = work.run(new Transaction(new Statements(connection, 0), ids));
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw StoreException.of(e);
    } catch (StoreException e) {
      throw damage.note(e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return writeAfresh(() -> work);
  }

  @Override
  public <T extends @Nullable Object> T writeAfresh(Supplier<Work<T>> works) {
    long begun = System.nanoTime();
    for (int tries = 1; ; tries++) {
      Work<T> work = works.get();
      try {
        return writeOnce(work, tries > TRIES_AMONG_OTHERS ? lone.writeLock() : lone.readLock());
      } catch (ConflictException e) {
        // One long write makes others fail for as long as it takes.
        if (tries >= LEAST_TRIES && System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw e.afterAllTries();
        }
        LOG.log(Level.DEBUG, "a write met another and is run again", e);
        pause(tries);
      } catch (StoreException e) {
        throw damage.note(e);
      }
    }
  }

  /** The connection comes first, so that nobody who holds the lock waits for one. */
  private <T extends @Nullable Object> T writeOnce(Work<T> work, Lock lock) {
    try (Connection connection = writers.getConnection()) {
      take(lock);
      try {
        return writeOnce(work, connection);
      } finally {
        lock.unlock();
      }
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  private void take(Lock lock) {
    try {
      if (!timeout.isPositive()) {
        lock.lockInterruptibly();
      } else if (!lock.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreException("writes before this one took too long", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for the database", e);
    }
  }

  private <T extends @Nullable Object> T writeOnce(Work<T> work, Connection connection)
      throws SQLException {
    Transaction transaction = new Transaction(new Statements(connection, 0), ids);
    // Without a commit, the connection rolls back when it returns to the pool.
    T result = work.run(transaction);
    if (transaction.hasAccessChanged()) {
      transaction.query(NOTIFY).exists();
    }
    connection.commit();
    lastWrite = System.nanoTime();
    if (transaction.hasAccessChanged()) {
      runListeners();
    }
    return result;
  }

  /** A little longer each time, and never in step with the other write. */
  private static void pause(int tries) {
    try {
      Thread.sleep(
          Duration.ofMillis(ThreadLocalRandom.current().nextLong(1L << Math.min(tries, 7))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for the database", e);
    }
  }

  @Override
  public Load load() {
    return new Load(
        readers.getHikariPoolMXBean().getActiveConnections(),
        writers.getHikariPoolMXBean().getThreadsAwaitingConnection());
  }

  @Override
  public Condition condition() {
    return new Condition(damage.sentence(), lastWrite, Long.MAX_VALUE);
  }

  @Override
  public void onAccessChange(Runnable action) {
    listeners.add(action);
  }

  private void runListeners() {
    for (Runnable action : listeners) {
      try {
        action.run();
      } catch (RuntimeException e) {
        if (open) {
          LOG.log(Level.ERROR, "after a change", e);
        }
      }
    }
  }

  @Override
  public void close() {
    open = false;
    notices.close();
    readers.close();
    writers.close();
    idTakers.close();
  }

  /** Ids from a block that was taken in a separate write. */
  private final class BlockIds implements Ids {
    private long next;
    private long end;

    @Override
    public synchronized long next(Transaction transaction, long count) {
      if (end - next < count) {
        long block = Math.max(BLOCK, count);
        try (Connection connection = idTakers.getConnection()) {
          end =
              new Query(new Statements(connection, 0), TAKE)
                  .set("block", block)
                  .first(row -> row.number(1))
                  .orElseThrow();
          next = end - block;
        } catch (SQLException e) {
          throw StoreException.of(e);
        }
      }
      long first = next;
      next += count;
      return first;
    }
  }
}
