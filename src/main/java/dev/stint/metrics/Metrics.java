package dev.stint.metrics;

import dev.stint.store.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The metrics of a running server, in the Prometheus format. They contain no names or values from
 * callers.
 */
public final class Metrics implements AutoCloseable {
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Counter throttled;
  private final Counter delayed;
  private final Counter loginsDone;
  private final Counter loginsFailed;

  /** For a server on this database. */
  public Metrics(Database database) {
    throttled =
        Counter.builder("stint.throttled")
            .description("Calls refused by the throttle")
            .register(registry);
    delayed =
        Counter.builder("stint.delayed")
            .description("Calls delayed by the throttle")
            .register(registry);
    loginsDone = logins("done");
    loginsFailed = logins("failed");
    Gauge.builder("stint.store.reading", database, d -> d.load().reading())
        .description("Database reads in progress")
        .register(registry);
    Gauge.builder("stint.store.writes.waiting", database, d -> d.load().waiting())
        .description("Database writes waiting")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  private Counter logins(String result) {
    return Counter.builder("stint.logins")
        .description("Logins by result")
        .tag("result", result)
        .register(registry);
  }

  /**
   * Counts a request.
   *
   * @param route the path of its route, as documented
   */
  public void request(String method, String route, int status, long nanos) {
    requests
        .computeIfAbsent(new Request(method, route, status), this::timer)
        .record(Duration.ofNanos(nanos));
  }

  private Timer timer(Request request) {
    return Timer.builder("stint.http.requests")
        .description("Requests by method, route and status")
        .tag("method", request.method)
        .tag("route", request.route)
        .tag("status", Integer.toString(request.status))
        .serviceLevelObjectives(LATENCIES)
        .register(registry);
  }

  /** Counts a call that the throttle refused. */
  public void throttled() {
    throttled.increment();
  }

  /** Counts a call that waited until the throttle's window closed. */
  public void delayed() {
    delayed.increment();
  }

  /** Counts a login. */
  public void login(boolean done) {
    (done ? loginsDone : loginsFailed).increment();
  }

  /** Everything, in Prometheus' text format. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private record Request(String method, String route, int status) {}
}
