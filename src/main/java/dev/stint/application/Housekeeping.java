package dev.stint.application;

import dev.stint.access.SecurityEvents;
import dev.stint.access.Timing;
import dev.stint.audit.OldEntries;
import dev.stint.store.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the server does on its own for the audit trail: every ten seconds it writes the events that
 * were counted, and once a day it removes old entries. All servers on one database do so.
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration WRITE = Duration.ofSeconds(10);
  private static final Duration REMOVE = Duration.ofDays(1);

  private final SecurityEvents events;
  private final Database database;
  private final Duration keep;
  private final Clock clock;
  private final Timing timing;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private long written;
  private Instant removal;

  /**
   * Starts at once.
   *
   * @param keep how long entries of the audit trail are kept; zero for ever
   */
  Housekeeping(
      SecurityEvents events, Database database, Duration keep, Clock clock, Timing timing) {
    this.events = events;
    this.database = database;
    this.keep = keep;
    this.clock = clock;
    this.timing = timing;
    this.written = timing.nanoTime();
    this.removal = clock.instant();
    this.thread = Thread.ofVirtual().name("stint-housekeeping").start(this::onAndOn);
  }

  /**
   * Looks at the given time once a second, rather than waiting for it: a test's stands still, and
   * tells how many calls wait.
   */
  private void onAndOn() {
    try {
      while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (timing.nanoTime() - written >= WRITE.toNanos()) {
          written = timing.nanoTime();
          unlessItFails(events::write);
        }
        if (keep.isPositive() && !clock.instant().isBefore(removal)) {
          removal = clock.instant().plus(REMOVE);
          Instant before = clock.instant().minus(keep);
          unlessItFails(() -> OldEntries.remove(database, before, () -> closed.getCount() > 0));
        }
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "woken to stop", e);
    }
  }

  private static void unlessItFails(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // Done again later. That the database cannot be written to is reported by its heartbeat.
      LOG.log(Level.DEBUG, "the audit trail", e);
    }
  }

  /** Ends after a last time, when no more requests are answered. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    unlessItFails(events::write);
    if (events.waiting() > 0) {
      LOG.log(
          Level.WARNING,
          "%d entries of the audit trail (failed logins, refused calls, new addresses) are lost: the database cannot be written to."
              .formatted(events.waiting()));
    }
  }
}
