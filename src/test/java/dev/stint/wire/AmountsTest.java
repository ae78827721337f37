package dev.stint.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are exact to four places and written plainly (ruling 2.9). */
class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.0001",
    "10, 0.001",
    "100, 0.01",
    "1000, 0.1",
    "10000, 1",
    "1255000, 125.5",
    "10001, 1.0001",
    "10010, 1.001",
    "-1, -0.0001",
    "-10000, -1",
    "-12500, -1.25",
    "9999999999999999, 999999999999.9999",
    "100000000, 10000",
    "9223372036854775807, 922337203685477.5807",
    "-9223372036854775808, -922337203685477.5808",
  })
  void arePlain(long tenThousandths, String text) {
    assertThat(Amounts.plain(tenThousandths)).isEqualTo(text);
    assertThat(Amounts.tenThousandths(new BigDecimal(text))).isEqualTo(tenThousandths);
    assertThat(Amounts.decimal(tenThousandths)).isEqualByComparingTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E3", "1.50000", "0E-9", "1000"})
  void comeFromAnyNotation(String text) {
    BigDecimal amount = new BigDecimal(text);
    assertThat(Amounts.decimal(Amounts.tenThousandths(amount))).isEqualByComparingTo(amount);
  }

  @Test
  void areNeverRounded() {
    assertThatThrownBy(() -> Amounts.tenThousandths(new BigDecimal("0.00001")))
        .isInstanceOf(ArithmeticException.class);
  }
}
