package dev.stint.support;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long tests wait for what happens soon on an idle machine. */
public final class Patience {
  /**
   * Long enough for any machine, however busy, and even if it stands still for a while, as a
   * virtual one may: only what is broken takes as long.
   */
  public static final Duration LIMIT = Duration.ofMinutes(5);

  /** Settings of a server that is as patient, unless a test is about one of them. */
  static final Map<String, String> OF_A_SERVER =
      Map.of(
          "server.head.timeout", "10m",
          "server.read.timeout", "10m",
          "server.body.rate", "0",
          "store.timeout", "10m");

  private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();

  private Patience() {}

  /** What this results in. */
  public static <T> T await(CompletableFuture<T> future) {
    return future.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Returns once this has happened. */
  public static void until(String what, BooleanSupplier happened) {
    long began = System.nanoTime();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() - began > LIMIT.toNanos()) {
        throw new AssertionError("not so in " + LIMIT + ": " + what);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }
}
