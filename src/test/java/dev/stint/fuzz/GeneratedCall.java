package dev.stint.fuzz;

import dev.stint.support.Api;
import dev.stint.support.Response;
import java.nio.charset.StandardCharsets;

/**
 * A call that was made up.
 *
 * @param route the line of the route table that it is a call of
 * @param path the whole path, with the query
 * @param contentType what the body is said to be
 */
record GeneratedCall(String route, String method, String path, String contentType, String body) {
  /** The same with ids in place of what stands for them. */
  GeneratedCall with(KnownIds ids) {
    return new GeneratedCall(route, method, ids.fill(path), contentType, ids.fill(body));
  }

  Response send(Api caller) {
    return caller
        .with("Content-Type", contentType)
        .sendTo(method, path, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "%s %s%n  as %s: %s".formatted(method, path, contentType, body);
  }
}
