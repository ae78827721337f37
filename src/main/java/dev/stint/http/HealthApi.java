package dev.stint.http;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.store.Heartbeat;
import dev.stint.wire.Problem;
import java.util.concurrent.atomic.AtomicBoolean;

/** Liveness and readiness of the server, for operators (ruling 12). */
public final class HealthApi {
  static final Resource HEALTH = health();
  private static final long SECONDS_TO_THE_NEXT_BEAT = 5;

  private final Heartbeat heartbeat;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /** The health of a server whose database has this heartbeat. */
  public HealthApi(Heartbeat heartbeat) {
    this.heartbeat = heartbeat;
  }

  private static Resource health() {
    Resource h = Resource.named("Health", "", "");
    h.field("status", Types.TEXT).says("UP.");
    return h;
  }

  /** {@code GET /health/live}: the process is running. */
  public Answer live(Request request) {
    return up(request);
  }

  /**
   * {@code GET /health/ready}: the server can answer requests; 503 if the database cannot be read
   * or written, and while the server is stopping.
   */
  public Answer ready(Request request) {
    if (stopping.get()) {
      throw Problem.unavailable("The server is stopping.", 1);
    }
    heartbeat
        .trouble()
        .ifPresent(trouble -> {
          throw Problem.unavailable(trouble, SECONDS_TO_THE_NEXT_BEAT);
        });
    return up(request);
  }

  /** Marks the server as no longer ready. */
  public void stopping() {
    stopping.set(true);
  }

  private static Answer up(Request request) {
    return Answer.of(request.format(), out -> HEALTH.write(out, "UP"));
  }
}
