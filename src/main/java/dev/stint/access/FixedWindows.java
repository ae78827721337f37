package dev.stint.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts by key in fixed windows. A key's window opens with its first count and lasts a fixed time;
 * counts over the limit are refused until it closes. The next count opens a new window (ruling
 * 4.1).
 */
public final class FixedWindows {
  private static final long MOST_KEYS = 200_000;

  private final long limit;
  private final long lengthNanos;
  private final LongSupplier nanoTime;
  private final Cache<Object, Window> windows;

  /**
   * Over this clock.
   *
   * @param limit how many counts a window allows; 0 for no limit
   * @param nanoTime like {@link System#nanoTime}
   */
  public FixedWindows(long limit, Duration length, LongSupplier nanoTime) {
    this.limit = limit;
    this.lengthNanos = length.toNanos();
    this.nanoTime = nanoTime;
    this.windows =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(length)
            .ticker(nanoTime::getAsLong)
            .build();
  }

  /**
   * Counts once.
   *
   * @return 0 if allowed, else the whole seconds until the window closes, at least 1
   */
  public long count(Object key) {
    if (limit == 0) {
      return 0;
    }
    long now = nanoTime.getAsLong();
    Window window =
        windows
            .asMap()
            .compute(
                key,
                (_, open) ->
                    open == null || now - open.opened >= lengthNanos
                        ? new Window(now, 1)
                        : new Window(open.opened, Math.min(open.count + 1, limit + 1)));
    return window.count <= limit ? 0 : secondsLeft(window, now);
  }

  /**
   * Checks without counting.
   *
   * @return 0 if one more would be allowed, else the whole seconds until the window closes, at
   *     least 1
   */
  public long look(Object key) {
    if (limit == 0) {
      return 0;
    }
    long now = nanoTime.getAsLong();
    Window window = windows.getIfPresent(key);
    return window == null || now - window.opened >= lengthNanos || window.count < limit
        ? 0
        : secondsLeft(window, now);
  }

  /** How many have been counted in the window that is open, as far as one over the limit. */
  public long counted(Object key) {
    Window window = windows.getIfPresent(key);
    return window == null || nanoTime.getAsLong() - window.opened >= lengthNanos ? 0 : window.count;
  }

  private long secondsLeft(Window window, long now) {
    long left = lengthNanos - (now - window.opened);
    return Math.max(1, Math.ceilDiv(left, 1_000_000_000L));
  }

  private record Window(long opened, long count) {}
}
