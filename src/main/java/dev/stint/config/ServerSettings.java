package dev.stint.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of how the server is reached. A class above {@link Settings}, which has the others,
 * so that these are declared first whichever is used first.
 */
public abstract sealed class ServerSettings permits Settings {
  public static final Setting<String> SERVER_HOST =
      Setting.text(
          "server.host", "127.0.0.1", "The address or host name that the server listens on.");
  public static final Setting<Long> SERVER_PORT =
      Setting.number(
          "server.port",
          8080,
          0,
          65_535,
          "The port that the server listens on; 0 picks a free one.");
  public static final Setting<Long> SERVER_BODY_LIMIT =
      Setting.number(
          "server.body.limit",
          1_048_576,
          1_024,
          67_108_864,
          "The largest body of a request, in bytes; where no login is needed, 8192 at most.");
  public static final Setting<Duration> SERVER_STOP_GRACE =
      Setting.duration(
          "server.stop.grace",
          "10s",
          Duration.ZERO,
          Duration.ofMinutes(10),
          "How long requests in progress may take to finish when the server stops.");
  public static final Setting<Duration> SERVER_READ_TIMEOUT =
      Setting.duration(
          "server.read.timeout",
          "30s",
          Duration.ofSeconds(1),
          Duration.ofHours(1),
          "How long the server waits for the next bytes of a body, or for the client to take those of an answer,"
              + " before it closes the connection.");
  public static final Setting<Duration> SERVER_HEAD_TIMEOUT =
      Setting.duration(
          "server.head.timeout",
          "10s",
          Duration.ofSeconds(1),
          Duration.ofHours(1),
          "How long the first line and the headers of a request may take to arrive, all together, before the"
              + " server closes the connection; on a new connection also how long until they begin.");
  public static final Setting<Long> SERVER_BODY_RATE =
      Setting.number(
          "server.body.rate",
          500,
          0,
          1_000_000,
          "How many bytes a second a client must send of a body, or take of an answer, beyond server.read.timeout;"
              + " 0 for no minimum.");
  public static final Setting<Duration> SERVER_IDLE_TIMEOUT =
      Setting.duration(
          "server.idle.timeout",
          "5m",
          Duration.ofSeconds(1),
          Duration.ofDays(1),
          "How long a connection may be idle between requests before the server closes it.");
  public static final Setting<Long> SERVER_CONNECTIONS =
      Setting.number(
          "server.connections",
          10_000,
          1,
          1_000_000,
          "How many connections may be open at once. To make room for another, the one that has waited longest for a"
              + " request is closed. The limit of open files (ulimit -n) may lower this; the log says so.");
  public static final Setting<Long> SERVER_CONNECTIONS_ADDRESS =
      Setting.number(
          "server.connections.address",
          256,
          1,
          1_000_000,
          "How many of the connections may be from one address; room for another is made in the same way.");
  public static final Setting<Long> SERVER_HEADER_LIMIT =
      Setting.number(
          "server.header.limit",
          16_384,
          1_024,
          1_048_576,
          "The largest header of a request, in bytes.");
  public static final Setting<Origins> SERVER_CORS_ORIGINS =
      Setting.origins(
          "server.cors.origins",
          "Which web sites' scripts may call the API from a browser; the server's own pages always may.");
  public static final Setting<Optional<ServerUrl>> SERVER_URL =
      Setting.url(
          "server.url",
          "Where people reach the server, with what stands before its paths. Links that it makes begin with it, its"
              + " host is one of server.hosts, scripts of its origin may call the API, and with https browsers are told"
              + " to use nothing else (HSTS).");
  public static final Setting<Hosts> SERVER_HOSTS =
      Setting.hosts(
          "server.hosts",
          "The names that clients call the server by; a request for another host is refused with a 421. If nothing"
              + " is set, any name is accepted, except that serve --demo only accepts loopback names.");
  public static final Setting<Networks> SERVER_TRUSTED_PROXIES =
      Setting.networks(
          "server.trusted.proxies",
          "The trusted reverse proxies: what they send in Forwarded or X-Forwarded-For, -Proto and -Host decides the"
              + " caller's address, in limits and logs, and the host that was asked for.");
  public static final Setting<Optional<Path>> TLS_CERTIFICATE =
      Setting.file(
          "tls.certificate",
          "A PEM file with the certificate and its chain; with tls.key it turns TLS on. Reloaded when it changes.");
  public static final Setting<Optional<Path>> TLS_KEY =
      Setting.file(
          "tls.key", "A PEM file with the private key of tls.certificate, without a password.");

  ServerSettings() {}
}
