package dev.stint.support;

import dev.stint.demo.DemoData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command of Stint's in a process of its own, as a user starts it. */
public final class StintProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on http://.*:(\\d+)");

  private final Process process;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final List<Thread> readers;

  private StintProcess(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Quick to start; how fast it is then does not matter.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.stint.Stint"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("STINT_"));
    try {
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.readers =
        List.of(read(process.getInputStream(), out), read(process.getErrorStream(), err));
  }

  private Thread read(InputStream in, StringWriter text) {
    return Thread.ofVirtual()
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              text.append(line).append('\n');
              Matcher listening = LISTENING.matcher(line);
              if (listening.matches()) {
                port.complete(Integer.valueOf(listening.group(1)));
              }
            }
          } catch (IOException e) {
            text.append(e.toString());
          }
          port.completeExceptionally(new IllegalStateException("ended without listening: " + err));
        });
  }

  /** Runs a command to its end. */
  public static Result run(List<String> arguments) {
    try (StintProcess running = new StintProcess(arguments)) {
      int exit = running.process.waitFor();
      for (Thread reader : running.readers) {
        reader.join();
      }
      return new Result(exit, running.out.toString(), running.err.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a command said, and its exit code. */
  public record Result(int exit, String out, String err) {}

  /** Starts a server on a free port, without a throttle, and waits until it listens. */
  public static StintProcess serve(List<String> options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "serve", "--port", "0", "--set", "throttle.limit=0", "--set", "log.access=false"));
    arguments.addAll(options);
    StintProcess server = new StintProcess(arguments);
    try {
      server.port.join();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The port that it listens on. */
  public int port() {
    return port.join();
  }

  /** Its process id. */
  public long id() {
    return process.pid();
  }

  /** Calls of the demo firm's administrator. */
  public Api demoAdmin() {
    return new Api(port(), Map.of())
        .with("X-Auth-ApiToken", DemoData.FIRM_TOKEN)
        .with("X-Auth-Realm", DemoData.FIRM);
  }

  /** What it has written to standard error: its log. */
  public String log() {
    return err.toString();
  }

  /** Ends it at once ({@code kill -9}): nothing of its own runs any more. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
