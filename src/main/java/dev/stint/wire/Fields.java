package dev.stint.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Named values sent by a caller; names match in any letter case (ruling 2.4). */
public final class Fields {
  /** No fields at all. */
  public static final Fields NONE = new Fields();

  private final Map<String, List<Node>> byName = new HashMap<>();

  /** Adds a field. */
  void add(String name, Node value) {
    byName.computeIfAbsent(fold(name), _ -> new ArrayList<>(1)).add(value);
  }

  /** The first value under this name, or null if it was not sent. */
  public @Nullable Node get(String name) {
    List<Node> values = byName.get(fold(name));
    return values == null ? null : values.getFirst();
  }

  /**
   * Every value under this name, for a single value: several must be equal (ruling 1.2). A list is
   * one value, except in queries and forms, where each of its entries is.
   */
  public List<Node> all(String name) {
    return byName.getOrDefault(fold(name), List.of()).stream().flatMap(Fields::each).toList();
  }

  private static Stream<Node> each(Node value) {
    return value instanceof FormReader.Values repeated
        ? repeated.values().stream().map(Node::text)
        : Stream.of(value);
  }

  /**
   * Whether the name was sent more than once, so that a value that is not a single one is
   * ambiguous.
   */
  public boolean isGivenTwice(String name) {
    return byName.getOrDefault(fold(name), List.of()).size() > 1;
  }

  /**
   * These fields, and those of the others that are not among them: the query wins over the body
   * (ruling 1.3).
   */
  public Fields over(Fields others) {
    if (byName.isEmpty()) {
      return others;
    }
    Fields all = new Fields();
    all.byName.putAll(others.byName);
    all.byName.putAll(byName);
    return all;
  }

  private static String fold(String name) {
    return Texts.folded(name);
  }
}
