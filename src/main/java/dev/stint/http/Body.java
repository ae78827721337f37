package dev.stint.http;

import dev.stint.wire.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A request's body as it comes off the wire: read when it is asked for, otherwise skipped. */
final class Body {
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private final ServerRequest request;
  private final BodyRoom room;
  private int taken;
  private boolean broken;

  /**
   * The body of this request.
   *
   * @param room the memory that it takes up from when it is read until it is released
   */
  Body(ServerRequest request, BodyRoom room) {
    this.request = request;
    this.room = room;
  }

  /**
   * Reads all of it.
   *
   * @param limit the maximum number of bytes, both as sent and decompressed
   * @throws Problem 413 if it exceeds the limit, 415 if its compression is not supported, 400 if it
   *     is truncated, 503 if there is no room
   */
  byte[] read(int limit) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    if (request.headers().contentLength().orElse(0) > limit) {
      // Before a caller that waits for 100 Continue sends it.
      throw Problem.tooLarge(limit);
    }
    // The size is only known in advance if the body is neither chunked nor compressed.
    boolean isPlain = request.headers().contentLength().isPresent() && encodings().isEmpty();
    taken = room.take(isPlain ? (int) request.headers().contentLength().getAsLong() : limit);
    byte[] body = readToLimit(limit);
    if (body == null || body.length > limit) {
      throw Problem.tooLarge(limit);
    }
    List<String> encodings = encodings();
    if (body.length == 0 || encodings.isEmpty()) {
      return body;
    }
    if (encodings.size() > 1 || !GZIP.contains(encodings.getFirst())) {
      throw Problem.unsupportedEncoding();
    }
    return expanded(body, limit);
  }

  /** Releases the body, which is no longer needed. */
  void release() {
    room.giveBack(taken);
  }

  /** The encodings of the body in the order in which they were applied, in lower case. */
  private List<String> encodings() {
    return request.headers().values(HeaderNames.CONTENT_ENCODING).stream()
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty() && !value.equals("identity"))
        .toList();
  }

  private byte[] expanded(byte[] body, int limit) {
    byte[] expanded;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      expanded = in.readNBytes(limit + 1);
    } catch (IOException e) {
      throw Problem.malformed("The body is not valid gzip, as its Content-Encoding says.");
    }
    if (expanded.length > limit) {
      throw Problem.tooLarge(limit);
    }
    return expanded;
  }

  /** The body, at most one byte over the limit; null if the HTTP layer found it too large. */
  private byte @Nullable [] readToLimit(int limit) {
    try {
      // Not closed, because that would wait for the rest, which is skipped after the answer.
      return request.content().inputStream().readNBytes(limit + 1);
    } catch (IOException | RuntimeException e) {
      broken = true;
      if (e instanceof RequestException refused
          && refused.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413)) {
        return null;
      }
      throw Problem.malformed("The body is incomplete, or its chunks are malformed.");
    }
  }

  /**
   * Whether the next request on the connection can be found after this body: not after broken
   * framing, and not if the caller is still waiting for 100 Continue.
   */
  boolean hasEnd() {
    return !request.content().hasEntity() || (!broken && request.continueSent());
  }

  /**
   * Skips what has not been read: otherwise a caller that is still sending would not get to read
   * the answer, and the next request would begin in the middle of this one.
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
