package dev.stint.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An SQL statement with named parameters ({@code :name}), parsed once: keep it in a constant, or
 * cache it by what it was composed from. Names inside quotes and the {@code ::} of a cast are left
 * alone.
 */
public final class Sql {
  /** The parameter that binds a statement to a firm; set by the store, never by a feature. */
  static final String FIRM = "firm";

  private final String named;
  private final String text;
  private final Map<String, int[]> positions;
  private final int count;

  private Sql(String named, String text, Map<String, int[]> positions, int count) {
    this.named = named;
    this.text = text;
    this.positions = positions;
    this.count = count;
  }

  /** Parses a statement. */
  public static Sql of(String named) {
    StringBuilder text = new StringBuilder(named.length());
    Map<String, List<Integer>> found = new HashMap<>();
    int parameter = 0;
    boolean quoted = false;
    for (int i = 0; i < named.length(); i++) {
      char c = named.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == ':' && !quoted && i + 1 < named.length()) {
        if (named.charAt(i + 1) == ':') {
          text.append("::");
          i++;
          continue;
        }
        int end = i + 1;
        while (end < named.length() && Character.isJavaIdentifierPart(named.charAt(end))) {
          end++;
        }
        found.computeIfAbsent(named.substring(i + 1, end), _ -> new ArrayList<>()).add(++parameter);
        text.append('?');
        i = end - 1;
        continue;
      }
      text.append(c);
    }
    Map<String, int[]> positions = new HashMap<>();
    found.forEach(
        (name, at) -> positions.put(name, at.stream().mapToInt(Integer::intValue).toArray()));
    return new Sql(named, text.toString(), Map.copyOf(positions), parameter);
  }

  /** The statement in JDBC's notation. */
  String text() {
    return text;
  }

  boolean isBoundToFirm() {
    return positions.containsKey(FIRM);
  }

  /** The positions of all parameters, from 1. */
  BitSet parameters() {
    BitSet all = new BitSet(count + 1);
    all.set(1, count + 1);
    return all;
  }

  boolean has(String parameter) {
    return positions.containsKey(parameter);
  }

  int[] positions(String parameter) {
    int[] at = positions.get(parameter);
    if (at == null) {
      throw new IllegalArgumentException("no parameter :" + parameter + " in: " + named);
    }
    return at;
  }

  /** The statement as it was written. */
  @Override
  public String toString() {
    return named;
  }
}
