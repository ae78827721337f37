package dev.stint.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A write that somebody is waiting for while {@link SqliteWriter} runs it. */
final class PendingWrite<T extends @Nullable Object> {
  private final Database.Work<T> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable failure;

  PendingWrite(Database.Work<T> work) {
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

  /** A failure of its own is a better reason. */
  void fail(RuntimeException reason) {
    if (failure == null) {
      failure = reason;
    }
  }

  /** Wakes the waiting thread with this failure, whether or not the write still runs. */
  void giveUp(RuntimeException reason) {
    answer.completeExceptionally(reason);
  }

  @Nullable Throwable failure() {
    return failure;
  }

  /** Wakes the waiting thread. */
  @SuppressWarnings("NullAway") // what the work returned, null where T allows it
  void answer() {
    if (failure != null) {
      answer.completeExceptionally(failure);
    } else {
      answer.complete(result);
    }
  }

  /** What the work returned; an exception of its own is thrown as if from here. */
  T await() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new StoreException("a write failed", e.getCause());
    }
  }
}
