package dev.stint.support;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How long tests wait for what happens soon on an idle machine. */
public final class Patience {
  /** Long enough for any machine, however busy: only what is broken takes as long. */
  public static final Duration LIMIT = Duration.ofMinutes(2);

  private Patience() {}

  /** What this results in. */
  public static <T> T await(CompletableFuture<T> future) {
    return future.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Whether the patience is at an end for what began then, by {@link System#nanoTime}. */
  static boolean isOver(long began) {
    return System.nanoTime() - began > LIMIT.toNanos();
  }
}
