package dev.stint.http;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.store.Database;
import dev.stint.store.Sql;
import dev.stint.wire.Name;
import dev.stint.wire.Problem;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the server lives, and whether it can serve: for those who run it (ruling 12). */
public final class HealthApi {
  static final Resource HEALTH = health();
  private static final Name STATUS = HEALTH.name("status");
  private static final Sql ANY = Sql.of("SELECT 1");

  private final Database database;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /** Over this database. */
  public HealthApi(Database database) {
    this.database = database;
  }

  private static Resource health() {
    Resource.Builder h = Resource.named("Health", "", "");
    h.field("status", Type.TEXT).says("UP.");
    return h.build();
  }

  /** {@code GET /health/live}: the process answers. */
  public Answer live(Request request) {
    return up(request);
  }

  /**
   * {@code GET /health/ready}: it can serve requests; 503 when the database cannot be read, or
   * while it stops.
   */
  public Answer ready(Request request) {
    if (stopping.get()) {
      throw Problem.unavailable("The server is stopping.", 1);
    }
    database.read(transaction -> transaction.query(ANY).exists());
    return up(request);
  }

  /** From now on the server is not ready. */
  public void stopping() {
    stopping.set(true);
  }

  private static Answer up(Request request) {
    return Answer.of(
        request.format(),
        out -> {
          out.startObject(null, HEALTH.name());
          out.text(STATUS, "UP");
          out.endObject();
        });
  }
}
