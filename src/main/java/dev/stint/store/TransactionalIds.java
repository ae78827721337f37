package dev.stint.store;

/**
 * The server's only sequence of ids, taken from the database in blocks. Used by one writer at a
 * time.
 *
 * <p>A block is taken inside the write that needed it. If that write is rolled back, so is the
 * taking: the rest of the block is then forgotten, because the database will issue the same numbers
 * again.
 */
final class TransactionalIds implements Ids {
  private final Object lock = new Object();
  private long next;
  private long end;
  private boolean takenInThisWrite;

  @Override
  public long next(Transaction transaction, long count) {
    synchronized (lock) {
      if (end - next < count) {
        long block = Math.max(BLOCK, count);
        long after =
            new Query(transaction.statements(), TAKE)
                .set("block", block)
                .first(row -> row.number(1))
                .orElseThrow();
        end = after;
        next = after - block;
        takenInThisWrite = true;
      }
      long first = next;
      next += count;
      return first;
    }
  }

  void writeBegins() {
    synchronized (lock) {
      takenInThisWrite = false;
    }
  }

  void writeWasUndone() {
    synchronized (lock) {
      if (takenInThisWrite) {
        forget();
      }
    }
  }

  void forget() {
    synchronized (lock) {
      next = end;
      takenInThisWrite = false;
    }
  }
}
