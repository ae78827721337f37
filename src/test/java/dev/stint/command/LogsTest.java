package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.config.Settings;
import dev.stint.support.TestClock;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines. */
class LogsTest {
  @Test
  void inJsonAreOneObjectEachWhateverTheyHold() {
    String line = new Logs.JsonLine().format(entry("a \"quote\"\nand\u0007 a bell", failure()));
    assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
    JsonNode json = JsonMapper.shared().readTree(line);
    assertThat(json.propertyNames())
        .containsExactly("time", "level", "logger", "message", "thrown");
    assertThat(json.get("message").asString()).isEqualTo("a \"quote\"\nand\u0007 a bell");
    assertThat(json.get("level").asString()).isEqualTo("WARNING");
    assertThat(json.get("thrown").asString()).contains("IllegalStateException", "Caused by");
  }

  @Test
  void inTextBeginWhereNothingElseCanBegin() {
    String text =
        new Logs.TextLine()
            .format(entry("one\r2026-01-01 forged\n2026-01-01 forged\u001b[31m", failure()));
    assertThat(text).endsWith("\n").doesNotContain("\r", "\u001b");
    assertThat(text.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
    assertThat(text.lines().findFirst().orElseThrow()).contains("WARNING dev.stint.Any: one");
  }

  @Test
  void ofTheStartAreInTheFormatOfTheOthers() {
    assertThat(
            Logs.announcement(
                settings("text"), TestClock.AT_START, "Listening on http://127.0.0.1:8080"))
        .isEqualTo("Listening on http://127.0.0.1:8080\n");
    assertThat(
            JsonMapper.shared()
                .readTree(
                    Logs.announcement(
                        settings("json"), TestClock.AT_START, "Listening on http://127.0.0.1:8080"))
                .get("message")
                .asString())
        .isEqualTo("Listening on http://127.0.0.1:8080");
  }

  private static Settings settings(String format) {
    return Settings.load(Path.of("no-such-file"), Map.of(), Map.of("log.format", format));
  }

  private static LogRecord entry(String message, Throwable thrown) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName("dev.stint.Any");
    entry.setThrown(thrown);
    return entry;
  }

  private static Throwable failure() {
    return new IllegalStateException(
        "with\n2026-01-01T00:00:00Z SEVERE forged: line", new IllegalArgumentException("x"));
  }
}
