package dev.stint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.ShownBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the rulings can be looked up, and that each is shown by a test. */
class RulingsTest {
  private static final List<String> FOLDERS = List.of("src", "docs", "bench", ".ci");

  /** Pictures and fonts, and what npm fetches. */
  private static final Pattern NOT_OURS =
      Pattern.compile(".*\\.(png|ico|woff2?)|.*\\bnode_modules\\b.*");

  private static final Pattern WIDER =
      Pattern.compile("wider API: ([A-Z][a-z]*(?: [a-z]+)*(?:, [A-Z][a-z]*(?: [a-z]+)*)*)");

  private static final Rulings RULINGS = Rulings.read();
  private static final Map<Path, String> FILES = files();

  private static Map<Path, String> files() {
    Map<Path, String> files = new LinkedHashMap<>();
    try (Stream<Path> top = Files.list(Path.of(""))) {
      List<Path> all = new ArrayList<>(top.toList());
      for (String folder : FOLDERS) {
        try (Stream<Path> below = Files.walk(Path.of(folder))) {
          all.addAll(below.toList());
        }
      }
      for (Path file : all) {
        if (Files.isRegularFile(file) && !NOT_OURS.matcher(file.toString()).matches()) {
          files.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Test
  void eachThatIsNamedAnywhereIsOnThePage() {
    assertThat(namedButNotIn(RULINGS.numbers(), Rulings::namedIn)).isEmpty();
  }

  /** By a test that @Shows it, so that it goes with the test. */
  @Test
  void eachThatIsBuiltIsShownByATest() {
    Set<String> shown = ShownBy.all().stream().map(ShownBy::what).collect(Collectors.toSet());
    assertThat(RULINGS.rulings())
        .filteredOn(ruling -> !RULINGS.notBuilt().contains(ruling))
        .isNotEmpty()
        .map(Rulings::key)
        .isSubsetOf(shown);
  }

  @Test
  void whatIsNotBuiltIsOnThePage() {
    assertThat(RULINGS.rulings()).containsAll(RULINGS.notBuilt());
  }

  @Test
  void eachPartOfTheWiderApiThatIsNamedHasItsSection() throws IOException {
    List<String> sections = Page.of(Path.of("docs/wider-api.md")).anchors();
    assertThat(namedButNotIn(sections, RulingsTest::partsNamedIn)).isEmpty();
  }

  /** What files name that is not known, each with the file. */
  private static List<String> namedButNotIn(
      Collection<String> known, Function<String, List<String>> namedIn) {
    return FILES.entrySet().stream()
        .flatMap(file ->
            namedIn.apply(file.getValue()).stream()
                .filter(name -> !known.contains(name))
                .map(name -> "%s, in %s".formatted(name, file.getKey())))
        .toList();
  }

  private static List<String> partsNamedIn(String text) {
    return WIDER
        .matcher(Rulings.flat(text))
        .results()
        .flatMap(found -> Stream.of(found.group(1).split(", ")))
        .map(Page::anchor)
        .toList();
  }
}
