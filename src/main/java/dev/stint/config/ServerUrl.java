package dev.stint.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach the server, whatever a request says of it: a caller chooses the {@code Host}
 * that it sends.
 *
 * @param origin scheme, host and port, as browsers send it
 * @param host the host alone, in lower case
 * @param isSecure whether it is https
 * @param path what stands before the paths of the server: nothing, or a path without a slash at its
 *     end
 */
public record ServerUrl(String origin, String host, boolean isSecure, String path) {
  /** An address of http or https without a user, query and fragment; null for any other. */
  static @Nullable ServerUrl parse(String text) {
    try {
      URI uri = new URI(text);
      String origin = origin(uri);
      if (origin == null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null
          || uri.getRawUserInfo() != null) {
        return null;
      }
      return new ServerUrl(
          origin,
          uri.getHost().toLowerCase(Locale.ROOT),
          origin.startsWith("https:"),
          uri.getRawPath().replaceFirst("/+$", ""));
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable String origin(URI uri) {
    if (uri.getScheme() == null || !uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")) {
      return null;
    }
    return uri.getHost() == null
        ? null
        : Origins.asSent(
            uri.getScheme()
                + "://"
                + uri.getHost()
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
  }

  /**
   * The whole address of a path of the server.
   *
   * @param path which begins with a slash
   */
  public String of(String path) {
    return origin + this.path + path;
  }

  /**
   * The link to a page with a secret. It is behind a {@code #}, which browsers keep to themselves:
   * it comes into no log of this server or a proxy, and into no {@code Referer}.
   *
   * @param url the server's, if it knows it ({@code server.url})
   * @param page the path of the page
   * @return a whole address where the server knows its own, else from its path
   */
  public static String link(Optional<ServerUrl> url, String page, String secret) {
    String path = page + "#" + secret;
    return url.map(known -> known.of(path)).orElse(path);
  }
}
