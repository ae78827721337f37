package dev.stint.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Sends answers: complete ones at once, others while they are generated. */
final class Sending {
  private static final Logger LOG = System.getLogger(Sending.class.getName());

  /** The request headers that every answer may depend on. */
  static final String VARY_BY = "Accept, Accept-Encoding";

  private static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Header NO_SNIFF =
      HeaderValues.createCached("X-Content-Type-Options", "nosniff");
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, Sending.VARY_BY);
  private static final Header GZIP =
      HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");

  /** Below this many bytes compression costs more than it saves. */
  private static final int WORTH_COMPRESSING = 1024;

  private Sending() {}

  /**
   * Sends the answer.
   *
   * @param headersOnly for HEAD
   * @param gzip whether the caller accepts it
   * @param id of the request, for the log
   * @return how many bytes of body went out
   */
  static long send(
      Answer answer, boolean headersOnly, boolean gzip, RoutingResponse response, String id) {
    response.status(Status.create(answer.status()));
    response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
    response.header(NO_SNIFF).header(VARY);
    if (!answer.headers().containsKey("Cache-Control")) {
      response.header(NO_STORE);
    }
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.header(header.getKey(), header.getValue());
    }
    try {
      if (headersOnly) {
        Counter counter = new Counter(OutputStream.nullOutputStream());
        answer.writeTo(counter);
        response.contentLength(counter.count);
        response.send();
        return 0;
      }
      if (!answer.isComplete()) {
        return stream(answer, gzip, response);
      }
      byte[] bytes = answer.bytes();
      if (gzip && bytes.length >= WORTH_COMPRESSING) {
        byte[] before = answer.compressed();
        bytes = before == null ? Gzip.of(bytes) : before;
        response.header(GZIP);
      }
      response.send(bytes);
      return bytes.length;
    } catch (IOException | RuntimeException e) {
      // The status may have been sent already: all that is left is to end in a way that no client
      // takes for a complete answer. A client that is gone is nothing to worry about.
      Level level = e instanceof CloseConnectionException ? Level.DEBUG : Level.WARNING;
      LOG.log(level, "request " + id + " was not answered to its end", e);
      throw new CloseConnectionException("the answer could not be finished", e);
    }
  }

  private static long stream(Answer answer, boolean gzip, RoutingResponse response)
      throws IOException {
    if (gzip) {
      response.header(GZIP);
    }
    Counter counter = new Counter(response.outputStream());
    try (OutputStream out = gzip ? new GZIPOutputStream(counter, 8192) : counter) {
      answer.writeTo(out);
    }
    response.commit();
    return counter.count;
  }

  /** Counts what goes through. */
  private static final class Counter extends FilterOutputStream {
    private long count;

    Counter(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }
  }
}
