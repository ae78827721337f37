package dev.stint.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;

/**
 * PostgreSQL. Writes run as if one after the other (SERIALIZABLE) and are run again when the
 * database finds that they did not, so that a rule checked in a write holds as it does with
 * SQLite's one writer. Reads see one state (REPEATABLE READ).
 */
final class PostgresDatabase implements Database {
  private static final Logger LOG = System.getLogger(PostgresDatabase.class.getName());
  private static final int MOST_TRIES = 12;
  private static final int TRIES_AMONG_OTHERS = 4;
  private static final String CHANNEL = "stint_access";
  private static final Duration LISTEN_FOR = Duration.ofSeconds(2);
  private static final Duration WAIT_FOR_AN_ANSWER = Duration.ofSeconds(5);
  private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(30);
  private static final Sql NOTIFY = Sql.of("SELECT pg_notify('" + CHANNEL + "', '')");

  private final String url;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final HikariDataSource idTakers;
  private final Ids ids = new BlockIds();

  /**
   * Shared by writes that run beside each other; a write that has met others too often runs alone,
   * so that a long one gets done however many short ones there are.
   */
  private final ReadWriteLock lone = new ReentrantReadWriteLock(true);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Thread listener;
  private volatile boolean open = true;

  PostgresDatabase(String url, int readerCount, int writerCount) {
    this.url = url;
    this.readers = pool("stint-read", readerCount, "TRANSACTION_REPEATABLE_READ", true, false);
    this.writers = pool("stint-write", writerCount, "TRANSACTION_SERIALIZABLE", false, false);
    // Taking ids is a write of its own: within another it would set all writers against each other.
    this.idTakers = pool("stint-ids", 1, "TRANSACTION_READ_COMMITTED", false, true);
    this.listener = Thread.ofPlatform().daemon().name("stint-listen").start(this::listen);
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
    config.setConnectionTimeout(WAIT_FOR_A_CONNECTION.toMillis());
    return new HikariDataSource(config);
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    try (Connection connection = readers.getConnection()) {
      T result = work.run(new Transaction(new Statements(connection, 0), ids));
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return writeOnce(work, tries > TRIES_AMONG_OTHERS ? lone.writeLock() : lone.readLock());
      } catch (ConflictException e) {
        if (tries == MOST_TRIES) {
          throw e.afterAllTries();
        }
        LOG.log(Level.DEBUG, "a write met another and is run again", e);
        pause(tries);
      }
    }
  }

  private <T extends @Nullable Object> T writeOnce(Work<T> work, Lock lock) {
    lock.lock();
    try (Connection connection = writers.getConnection()) {
      Transaction transaction = new Transaction(new Statements(connection, 0), ids);
      // Not committed, the connection rolls back when it goes back to the pool.
      T result = work.run(transaction);
      if (transaction.hasAccessChanged()) {
        transaction.query(NOTIFY).exists();
      }
      connection.commit();
      if (transaction.hasAccessChanged()) {
        runListeners();
      }
      return result;
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      lock.unlock();
    }
  }

  /** A little longer each time, and never in step with the other. */
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

  private void listen() {
    Properties listening = new Properties();
    PGProperty.SOCKET_TIMEOUT.set(listening, Math.toIntExact(WAIT_FOR_AN_ANSWER.toSeconds()));
    while (open) {
      try (Connection connection = DriverManager.getConnection(url, listening);
          var statement = connection.createStatement()) {
        statement.execute("LISTEN " + CHANNEL);
        // What was said while nobody listened is not repeated.
        runListeners();
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (open) {
          var notifications = notified.getNotifications(Math.toIntExact(LISTEN_FOR.toMillis()));
          if (notifications != null && notifications.length > 0) {
            runListeners();
          }
          // A connection whose other end is gone without a word would stay silent for good.
          statement.execute("SELECT 1");
        }
      } catch (SQLException e) {
        if (open) {
          LOG.log(
              Level.WARNING, "The database cannot be listened to; trying again: " + e.getMessage());
          pauseQuietly();
        }
      }
    }
  }

  private static void pauseQuietly() {
    try {
      Thread.sleep(LISTEN_FOR);
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "woken to stop", e);
    }
  }

  @Override
  public void close() {
    open = false;
    listener.interrupt();
    readers.close();
    writers.close();
    idTakers.close();
  }

  /** Ids from a block that was taken by a write of its own. */
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
