package dev.stint.command;

import dev.stint.config.Setting;
import dev.stint.config.Settings;

/** The page {@code docs/settings.md}, made from the settings themselves. */
final class SettingsPage {
  private static final String START =
      """
      # Settings

      <!-- Generated: ./stint config --markdown > docs/settings.md -->

      A setting has a value by default. Others are given, later beats earlier:

      1. in `stint.properties` in the data folder: `throttle.limit=0`
      2. in the environment: `STINT_THROTTLE_LIMIT=0`
      3. on the command line: `--set throttle.limit=0`; for the address also `serve --host` and `--port`

      `./stint config` prints every setting, its value and where that comes from. An unknown setting, or a value that a
      setting does not take, stops the start with a sentence that says which. The server reads its settings when it
      starts. The data folder is no setting, since it holds the settings: `--data DIR`, else `STINT_DATA`, else `data`.

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
                  setting.standard().isEmpty() ? "nothing" : "`" + setting.standard() + "`",
                  setting.accepts(),
                  setting.description()));
    }
    return page.toString();
  }
}
