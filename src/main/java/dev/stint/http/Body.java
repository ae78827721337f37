package dev.stint.http;

import dev.stint.wire.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request's body as it comes off the wire: read when something asks for it, else skipped. */
final class Body {
  private final ServerRequest request;
  private final int limit;
  private boolean broken;

  /**
   * The body of this request.
   *
   * @param limit how many bytes it may have
   */
  Body(ServerRequest request, int limit) {
    this.request = request;
    this.limit = limit;
  }

  /**
   * Reads all of it.
   *
   * @throws Problem 413 when it is over the limit, 415 when it is compressed, 400 when it is cut
   *     off
   */
  byte[] read() {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    byte[] body = readToLimit();
    if (body == null || body.length > limit) {
      throw Problem.tooLarge(limit);
    }
    if (body.length > 0
        && request.headers().contains(HeaderNames.CONTENT_ENCODING)
        && !request
            .headers()
            .get(HeaderNames.CONTENT_ENCODING)
            .get()
            .equalsIgnoreCase("identity")) {
      throw Problem.compressed();
    }
    return body;
  }

  /** The body, at most one byte over the limit; null when the HTTP layer found it too large. */
  private byte @Nullable [] readToLimit() {
    try {
      // Not closed: that would wait for more of what is skipped after the answer.
      return request.content().inputStream().readNBytes(limit + 1);
    } catch (IOException | RuntimeException e) {
      broken = true;
      if (e instanceof RequestException refused
          && refused.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413)) {
        return null;
      }
      throw Problem.malformed(
          "The body ended before its time, or its chunks cannot be told apart.");
    }
  }

  /**
   * Whether the next request on the connection can be found behind this body: not after broken
   * framing, and not when the caller still waits to be told to send it.
   */
  boolean hasEnd() {
    return !request.content().hasEntity() || (!broken && request.continueSent());
  }

  /**
   * Takes what nobody has read off the wire: a caller that is still sending would otherwise not get
   * to read the answer, and the next request would begin in the middle of this one.
   *
   * @return whether the connection can be used again
   */
  boolean skipRest() {
    if (!hasEnd()) {
      return false;
    }
    try {
      if (!request.content().consumed()) {
        request.content().consume();
      }
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
