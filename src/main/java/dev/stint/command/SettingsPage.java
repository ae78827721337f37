package dev.stint.command;

import dev.stint.config.Setting;
import dev.stint.config.Settings;

/** The page {@code docs/settings.md}, generated from the settings. */
final class SettingsPage {
  private static final String START =
      """
      # Settings

      <!-- Generated: ./stint config --markdown > docs/settings.md -->

      Every setting has a default. Override it in one of these places, in rising order of precedence:

      1. in `stint.properties` in the data folder: `throttle.limit=0`
      2. in the environment: `STINT_THROTTLE_LIMIT=0`
      3. on the command line: `--set throttle.limit=0`; for the address, also `serve --host` and `--port`

      `./stint config` prints every setting, its value and where that comes from. An unknown setting or an invalid
      value stops the start with a message that names it. The server reads its settings once, when it starts. The data
      folder is not a setting, because it holds the settings: it is `--data DIR`, or else `STINT_DATA`, or else `data`.

      | setting | default | takes | what it does |
      | --- | --- | --- | --- |
      """;

  private SettingsPage() {}

  static String text() {
    StringBuilder page = new StringBuilder(START);
    for (Setting<?> setting : Settings.all()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  setting.name(),
                  setting.defaultValue().isEmpty() ? "nothing" : "`" + setting.defaultValue() + "`",
                  setting.accepts(),
                  setting.description()));
    }
    return page.toString();
  }
}
