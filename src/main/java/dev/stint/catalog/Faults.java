package dev.stint.catalog;

import dev.stint.wire.Fault;
import dev.stint.wire.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with a request, so that the caller hears of all of it at once (ruling
 * 5.1).
 */
public final class Faults {
  private final Map<String, Fault> found = new LinkedHashMap<>();

  /** The names under which the caller sent fields, by the fields' own names. */
  private final Map<String, String> sentNames = new HashMap<>();

  /** A copy to add to, for work that may run more than once. */
  public Faults copy() {
    Faults copy = new Faults();
    copy.found.putAll(found);
    copy.sentNames.putAll(sentNames);
    return copy;
  }

  /**
   * From now on, faults of this field use the name under which the caller sent it (ruling 12.2).
   */
  public void nameAsSent(Field<?> field, String sentName) {
    sentNames.put(field.name().text(), sentName);
  }

  /** Adds a fault of this field; each field is reported once. */
  public void add(Field<?> field, String message) {
    add(field.name().text(), message);
  }

  /** Adds a fault of this field in a list's entry, counted from 0. */
  public void add(int entry, Field<?> field, String message) {
    add(entry(entry) + "." + field.name().text(), message);
  }

  /** Adds a fault of the field with this name. */
  public void add(String field, String message) {
    String name = asSent(field);
    found.putIfAbsent(name, new Fault(name, message));
  }

  private String asSent(String field) {
    return sentNames.getOrDefault(field, field);
  }

  /** The name of a list's entry, counted from 0. */
  static String entry(int entry) {
    return "[" + entry + "]";
  }

  /** Adds the faults found in one entry of a list. */
  public void addAll(String prefix, Faults others) {
    others.sentNames.forEach((field, sent) -> sentNames.put(prefix + field, prefix + sent));
    others.found.values().forEach(fault -> add(prefix + fault.field(), fault.message()));
  }

  /** Whether there are no faults. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether there is a fault of this field. */
  public boolean has(Field<?> field) {
    return has(field.name().text());
  }

  /** Whether there is a fault of the field with this name. */
  public boolean has(String field) {
    return found.containsKey(asSent(field));
  }

  /**
   * Ends the request if there are any faults.
   *
   * @throws Problem 400
   */
  public void raise() {
    if (!found.isEmpty()) {
      throw Problem.invalid(List.copyOf(found.values()));
    }
  }
}
