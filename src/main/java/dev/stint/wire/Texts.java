package dev.stint.wire;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text that people write: what is allowed in it, what is trimmed, and when two texts are equal. */
public final class Texts {
  /**
   * The invisible characters other than white space: Unicode's Default_Ignorable_Code_Point, each
   * range by its first and last one.
   */
  private static final int[][] INVISIBLE = {
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFF8},
    {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
  };

  /**
   * The maximum number of combining marks on one letter, that of Unicode's stream-safe format (UAX
   * 15). Marks are sorted one by one, so the time that takes grows with the square of their number.
   */
  static final int MOST_MARKS = 30;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  private Texts() {}

  /**
   * Why text is not acceptable, as the rest of a sentence that begins with a field's name; null if
   * it is (ruling 2.10).
   */
  public static @Nullable String flaw(String text) {
    if (hasTooManyMarks(text)) {
      return "has more than %d marks on one letter".formatted(MOST_MARKS);
    }
    return text.codePoints()
        .mapToObj(Texts::flaw)
        .filter(flaw -> !flaw.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String flaw(int c) {
    if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
      return "contains a control character, which is not allowed";
    }
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return "contains half a character (a lone surrogate)";
    }
    return isXml(c) ? "" : "contains a character that XML does not allow";
  }

  /** Whether XML 1.0 allows a character. */
  static boolean isXml(int c) {
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r';
    }
    return c != 0xFFFE
        && c != 0xFFFF
        && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }

  /**
   * The text in the form in which it is stored: Unicode's NFC. Text with too many marks is left as
   * it is; it is never stored, and equals no text that is.
   */
  public static String composed(String text) {
    return isAscii(text) || hasTooManyMarks(text)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean hasTooManyMarks(String text) {
    int marks = 0;
    for (int at = 0; at < text.length() && marks <= MOST_MARKS; ) {
      int c = text.codePointAt(at);
      marks = c >= 0x300 && (MARKS >> Character.getType(c) & 1) != 0 ? marks + 1 : 0;
      at += Character.charCount(c);
    }
    return marks > MOST_MARKS;
  }

  /**
   * The text without white space and invisible characters at its ends. An emoji at the end keeps
   * the characters that select its appearance.
   */
  public static String trimmed(String text) {
    int start = 0;
    while (start < text.length() && !isVisible(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = text.length();
    while (end > start && !isVisible(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    if (end > start && Character.isExtendedPictographic(text.codePointBefore(end))) {
      while (end < text.length() && isOfEmoji(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
    }
    return text.substring(start, end);
  }

  private static boolean isVisible(int c) {
    if (c < 0x80) {
      return c != ' ' && (c < '\t' || c > '\r');
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return false;
    }
    for (int[] range : INVISIBLE) {
      if (c <= range[1]) {
        return c < range[0];
      }
    }
    return true;
  }

  /** Variation selectors, and the tags that make flags of regions. */
  private static boolean isOfEmoji(int c) {
    return c == 0xFE0E || c == 0xFE0F || (c >= 0xE0020 && c <= 0xE007F);
  }

  /** Whether nothing in the text is visible. */
  public static boolean isBlank(String text) {
    return trimmed(text).isEmpty();
  }

  /**
   * The text folded for comparisons and orders regardless of letter case, the same for every
   * database: {@code ß} equals {@code SS}, and {@code ς} equals {@code σ} (ruling 2.10).
   */
  public static String folded(String text) {
    return isAscii(text)
        ? text.toLowerCase(Locale.ROOT)
        : composed(composed(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  /** Whether two texts are equal in any letter case. */
  public static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
