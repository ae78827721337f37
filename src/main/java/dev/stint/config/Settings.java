package dev.stint.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, declared once, and the settings' values: in rising order of precedence, from the
 * default, {@code stint.properties} in the data folder, the environment and {@code --set}.
 */
public final class Settings extends ServerSettings {
  /** {@link #STORE_URL} if the database is a file in the data folder. */
  public static final String SQLITE = "sqlite";

  public static final Setting<String> METRICS_ACCESS =
      Setting.oneOf(
          "metrics.access",
          List.of("loopback", "all", "off"),
          "Who may read /metrics: callers on this machine, everyone, or no one.");
  public static final Setting<Duration> SESSION_LIFETIME =
      Setting.duration(
          "session.lifetime",
          "24h",
          Duration.ofSeconds(1),
          Duration.ofDays(365),
          "How long a session token is valid after login.");
  public static final Setting<Duration> INVITATION_LIFETIME =
      Setting.duration(
          "invitation.lifetime",
          "7d",
          Duration.ofMinutes(1),
          Duration.ofDays(365),
          "How long an invitation may be accepted.");
  public static final Setting<Long> THROTTLE_LIMIT =
      Setting.number(
          "throttle.limit",
          30,
          0,
          1_000_000_000,
          "How many calls a token may make in a window; 0 turns this off.");
  public static final Setting<Duration> THROTTLE_WINDOW =
      Setting.duration(
          "throttle.window",
          "60s",
          Duration.ofSeconds(1),
          Duration.ofDays(1),
          "How long a window of the throttle lasts, from a token's first call.");
  public static final Setting<String> THROTTLE_MODE =
      Setting.oneOf(
          "throttle.mode",
          List.of("refuse", "delay"),
          "What happens to a call over the limit: an immediate 503, or it waits until the window closes.");
  public static final Setting<Duration> THROTTLE_DELAY_LIMIT =
      Setting.duration(
          "throttle.delay.limit",
          "65s",
          Duration.ofSeconds(1),
          Duration.ofHours(1),
          "How long a call may wait with throttle.mode=delay; one that would have to wait longer gets an immediate 503.");
  public static final Setting<Long> LOGIN_USER_LIMIT =
      Setting.number(
          "login.user.limit",
          10,
          1,
          1_000_000,
          "How many logins of one user from one address may fail in a window.");
  public static final Setting<Long> LOGIN_ADDRESS_LIMIT =
      Setting.number(
          "login.address.limit",
          50,
          1,
          1_000_000,
          "How many logins from one address, or one /64 of IPv6, may fail in a window.");
  public static final Setting<Duration> LOGIN_WINDOW =
      Setting.duration(
          "login.window",
          "60s",
          Duration.ofSeconds(1),
          Duration.ofDays(1),
          "How long a window of failed logins lasts, from the first one.");
  public static final Setting<Duration> LOGIN_DELAY =
      Setting.duration(
          "login.delay",
          "2s",
          Duration.ZERO,
          Duration.ofMinutes(1),
          "The longest delay of a user's login after others have failed, from any address: each failure in the window"
              + " adds a twentieth of it.");
  public static final Setting<Long> TOKEN_ADDRESS_LIMIT =
      Setting.number(
          "token.address.limit",
          600,
          1,
          1_000_000_000,
          "How many calls from one address may have tokens that are unknown, expired or revoked in a window; more get"
              + " a 503. Calls with good tokens, and logins, are not affected.");
  public static final Setting<Duration> TOKEN_WINDOW =
      Setting.duration(
          "token.window",
          "60s",
          Duration.ofSeconds(1),
          Duration.ofDays(1),
          "How long a window of calls with bad tokens lasts, from the first one.");
  public static final Setting<Duration> AUDIT_KEEP =
      Setting.duration(
          "audit.keep",
          "0d",
          Duration.ZERO,
          Duration.ofDays(36_500),
          "How long entries of the audit trail are kept; older ones are removed once a day. 0d keeps them for ever.");
  public static final Setting<String> STORE_URL =
      Setting.database(
          "store.url",
          "Where the database is: SQLite in the data folder, or PostgreSQL 15 or newer.");
  public static final Setting<Long> STORE_READERS =
      Setting.number("store.readers", 4, 1, 64, "How many reads of the database may run at once.");
  public static final Setting<Long> STORE_WRITERS =
      Setting.number(
          "store.writers",
          8,
          1,
          64,
          "How many writes may run at once on PostgreSQL; SQLite has one writer.");
  public static final Setting<Duration> STORE_TIMEOUT =
      Setting.duration(
          "store.timeout",
          "10s",
          Duration.ofSeconds(2),
          Duration.ofHours(1),
          "How long the server waits for PostgreSQL, for a connection and a statement, before a call ends with a 503.");
  public static final Setting<Long> STORE_FREE_MIN =
      Setting.number(
          "store.free.min",
          67_108_864,
          0,
          1L << 50,
          "How many bytes must be free on the disk of the SQLite database for the server to be ready.");
  public static final Setting<String> COMPATIBILITY =
      Setting.oneOf(
          "compatibility",
          List.of("documented", "deployed"),
          "What a new firm, and the demo at each start, begins with: lists of projects as documented, or with the"
              + " fields that the deployed service adds. A firm changes this with ProjectListFields at /api/firm.");
  public static final Setting<String> LOG_FORMAT =
      Setting.oneOf(
          "log.format",
          List.of("text", "json"),
          "The format of log lines: text for people, or a JSON object per line.");
  public static final Setting<Boolean> LOG_ACCESS =
      Setting.flag(
          "log.access",
          true,
          "Whether each request is logged, with method, path, status, bytes and time taken.");

  public static final Setting<Boolean> LOG_ACCESS_USER =
      Setting.flag(
          "log.access.user",
          false,
          "Whether the line of a request says who called: the firm, and the login's e-mail address or the id of the"
              + " firm token.");

  private final Map<Setting<?>, Value> values;

  private Settings(Map<Setting<?>, Value> values) {
    this.values = values;
  }

  /** All settings, in the order of their declaration. */
  public static List<Setting<?>> all() {
    return Setting.declared();
  }

  /**
   * Reads the settings.
   *
   * @param file a properties file, which may be missing
   * @param environment the environment variables
   * @param given {@code name=value} of the command line
   * @throws BadSettingException if one is unknown or has an invalid value
   */
  public static Settings load(
      Path file, Map<String, String> environment, Map<String, String> given) {
    return new Settings(SettingsLoader.load(file, environment, given));
  }

  /** A setting's value. */
  @SuppressWarnings("unchecked") // parsed by the setting itself
  public <T> T get(Setting<T> setting) {
    return (T) value(setting).value;
  }

  /** The text of a setting's value, as the operator wrote it. */
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

  /**
   * The value of a setting.
   *
   * @param text as the operator wrote it
   * @param source where it comes from, in words
   */
  record Value(Object value, String text, String source) {}
}
