package dev.stint.http;

import dev.stint.config.Settings;
import dev.stint.metrics.Metrics;
import dev.stint.wire.Problem;
import java.net.InetAddress;

/** {@code GET /metrics}: metrics for Prometheus (ruling 12). */
public final class MetricsApi {
  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;
  private final String access;

  /** With the setting {@code metrics.access}. */
  public MetricsApi(Metrics metrics, Settings settings) {
    this.metrics = metrics;
    this.access = settings.get(Settings.METRICS_ACCESS);
  }

  /** All metrics; 404 for callers who may not see them. */
  public Answer get(Request request) {
    boolean allowed =
        access.equals("all") || (access.equals("loopback") && isLoopback(request.address()));
    if (!allowed) {
      throw Problem.notFound("There is nothing at this address.");
    }
    return Answer.text(CONTENT_TYPE, metrics.text());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
