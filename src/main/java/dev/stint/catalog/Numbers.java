package dev.stint.catalog;

import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Untrusted numbers, which are checked before they are expanded. */
public final class Numbers {
  private static final int LONGEST = 100;

  private Numbers() {}

  /**
   * Reads a decimal number in any notation.
   *
   * @param otherwise what it should have been
   */
  public static BigDecimal decimal(Node.Scalar scalar, String otherwise) throws BadValue {
    String text = Texts.trimmed(scalar.text());
    if (scalar.kind() == Node.Scalar.Kind.BOOLEAN) {
      throw new BadValue(otherwise);
    }
    if (text.length() > LONGEST) {
      throw new BadValue("is out of range");
    }
    if (text.chars().anyMatch(c -> c >= 0x80)) {
      // BigDecimal accepts the digits of all scripts.
      throw new BadValue(otherwise);
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadValue(otherwise);
    }
  }

  /** The number of digits before the decimal point. */
  public static long wholeDigits(BigDecimal number) {
    return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
  }

  /** The number rounded half up to exactly this many places; it may be as small as 1E-999999999. */
  public static BigDecimal rounded(BigDecimal number, int places) {
    return number.signum() == 0 || wholeDigits(number) < -places
        ? BigDecimal.ZERO.setScale(places)
        : number.setScale(places, RoundingMode.HALF_UP);
  }

  /** The number of digits after the decimal point, without trailing zeros. */
  public static long places(BigDecimal number) {
    if (number.signum() == 0 || number.scale() <= 0) {
      return 0;
    }
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
