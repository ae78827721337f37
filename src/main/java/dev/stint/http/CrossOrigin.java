package dev.stint.http;

import dev.stint.config.Origins;
import dev.stint.config.ServerUrl;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin resource sharing (CORS): lets scripts of other origins call the API and read its
 * answers. Never with cookies or other credentials of the browser, because tokens are in the API's
 * own headers.
 */
final class CrossOrigin {
  private static final HeaderName REQUEST_METHOD =
      HeaderNames.create("Access-Control-Request-Method");
  private static final String SENT =
      "X-Auth-Token, X-Auth-ApiToken, X-Auth-Realm, Content-Type, Accept, If-None-Match";
  private static final String READ = "Retry-After, ETag, Allow, WWW-Authenticate";

  /** For an unknown path, so that the script can read the answer to its call. */
  private static final String METHODS = "DELETE, GET, HEAD, POST";

  private static final String SECONDS_TO_REMEMBER = "600";

  private final Origins origins;
  private final String own;

  /**
   * For these origins, and the server's own.
   *
   * @param url the server's address, as it is set: a request's {@code Host} is the caller's choice
   */
  CrossOrigin(Origins origins, Optional<ServerUrl> url) {
    this.origins = origins;
    this.own = url.map(ServerUrl::origin).orElse("");
  }

  /** Whether this is a browser's preflight request for an allowed origin. */
  boolean isPreflight(String method, Headers headers) {
    return method.equals("OPTIONS") && headers.contains(REQUEST_METHOD) && allowed(headers) != null;
  }

  /**
   * The answer to a preflight request.
   *
   * @param methods those of the path, empty if it does not exist
   */
  Answer preflight(String methods) {
    return Answer.text("text/plain; charset=utf-8", "")
        .with(
            Map.of(
                "Access-Control-Allow-Methods", methods.isEmpty() ? METHODS : methods,
                "Access-Control-Allow-Headers", SENT,
                "Access-Control-Max-Age", SECONDS_TO_REMEMBER));
  }

  /** The answer, with the headers that let a script read it if it may. */
  Answer opened(Answer answer, Headers headers) {
    if (origins.isNone() && own.isEmpty()) {
      return answer;
    }
    Map<String, String> more = new LinkedHashMap<>();
    more.put("Vary", Sending.VARY_BY + ", Origin");
    String origin = allowed(headers);
    if (origin != null) {
      more.put("Access-Control-Allow-Origin", origins.all() ? "*" : origin);
      more.put("Access-Control-Expose-Headers", READ);
    }
    return answer.with(more);
  }

  /** The request's origin; null if it has none or it is not allowed. */
  private @Nullable String allowed(Headers headers) {
    if (!headers.contains(HeaderNames.ORIGIN)) {
      return null;
    }
    String origin = headers.get(HeaderNames.ORIGIN).get();
    return origins.allow(origin) || origin.equals(own) ? origin : null;
  }
}
