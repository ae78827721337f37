package dev.stint.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The web origins whose scripts may read answers.
 *
 * @param all whether every origin may, in which case none is listed
 * @param listed the others, each as browsers send it
 */
public record Origins(boolean all, Set<String> listed) {
  private static final Origins ALL = new Origins(true, Set.of());
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?<scheme>[a-z][a-z0-9+.-]*)://(?<host>[a-z0-9._-]+|\\[[0-9a-f:.]+])(:(?<port>[0-9]{1,5}))?");

  /** The ports that browsers leave out, by scheme. */
  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

  /**
   * Origins separated by commas, {@code *} for all, nothing for none.
   *
   * @return null if one of them is not an origin
   */
  static @Nullable Origins parse(String text) {
    if (text.equals("*")) {
      return ALL;
    }
    List<String> listed = CommaSeparated.parse(text, Origins::asSent);
    return listed == null ? null : new Origins(false, Set.copyOf(listed));
  }

  /** As browsers send it; null for what is no origin. */
  static @Nullable String asSent(String text) {
    Matcher parts = ORIGIN.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return null;
    }
    String start = parts.group("scheme") + "://" + parts.group("host");
    if (parts.group("port") == null) {
      return start;
    }
    int port = Integer.parseInt(parts.group("port"));
    if (port == 0 || port > 65_535) {
      return null;
    }
    Integer usual = DEFAULT_PORTS.get(parts.group("scheme"));
    return usual != null && usual == port ? start : start + ":" + port;
  }

  /** Whether no origin may. */
  public boolean isNone() {
    return !all && listed.isEmpty();
  }

  /** Whether this one may, as a browser sends it. */
  public boolean allow(String origin) {
    return all || listed.contains(origin);
  }
}
