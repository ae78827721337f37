package dev.stint.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * SQLite: one writer, a few readers, a write-ahead log synced at each commit.
 *
 * <p>Threads that wait for SQLite's own lock stop every virtual thread on their carrier, so they
 * queue in Java: for a reader here, for the writer in {@link SqliteWriter}. The busy timeout is for
 * a second process beside the server.
 */
final class SqliteDatabase implements Database {
  private static final Logger LOG = System.getLogger(SqliteDatabase.class.getName());

  private static final int STATEMENTS_KEPT = 256;

  private final TransactionalIds ids = new TransactionalIds();
  private final BlockingQueue<Statements> readers;
  private final int readerCount;
  private final SqliteWriter writer;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  SqliteDatabase(Path file, int readerCount) throws SQLException {
    this.readerCount = readerCount;
    this.readers = new ArrayBlockingQueue<>(readerCount);
    this.writer =
        new SqliteWriter(
            new Statements(connect(file, "synchronous=FULL", "foreign_keys=ON"), STATEMENTS_KEPT),
            ids,
            () -> listeners.forEach(Runnable::run));
    for (int i = 0; i < readerCount; i++) {
      readers.add(new Statements(connect(file, "query_only=ON"), STATEMENTS_KEPT));
    }
  }

  static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  /** The busy timeout comes first, so that it holds for what follows. */
  private static Connection connect(Path file, String... pragmas) throws SQLException {
    Connection connection = DriverManager.getConnection(url(file));
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=5000");
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA cache_size=-16384");
      statement.execute("PRAGMA mmap_size=1073741824");
      for (String pragma : pragmas) {
        statement.execute("PRAGMA " + pragma);
      }
    }
    return connection;
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    Statements reader = take();
    try {
      reader.execute("BEGIN");
      try {
        return work.run(new Transaction(reader, ids));
      } finally {
        reader.execute("COMMIT");
      }
    } finally {
      readers.add(reader);
    }
  }

  private Statements take() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for the database", e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return writer.run(work);
  }

  @Override
  public Load load() {
    return new Load(readerCount - readers.size(), writer.waiting());
  }

  @Override
  public void onAccessChange(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    writer.close();
    for (int i = 0; i < readerCount; i++) {
      try {
        take().close();
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "closing the database", e);
      }
    }
  }
}
