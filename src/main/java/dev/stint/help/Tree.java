package dev.stint.help;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON or YAML that is put together step by step; names stay in their order. */
final class Tree extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1;

  /** With one more value. */
  Tree with(String name, @Nullable Object value) {
    put(name, value);
    return this;
  }

  /** With one more value, unless it is null or an empty text. */
  Tree withIfAny(String name, @Nullable Object value) {
    return value == null || value.equals("") ? this : with(name, value);
  }

  /** Texts by name, in this order. */
  static Map<String, String> texts(String... namesAndTexts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return texts;
  }

  /** A copy of a map. */
  static Tree of(Map<?, ? extends @Nullable Object> map) {
    Tree tree = new Tree();
    map.forEach((name, value) -> tree.put(String.valueOf(name), value));
    return tree;
  }
}
