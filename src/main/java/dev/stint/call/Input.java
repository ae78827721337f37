package dev.stint.call;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The body of a call, besides its parameters. */
public sealed interface Input {
  /** None but parameters. */
  record None() implements Input {}

  /**
   * The fields of a record that may be written.
   *
   * @param isNew whether the fields that a new record requires must be sent
   * @param unless the field that replaces them; empty for none
   */
  record One(Resource resource, boolean isNew, String unless) implements Input {
    /** Whether the fields that a new record requires must always be sent. */
    public boolean needsThem() {
      return isNew && unless.isEmpty();
    }
  }

  /**
   * A list of records.
   *
   * @param most how many a caller may send
   */
  record Many(Resource resource, int most) implements Input {}

  /**
   * A list of single values.
   *
   * @param most how many a caller may send
   */
  record Values(Type<?> type, int most, String words) implements Input {}
}
