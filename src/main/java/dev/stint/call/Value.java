package dev.stint.call;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** What a parameter holds. */
public sealed interface Value {
  /** A single value. */
  record Single(Type<?> type) implements Value {}

  /** A list of single values. */
  record Several(Type<?> type) implements Value {}

  /** A record inside the body: the fields that may be written. */
  record Inner(Resource resource) implements Value {}

  /** A list of records inside the body. */
  record Inners(Resource resource) implements Value {}
}
