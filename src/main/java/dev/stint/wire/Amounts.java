package dev.stint.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of money, rates and hours: exact to four places, stored in ten-thousandths (ruling 2.9).
 */
public final class Amounts {
  /** The number of decimal places. */
  public static final int PLACES = 4;

  private static final long ONE = 10_000;

  private Amounts() {}

  /** The amount in plain notation, without trailing zeros. */
  public static String plain(long tenThousandths) {
    long whole = tenThousandths / ONE;
    long rest = Math.abs(tenThousandths % ONE);
    if (rest == 0) {
      return Long.toString(whole);
    }
    StringBuilder text = new StringBuilder(24);
    if (tenThousandths < 0 && whole == 0) {
      text.append('-');
    }
    text.append(whole).append('.');
    for (long unit = ONE / 10; rest > 0; unit /= 10) {
      text.append((char) ('0' + rest / unit));
      rest %= unit;
    }
    return text.toString();
  }

  /** From ten-thousandths. */
  public static BigDecimal decimal(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, PLACES);
  }

  /** To ten-thousandths; the amount has at most four places. */
  public static long tenThousandths(BigDecimal amount) {
    return amount.setScale(PLACES).unscaledValue().longValueExact();
  }

  /** The product of two amounts as money: rounded half up to two places (ruling 2.9). */
  public static BigDecimal money(BigDecimal one, BigDecimal other) {
    return one.multiply(other).setScale(2, RoundingMode.HALF_UP).setScale(PLACES);
  }
}
