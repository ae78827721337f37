package dev.stint.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting: its name, default and valid values, and what it does.
 *
 * @param <T> its value in Java
 * @param name such as {@code throttle.limit}
 * @param defaultValue as an operator would write it
 * @param accepts its valid values, in words
 * @param description what it does, in a sentence
 * @param parser reads a value; returns null if it is invalid
 */
public record Setting<T>(
    String name,
    String defaultValue,
    String accepts,
    String description,
    Function<String, @Nullable T> parser) {
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&\\s]*");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final List<Setting<?>> DECLARED = new ArrayList<>();

  /** All settings, in the order of their declaration. */
  static List<Setting<?>> declared() {
    return List.copyOf(DECLARED);
  }

  private static <T> Setting<T> declare(
      String name,
      String defaultValue,
      String accepts,
      String description,
      Function<String, @Nullable T> parser) {
    Setting<T> setting = new Setting<>(name, defaultValue, accepts, description, parser);
    DECLARED.add(setting);
    return setting;
  }

  static Setting<Long> number(
      String name, long defaultValue, long least, long most, String description) {
    return declare(
        name,
        Long.toString(defaultValue),
        "a whole number from %d to %d".formatted(least, most),
        description,
        text -> {
          if (!WHOLE.matcher(text).matches()) {
            return null;
          }
          long number = Long.parseLong(text);
          return number >= least && number <= most ? number : null;
        });
  }

  static Setting<Duration> duration(
      String name, String defaultValue, Duration least, Duration most, String description) {
    return declare(
        name,
        defaultValue,
        "a time such as 90s, 10m, 24h or 7d, from %s to %s"
            .formatted(shortly(least), shortly(most)),
        description,
        text -> {
          Duration duration = parseDuration(text);
          return duration == null || duration.compareTo(least) < 0 || duration.compareTo(most) > 0
              ? null
              : duration;
        });
  }

  private static @Nullable Duration parseDuration(String text) {
    String folded = text.toUpperCase(Locale.ROOT);
    try {
      return Duration.parse(folded.endsWith("D") ? "P" + folded : "PT" + folded);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String shortly(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds > 0 && seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds > 0 && seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds + "s";
  }

  static Setting<Boolean> flag(String name, boolean defaultValue, String description) {
    return declare(
        name,
        Boolean.toString(defaultValue),
        "true or false",
        description,
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> null;
            });
  }

  static Setting<String> text(String name, String defaultValue, String description) {
    return declare(name, defaultValue, "a text", description, text -> text.isBlank() ? null : text);
  }

  /** A file, or nothing. */
  static Setting<Optional<Path>> file(String name, String description) {
    return orNothing(
        name,
        "the path of a file",
        description,
        text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
  }

  /** The address of the database. A password in it is never shown. */
  static Setting<String> database(String name, String description) {
    return declare(
        name,
        Settings.SQLITE,
        "sqlite, or an address such as jdbc:postgresql://localhost/stint?user=stint&password=secret",
        description,
        text -> text.equals(Settings.SQLITE) || text.startsWith("jdbc:postgresql:") ? text : null);
  }

  /** Web origins, or all of them, or none. */
  static Setting<Origins> origins(String name, String description) {
    return orNothing(
        name,
        "origins such as https://app.example.com separated by commas, or * for all",
        description,
        Origins::parse);
  }

  /** The server's own address, or nothing. */
  static Setting<Optional<ServerUrl>> url(String name, String description) {
    return orNothing(
        name,
        "an address such as https://stint.example.com",
        description,
        text ->
            text.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ServerUrl.parse(text)).map(Optional::of).orElse(null));
  }

  /** The server's names, or nothing. */
  static Setting<Hosts> hosts(String name, String description) {
    return orNothing(
        name,
        "host names or addresses such as stint.example.com, without ports, separated by commas",
        description,
        Hosts::parse);
  }

  /** IP addresses and networks, or nothing. */
  static Setting<Networks> networks(String name, String description) {
    return orNothing(
        name,
        "IP addresses or networks such as 10.0.0.0/8 separated by commas",
        description,
        Networks::parse);
  }

  /**
   * A setting that has no value by default.
   *
   * @param accepts its valid values other than nothing
   */
  private static <T> Setting<T> orNothing(
      String name, String accepts, String description, Function<String, @Nullable T> parser) {
    return declare(name, "", accepts + ", or nothing", description, parser);
  }

  static Setting<String> oneOf(String name, List<String> choices, String description) {
    return declare(
        name,
        choices.getFirst(),
        "one of " + String.join(", ", choices),
        description,
        text -> choices.contains(text) ? text : null);
  }

  /** The name of its environment variable, such as {@code STINT_THROTTLE_LIMIT}. */
  public String environmentName() {
    return "STINT_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** The text of a value without its password, so that it may be shown. */
  static String shown(String text) {
    return PASSWORD.matcher(text).replaceAll("$1***");
  }

  /** The value; null if the text is invalid. */
  @Nullable T parse(String text) {
    return parser.apply(text.strip());
  }
}
