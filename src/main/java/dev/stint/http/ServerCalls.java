package dev.stint.http;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;

/** The calls of {@link HealthApi} and {@link MetricsApi}, described. */
public final class ServerCalls {
  /** What those who run the server ask for. */
  public static final CallGroup MONITORING =
      CallGroup.of(
          Section.SERVER,
          "Monitoring",
          "For those who run the server.",
          Call.of("GET", "/health/live", "Ask whether the server lives")
              .says("Answers as long as the process does.")
              .answers(HealthApi.HEALTH)
              .allows(Permission.NOBODY_ASKS),
          Call.of("GET", "/health/ready", "Ask whether the server can serve")
              .says("503 while the database cannot be read, or while the server stops.")
              .answers(HealthApi.HEALTH)
              .allows(Permission.of("Anybody, without a login.", 503)),
          Call.of("GET", "/metrics", "Read the metrics")
              .says("What is measured, in the format of Prometheus.")
              .answersOther("text/plain", "Metrics in the format of Prometheus.")
              .allows(
                  Permission.of(
                      "By the setting metrics.access: callers on the same machine, all, or nobody.",
                      404)));

  private ServerCalls() {}
}
