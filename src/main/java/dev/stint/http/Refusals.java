package dev.stint.http;

import dev.stint.wire.Format;
import dev.stint.wire.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives what the HTTP layer itself refuses a body like any other problem (ruling 5.4), in JSON if
 * the headers have not been read. The exception is a health check in HTTP/1.0, because some load
 * balancers use nothing newer.
 */
final class Refusals {
  private static final Logger LOG = System.getLogger(Refusals.class.getName());
  private static final String HEALTH = "/health/";

  private final Gate gate;
  private final CrossOrigin crossOrigin;
  private final Problems problems;

  Refusals(Gate gate, CrossOrigin crossOrigin, Problems problems) {
    this.gate = gate;
    this.crossOrigin = crossOrigin;
    this.problems = problems;
  }

  DirectHandlers handlers() {
    DirectHandlers.Builder builder = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      builder.addHandler(event, this::answer);
    }
    return builder.build();
  }

  private DirectHandler.TransportResponse answer(
      DirectHandler.TransportRequest request,
      DirectHandler.EventType event,
      Status status,
      ServerResponseHeaders headers,
      @Nullable String message) {
    String id = Server.newId();
    Answer answer = health(request, event, id);
    if (answer == null) {
      Problem problem = refusal(event, status.code(), request.path().isEmpty());
      if (problem.status() >= 500) {
        LOG.log(Level.ERROR, "request " + id + ": " + message);
      }
      answer = problems.answer(problem, id, request.headers(), Format.JSON);
    }
    answer = crossOrigin.opened(answer, request.headers());
    answer.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
    boolean isHead = request.method().equals("HEAD");
    return DirectHandler.TransportResponse.builder()
        .status(Status.create(answer.status()))
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, answer.contentType())
        .keepAlive(false)
        .entity(isHead ? new byte[0] : answer.bytes())
        .build();
  }

  /** The answer to a health check in HTTP/1.0; null for anything else. */
  private @Nullable Answer health(
      DirectHandler.TransportRequest request, DirectHandler.EventType event, String id) {
    String path = request.path().replaceFirst("[?].*", "");
    if (event != DirectHandler.EventType.HTTP_VERSION_NOT_SUPPORTED
        || !path.toLowerCase(Locale.ROOT).startsWith(HEALTH)) {
      return null;
    }
    String method = request.method();
    try {
      Gate.Passage passage = gate.find(method, Server.segments(path));
      Request asked =
          new Request(method, "unknown", Format.JSON, null, null, null, () -> new byte[0]);
      return gate.pass(passage, method, asked, Gate.Credentials.NONE);
    } catch (RuntimeException e) {
      return problems.answer(e, id, request.headers(), Format.JSON);
    }
  }

  private static Problem refusal(DirectHandler.EventType event, int status, boolean unread) {
    // A failure before the request is read is not an internal error.
    if (event == DirectHandler.EventType.INTERNAL_ERROR && !unread) {
      return Problem.internal();
    }
    if (event == DirectHandler.EventType.HTTP_VERSION_NOT_SUPPORTED) {
      return Problem.malformed("The server supports HTTP/1.1 only.");
    }
    return switch (status) {
      case 413 -> Problem.tooLarge(Listener.MOST_OF_A_BODY);
      case 414 ->
          Problem.malformed(
              "The address is longer than %d bytes.".formatted(Listener.LONGEST_ADDRESS));
      case 431 -> Problem.malformed("The headers are too large.");
      case 503 -> Problem.unavailable("The server is handling too many requests at the moment.", 1);
      default ->
          Problem.malformed(
              "The request is not valid HTTP/1.1, or its address has an invalid percent escape.");
    };
  }
}
