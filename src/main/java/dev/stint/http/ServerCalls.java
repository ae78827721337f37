package dev.stint.http;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The calls of {@link HealthApi} and {@link MetricsApi}, described. */
public final class ServerCalls {
  static final Resource HEALTH = health();

  /** What those who run the server ask for. */
  public static final CallGroup MONITORING =
      CallGroup.of(
          Section.SERVER,
          "Monitoring",
          "For those who run the server.",
          Call.of("GET", "/health/live", "Ask whether the server lives")
              .says("Answers as long as the process does.")
              .answers(HEALTH)
              .allows(Permission.NOBODY_ASKS),
          Call.of("GET", "/health/ready", "Ask whether the server can serve")
              .says("503 while the database cannot be read, or while the server stops.")
              .answers(HEALTH)
              .allows(Permission.of("Anybody, without a login.", 503)),
          Call.of("GET", "/metrics", "Read the metrics")
              .says("What is measured, in the format of Prometheus.")
              .answersOther("text/plain", "Metrics in the format of Prometheus.")
              .allows(
                  Permission.of(
                      "By the setting metrics.access: callers on the same machine, all, or nobody.",
                      404)));

  private ServerCalls() {}

  private static Resource health() {
    Resource.Builder h = Resource.named("Health", "", "");
    h.field("status", Type.TEXT).says("UP.");
    return h.build();
  }
}
