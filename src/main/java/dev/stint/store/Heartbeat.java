package dev.stint.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Knows whether a server's database can be read and written. If nothing else has been written for a
 * while, it updates a row of its own, so that asking costs no write.
 */
public final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(5);

  /** How old the last write may be: a beat may wait for a long write before it. */
  private static final Duration STALE = Duration.ofSeconds(20);

  private static final Duration FOR_A_READ = Duration.ofMillis(1500);
  private static final Sql BEAT = Sql.of("UPDATE heartbeat SET written_at = :now");
  private static final Sql LOOK = Sql.of("SELECT written_at FROM heartbeat");

  private final Database database;
  private final long leastFree;
  private final Clock clock;
  private final Object lock = new Object();
  private CompletableFuture<Boolean> reading = CompletableFuture.completedFuture(true);
  private final Thread thread;
  private volatile boolean missed;
  private volatile long missedAt;
  private volatile boolean open = true;

  /**
   * Starts beating.
   *
   * @param leastFree how many bytes must be free where the database's file is
   * @param clock the time that is written
   */
  public Heartbeat(Database database, long leastFree, Clock clock) {
    this.database = database;
    this.leastFree = leastFree;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("stint-heartbeat").start(this::beatOnAndOn);
  }

  private void beatOnAndOn() {
    try {
      while (open) {
        Duration left = EVERY.minus(sinceLastWrite());
        if (!left.isPositive()) {
          beat();
        }
        Thread.sleep(left.isPositive() ? left : EVERY);
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "woken to stop", e);
    }
  }

  private Duration sinceLastWrite() {
    return Duration.ofNanos(System.nanoTime() - database.condition().lastWrite());
  }

  private void beat() {
    try {
      database.write(transaction -> transaction.query(BEAT).set("now", Values.now(clock)).run());
    } catch (RuntimeException e) {
      if (open) {
        // A lost database has been reported by the write that found it.
        if (!missesWrites() && !(e instanceof LostDatabaseException)) {
          LOG.log(
              Level.WARNING,
              "The server is not ready: it cannot write to the database (%s)."
                  .formatted(e.getMessage()));
        }
        missedAt = System.nanoTime();
        missed = true;
      }
    }
  }

  /** Whether a beat has failed and nothing has been written since. */
  private boolean missesWrites() {
    return missed && database.condition().lastWrite() - missedAt < 0;
  }

  /**
   * Why the database cannot be used at the moment, as a sentence that names no file; empty if it
   * can. Takes 2 s at most.
   */
  public Optional<String> trouble() {
    Database.Condition condition = database.condition();
    if (condition.trouble().isPresent()) {
      return condition.trouble();
    }
    if (condition.freeBytes() < leastFree) {
      return Optional.of(
          "The disk of the database has %d bytes free, less than store.free.min."
              .formatted(condition.freeBytes()));
    }
    if (missesWrites() || sinceLastWrite().compareTo(STALE) > 0) {
      return Optional.of("The database cannot be written to.");
    }
    return read() ? Optional.empty() : Optional.of("The database cannot be read.");
  }

  private boolean read() {
    try {
      return reading().get(FOR_A_READ.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.log(Level.DEBUG, "not ready", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * A read in progress; never two, however often this is asked while the database does not answer.
   */
  private CompletableFuture<Boolean> reading() {
    synchronized (lock) {
      if (reading.isDone()) {
        reading =
            CompletableFuture.supplyAsync(
                () -> database.read(transaction -> transaction.query(LOOK).exists()),
                work -> Thread.ofVirtual().name("stint-probe").start(work));
      }
      return reading;
    }
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}
