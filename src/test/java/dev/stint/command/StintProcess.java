package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A command in a process of its own. */
final class StintProcess implements AutoCloseable {
  private static final Pattern LISTENING =
      Pattern.compile("Listening on http://127\\.0\\.0\\.1:(\\d+)");

  /** Long enough for any machine; only what is broken waits so long. */
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedReader out;
  private final Path err;
  private final List<String> lines = new ArrayList<>();

  private StintProcess(Process process, Path err) {
    this.process = process;
    this.out = process.inputReader();
    this.err = err;
  }

  /** Starts a command on this data folder. */
  static StintProcess start(Path data, Map<String, String> environment, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "dev.stint.Stint"));
    command.addAll(List.of(arguments));
    try {
      Path err = Files.createTempFile(data.getParent(), "err", "");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("STINT_"));
      builder.environment().put("STINT_DATA", data.toString());
      builder.environment().putAll(environment);
      return new StintProcess(builder.start(), err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes to the command's standard input and closes it. */
  StintProcess type(String text) {
    try (var in = process.outputWriter()) {
      in.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Waits until it listens; the port. */
  int port() {
    @Nullable String line = readLine();
    while (line != null) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      line = readLine();
    }
    throw new AssertionError("it does not listen: " + lines + err());
  }

  private @Nullable String readLine() {
    try {
      String line = out.readLine();
      if (line != null) {
        lines.add(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to stop (SIGTERM). */
  void askToStop() {
    // Process.destroy() would close the streams too.
    assertThat(process.toHandle().destroy()).isTrue();
  }

  /** Waits until it has ended; the exit code. */
  int exitCode() {
    try {
      while (readLine() != null) {
        // Until its end.
      }
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The lines of its standard output, when it has ended. */
  List<String> out() {
    return lines;
  }

  /** Its standard error. */
  String err() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it, with the exit code of a server that was asked to. */
  void stop() {
    askToStop();
    assertThat(exitCode()).isEqualTo(143);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
