package dev.stint.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ids as parameters of a statement, as in {@code id IN (:id0, :id1)}. The number of parameters is
 * rounded up, so that a few statements serve all lengths; the last id fills the rest.
 */
public final class IdParameters {
  /** The maximum number of ids in a statement. */
  public static final int MOST = 500;

  private static final int[] SIZES = {1, 20, MOST};

  private IdParameters() {}

  /** These ids in chunks, one for each statement. */
  public static List<List<Long>> chunks(Collection<Long> ids) {
    List<Long> all = List.copyOf(ids);
    List<List<Long>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      chunks.add(all.subList(from, Math.min(all.size(), from + MOST)));
    }
    return chunks;
  }

  /** The number of parameters for this many ids. */
  public static int size(int ids) {
    return IntStream.of(SIZES).filter(size -> size >= ids).findFirst().orElseThrow();
  }

  /** This many parameters, as SQL. */
  static String names(int size) {
    return IntStream.range(0, size).mapToObj(i -> ":id" + i).collect(Collectors.joining(", "));
  }

  /** Ids by parameter, at least one. */
  public static Map<String, Long> values(List<Long> ids, int size) {
    Map<String, Long> values = new HashMap<>();
    for (int i = 0; i < size; i++) {
      values.put("id" + i, ids.get(Math.min(i, ids.size() - 1)));
    }
    return values;
  }
}
