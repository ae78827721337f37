package dev.stint.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * SQLite: one writer, a few readers, and a write-ahead log that is synced at each commit.
 *
 * <p>Threads that wait for SQLite's own lock block every virtual thread on their carrier, so they
 * queue in Java: for a reader here, for the writer in {@link SqliteWriter}. The busy timeout is for
 * a second process next to the server.
 */
final class SqliteDatabase implements Database {
  private static final Logger LOG = System.getLogger(SqliteDatabase.class.getName());

  private final SqliteFile file;
  private final TransactionalIds ids = new TransactionalIds();
  private final BlockingQueue<Reader> readers;
  private final int readerCount;
  private final SqliteWriter writer;
  private final Damage damage = new Damage();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  SqliteDatabase(SqliteFile file, int readerCount) throws SQLException, IOException {
    this.file = file;
    this.readerCount = readerCount;
    this.readers = new ArrayBlockingQueue<>(readerCount);
    this.writer = new SqliteWriter(file, ids, () -> listeners.forEach(Runnable::run));
    for (int i = 0; i < readerCount; i++) {
      readers.add(openReader());
    }
  }

  private Reader openReader() throws SQLException {
    int openings = writer.openings();
    writer.files().require();
    return new Reader(file.openReader(), openings);
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    Reader reader = take();
    try {
      reader = current(reader);
      return read(reader.statements, work);
    } catch (StoreException e) {
      reader = reader.spoilt();
      throw damage.note(e);
    } finally {
      readers.add(reader);
    }
  }

  private <T extends @Nullable Object> T read(Statements statements, Work<T> work) {
    statements.execute("BEGIN");
    try {
      return work.run(new Transaction(statements, ids));
    } finally {
      statements.execute("COMMIT");
    }
  }

  private Reader take() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for the database", e);
    }
  }

  /** This reader, or a new one if the writer has had to reopen the file since. */
  private Reader current(Reader reader) {
    if (reader.openings == writer.openings()) {
      return reader;
    }
    try {
      Reader opened = openReader();
      close(reader);
      return opened;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    try {
      return writer.run(work);
    } catch (StoreException e) {
      throw damage.note(e);
    }
  }

  @Override
  public Load load() {
    return new Load(readerCount - readers.size(), writer.waiting());
  }

  @Override
  public Condition condition() {
    Optional<String> lost =
        writer.files().loss().map(_ -> "The files of the database were removed or replaced.");
    return new Condition(
        lost.or(damage::sentence),
        writer.lastCommit(),
        DurableFiles.folder(file.path()).toFile().getUsableSpace());
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
      close(take());
    }
  }

  private static void close(Reader reader) {
    try {
      reader.statements.close();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "closing the database", e);
    }
  }

  /**
   * A connection for reading.
   *
   * @param openings how often the writer had reopened the file when this was opened
   */
  private record Reader(Statements statements, int openings) {
    private static final int NEVER = -1;

    /** To be replaced before its next use. */
    Reader spoilt() {
      return new Reader(statements, NEVER);
    }
  }
}
