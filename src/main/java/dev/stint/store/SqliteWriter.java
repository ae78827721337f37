package dev.stint.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to SQLite. Writes that wait are put into one commit, each as a
 * savepoint of its own: one that fails leaves the others, and each is answered only after the
 * commit that it is in.
 */
final class SqliteWriter implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SqliteWriter.class.getName());
  private static final int MOST_IN_A_COMMIT = 64;
  private static final Duration LOOK_FOR_FOREIGN_CHANGES = Duration.ofSeconds(2);
  private static final Sql DATA_VERSION = Sql.of("PRAGMA data_version");

  private final SqliteFile file;
  private final TransactionalIds ids;
  private final Runnable onAccessChange;
  private final BlockingQueue<Write<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean open = true;
  private final AtomicInteger openings = new AtomicInteger();

  /** Null after a commit that failed, until the next write opens the file anew. */
  private @Nullable Statements connection;

  private long dataVersion;
  private long lookedAt;

  SqliteWriter(SqliteFile file, TransactionalIds ids, Runnable onAccessChange) throws SQLException {
    this.file = file;
    this.ids = ids;
    this.onAccessChange = onAccessChange;
    Statements opened = file.openWriter();
    this.connection = opened;
    this.dataVersion = dataVersion(opened);
    this.lookedAt = System.nanoTime();
    this.thread = Thread.ofPlatform().daemon().name("stint-writer").start(this::loop);
  }

  /** How often the file had to be opened anew. */
  int openings() {
    return openings.get();
  }

  <T extends @Nullable Object> T run(Database.Work<T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a write within a write");
    }
    Write<T> write = new Write<>(work);
    queue.add(write);
    if (!open) {
      // Either the loop still sees it, or nobody does.
      write.answer.completeExceptionally(new StoreException("the database is closed", null));
    }
    try {
      return write.answer.join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  /** The work's own exception, as if it had been thrown here. */
  private static RuntimeException unwrapped(CompletionException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    return new StoreException("a write failed", e.getCause());
  }

  int waiting() {
    return queue.size();
  }

  private void loop() {
    List<Write<?>> batch = new ArrayList<>();
    while (open || !queue.isEmpty()) {
      try {
        Write<?> first = queue.poll(LOOK_FOR_FOREIGN_CHANGES.toMillis(), TimeUnit.MILLISECONDS);
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

  private void commit(List<Write<?>> batch) {
    boolean accessChanged = false;
    try {
      accessChanged = commit(batch, connection());
    } catch (Throwable e) {
      // Whatever it was, nobody waits in vain and the next write starts afresh.
      LOG.log(
          Level.WARNING,
          "Nothing can be written to the database (%s); each write tries again."
              .formatted(e.getMessage()));
      giveUp();
      RuntimeException reason =
          e instanceof RuntimeException known ? known : new StoreException("the writer failed", e);
      batch.forEach(write -> write.fail(reason));
    }
    if (accessChanged) {
      announceAccessChange();
    }
    batch.forEach(Write::answer);
  }

  /**
   * Runs these writes in one commit.
   *
   * @return whether one that succeeded changed who may do what
   */
  private boolean commit(List<Write<?>> batch, Statements statements) {
    boolean accessChanged = false;
    statements.execute("BEGIN IMMEDIATE");
    for (Write<?> write : batch) {
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
    statements.execute("COMMIT");
    return accessChanged;
  }

  /** On some errors, such as a full disk, SQLite has undone the whole commit by itself. */
  private static void undo(Write<?> write, Statements statements) {
    try {
      statements.execute("ROLLBACK TO write");
    } catch (StoreException e) {
      throw new StoreException("a commit was undone: " + write.failure, write.failure);
    }
  }

  /** The connection, opened anew after a commit that failed. */
  private Statements connection() throws SQLException {
    Statements kept = connection;
    if (kept != null) {
      return kept;
    }
    Statements opened = file.openWriter();
    connection = opened;
    openings.incrementAndGet();
    dataVersion = dataVersion(opened);
    // What another process did meanwhile goes unseen by a new connection.
    announceAccessChange();
    return opened;
  }

  /**
   * Rolls back and closes: a connection that met a full disk recovers by itself, one that was
   * opened while the file was read-only never does.
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

  /** One write that somebody waits for. */
  private static final class Write<T extends @Nullable Object> {
    private final Database.Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    Write(Database.Work<T> work) {
      this.work = work;
    }

    /** Whether it succeeded. */
    boolean run(Transaction transaction) {
      try {
        result = work.run(transaction);
        return true;
      } catch (Throwable e) {
        failure = e;
        return false;
      }
    }

    /** A failure of its own is the better reason. */
    void fail(RuntimeException reason) {
      if (failure == null) {
        failure = reason;
      }
    }

    @SuppressWarnings("NullAway") // what the work returned, null where T allows it
    void answer() {
      if (failure != null) {
        answer.completeExceptionally(failure);
      } else {
        answer.complete(result);
      }
    }
  }
}
