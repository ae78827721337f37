package dev.stint.http;

import dev.stint.wire.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory for bodies that are being read. As text and values, a body takes several times its
 * size in bytes, so all of them together may use only a small part of the heap.
 */
final class BodyRoom {
  /**
   * The part of the heap, as a divisor: a body of one megabyte takes up to ten, and most of the
   * heap is for other things.
   */
  private static final int PART = 32;

  /** Smaller bodies are not counted: there cannot be enough of them to matter. */
  private static final int SMALL = 8 * 1024;

  private static final int UNIT = 1024;

  /** How long a body waits for others to be finished. */
  private static final int PATIENCE_SECONDS = 10;

  private final int most;
  private final Semaphore free;

  /**
   * All of it free.
   *
   * @param heap the bytes that the process may use
   * @param bodyLimit the largest body, which always fits
   */
  BodyRoom(long heap, int bodyLimit) {
    this.most = Math.clamp(heap / PART / UNIT, units(bodyLimit), Integer.MAX_VALUE);
    this.free = new Semaphore(most, true);
  }

  /**
   * Takes room for a body, waiting for it if necessary.
   *
   * @param bytes the body's maximum size
   * @return the units to give back
   * @throws Problem 503 if there is none for too long
   */
  int take(int bytes) {
    int taken = bytes <= SMALL ? 0 : Math.min(units(bytes), most);
    try {
      if (taken > 0 && !free.tryAcquire(taken, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.unavailable(
            "The server is already reading as many large bodies as its memory allows. Send the call again.",
            1);
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.stopping(1);
    }
  }

  void giveBack(int taken) {
    free.release(taken);
  }

  private static int units(int bytes) {
    return Math.ceilDiv(bytes, UNIT);
  }
}
