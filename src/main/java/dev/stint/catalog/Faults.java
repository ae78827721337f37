package dev.stint.catalog;

import dev.stint.wire.Fault;
import dev.stint.wire.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with a request, so that the caller hears of all of it at once (ruling
 * 5.1).
 */
public final class Faults {
  private final Map<String, Fault> found = new LinkedHashMap<>();

  /** The same faults, to add to: for work that may be run more than once. */
  public Faults copy() {
    Faults copy = new Faults();
    copy.found.putAll(found);
    return copy;
  }

  /** Adds a fault of this field; one field is reported once. */
  public void add(Field<?> field, String message) {
    add(field.name().text(), message);
  }

  /** Adds a fault of this field in the entry of a list, which counts from 0. */
  public void add(int entry, Field<?> field, String message) {
    add(entry(entry) + "." + field.name().text(), message);
  }

  /** Adds a fault of what is called so. */
  public void add(String field, String message) {
    found.putIfAbsent(field, new Fault(field, message));
  }

  /** What the entry of a list is called, which counts from 0. */
  static String entry(int entry) {
    return "[" + entry + "]";
  }

  /** Adds what was found in one entry of a list. */
  public void addAll(String prefix, Faults others) {
    others.found.values().forEach(fault -> add(prefix + fault.field(), fault.message()));
  }

  /** Whether nothing is wrong. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether there is a fault of this field. */
  public boolean has(Field<?> field) {
    return has(field.name().text());
  }

  /** Whether there is a fault of what is called so. */
  public boolean has(String field) {
    return found.containsKey(field);
  }

  /**
   * Ends the request if anything is wrong.
   *
   * @throws Problem 400
   */
  public void raise() {
    if (!found.isEmpty()) {
      throw Problem.invalid(List.copyOf(found.values()));
    }
  }
}
