package dev.stint.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, declared once, and the values they have. Later beats earlier: the default, {@code
 * stint.properties} in the data folder, the environment, {@code --set}.
 */
public final class Settings {
  /** {@link #STORE_URL} when the database is a file in the data folder. */
  public static final String SQLITE = "sqlite";

  private static final List<Setting<?>> DECLARED = new ArrayList<>();

  /** Where the server listens. */
  public static final Setting<String> SERVER_HOST =
      declare(
          Setting.text(
              "server.host", "127.0.0.1", "The address or host name that the server listens on."));

  /** On which port. */
  public static final Setting<Long> SERVER_PORT =
      declare(
          Setting.number(
              "server.port",
              8080,
              0,
              65_535,
              "The port that the server listens on; 0 takes a free one."));

  /** The largest body, in bytes. */
  public static final Setting<Long> SERVER_BODY_LIMIT =
      declare(
          Setting.number(
              "server.body.limit",
              1_048_576,
              1_024,
              67_108_864,
              "The largest body of a request, in bytes."));

  /** How long the server waits for requests under way when it stops. */
  public static final Setting<Duration> SERVER_STOP_GRACE =
      declare(
          Setting.duration(
              "server.stop.grace",
              "10s",
              Duration.ZERO,
              Duration.ofMinutes(10),
              "How long requests under way may take to finish when the server stops."));

  /** How long a connection may be silent inside a request. */
  public static final Setting<Duration> SERVER_READ_TIMEOUT =
      declare(
          Setting.duration(
              "server.read.timeout",
              "30s",
              Duration.ofSeconds(1),
              Duration.ofHours(1),
              "How long the server waits for the next bytes of a request before it closes the connection."));

  /** How long a connection may be idle between requests. */
  public static final Setting<Duration> SERVER_IDLE_TIMEOUT =
      declare(
          Setting.duration(
              "server.idle.timeout",
              "5m",
              Duration.ofSeconds(1),
              Duration.ofDays(1),
              "How long a connection may be idle between requests before the server closes it."));

  /** The most connections. */
  public static final Setting<Long> SERVER_CONNECTIONS =
      declare(
          Setting.number(
              "server.connections",
              10_000,
              1,
              1_000_000,
              "How many connections may be open at once."));

  /** The largest header. */
  public static final Setting<Long> SERVER_HEADER_LIMIT =
      declare(
          Setting.number(
              "server.header.limit",
              16_384,
              1_024,
              1_048_576,
              "The largest header of a request, in bytes."));

  /** The certificate chain for TLS. */
  public static final Setting<Optional<Path>> TLS_CERTIFICATE =
      declare(
          Setting.file(
              "tls.certificate",
              "A PEM file with the certificate and its chain; with tls.key it turns TLS on. Read again when it changes."));

  /** The private key for TLS. */
  public static final Setting<Optional<Path>> TLS_KEY =
      declare(
          Setting.file(
              "tls.key",
              "A PEM file with the private key of tls.certificate, without a password."));

  /** Who may read the metrics. */
  public static final Setting<String> METRICS_ACCESS =
      declare(
          Setting.oneOf(
              "metrics.access",
              List.of("loopback", "all", "off"),
              "Who may read /metrics: callers on this machine, everybody, or nobody."));

  /** How long a session token is good. */
  public static final Setting<Duration> SESSION_LIFETIME =
      declare(
          Setting.duration(
              "session.lifetime",
              "24h",
              Duration.ofSeconds(1),
              Duration.ofDays(365),
              "How long a session token is good after the login."));

  /** Calls a window and token. */
  public static final Setting<Long> THROTTLE_LIMIT =
      declare(
          Setting.number(
              "throttle.limit",
              30,
              0,
              1_000_000_000,
              "How many calls a token may make in a window; 0 turns this off."));

  /** The throttle's window. */
  public static final Setting<Duration> THROTTLE_WINDOW =
      declare(
          Setting.duration(
              "throttle.window",
              "60s",
              Duration.ofSeconds(1),
              Duration.ofDays(1),
              "How long a window of the throttle lasts, from a token's first call."));

  /** Failed logins a window and user. */
  public static final Setting<Long> LOGIN_USER_LIMIT =
      declare(
          Setting.number(
              "login.user.limit",
              10,
              1,
              1_000_000,
              "How many logins of one user may fail in a window."));

  /** Failed logins a window and address. */
  public static final Setting<Long> LOGIN_ADDRESS_LIMIT =
      declare(
          Setting.number(
              "login.address.limit",
              50,
              1,
              1_000_000,
              "How many logins and calls with unknown tokens from one address may fail in a window."));

  /** The window of failed logins. */
  public static final Setting<Duration> LOGIN_WINDOW =
      declare(
          Setting.duration(
              "login.window",
              "60s",
              Duration.ofSeconds(1),
              Duration.ofDays(1),
              "How long a window of failed logins lasts, from the first one."));

  /** Where the database is. */
  public static final Setting<String> STORE_URL =
      declare(
          Setting.database(
              "store.url",
              "Where the database is: SQLite in the data folder, or PostgreSQL 15 or newer."));

  /** Connections that read. */
  public static final Setting<Long> STORE_READERS =
      declare(
          Setting.number(
              "store.readers", 4, 1, 64, "How many reads of the database may run at once."));

  /** Connections that write, on PostgreSQL. */
  public static final Setting<Long> STORE_WRITERS =
      declare(
          Setting.number(
              "store.writers",
              8,
              1,
              64,
              "How many writes may run at once on PostgreSQL; SQLite has one writer."));

  /** How log lines look. */
  public static final Setting<String> LOG_FORMAT =
      declare(
          Setting.oneOf(
              "log.format",
              List.of("text", "json"),
              "How log lines look: for people, or a JSON object a line."));

  /** Whether each request is logged. */
  public static final Setting<Boolean> LOG_ACCESS =
      declare(
          Setting.flag(
              "log.access",
              true,
              "Whether each request is logged: method, path, status, bytes and time taken."));

  private final Map<Setting<?>, Value> values;

  private Settings(Map<Setting<?>, Value> values) {
    this.values = values;
  }

  private static <T> Setting<T> declare(Setting<T> setting) {
    DECLARED.add(setting);
    return setting;
  }

  /** All settings, in the order they are declared. */
  public static List<Setting<?>> all() {
    return List.copyOf(DECLARED);
  }

  /**
   * Reads the settings.
   *
   * @param file a properties file, which may be missing
   * @param environment the environment variables
   * @param given {@code name=value} of the command line
   * @throws BadSettingException for one that is unknown or has a value it does not take
   */
  public static Settings load(
      Path file, Map<String, String> environment, Map<String, String> given) {
    Map<Setting<?>, Value> values = new LinkedHashMap<>();
    for (Setting<?> setting : DECLARED) {
      values.put(setting, parsed(setting, setting.standard(), "default"));
    }
    new TreeMap<>(readFile(file)).forEach((name, text) -> set(values, name, text, file.toString()));
    for (Setting<?> setting : DECLARED) {
      String text = environment.get(setting.environmentName());
      if (text != null) {
        values.put(setting, parsed(setting, text, "environment " + setting.environmentName()));
      }
    }
    environment.keySet().stream()
        .filter(Settings::looksLikeOne)
        .filter(name -> DECLARED.stream().noneMatch(s -> s.environmentName().equals(name)))
        .sorted()
        .forEach(name -> {
          throw unknown(name, "environment");
        });
    given.forEach((name, text) -> set(values, name, text, "command line"));
    return new Settings(values);
  }

  private static Map<String, String> readFile(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadSettingException(
          "The settings in %s cannot be read: %s.".formatted(file, e.getMessage()));
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(n -> n, properties::getProperty));
  }

  private static void set(Map<Setting<?>, Value> values, String name, String text, String source) {
    Setting<?> setting =
        DECLARED.stream()
            .filter(s -> s.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name, source));
    values.put(setting, parsed(setting, text, source));
  }

  private static BadSettingException unknown(String name, String source) {
    return new BadSettingException(
        "There is no setting %s (%s); 'stint config' lists all settings.".formatted(name, source));
  }

  /**
   * Whether an environment variable seems to be meant as a setting. Others that begin with {@code
   * STINT_} are the launcher's, or of whatever calls this server.
   */
  private static boolean looksLikeOne(String variable) {
    return DECLARED.stream()
        .map(Setting::environmentName)
        .map(name -> name.substring(0, name.indexOf('_', "STINT_".length()) + 1))
        .anyMatch(variable::startsWith);
  }

  private static Value parsed(Setting<?> setting, String text, String source) {
    Object value = setting.parse(text);
    if (value == null) {
      throw new BadSettingException(
          "The setting %s takes %s, not \"%s\" (%s)."
              .formatted(setting.name(), setting.accepts(), Setting.shown(text), source));
    }
    return new Value(value, text.strip(), source);
  }

  /** A setting's value. */
  @SuppressWarnings("unchecked") // parsed by the setting itself
  public <T> T get(Setting<T> setting) {
    return (T) value(setting).value;
  }

  /** A setting's value as it was written. */
  public String text(Setting<?> setting) {
    return Setting.shown(value(setting).text);
  }

  /** Where a setting's value comes from, in words. */
  public String source(Setting<?> setting) {
    return value(setting).source;
  }

  private Value value(Setting<?> setting) {
    @Nullable Value value = values.get(setting);
    if (value == null) {
      throw new IllegalArgumentException("not declared: " + setting.name());
    }
    return value;
  }

  private record Value(Object value, String text, String source) {}
}
