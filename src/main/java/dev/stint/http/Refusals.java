package dev.stint.http;

import dev.stint.wire.Format;
import dev.stint.wire.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What the HTTP layer refuses by itself gets a body like any other problem (ruling 5.4). */
final class Refusals {
  private static final Logger LOG = System.getLogger(Refusals.class.getName());

  private Refusals() {}

  static DirectHandlers handlers() {
    DirectHandler handler =
        (request, event, status, headers, message) -> {
          String id = Server.newId();
          Problem problem = refusal(event, status.code(), request.path().isEmpty());
          if (problem.status() >= 500) {
            LOG.log(Level.ERROR, "request " + id + ": " + message);
          }
          Answer answer = Answer.problem(Format.JSON, problem, Server.instance(id));
          return DirectHandler.TransportResponse.builder()
              .status(Status.create(problem.status()))
              .headers(headers)
              .header(HeaderNames.CONTENT_TYPE, answer.contentType())
              .keepAlive(false)
              .entity(answer.bytes())
              .build();
        };
    DirectHandlers.Builder builder = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      builder.addHandler(event, handler);
    }
    return builder.build();
  }

  private static Problem refusal(DirectHandler.EventType event, int status, boolean unread) {
    // What fails before the request is read was no mistake of the server's.
    if (event == DirectHandler.EventType.INTERNAL_ERROR && !unread) {
      return Problem.internal();
    }
    if (event == DirectHandler.EventType.HTTP_VERSION_NOT_SUPPORTED) {
      return Problem.malformed("The server speaks HTTP/1.1 only.");
    }
    return switch (status) {
      case 413 -> Problem.tooLarge(Server.MOST_OF_A_BODY);
      case 414 ->
          Problem.malformed(
              "The address is longer than %d bytes.".formatted(Server.LONGEST_ADDRESS));
      case 431 -> Problem.malformed("The headers are too large.");
      case 503 -> Problem.unavailable("The server has too many requests at the moment.", 1);
      default ->
          Problem.malformed(
              "The request is not valid HTTP/1.1, or its address has a broken escape.");
    };
  }
}
