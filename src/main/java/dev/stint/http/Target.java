package dev.stint.http;

import org.jspecify.annotations.Nullable;

/**
 * What a request line asks for: a path, or a whole URL, whose host then counts before the header's
 * (RFC 9112, 3.2.2).
 *
 * @param host null where it is a path
 * @param path as it was sent
 */
record Target(@Nullable String host, String path) {
  private static final String SCHEME_END = "://";

  /** The target without its query. */
  static Target of(String sent) {
    int scheme = sent.indexOf(SCHEME_END);
    if (sent.startsWith("/") || scheme < 0) {
      return new Target(null, sent);
    }
    int host = scheme + SCHEME_END.length();
    int slash = sent.indexOf('/', host);
    return slash < 0
        ? new Target(sent.substring(host), "/")
        : new Target(sent.substring(host, slash), sent.substring(slash));
  }
}
