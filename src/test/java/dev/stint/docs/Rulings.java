package dev.stint.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page {@code docs/rulings.md}, and how its numbers are named elsewhere. */
final class Rulings {
  /** The page. */
  static final Path FILE = Path.of("docs/rulings.md");

  private static final String NUMBER = "\\d+(?:\\.\\d+[a-z]?)?";

  /** A heading with a number, and the text below it. */
  private static final Pattern RULING =
      Pattern.compile(
          "^##+ ((%s) [^\\n]+)\\n(.*?)(?=^##|\\z)".formatted(NUMBER),
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern NOT_BUILT =
      Pattern.compile("^\\| (%s) \\|".formatted(NUMBER), Pattern.MULTILINE);

  /** As in "ruling 7.3", "rulings 8.5 and 8.6", "rulings 7.3 to 7.6, 8.8". */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\brulings?\\s+(%1$s(?:\\s*(?:,\\s*and|,|and|or|to)\\s+%1$s)*)".formatted(NUMBER),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONE = Pattern.compile(NUMBER);
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\((\\d+\\.\\d+[a-z]?)\\)");

  /** What may stand between two words of a sentence in a comment that goes over several lines. */
  private static final Pattern BREAK = Pattern.compile("\\R\\s*(?:\\*|//+|--|#|>)?\\s*");

  private final Map<String, String> headings = new LinkedHashMap<>();
  private final List<String> rulings = new ArrayList<>();
  private final Set<String> notBuilt;

  private Rulings(Page page) {
    for (MatchResult found : RULING.matcher(page.text()).results().toList()) {
      headings.put(found.group(2), found.group(1));
      if (!found.group(3).isBlank()) {
        rulings.add(found.group(2));
      }
    }
    String end = page.text().substring(page.text().indexOf("\n## Not built yet\n"));
    this.notBuilt =
        NOT_BUILT
            .matcher(end)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toUnmodifiableSet());
  }

  static Rulings read() {
    try {
      return new Rulings(Page.of(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All numbers that may be named: those of rulings, and those of the sections they stand in. */
  Set<String> numbers() {
    return headings.keySet();
  }

  /** The numbers of headings that have text: each is a ruling. */
  List<String> rulings() {
    return rulings;
  }

  /** The number and what it is about, as a link from a page in {@code docs}. */
  String link(String number) {
    return "[%s](%s#%s)".formatted(headings.get(number), FILE.getFileName(), anchor(number));
  }

  /** What tests call a ruling by: see {@link dev.stint.support.Shows}. */
  static String key(String number) {
    return "ruling " + number;
  }

  /** The numbers of those that are decided but not, or not wholly, built. */
  Set<String> notBuilt() {
    return notBuilt;
  }

  /**
   * The text with each number in parentheses as a link to its ruling, from a page in {@code docs}.
   */
  String linked(String text) {
    return IN_PARENTHESES
        .matcher(text)
        .replaceAll(found ->
            "([%s](%s#%s))".formatted(found.group(1), FILE.getFileName(), anchor(found.group(1))));
  }

  private String anchor(String number) {
    String heading = headings.get(number);
    if (heading == null) {
      throw new IllegalArgumentException("no ruling " + number + " in " + FILE);
    }
    return Page.anchor(heading);
  }

  /** The numbers of rulings that stand in this text, of a comment or of prose. */
  static List<String> namedIn(String text) {
    return NAMED
        .matcher(flat(text))
        .results()
        .flatMap(found -> ONE.matcher(found.group(1)).results())
        .map(MatchResult::group)
        .toList();
  }

  /** The text with its lines joined, so that what is broken over two is found. */
  static String flat(String text) {
    return BREAK.matcher(text).replaceAll(" ");
  }
}
