package dev.stint.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON or YAML object that is built step by step and keeps the order of its names. */
final class Tree extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1;

  /** With one more value. */
  Tree with(String name, @Nullable Object value) {
    put(name, value);
    return this;
  }

  /** With one more value, unless it is null or empty. */
  Tree withIfAny(String name, @Nullable Object value) {
    boolean isEmpty = value == null || value.equals("") || value.equals(List.of());
    return isEmpty ? this : with(name, value);
  }

  /** The object under a name. */
  Tree tree(String name) {
    return of(get(name));
  }

  /** The text under a name. */
  String text(String name) {
    return String.valueOf(get(name));
  }

  /** A copy of a map. */
  static Tree of(@Nullable Object map) {
    if (!(map instanceof Map<?, ?> entries)) {
      throw new IllegalArgumentException("no object: " + map);
    }
    Tree tree = new Tree();
    entries.forEach((name, value) -> tree.put(String.valueOf(name), value));
    return tree;
  }
}
