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

  private final Statements statements;
  private final TransactionalIds ids;
  private final Runnable onAccessChange;
  private final BlockingQueue<Write<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean open = true;
  private long dataVersion;
  private long lookedAt;

  SqliteWriter(Statements statements, TransactionalIds ids, Runnable onAccessChange) {
    this.statements = statements;
    this.ids = ids;
    this.onAccessChange = onAccessChange;
    this.dataVersion = readDataVersion();
    this.lookedAt = System.nanoTime();
    this.thread = Thread.ofPlatform().daemon().name("stint-writer").start(this::loop);
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
    try {
      statements.execute("BEGIN IMMEDIATE");
      boolean accessChanged = false;
      for (Write<?> write : batch) {
        ids.writeBegins();
        statements.execute("SAVEPOINT write");
        Transaction transaction = new Transaction(statements, ids);
        if (write.run(transaction)) {
          accessChanged |= transaction.hasAccessChanged();
        } else {
          ids.writeWasUndone();
          statements.execute("ROLLBACK TO write");
        }
        statements.execute("RELEASE write");
      }
      statements.execute("COMMIT");
      if (accessChanged) {
        onAccessChange.run();
      }
    } catch (RuntimeException e) {
      // SQLite undoes everything by itself on some errors (a full disk), and nothing on others.
      ids.forget();
      undo();
      batch.forEach(write -> write.fail(e));
    }
    batch.forEach(Write::answer);
  }

  private void undo() {
    try {
      statements.execute("ROLLBACK");
    } catch (StoreException e) {
      LOG.log(Level.DEBUG, "nothing was left to roll back", e);
    }
  }

  private void lookForForeignChanges() {
    long now = System.nanoTime();
    if (now - lookedAt >= LOOK_FOR_FOREIGN_CHANGES.toNanos()) {
      lookedAt = now;
      long seen = readDataVersion();
      if (seen != dataVersion) {
        dataVersion = seen;
        onAccessChange.run();
      }
    }
  }

  private long readDataVersion() {
    return new Query(statements, DATA_VERSION).first(row -> row.number(1)).orElseThrow();
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.interrupt();
      thread.join();
      statements.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
