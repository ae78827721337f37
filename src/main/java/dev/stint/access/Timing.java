package dev.stint.access;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Measures elapsed time, and waits. */
public interface Timing {
  /** The machine's own. */
  Timing SYSTEM =
      new Timing() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public boolean await(CountDownLatch end, long nanos) throws InterruptedException {
          return end.await(nanos, TimeUnit.NANOSECONDS);
        }
      };

  /** Like {@link System#nanoTime}. */
  long nanoTime();

  /**
   * Waits.
   *
   * @param end what ends it early
   * @param nanos how long at most
   * @return whether it was ended early
   */
  boolean await(CountDownLatch end, long nanos) throws InterruptedException;
}
