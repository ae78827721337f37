package dev.stint.support;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command of Stint's in a process of its own, as a user starts it. */
public final class StintProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on http://\\S+:(\\d+)");

  private static final String READY = "/health/ready";

  private final Process process;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> port =
      new CompletableFuture<Integer>().orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
  private final List<Thread> readers;

  private StintProcess(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("STINT_"));
    builder.environment().putAll(environment);
    try {
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.readers =
        List.of(read(process.getInputStream(), out), read(process.getErrorStream(), err));
  }

  /**
   * A command line, in the language that the tests run in.
   *
   * @param javaOptions more options for the Java virtual machine, over those that it has otherwise
   */
  public static List<String> command(List<String> javaOptions, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Quick to start; how fast it is then does not matter.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=" + System.getProperty("user.language")));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.stint.Stint"));
    command.addAll(arguments);
    return command;
  }

  private Thread read(InputStream in, StringWriter text) {
    return Thread.ofVirtual()
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              text.append(line).append('\n');
              Matcher listening = LISTENING.matcher(line);
              if (listening.find()) {
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
    try (StintProcess running = new StintProcess(command(List.of(), arguments), Map.of())) {
      return new Result(running.exitCode(), running.out.toString(), running.err());
    }
  }

  /** What a command said, and its exit code. */
  public record Result(int exit, String out, String err) {}

  /** Starts a command on this data folder. */
  public static StintProcess start(
      Path data, Map<String, String> environment, String... arguments) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("STINT_DATA", data.toString());
    return new StintProcess(command(List.of(), List.of(arguments)), all);
  }

  /** Starts a server on a free port, without a throttle, and waits until it listens. */
  public static StintProcess serve(List<String> options) {
    return serve(List.of(), options);
  }

  /** The same with more options for the Java virtual machine. */
  public static StintProcess serve(List<String> javaOptions, List<String> options) {
    return listening(serving(javaOptions, options));
  }

  /** The same where no more than so many files may be open ({@code ulimit -n}). */
  public static StintProcess serveWithFiles(int most, List<String> options) {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "ulimit -n " + most + " && exec \"$@\"", "sh"));
    command.addAll(serving(List.of(), options));
    return listening(command);
  }

  private static List<String> serving(List<String> javaOptions, List<String> options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "serve", "--port", "0", "--set", "throttle.limit=0", "--set", "log.access=false"));
    Patience.OF_A_SERVER.forEach((name, value) -> {
      arguments.add("--set");
      arguments.add(name + "=" + value);
    });
    arguments.addAll(options);
    return command(javaOptions, arguments);
  }

  private static StintProcess listening(List<String> command) {
    StintProcess server = new StintProcess(command, Map.of());
    try {
      server.port();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Waits until it listens; the port. */
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

  /** Writes to the command's standard input and closes it. */
  public StintProcess type(String text) {
    try (var in = process.outputWriter()) {
      in.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The lines that it has written to standard output. */
  public List<String> out() {
    return out.toString().lines().toList();
  }

  /** What it has written to standard error: of a server, its log. */
  public String err() {
    return err.toString();
  }

  /** Asks it to stop (SIGTERM). */
  public void askToStop() {
    // Process.destroy() would close the streams too.
    assertThat(process.toHandle().destroy()).isTrue();
  }

  /** Waits until it has ended, and all that it wrote is read; the exit code. */
  public int exitCode() {
    try {
      assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
          .as(() -> "it ends: " + out + err)
          .isTrue();
      for (Thread reader : readers) {
        reader.join();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops it, with the exit code of a server that was asked to. */
  public void stop() {
    askToStop();
    assertThat(exitCode()).isEqualTo(143);
  }

  /** Waits until its log has this. */
  public void awaitLog(String text) {
    Patience.until("the log has %s, but%n%s".formatted(text, err()), () -> err().contains(text));
  }

  /** Waits until its {@code /health/ready} answers with this status. */
  public void awaitReady(int status) {
    Patience.until(
        "/health/ready answers " + status,
        () -> new Api(port(), Map.of()).sendTo("GET", READY, new byte[0]).status() == status);
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
