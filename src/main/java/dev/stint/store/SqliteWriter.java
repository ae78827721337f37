package dev.stint.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The only thread that writes to SQLite. Waiting writes are put into one commit, each in its own
 * savepoint: one that fails does not affect the others, and each is answered only after its commit.
 */
final class SqliteWriter implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SqliteWriter.class.getName());
  private static final int MOST_IN_A_COMMIT = 64;
  private static final Duration LOOK_FOR_FOREIGN_CHANGES = Duration.ofSeconds(2);
  private static final Sql DATA_VERSION = Sql.of("PRAGMA data_version");
  private static final Sql BYTES =
      Sql.of("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");

  private final SqliteFile file;
  private final TransactionalIds ids;
  private final Runnable onAccessChange;
  private final BlockingQueue<PendingWrite<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean open = true;
  private final AtomicInteger openings = new AtomicInteger();

  /** Null after a failed commit, until the next write reopens the file. */
  private @Nullable Statements connection;

  private final OpenedFiles files;
  private volatile long lastCommit = System.nanoTime();

  /** Whether it has been logged that nothing can be written. */
  private boolean failing;

  private long dataVersion;
  private long lookedAt;

  SqliteWriter(SqliteFile file, TransactionalIds ids, Runnable onAccessChange)
      throws SQLException, IOException {
    this.file = file;
    this.ids = ids;
    this.onAccessChange = onAccessChange;
    Statements opened = file.openWriter();
    this.connection = opened;
    this.dataVersion = dataVersion(opened);
    this.files = new OpenedFiles(file);
    this.lookedAt = System.nanoTime();
    this.thread = Thread.ofPlatform().daemon().name("stint-writer").start(this::loop);
  }

  /** How often the file had to be reopened. */
  int openings() {
    return openings.get();
  }

  /** The files that it writes to. */
  OpenedFiles files() {
    return files;
  }

  /** The {@link System#nanoTime} of the last commit, or else of the opening. */
  long lastCommit() {
    return lastCommit;
  }

  <T extends @Nullable Object> T run(Database.Work<T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a write within a write");
    }
    PendingWrite<T> write = new PendingWrite<>(work);
    queue.add(write);
    if (!open) {
      // Either the loop still sees it, or nobody does.
      write.giveUp(new StoreException("the database is closed", null));
    }
    return write.await();
  }

  int waiting() {
    return queue.size();
  }

  private void loop() {
    List<PendingWrite<?>> batch = new ArrayList<>();
    while (open || !queue.isEmpty()) {
      try {
        PendingWrite<?> first =
            queue.poll(LOOK_FOR_FOREIGN_CHANGES.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, MOST_IN_A_COMMIT - 1);
          commit(batch);
        }
        lookForForeignChanges();
      } catch (InterruptedException e) {
        LOG.log(Level.DEBUG, "the writer was woken to stop", e);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "the writer", e);
      } finally {
        batch.clear();
      }
    }
  }

  private void commit(List<PendingWrite<?>> batch) {
    boolean accessChanged = false;
    try {
      accessChanged = commit(batch, connection());
      succeeded();
    } catch (LostDatabaseException e) {
      failed(
          Level.ERROR,
          "The database is lost: %s Nothing is written: stop the server, and put back the file or a backup.",
          e);
      ids.forget();
      batch.forEach(write -> write.fail(e));
    } catch (Throwable e) {
      // Whatever it was, nobody must wait in vain, and the next write starts afresh.
      failed(
          Level.WARNING, "Nothing can be written to the database (%s); each write tries again.", e);
      giveUp();
      RuntimeException reason =
          e instanceof RuntimeException known ? known : new StoreException("the writer failed", e);
      batch.forEach(write -> write.fail(reason));
    }
    if (accessChanged) {
      announceAccessChange();
    }
    batch.forEach(PendingWrite::answer);
  }

  private void succeeded() {
    lastCommit = System.nanoTime();
    if (failing) {
      failing = false;
      LOG.log(Level.INFO, "Writing to the database works again.");
    }
  }

  /** Logs it once, not for each write while a disk is full for hours. */
  private void failed(Level level, String sentence, Throwable why) {
    if (!failing) {
      failing = true;
      LOG.log(level, sentence.formatted(why.getMessage()));
    }
  }

  /**
   * Runs these writes in one commit.
   *
   * @return whether a successful one changed somebody's rights
   */
  private boolean commit(List<PendingWrite<?>> batch, Statements statements) {
    boolean accessChanged = false;
    statements.execute("BEGIN IMMEDIATE");
    for (PendingWrite<?> write : batch) {
      ids.writeBegins();
      statements.execute("SAVEPOINT write");
      Transaction transaction = new Transaction(statements, ids);
      if (write.run(transaction)) {
        accessChanged |= transaction.hasAccessChanged();
      } else {
        ids.writeWasUndone();
        undo(write, statements);
      }
      statements.execute("RELEASE write");
    }
    commit(statements);
    return accessChanged;
  }

  /**
   * Checks the files last, so that whatever happens to them later happens to what has been written.
   */
  private void commit(Statements statements) {
    try {
      files.requireWhole(
          () -> new Query(statements, BYTES).first(row -> row.number(1)).orElseThrow());
    } catch (LostDatabaseException e) {
      statements.execute("ROLLBACK");
      throw e;
    }
    statements.execute("COMMIT");
  }

  /** On some errors, such as a full disk, SQLite rolls back the whole commit by itself. */
  private static void undo(PendingWrite<?> write, Statements statements) {
    try {
      statements.execute("ROLLBACK TO write");
    } catch (StoreException e) {
      throw new StoreException("a commit was undone: " + write.failure(), write.failure());
    }
  }

  /** The connection, reopened after a failed commit. */
  private Statements connection() throws SQLException {
    Statements kept = connection;
    if (kept != null) {
      return kept;
    }
    files.require();
    Statements opened = file.openWriter();
    connection = opened;
    openings.incrementAndGet();
    dataVersion = dataVersion(opened);
    // A new connection cannot tell what another process did in the meantime.
    announceAccessChange();
    return opened;
  }

  /**
   * Rolls back and closes: a connection recovers by itself from a full disk, but never from having
   * been opened while the file was read-only.
   */
  private void giveUp() {
    ids.forget();
    Statements failed = connection;
    connection = null;
    if (failed != null) {
      close(failed);
    }
  }

  private void announceAccessChange() {
    try {
      onAccessChange.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "after a write", e);
    }
  }

  private void lookForForeignChanges() {
    long now = System.nanoTime();
    Statements statements = connection;
    if (statements != null && now - lookedAt >= LOOK_FOR_FOREIGN_CHANGES.toNanos()) {
      lookedAt = now;
      long seen = dataVersion(statements);
      if (seen != dataVersion) {
        dataVersion = seen;
        announceAccessChange();
      }
    }
  }

  private static long dataVersion(Statements statements) {
    return new Query(statements, DATA_VERSION).first(row -> row.number(1)).orElseThrow();
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.interrupt();
      thread.join();
      giveUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Statements statements) {
    try {
      statements.close();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "closing the database", e);
    }
  }
}
