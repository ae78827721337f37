package dev.stint.access;

import dev.stint.wire.Texts;

/**
 * The firm that a caller names: by its key in any letter case, or by its number (ruling 3.2).
 *
 * @param key folded
 * @param number 0 if what was sent is not a number
 */
public record Realm(String key, long number) {
  /** SQL: the firm {@code f} is this one. */
  static final String NAMED = "(f.firm_key_folded = :realm OR f.id = :number)";

  /** What the caller sent. */
  public static Realm of(String text) {
    String key = Texts.folded(Texts.trimmed(text));
    return new Realm(key, number(key));
  }

  private static long number(String text) {
    boolean isDigits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    try {
      return isDigits ? Long.parseLong(text) : 0;
    } catch (NumberFormatException e) {
      // Empty, or too large for a firm's number.
      return 0;
    }
  }

  /** Whether it is this firm. */
  public boolean names(long firmId, String firmKey) {
    return number == firmId || key.equals(Texts.folded(firmKey));
  }
}
