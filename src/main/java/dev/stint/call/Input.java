package dev.stint.call;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The body of a call, beside its parameters. */
public sealed interface Input {
  /** None but parameters. */
  record None() implements Input {}

  /**
   * The fields of a record that may be written.
   *
   * @param isNew whether those that a new record needs must be there
   * @param unless the field that stands in for them; empty for none
   */
  record One(Resource resource, boolean isNew, String unless) implements Input {
    /** Whether nothing goes without those that a new record needs. */
    public boolean needsThem() {
      return isNew && unless.isEmpty();
    }
  }

  /** A list of records. */
  record Many(Resource resource) implements Input {}

  /** A list of single values. */
  record Values(Type<?> type, String words) implements Input {}
}
