package dev.stint.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stint.demo.DemoData;
import dev.stint.support.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the README and of its sequel work as printed, and no link is dead. */
class ReadmeTest {
  private static final String ADDRESS = "http://127.0.0.1:8080";
  private static final String STOP_AT_AN_ERROR =
      "set -e; curl() { command curl --fail-with-body \"$@\"; }\n";

  /**
   * As they are pasted: one after the other into one shell, until one is answered with an error.
   */
  @ParameterizedTest
  @CsvSource({
    "README.md,            0",
    "README.md,            1000",
    "docs/project-life.md, 0",
    "docs/project-life.md, 1000"
  })
  void everyCommandIsAnsweredByTheDemoOnAnyDay(Path page, int daysLater) throws Exception {
    assertThat(answers(page, daysLater)).endsWith("all of them\n");
  }

  @ParameterizedTest
  @CsvSource({"README.md, 10", "docs/project-life.md, 2"})
  void theAnswersAreThoseOfTheDemo(Path page, int fewest) throws Exception {
    String output = withoutSpace(answers(page, 0));
    List<String> printed =
        Page.of(page).fenced("json|xml").stream()
            // What comes of pasting a line again is not among them.
            .filter(block -> !block.contains("\"status\":400"))
            .flatMap(block -> Arrays.stream(block.split("…", -1)))
            .map(ReadmeTest::withoutSpace)
            .toList();
    assertThat(printed).hasSizeGreaterThanOrEqualTo(fewest);
    assertThat(output).containsSubsequence(printed);
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** The output of a page's commands, from a demo created so many days later. */
  private static String answers(Path page, int daysLater) throws IOException, InterruptedException {
    assumeTrue(
        hasCurl(), "curl is not installed: the requests of %s were not tried".formatted(page));
    String commands = curlCommands(Page.of(page));
    assertThat(commands).as("commands in %s", page).containsAnyOf("curl -s http", "call $API");
    try (TestServer server = TestServer.start(Map.of())) {
      server.pass(Duration.ofDays(daysLater));
      DemoData.createIfEmpty(server.database(), server.clock());
      String here = commands.replace(ADDRESS, "http://127.0.0.1:" + server.port());
      return run("sh", "-c", STOP_AT_AN_ERROR + here + "\necho; echo all of them");
    }
  }

  @Test
  void everyRelativeLinkLeadsToAFileAndItsHeading() throws IOException {
    for (Page page : Page.all()) {
      for (Page.Target link : page.links()) {
        assertThat(link.file()).as("a link of %s", page.file()).exists();
        if (!link.anchor().isEmpty()) {
          assertThat(Page.of(link.file()).anchors())
              .as("headings that %s links to in %s", page.file(), link.file())
              .contains(link.anchor());
        }
      }
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

  /** The fenced blocks that call the demo, with curl or the shorthand for it. */
  private static String curlCommands(Page page) {
    return page.fenced("\\w*").stream()
        .filter(block -> block.contains("curl ") || block.contains("call $API"))
        .collect(Collectors.joining());
  }
}
