package dev.stint.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, in Markdown. */
record Page(Path file, String text) {
  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

  static Page of(Path file) throws IOException {
    return new Page(file, Files.readString(file));
  }

  /** All pages of the repository. */
  static List<Page> all() throws IOException {
    try (Stream<Path> top = Files.list(Path.of(""));
        Stream<Path> below = Files.walk(Path.of("docs"))) {
      List<Page> pages = new ArrayList<>();
      for (Path file :
          Stream.concat(top, below).filter(page -> page.toString().endsWith(".md")).toList()) {
        pages.add(of(file));
      }
      return pages;
    }
  }

  /**
   * What stands in fenced blocks.
   *
   * @param languages of the blocks, a pattern
   */
  List<String> fenced(String languages) {
    return FENCED
        .matcher(text)
        .results()
        .filter(block -> block.group(1).matches(languages))
        .map(block -> block.group(2))
        .toList();
  }

  /** What a link to a heading has behind its {@code #}, as GitHub and most readers make it. */
  static String anchor(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }

  /** What links to this page may have behind a {@code #}. */
  List<String> anchors() {
    return HEADING
        .matcher(withoutFenced())
        .results()
        .map(heading -> anchor(heading.group(1)))
        .toList();
  }

  /** Where this page links to within the repository. */
  List<Target> links() {
    return LINK.matcher(withoutFenced())
        .results()
        .map(found -> found.group(1))
        .filter(link -> !ELSEWHERE.matcher(link).matches())
        .map(this::target)
        .toList();
  }

  private Target target(String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    return new Target(
        path.isEmpty() ? file : file.resolveSibling(path),
        hash < 0 ? "" : link.substring(hash + 1));
  }

  private String withoutFenced() {
    return FENCED.matcher(text).replaceAll("");
  }

  /**
   * Where a link leads.
   *
   * @param anchor the heading in that file; empty for the file as a whole
   */
  record Target(Path file, String anchor) {}
}
