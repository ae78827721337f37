package dev.stint.firm;

import dev.stint.wire.Texts;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ids of firms in the API, which clients send as X-Auth-Realm. */
public final class FirmKey {
  /** Contains a letter, because a firm's number also identifies it (ruling 3.2). */
  private static final Pattern KEY = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{2,62}");

  private static final int LONGEST_MADE = 40;

  /**
   * Lower-case letters without an ASCII decomposition, and the German umlauts as spelled in German.
   * No library for a dozen letters: slugify needs one language per name, ICU4J is 14 MB.
   */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ä', "ae"),
          Map.entry('ö', "oe"),
          Map.entry('ü', "ue"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"));

  private FirmKey() {}

  /** Whether a firm may have this id: 3 to 63 letters, digits and hyphens, a letter among them. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Whether one of these is equal, in any letter case (ruling 3.2). */
  public static boolean isAmong(Collection<String> taken, String key) {
    return taken.stream().anyMatch(other -> Texts.same(other, key));
  }

  /**
   * An id made from a firm's name, such as {@code mueller-soehne} from "Müller &amp; Söhne"; with a
   * number appended if that is taken.
   *
   * @param taken the ids that other firms have
   */
  public static String from(String name, Collection<String> taken) {
    String plain = plain(name);
    String start = isKey(plain) ? plain : ("firm-" + plain).replaceAll("-$", "");
    String key = start;
    for (int n = 2; isAmong(taken, key); n++) {
      key = start + "-" + n;
    }
    return key;
  }

  /** Lower-case ASCII letters and digits, with hyphens for everything else. */
  private static String plain(String name) {
    String small =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .chars()
            .mapToObj(c -> LETTERS.getOrDefault((char) c, Character.toString(c)))
            .collect(Collectors.joining());
    String ascii =
        Normalizer.normalize(small, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-", "");
    return ascii.substring(0, Math.min(ascii.length(), LONGEST_MADE)).replaceAll("-$", "");
  }
}
