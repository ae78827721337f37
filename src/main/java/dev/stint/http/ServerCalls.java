package dev.stint.http;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;

/** The calls of {@link HealthApi} and {@link MetricsApi}, described. */
public final class ServerCalls {
  /** The calls for operators. */
  public static final CallGroup MONITORING =
      CallGroup.of(
          Section.SERVER,
          "Monitoring",
          "For operators.",
          Call.of("GET", "/health/live", "Check liveness")
              .says("Answers 200 for as long as the process is running.")
              .answers(HealthApi.HEALTH)
              .allows(Permission.ANYBODY),
          Call.of("GET", "/health/ready", "Check readiness")
              .says(
                  "Answers 503 while the database cannot be read or written, its disk has less room than"
                      + " store.free.min, or the server is stopping.")
              .answers(HealthApi.HEALTH)
              .allows(Permission.of("Anybody, without a login.", 503)),
          Call.of("GET", "/metrics", "Read the metrics")
              .says("The server's metrics in the Prometheus text format.")
              .answersOther("text/plain", "Metrics in the Prometheus text format.")
              .allows(
                  Permission.of(
                      "Depends on the setting metrics.access: callers on the same machine, everybody, or nobody.",
                      404)));

  private ServerCalls() {}
}
