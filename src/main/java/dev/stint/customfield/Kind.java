package dev.stint.customfield;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.Numbers;
import dev.stint.catalog.Type;
import dev.stint.wire.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a custom field holds. Its values are texts, whatever the kind (ruling 8.7). */
enum Kind {
  TEXT {
    @Override
    String check(String text, List<String> choices) {
      return text;
    }
  },

  /** Kept as a plain decimal number, without an exponent. */
  NUMBER {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      BigDecimal number =
          Numbers.decimal(new Node.Scalar(text, Node.Scalar.Kind.TEXT), "must be a number");
      if (Numbers.wholeDigits(number) > MOST_DIGITS
          || Math.abs((long) number.scale()) > MOST_DIGITS) {
        throw new BadValue("is out of range");
      }
      return number.toPlainString();
    }
  },

  /** Kept as {@code YYYY-MM-DD}. */
  DATE {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      return String.valueOf(Type.DATE.read(Node.text(text)));
    }
  },

  /** Kept in the word that the caller uses: clients expect to read what they have written. */
  FLAG {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      if (!WORDS.contains(text.strip().toLowerCase(Locale.ROOT))) {
        throw new BadValue("must be yes or no");
      }
      return text.strip();
    }
  },

  /** Kept as the definition spells it. */
  CHOICE {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      return choices.stream()
          .filter(choice -> choice.equalsIgnoreCase(text.strip()))
          .findFirst()
          .orElseThrow(() -> new BadValue("must be one of " + String.join(", ", choices)));
    }
  };

  private static final int MOST_DIGITS = 18;
  private static final Set<String> WORDS = Set.of("yes", "no", "true", "false", "1", "0");

  /** The kind as the database has it. */
  static Kind of(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT));
  }

  /**
   * The value as it is kept.
   *
   * @param choices what a choice is made from
   * @throws BadValue saying what it should have been
   */
  abstract String check(String text, List<String> choices) throws BadValue;
}
