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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
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
 * Where log lines go: events to standard error, requests to standard output. Text from a caller
 * cannot forge a line.
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

  /** Sets up the log for a command: warnings and errors only. */
  static void warningsOnly() {
    set(Level.WARNING, false);
  }

  /** Sets up the log for the server. */
  static void forServer(Settings settings) {
    set(Level.INFO, isJson(settings));
  }

  /** A line that the server prints on startup, in the format of the log. */
  static String announcement(Settings settings, Clock clock, String line) {
    return isJson(settings)
        ? json(clock.instant(), Level.INFO.getName(), "dev.stint", line, "")
        : line + "\n";
  }

  /** The access log as configured. */
  static AccessLog access(Settings settings, Clock clock) {
    AccessLog.Style style =
        !settings.get(Settings.LOG_ACCESS)
            ? AccessLog.Style.OFF
            : isJson(settings) ? AccessLog.Style.JSON : AccessLog.Style.TEXT;
    return new AccessLog(
        new FileOutputStream(FileDescriptor.out),
        style,
        settings.get(Settings.LOG_ACCESS_USER),
        clock);
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
    handler.setFilter(entry -> !isRefusedWhileStopping(entry));
    root.addHandler(handler);
    root.setLevel(level);
    // Messages of libraries on startup say nothing about Stint. The loggers are kept, because a
    // collected logger loses its level.
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  /** A connection that arrives while the server stops is refused; that is not worth logging. */
  private static boolean isRefusedWhileStopping(LogRecord entry) {
    return "io.helidon.webserver.ServerListener".equals(entry.getLoggerName())
        && entry.getThrown() instanceof RejectedExecutionException;
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

  /** One JSON object per line. */
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
