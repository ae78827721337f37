package dev.stint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages call by its name in the code is there, and is called so. */
class NamesInPagesTest {
  private static final Path MAIN = Path.of("src", "main", "java", "dev", "stint");
  private static final Path TESTS = Path.of("src", "test", "java");

  /** {@code `SqliteWriter.loop`}, also with what it takes. */
  private static final Pattern MEMBER = Pattern.compile("`([A-Z]\\w+)\\.([A-Za-z]\\w*)[^`\\n]*`");

  /** {@code `http/Gate`}. */
  private static final Pattern CLASS = Pattern.compile("`([a-z]+/[A-Z]\\w+)`");

  @Test
  void aMemberIsInItsClass() throws IOException {
    Map<String, String> sources = sources();
    int found = 0;
    for (Page page : Page.all()) {
      for (MatchResult name : MEMBER.matcher(page.text()).results().toList()) {
        String source = sources.get(name.group(1));
        // What is no class of ours is a field of the API, or somebody else's.
        if (source != null) {
          found++;
          assertThat(source)
              .as("%s has %s", page.file(), name.group())
              .containsPattern("[^.\\w]" + name.group(2) + "\\b");
        }
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void aClassIsInItsPackage() throws IOException {
    for (Page page : Page.all()) {
      List<String> names = CLASS.matcher(page.text()).results().map(name -> name.group(1)).toList();
      assertThat(names)
          .as("classes in %s", page.file())
          .allSatisfy(name -> assertThat(MAIN.resolve(name + ".java")).exists());
    }
  }

  /** The source of each class, of the program and of the tests. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> main = Files.walk(MAIN);
        Stream<Path> tests = Files.walk(TESTS)) {
      Stream<Path> files = Stream.concat(main, tests);
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
    return sources;
  }
}
