package dev.stint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page {@code docs/security.md}: what it says is met is shown by something that is there. */
class SecurityPageTest {
  private static final Path FILE = Path.of("docs/security.md");

  /** Number or numbers, level, words, state, reason. */
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (\\d+\\.\\d+\\.\\d+)([^|]*) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| (.+) \\|$",
          Pattern.MULTILINE);

  /** {@code [`TlsTest.answersOverTls`](../src/test/java/dev/stint/http/TlsTest.java)}. */
  private static final Pattern TEST =
      Pattern.compile("\\[`(\\w+Test)\\.(\\w+)`]\\(([^)]+/(\\w+)\\.java)\\)");

  private static final Pattern NAMED = Pattern.compile("\\w+Test\\.(?!java\\b)\\w+");
  private static final Pattern OPEN = Pattern.compile("^Not met: (.+?)\\.$", Pattern.MULTILINE);

  @Test
  void eachTestIsInTheFileThatItsLinkLeadsTo() throws IOException {
    List<MatchResult> tests = TEST.matcher(text()).results().toList();
    assertThat(tests)
        .hasSizeGreaterThan(100)
        .allSatisfy(test -> {
          assertThat(test.group(4)).isEqualTo(test.group(1));
          String name = test.group(2);
          // A test of JUnit, or a rule of ArchUnit.
          assertThat(Files.readString(FILE.resolveSibling(test.group(3))))
              .containsPattern("(void %1$s\\(|ArchRule %1$s =)".formatted(name));
        });
  }

  @Test
  void eachTestThatIsNamedIsALink() throws IOException {
    long named = NAMED.matcher(text()).results().count();
    assertThat(TEST.matcher(text()).results().count()).isEqualTo(named);
  }

  @Test
  void eachRequirementStandsOnceInTheOrderOfTheStandard() throws IOException {
    assertThat(rows().map(row -> row.group(1)))
        .isSortedAccordingTo((a, b) -> Arrays.compare(parts(a), parts(b)))
        .doesNotHaveDuplicates();
  }

  @Test
  void eachIsMetOrNotOrDoesNotApplyForAReason() throws IOException {
    assertThat(rows())
        .allSatisfy(row -> {
          assertThat(row.group(5)).isIn(Set.of("met", "**not met**", "does not apply"));
          assertThat(row.group(6)).isNotBlank();
          assertThat(row.group(6).contains("Needed: ")).isEqualTo(row.group(5).contains("not met"));
        });
  }

  @Test
  void thoseThatAreNotMetAreNamedAtTheTop() throws IOException {
    assertThat(OPEN.matcher(text().replaceAll("(?<=,)\n", " ")).results())
        .singleElement()
        .extracting(open -> List.of(open.group(1).split(", ")))
        .isEqualTo(
            rows()
                .filter(row -> row.group(5).contains("not met"))
                .map(row -> row.group(1))
                .toList());
  }

  private static String text() throws IOException {
    return Files.readString(FILE);
  }

  private static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(text()).results();
  }

  private static int[] parts(String number) {
    return Stream.of(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
