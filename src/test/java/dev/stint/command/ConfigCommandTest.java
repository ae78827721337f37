package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stint config}, and the page made from the same settings. */
class ConfigCommandTest {
  private static final Path PAGE = Path.of("docs/settings.md");

  @TempDir Path folder;

  @Test
  void printsEverySettingWithItsValueAndWhereThatComesFrom() throws IOException {
    Path file =
        Files.writeString(folder.resolve("stint.properties"), "store.readers=2\nlog.access=false");
    String out =
        new Shell(folder)
            .with("STINT_THROTTLE_LIMIT", "7")
            .run("config", "--set", "log.format=json")
            .expectDone()
            .out();
    assertThat(out)
        .contains("set by: %s.%nstore.readers=2".formatted(file))
        .contains("set by: environment STINT_THROTTLE_LIMIT.%nthrottle.limit=7".formatted())
        .contains("set by: command line.%nlog.format=json".formatted())
        .contains("default 60s; set by: default.%nthrottle.window=60s".formatted());
    assertThat(Settings.all())
        .allSatisfy(setting ->
            assertThat(out).contains("\n" + setting.name() + "=", setting.description()));
  }

  @Test
  void printsWhatItCouldReadBack() throws IOException {
    String out = new Shell(folder).run("config", "--set", "throttle.limit=5").out();
    Files.writeString(folder.resolve("stint.properties"), out);
    assertThat(new Shell(folder).run("config").expectDone().out()).contains("throttle.limit=5");
  }

  @Test
  void refusesABadSettingAndChangesNothing() {
    Path missing = folder.resolve("missing");
    new Shell(missing)
        .run("config", "--set", "throttle.limit=x")
        .expectRefusal(
            "The setting throttle.limit takes a whole number from 0 to 1000000000, not \"x\" (command line).");
    assertThat(missing).doesNotExist();
  }

  @Test
  void docsSettingsIsMadeFromTheSettings() throws IOException {
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("%s is out of date; make it anew: ./stint config --markdown > %s", PAGE, PAGE)
        .isEqualTo(new Shell(folder).run("config", "--markdown").expectDone().out());
  }
}
