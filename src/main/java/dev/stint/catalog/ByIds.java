package dev.stint.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A statement or list that takes ids: one for each possible number of parameters, made on first
 * use. See {@link IdParameters}.
 *
 * @param <Q> what is made for each number
 */
public final class ByIds<Q> {
  private final Function<String, Q> make;
  private final Map<Integer, Q> made = new ConcurrentHashMap<>();

  /**
   * Made once for a statement.
   *
   * @param make makes it from the parameters, as SQL: {@code :id0, :id1}
   */
  public ByIds(Function<String, Q> make) {
    this.make = make;
  }

  /** The one for this many parameters, from {@link IdParameters#size}. */
  public Q of(int size) {
    return made.computeIfAbsent(size, count -> make.apply(IdParameters.names(count)));
  }
}
