package dev.stint.catalog;

import dev.stint.wire.Fault;
import dev.stint.wire.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a request, so that the caller hears of all of it at once (ruling
 * 5.1).
 */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  /** The same faults, to add to: for work that may be run more than once. */
  public Faults copy() {
    Faults copy = new Faults();
    copy.found.addAll(found);
    return copy;
  }

  /** Adds a fault of this field; one field is reported once. */
  public void add(Field<?> field, String message) {
    add(field.name().text(), message);
  }

  /** Adds a fault of what is called so. */
  public void add(String field, String message) {
    if (!has(field)) {
      found.add(new Fault(field, message));
    }
  }

  /** Adds what was found in one entry of a list. */
  public void addAll(String prefix, Faults others) {
    others.found.forEach(fault -> add(prefix + fault.field(), fault.message()));
  }

  /** Whether there is a fault of what is called so. */
  public boolean has(String field) {
    return found.stream().anyMatch(fault -> fault.field().equals(field));
  }

  /**
   * Ends the request if anything is wrong.
   *
   * @throws Problem 400
   */
  public void raise() {
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }
}
