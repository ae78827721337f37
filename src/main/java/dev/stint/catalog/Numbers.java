package dev.stint.catalog;

import dev.stint.wire.Node;
import java.math.BigDecimal;

/** Numbers as strangers write them: looked at before they are expanded. */
public final class Numbers {
  private static final int LONGEST = 64;

  private Numbers() {}

  /**
   * Reads a decimal number, however it was written.
   *
   * @param otherwise what it should have been
   */
  public static BigDecimal decimal(Node.Scalar scalar, String otherwise) throws BadValue {
    String text = scalar.text().strip();
    if (scalar.kind() == Node.Scalar.Kind.BOOLEAN) {
      throw new BadValue(otherwise);
    }
    if (text.length() > LONGEST) {
      throw new BadValue("is out of range");
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadValue(otherwise);
    }
  }

  /** How many digits stand before the decimal point. */
  public static long wholeDigits(BigDecimal number) {
    return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
  }

  /** How many digits stand after the decimal point, trailing zeros left out. */
  public static long places(BigDecimal number) {
    if (number.signum() == 0 || number.scale() <= 0) {
      return 0;
    }
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
