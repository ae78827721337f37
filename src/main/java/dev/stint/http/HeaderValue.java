package dev.stint.http;

import io.helidon.http.HeaderName;
import io.helidon.http.Headers;
import org.jspecify.annotations.Nullable;

/** The value of a header that may be missing, or be sent several times. */
final class HeaderValue {
  private HeaderValue() {}

  /** The first one; null if there is none, or if it is blank. */
  static @Nullable String first(Headers headers, HeaderName name) {
    if (!headers.contains(name)) {
      return null;
    }
    String value = headers.get(name).get();
    return value.isBlank() ? null : value;
  }

  /**
   * All of them joined by commas, for a header in which that means the same; null if there is none.
   */
  static @Nullable String all(Headers headers, HeaderName name) {
    return headers.contains(name) ? String.join(",", headers.values(name)) : null;
  }
}
