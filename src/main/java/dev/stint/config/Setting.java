package dev.stint.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One setting: its name, what it holds, its default, which values it takes, and a sentence of what
 * it does.
 *
 * @param <T> its value in Java
 */
public final class Setting<T> {
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&\\s]*");

  private final String name;
  private final String standard;
  private final String accepts;
  private final String description;
  private final Function<String, @Nullable T> parser;

  private Setting(
      String name,
      String standard,
      String accepts,
      String description,
      Function<String, @Nullable T> parser) {
    this.name = name;
    this.standard = standard;
    this.accepts = accepts;
    this.description = description;
    this.parser = parser;
  }

  static Setting<Long> number(
      String name, long standard, long least, long most, String description) {
    return new Setting<>(
        name,
        Long.toString(standard),
        "a whole number from %d to %d".formatted(least, most),
        description,
        text -> {
          try {
            long number = Long.parseLong(text);
            return number >= least && number <= most ? number : null;
          } catch (NumberFormatException e) {
            return null;
          }
        });
  }

  static Setting<Duration> duration(
      String name, String standard, Duration least, Duration most, String description) {
    return new Setting<>(
        name,
        standard,
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

  static Setting<Boolean> flag(String name, boolean standard, String description) {
    return new Setting<>(
        name,
        Boolean.toString(standard),
        "true or false",
        description,
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> null;
            });
  }

  static Setting<String> text(String name, String standard, String description) {
    return new Setting<>(
        name, standard, "a text", description, text -> text.isBlank() ? null : text);
  }

  /** A file, or nothing. */
  static Setting<Optional<Path>> file(String name, String description) {
    return new Setting<>(
        name,
        "",
        "the path of a file, or nothing",
        description,
        text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
  }

  /** Where the database is: a password in it is never shown. */
  static Setting<String> database(String name, String description) {
    return new Setting<>(
        name,
        Settings.SQLITE,
        "sqlite, or an address such as jdbc:postgresql://localhost/stint?user=stint&password=secret",
        description,
        text -> text.equals(Settings.SQLITE) || text.startsWith("jdbc:postgresql:") ? text : null);
  }

  static Setting<String> oneOf(String name, List<String> choices, String description) {
    return new Setting<>(
        name,
        choices.getFirst(),
        "one of " + String.join(", ", choices),
        description,
        text -> choices.contains(text) ? text : null);
  }

  /** The name, such as {@code throttle.limit}. */
  public String name() {
    return name;
  }

  /** The name of the environment variable for it, such as {@code STINT_THROTTLE_LIMIT}. */
  public String environmentName() {
    return "STINT_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** The default, as it would be written. */
  public String standard() {
    return standard;
  }

  /** Which values it takes, in words. */
  public String accepts() {
    return accepts;
  }

  /** What it does, in a sentence. */
  public String description() {
    return description;
  }

  /** What was written, as it may be shown: without a password. */
  static String shown(String text) {
    return PASSWORD.matcher(text).replaceAll("$1***");
  }

  /** The value, or null when the text is none that the setting takes. */
  @Nullable T parse(String text) {
    return parser.apply(text.strip());
  }
}
