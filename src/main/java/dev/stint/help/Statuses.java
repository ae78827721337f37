package dev.stint.help;

import java.util.Map;
import java.util.TreeMap;

/** What the statuses of answers mean (ruling 5.2). */
final class Statuses {
  private static final Map<Integer, Meaning> MEANINGS = new TreeMap<>(meanings());

  private Statuses() {}

  private static Map<Integer, Meaning> meanings() {
    return Map.of(
        200,
        new Meaning("done", "The call was carried out. Creating a record answers 200, too."),
        400,
        new Meaning(
            "not valid",
            "The request cannot be read, has values that cannot be, or asks for what a rule forbids. For values,"
                + " errors names every field at fault."),
        401,
        new Meaning(
            "not logged in", "There is no token, or it is not good in this firm, or no longer."),
        403,
        new Meaning(
            "not for you",
            "The record is there, but this caller may not see it. For activities and labor codes also: may not"
                + " change it."),
        404,
        new Meaning("not there", "The firm has no such record, or the server no such address."),
        405,
        new Meaning(
            "no right",
            "The caller lacks the right to make the change, or the address does not have the method."),
        413,
        new Meaning("too large", "The body is over the limit: 1 MiB unless set otherwise."),
        415,
        new Meaning("wrong format", "The body is in a format that is not read."),
        500,
        new Meaning(
            "server error",
            "The server made a mistake; its log has more under the id in instance."),
        503,
        new Meaning(
            "not now",
            "The token has made too many calls, or the server is busy or stopping. Retry-After says how many"
                + " seconds to wait."));
  }

  /** All of them, by number. */
  static Map<Integer, Meaning> all() {
    return MEANINGS;
  }

  /** What one means. */
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
