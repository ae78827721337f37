package dev.stint.command;

import dev.stint.config.Settings;
import dev.stint.http.AccessLog;
import dev.stint.wire.Buffer;
import dev.stint.wire.Format;
import dev.stint.wire.Name;
import dev.stint.wire.WireWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where log lines go: what happens to standard error, requests to standard output. No text of a
 * caller can look like a line of its own.
 */
final class Logs {
  private static final Name ENTRY = Name.of("entry");
  private static final Name TIME = Name.of("time");
  private static final Name LEVEL = Name.of("level");
  private static final Name LOGGER = Name.of("logger");
  private static final Name MESSAGE = Name.of("message");
  private static final Name THROWN = Name.of("thrown");

  private static final List<Logger> QUIET =
      Stream.of("io.helidon", "org.flywaydb", "com.password4j").map(Logger::getLogger).toList();

  private Logs() {}

  /** Sets the log up for a command: only what has gone wrong. */
  static void warningsOnly() {
    set(Level.WARNING, false);
  }

  /** Sets the log up for the server. */
  static void forServer(Settings settings) {
    set(Level.INFO, isJson(settings));
  }

  /** A line of what the server says when it has started, as the log has its lines. */
  static String announcement(Settings settings, String line) {
    return isJson(settings)
        ? json(Instant.now(), Level.INFO.getName(), "dev.stint", line, "")
        : line + "\n";
  }

  /** The access log that the settings ask for. */
  static AccessLog access(Settings settings) {
    AccessLog.Style style =
        !settings.get(Settings.LOG_ACCESS)
            ? AccessLog.Style.OFF
            : isJson(settings) ? AccessLog.Style.JSON : AccessLog.Style.TEXT;
    return new AccessLog(new FileOutputStream(FileDescriptor.out), style);
  }

  private static boolean isJson(Settings settings) {
    return settings.get(Settings.LOG_FORMAT).equals("json");
  }

  private static void set(Level level, boolean json) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    ConsoleHandler handler = new ConsoleHandler();
    handler.setFormatter(json ? new JsonLine() : new TextLine());
    root.addHandler(handler);
    root.setLevel(level);
    // What the libraries say at their start tells nothing about Stint. Kept, or a collected logger
    // forgets its level.
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private static String stackTrace(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString().strip();
  }

  /** Entries begin at the start of a line, and nothing else does. */
  static final class TextLine extends Formatter {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    @Override
    public String format(LogRecord entry) {
      String text =
          "%s %s %s: %s\n%s"
              .formatted(
                  entry.getInstant().truncatedTo(ChronoUnit.MILLIS),
                  entry.getLevel(),
                  entry.getLoggerName(),
                  formatMessage(entry),
                  stackTrace(entry.getThrown()));
      String indented = LINE_END.matcher(text.strip()).replaceAll("\n    ");
      return CONTROL.matcher(indented).replaceAll("?") + "\n";
    }
  }

  private static String json(
      Instant time, String level, String logger, String message, String thrown) {
    Buffer buffer = new Buffer();
    WireWriter line = Format.JSON.writer(buffer);
    line.startObject(null, ENTRY);
    line.text(TIME, time.truncatedTo(ChronoUnit.MILLIS).toString());
    line.text(LEVEL, level);
    line.text(LOGGER, logger);
    line.text(MESSAGE, message);
    if (!thrown.isEmpty()) {
      line.text(THROWN, thrown);
    }
    line.endObject();
    line.finish();
    return buffer.toString(StandardCharsets.UTF_8) + "\n";
  }

  /** An object a line. */
  static final class JsonLine extends Formatter {
    @Override
    public String format(LogRecord entry) {
      return json(
          entry.getInstant(),
          entry.getLevel().getName(),
          String.valueOf(entry.getLoggerName()),
          formatMessage(entry),
          stackTrace(entry.getThrown()));
    }
  }
}
