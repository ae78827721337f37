package dev.stint.call;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** What a parameter holds. */
public sealed interface Value {
  /** A single value. */
  record Single(Type<?> type) implements Value {}

  /**
   * A list of single values.
   *
   * @param most how many a caller may send: the limit that the call enforces
   */
  record Several(Type<?> type, int most) implements Value {}

  /** A record inside the body: the fields that may be written. */
  record Inner(Resource resource) implements Value {}

  /**
   * A list of records inside the body.
   *
   * @param most how many a caller may send
   */
  record Inners(Resource resource, int most) implements Value {}
}
