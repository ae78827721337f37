package dev.stint.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts by key in fixed windows: a key's window opens with its first count and lasts as long as
 * was set; what comes over the limit before it closes is refused; the next count after that opens a
 * new one (ruling 4.1).
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
   * @param limit how many are free in a window; 0 for any number
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
   * Counts one.
   *
   * @return 0 when it is free, else the whole seconds until the window closes, at least 1
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
   * Looks without counting.
   *
   * @return 0 when one more would be free, else the whole seconds until the window closes, at least
   *     1
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

  private long secondsLeft(Window window, long now) {
    long left = lengthNanos - (now - window.opened);
    return Math.max(1, Math.ceilDiv(left, 1_000_000_000L));
  }

  private record Window(long opened, long count) {}
}
