package dev.stint.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stint.demo.DemoData;
import dev.stint.support.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's commands work as printed, and no page links to what is not there. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String ADDRESS = "http://127.0.0.1:8080";
  private static final String STOP_AT_AN_ERROR =
      "set -e; curl() { command curl --fail-with-body \"$@\"; }\n";
  private static final Pattern FENCED =
      Pattern.compile("^```\\w*\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

  /**
   * As they are pasted: one after the other into one shell, until one is answered with an error.
   */
  @Test
  void everyCurlLineIsAnsweredByTheDemo() throws Exception {
    assumeTrue(hasCurl(), "curl is not installed: the README's requests were not tried");
    String commands = curlCommands(Files.readString(README));
    assertThat(commands).as("commands in %s", README).contains("curl -s http", "call $API");
    try (TestServer server = TestServer.start(Map.of())) {
      DemoData.createIfEmpty(server.database(), Clock.systemUTC());
      String here = commands.replace(ADDRESS, "http://127.0.0.1:" + server.port());
      String output = run("sh", "-c", STOP_AT_AN_ERROR + here + "\necho; echo all of them");
      assertThat(output).endsWith("all of them\n");
    }
  }

  @Test
  void everyRelativeLinkLeadsToAFile() throws IOException {
    for (Path page : pages()) {
      Path folder = page.toAbsolutePath().getParent();
      assertThat(links(Files.readString(page)))
          .as("links of %s", page)
          .allSatisfy(link -> assertThat(folder == null ? null : folder.resolve(link)).exists());
    }
  }

  private static boolean hasCurl() throws InterruptedException {
    try {
      run("curl", "--version");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The output of a command. */
  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s ends", List.of(command)).isTrue();
    return output;
  }

  /** The fenced blocks that call the demo, with curl or the README's shorthand for it. */
  private static String curlCommands(String page) {
    return FENCED
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.contains("curl ") || block.contains("call $API"))
        .collect(Collectors.joining());
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(Path.of(""));
        Stream<Path> below = Files.walk(Path.of("docs"))) {
      return Stream.concat(top, below).filter(page -> page.toString().endsWith(".md")).toList();
    }
  }

  /** The files that a page links to, what stands in fenced blocks left out. */
  private static List<String> links(String page) {
    return LINK.matcher(FENCED.matcher(page).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .filter(link -> !ELSEWHERE.matcher(link).matches() && !link.startsWith("#"))
        .map(link -> link.replaceFirst("#.*", ""))
        .toList();
  }
}
