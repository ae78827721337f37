package dev.stint.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packages in {@code src/test/js}, and Node to run them. Where there is no Node, or no network
 * to fetch them from, tests that need them are skipped aloud; in continuous integration they fail.
 */
public final class NodePackages {
  private static final Path FOLDER = Path.of("src", "test", "js");
  private static final long MOST_MINUTES = 3;

  private NodePackages() {}

  /** Installs the packages unless they are there. */
  public static synchronized NodePackages installed() throws Exception {
    Path lock = FOLDER.resolve("package-lock.json");
    Path done = FOLDER.resolve("node_modules/.installed");
    if (!Files.exists(done) || Files.mismatch(lock, done) >= 0) {
      Output npm = start(Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      if (npm.exit != 0) {
        missing("npm ci failed: " + npm.text.strip());
      }
      Files.copy(lock, done);
    }
    Output node = start(Map.of(), "node", "--version");
    if (node.exit != 0) {
      missing("there is no node: " + node.text.strip());
    }
    return new NodePackages();
  }

  private static void missing(String why) {
    if ("true".equals(System.getenv("CI"))) {
      fail(why);
    }
    System.err.println("Skipped: the tests with Node, since " + why);
    abort(why);
  }

  /** The folder of a package. */
  public Path folder(String name) {
    return FOLDER.resolve("node_modules").resolve(name).toAbsolutePath();
  }

  /** Runs Node with these arguments in the packages' folder; what it printed. */
  public String run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    Output output = start(environment, command.toArray(String[]::new));
    assertThat(output.exit).as(output.text).isZero();
    return output.text;
  }

  private static Output start(Map<String, String> environment, String... command) throws Exception {
    Path text = Files.createTempFile("stint-node", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(text.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Output(1, "no end of " + String.join(" ", command));
      }
      return new Output(process.exitValue(), Files.readString(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Output(1, String.valueOf(e.getMessage()));
    } finally {
      Files.delete(text);
    }
  }

  private record Output(int exit, String text) {}
}
