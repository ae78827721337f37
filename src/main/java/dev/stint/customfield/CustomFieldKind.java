package dev.stint.customfield;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.Numbers;
import dev.stint.catalog.Types;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The kind of a custom field. Its values are text, whatever the kind (ruling 8.7). */
enum CustomFieldKind {
  TEXT {
    @Override
    String check(String text, List<String> choices) {
      return text;
    }
  },

  /** Stored as a plain decimal number, without an exponent, rounded to 18 places. */
  NUMBER {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      BigDecimal number =
          Numbers.decimal(new Node.Scalar(text, Node.Scalar.Kind.TEXT), "must be a number");
      if (Numbers.wholeDigits(number) > MOST_DIGITS) {
        throw new BadValue("is out of range");
      }
      BigDecimal kept =
          number.scale() > MOST_DIGITS
              ? Numbers.rounded(number, MOST_DIGITS).stripTrailingZeros()
              : number;
      return kept.toPlainString();
    }
  },

  /** Stored as {@code YYYY-MM-DD}. */
  DATE {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      return String.valueOf(Types.DATE.read(Node.text(text)));
    }
  },

  /** Stored as {@code true} or {@code false}. */
  FLAG {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      return switch (Texts.folded(Texts.trimmed(text))) {
        case "yes", "true", "1" -> "true";
        case "no", "false", "0" -> "false";
        default -> throw new BadValue("must be yes, no, true or false");
      };
    }
  },

  /** Stored as spelled in the definition. */
  CHOICE {
    @Override
    String check(String text, List<String> choices) throws BadValue {
      return choices.stream()
          .filter(choice -> Texts.same(choice, Texts.trimmed(text)))
          .findFirst()
          .orElseThrow(() -> new BadValue("must be one of " + String.join(", ", choices)));
    }
  };

  private static final int MOST_DIGITS = 18;

  /** The kind as stored in the database. */
  static CustomFieldKind of(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT));
  }

  /**
   * The value as stored.
   *
   * @param choices the choices
   * @throws BadValue with what it should have been
   */
  abstract String check(String text, List<String> choices) throws BadValue;
}
