package dev.stint.command;

import dev.stint.config.Setting;
import dev.stint.config.Settings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stint config}. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Prints every setting: its value, where that comes from, and what it does.")
final class ConfigCommand extends DataCommand {
  @Option(names = "--markdown", hidden = true, description = "Prints docs/settings.md.")
  private boolean markdown;

  @Override
  void run() {
    if (markdown) {
      out().print(SettingsPage.text());
      return;
    }
    Settings settings = settings(Map.of());
    out()
        .println(
            "# In rising order of precedence: defaults, %s, environment, --set."
                .formatted(settingsFile()));
    for (Setting<?> setting : Settings.all()) {
      out().println();
      out().println("# " + setting.description());
      out()
          .println(
              "# Takes %s; default %s; set by: %s."
                  .formatted(setting.accepts(), setting.defaultValue(), settings.source(setting)));
      out().println("%s=%s".formatted(setting.name(), settings.text(setting)));
    }
  }
}
