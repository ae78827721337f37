package dev.stint.support;

import dev.stint.access.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands, the same at each run, until a test lets time pass. */
public final class TestClock extends Clock implements Timing {
  /** What time it is at the beginning of every test. */
  public static final Instant START = Instant.parse("2026-10-31T09:00:00Z");

  /** A clock that always stands there, for what is made before a server is there. */
  public static final Clock AT_START = Clock.fixed(START, ZoneOffset.UTC);

  private final AtomicLong passed;
  private final ZoneId zone;
  private final AtomicInteger waiting = new AtomicInteger();

  /** Stands at the start, in UTC. */
  TestClock() {
    this(new AtomicLong(), ZoneOffset.UTC);
  }

  private TestClock(AtomicLong passed, ZoneId zone) {
    this.passed = passed;
    this.zone = zone;
  }

  /** Lets time pass, in all zones. */
  void pass(Duration time) {
    passed.addAndGet(time.toNanos());
  }

  @Override
  public long nanoTime() {
    return passed.get();
  }

  @Override
  public boolean await(CountDownLatch end, long nanos) throws InterruptedException {
    long until = passed.get() + nanos;
    waiting.incrementAndGet();
    try {
      while (passed.get() < until) {
        if (end.await(1, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Returns once so many wait. */
  void awaitWaiting(int many) {
    Patience.until(many + " wait", () -> waiting.get() >= many);
  }

  @Override
  public Instant instant() {
    return START.plusNanos(passed.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(passed, other);
  }
}
