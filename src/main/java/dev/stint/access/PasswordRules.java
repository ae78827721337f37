package dev.stint.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dev.stint.wire.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which passwords are accepted, wherever one is set (ruling 3.7). */
public final class PasswordRules {
  /** The least number of characters. */
  public static final int SHORTEST = 8;

  /** The greatest number of characters. */
  public static final int LONGEST = 1024;

  private static final int LEAST_DIFFERENT = 4;

  private PasswordRules() {}

  /**
   * Why a password is refused, as the rest of a sentence that begins with what it is called; null
   * if it is accepted.
   *
   * @param ofUser what is known of the user: the e-mail address, and the names, first name first
   */
  public static @Nullable String flaw(String password, Collection<String> ofUser) {
    String composed = Texts.composed(password);
    if (composed.length() < SHORTEST || password.length() > LONGEST) {
      return "must have %d to %d characters".formatted(SHORTEST, LONGEST);
    }
    String folded = Texts.folded(composed);
    if (folded.codePoints().distinct().limit(LEAST_DIFFERENT).count() < LEAST_DIFFERENT) {
      return "must have at least %d different characters".formatted(LEAST_DIFFERENT);
    }
    if (isCommon(folded)) {
      return "is one of the most common passwords, which are tried first; choose another";
    }
    return isOfUser(folded, ofUser)
        ? "must not be the user's e-mail address or name; choose another"
        : null;
  }

  /** A common password stays one with a year or an exclamation mark after it. */
  private static boolean isCommon(String folded) {
    String core = withoutSignsAround(folded);
    return Common.PASSWORDS.contains(folded)
        || (core.length() * 2 >= folded.length() && Common.PASSWORDS.contains(core));
  }

  private static String withoutSignsAround(String text) {
    return text.replaceAll("^\\P{L}++|\\P{L}++$", "");
  }

  private static boolean isOfUser(String folded, Collection<String> ofUser) {
    Set<String> words = new HashSet<>();
    for (String known : ofUser) {
      String text = Texts.folded(known);
      words.add(letters(text));
      words.add(letters(text.replaceFirst("@.*", "")));
      int space = text.lastIndexOf(' ');
      words.add(letters(text.substring(space + 1)));
      words.add(letters(text.substring(0, Math.max(space, 0))));
      words.add(letters(text.substring(space + 1) + text.substring(0, Math.max(space, 0))));
    }
    words.remove("");
    return words.contains(letters(folded)) || words.contains(letters(withoutSignsAround(folded)));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]++", "");
  }

  /** Read when the first password is set: most starts of the server set none. */
  private static final class Common {
    static final Set<String> PASSWORDS = read();

    private static Set<String> read() {
      try {
        return Set.copyOf(
            StandardDictionaries.PASSWORDS_LOADER.load().getRankedDictionary().keySet());
      } catch (IOException e) {
        throw new UncheckedIOException("the list of common passwords is missing", e);
      }
    }
  }
}
