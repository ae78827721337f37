package dev.stint.wire;

import java.util.HashSet;
import java.util.Set;

/**
 * The size of one body or query so far, in values and names. A body within the limit on bytes can
 * still be crafted to cost a reader far more than others of its size, with very many values, or
 * with names that collide in a hash table.
 */
final class Extent {
  /**
   * The maximum number of values in a body: elements, attributes, members, items and parameters.
   */
  static final int MOST_VALUES = 20_000;

  /** The maximum number of different names. The records of the API have fewer than 100. */
  static final int MOST_NAMES = 500;

  private final Set<String> names = new HashSet<>();
  private int values;

  /**
   * Counts a value.
   *
   * @throws Problem 400 if it is one too many
   */
  void value() {
    values++;
    if (values > MOST_VALUES) {
      throw Problem.malformed(
          "The request has more than %d values; send it in parts.".formatted(MOST_VALUES));
    }
  }

  /**
   * Counts a value that has a name.
   *
   * @throws Problem 400 if it is one too many, or its name is
   */
  void value(String name) {
    value();
    names.add(name);
    if (names.size() > MOST_NAMES) {
      throw Problem.malformed(
          "The request has more than %d different names of fields; leave out those that the call does not know."
              .formatted(MOST_NAMES));
    }
  }
}
