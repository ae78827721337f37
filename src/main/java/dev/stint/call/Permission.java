package dev.stint.call;

import java.util.Set;

/**
 * Who may make a call (rulings 6).
 *
 * @param words in a sentence
 * @param refusals the statuses that others get
 */
public record Permission(String words, Set<Integer> refusals) {
  /** No login is needed. */
  public static final Permission ANYBODY = of("Anybody, without a login.");

  /** Any login will do. */
  public static final Permission ANY_CALLER = of("Everybody who is logged in.");

  /** A list that leaves out what the caller does not see. */
  public static final Permission WHAT_ONE_SEES =
      of("Everybody who is logged in; the answer contains only what the caller may see.");

  /** Callers who see the project. */
  public static final Permission SEES_PROJECT =
      of(
          "Callers who can see the project: its team, and those with the right to see all projects.",
          403,
          404);

  /** Callers who may change the project. */
  public static final Permission EDITS_PROJECT =
      of(
          "Callers who can change the project: its team leads, and those with the right to edit all projects.",
          403,
          404,
          405);

  /** Callers who see the rates of the project. */
  public static final Permission SEES_RATES =
      of("Callers with the right to see rates, and those who can change the project.", 403, 404);

  /** Administrators who read. */
  public static final Permission ADMINISTRATOR_READS =
      of("Callers with the right to administer the firm.", 403);

  /** Administrators who write. */
  public static final Permission ADMINISTRATOR_WRITES =
      of("Callers with the right to administer the firm.", 405);

  /** Who may make a call, and what others get. */
  public static Permission of(String words, Integer... refusals) {
    return new Permission(words, Set.of(refusals));
  }
}
