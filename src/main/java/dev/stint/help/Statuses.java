package dev.stint.help;

import java.util.Map;
import java.util.TreeMap;

/** What the statuses of answers mean (ruling 5.2), from {@code statuses.json}. */
final class Statuses {
  private static final Map<Integer, Meaning> MEANINGS = meanings();

  private Statuses() {}

  private static Map<Integer, Meaning> meanings() {
    Map<Integer, Meaning> meanings = new TreeMap<>();
    Packaged.json("statuses.json")
        .forEach((status, meaning) -> {
          Tree said = Tree.of(meaning);
          meanings.put(
              Integer.valueOf(status), new Meaning(said.text("brief"), said.text("words")));
        });
    return meanings;
  }

  /** All of them, by number. */
  static Map<Integer, Meaning> all() {
    return MEANINGS;
  }

  /** The meaning of one. */
  static Meaning of(int status) {
    Meaning meaning = MEANINGS.get(status);
    if (meaning == null) {
      throw new IllegalArgumentException("no meaning of the status " + status);
    }
    return meaning;
  }

  /**
   * The meaning of a status.
   *
   * @param brief in two or three words
   * @param words in sentences
   */
  record Meaning(String brief, String words) {}
}
