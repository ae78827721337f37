package dev.stint.fuzz;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The ids that are there when a call is sent: a made-up call has placeholders for them, so that it
 * means something still when others have deleted what was there before.
 */
final class KnownIds {
  /** How many different ones a placeholder tells apart. */
  static final int MOST = 16;

  private static final Pattern PLACEHOLDER = Pattern.compile("\"?__(\\d+)\\.(\\d+)__\"?");

  private final List<List<Long>> pools;

  /** These ids, by the pools' places. */
  KnownIds(Map<String, List<Long>> pools) {
    this.pools = List.copyOf(pools.values());
  }

  /** Stands for an id of a pool; it needs no escape, wherever it is put. */
  static String placeholder(int pool, int index) {
    return "__%d.%d__".formatted(pool, index);
  }

  /** The text with the ids, 0 where there is none. */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> {
          List<Long> known = pools.get(Integer.parseInt(found.group(1)));
          int index = Integer.parseInt(found.group(2));
          return Long.toString(known.isEmpty() ? 0 : known.get(index % known.size()));
        });
  }
}
