package dev.stint.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Named values as a caller sent them; names match in any letter case (ruling 2.4). */
public final class Fields {
  /** No fields at all. */
  public static final Fields NONE = new Fields();

  private final Map<String, Node> byName = new HashMap<>();
  private final Set<String> twice = new HashSet<>();

  /** Adds a field. */
  void add(String name, Node value) {
    String folded = fold(name);
    if (byName.putIfAbsent(folded, value) != null) {
      twice.add(folded);
    }
  }

  /** The value under this name, or null when it was not sent. */
  public @Nullable Node get(String name) {
    return byName.get(fold(name));
  }

  /** Whether the name was sent more than once, so that its value is not certain. */
  public boolean isGivenTwice(String name) {
    return twice.contains(fold(name));
  }

  /**
   * These fields, and of the others those that are not among these: what the query says beats the
   * body (1.3).
   */
  public Fields over(Fields others) {
    if (byName.isEmpty()) {
      return others;
    }
    Fields all = new Fields();
    all.byName.putAll(others.byName);
    all.byName.putAll(byName);
    all.twice.addAll(others.twice);
    all.twice.removeAll(byName.keySet());
    all.twice.addAll(twice);
    return all;
  }

  /** Goes through the fields, names in lower case. */
  void each(BiConsumer<String, Node> action) {
    byName.forEach(action);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
