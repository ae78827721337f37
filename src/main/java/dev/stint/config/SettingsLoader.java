package dev.stint.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the settings from everywhere they can be set; later sources override earlier ones. */
final class SettingsLoader {
  private SettingsLoader() {}

  /** The value of each setting; see {@link Settings#load}. */
  static Map<Setting<?>, Settings.Value> load(
      Path file, Map<String, String> environment, Map<String, String> given) {
    Map<Setting<?>, Settings.Value> values = new LinkedHashMap<>();
    for (Setting<?> setting : Settings.all()) {
      values.put(setting, parsed(setting, setting.defaultValue(), "default"));
    }
    new TreeMap<>(readFile(file)).forEach((name, text) -> set(values, name, text, file.toString()));
    for (Setting<?> setting : Settings.all()) {
      String text = environment.get(setting.environmentName());
      if (text != null) {
        values.put(setting, parsed(setting, text, "environment " + setting.environmentName()));
      }
    }
    environment.keySet().stream()
        .filter(SettingsLoader::looksLikeOne)
        .filter(name -> Settings.all().stream().noneMatch(s -> s.environmentName().equals(name)))
        .sorted()
        .forEach(name -> {
          throw unknown(name, "environment");
        });
    given.forEach((name, text) -> set(values, name, text, "command line"));
    return values;
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

  private static void set(
      Map<Setting<?>, Settings.Value> values, String name, String text, String source) {
    Setting<?> setting =
        Settings.all().stream()
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
   * Whether an environment variable looks like a setting. Others that begin with {@code STINT_}
   * belong to the launcher, or to whatever starts this server.
   */
  private static boolean looksLikeOne(String variable) {
    return Settings.all().stream()
        .anyMatch(setting -> group(setting.environmentName()).equals(group(variable)));
  }

  /** The prefix that the variables of a group of settings share. */
  private static String group(String variable) {
    int end = variable.indexOf('_', "STINT_".length());
    return end < 0 ? variable : variable.substring(0, end);
  }

  private static Settings.Value parsed(Setting<?> setting, String text, String source) {
    Object value = setting.parse(text);
    if (value == null) {
      throw new BadSettingException(
          "The setting %s takes %s, not \"%s\" (%s)."
              .formatted(setting.name(), setting.accepts(), Setting.shown(text), source));
    }
    return new Settings.Value(value, text.strip(), source);
  }
}
