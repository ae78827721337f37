package dev.stint.config;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that a server accepts. A web page elsewhere whose own name has been made to resolve to
 * this server (DNS rebinding) uses another one.
 *
 * @param names in lower case; empty if any is accepted
 */
public record Hosts(Set<String> names) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");

  /**
   * Names separated by commas, without ports.
   *
   * @return null if one of them is not a name
   */
  static @Nullable Hosts parse(String text) {
    List<String> names = CommaSeparated.parse(text, Hosts::name);
    return names == null ? null : new Hosts(Set.copyOf(names));
  }

  private static @Nullable String name(String text) {
    String folded = folded(text);
    return NAME.matcher(folded).matches() ? folded : null;
  }

  /**
   * Whether a request is for this server.
   *
   * @param authority the host that it asks for, with or without a port
   */
  public boolean allow(String authority) {
    return names.isEmpty() || names.contains(folded(authority.replaceFirst(":[0-9]*$", "")));
  }

  /** The same with the host of the server's own address; any stays right where any is. */
  public Hosts and(Optional<ServerUrl> url) {
    if (names.isEmpty() || url.isEmpty()) {
      return this;
    }
    Set<String> all = new HashSet<>(names);
    all.add(folded(url.get().host()));
    return new Hosts(Set.copyOf(all));
  }

  private static String folded(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
