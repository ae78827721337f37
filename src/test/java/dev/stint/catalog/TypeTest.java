package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.wire.Node;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the types of fields take and refuse (rulings 2.4 to 2.6, 2.9 and 2.10). */
class TypeTest {
  private static Node number(String text) {
    return new Node.Leaf(new Node.Scalar(text, Node.Scalar.Kind.NUMBER));
  }

  private static void refuses(Type<?> type, Node node, String because) {
    assertThatThrownBy(() -> type.read(node))
        .isInstanceOf(BadValue.class)
        .hasMessageContaining(because);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "-5, -5",
    "5.0, 5",
    "5e3, 5000",
    "50e-1, 5",
    "' 5 ', 5",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "0005, 5",
    "9.223372036854775807E18, 9223372036854775807",
  })
  void wholeNumbers(String text, long value) throws BadValue {
    assertThat(Type.NUMBER.read(Node.text(text))).isEqualTo(value);
    assertThat(Type.ID.read(number(text))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775808, range",
    "-9223372036854775809, range",
    "1E19, range",
    "1E999999999, range",
    "1E2147483647, range",
    "1.5, whole",
    "1E-1, whole",
    "1E-999999999, whole",
    "x, whole",
    "NaN, whole",
    "Infinity, whole",
    "1 0, whole",
    "0x1, whole",
    "1E99999999999, whole",
    "1_000, whole",
    "11111111111111111111111111111111111111111111111111111111111111111, range",
  })
  void whatIsNoWholeNumber(String text, String because) {
    refuses(Type.NUMBER, Node.text(text), because);
    refuses(Type.ID, number(text), because);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.0", "-0", "0E999999999"})
  void noId(String text) throws BadValue {
    assertThat(Type.ID.read(Node.text(text))).isNull();
    assertThat(Type.ID_OR_ZERO.read(Node.text(text))).isNull();
    assertThat(Type.NUMBER.read(Node.text(text))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "'', 0",
    "0E999999999, 0",
    "0E-999999999, 0",
    "125.50, 125.5",
    "1e2, 100",
    "0.0001, 0.0001",
    "999999999999.9999, 999999999999.9999",
    "1.00000, 1"
  })
  void amounts(String text, BigDecimal value) throws BadValue {
    assertThat(Type.AMOUNT.read(number(text))).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, negative",
    "-1E-9, negative",
    "1000000000000, below",
    "1E999999999, below",
    "0.00001, decimal places",
    "1E-999999999, decimal places",
    "x, number",
    "12.5.1, number",
    "'1,5', number",
  })
  void whatIsNoAmount(String text, String because) {
    refuses(Type.AMOUNT, Node.text(text), because);
  }

  @Test
  void hoursAreBelowAMillion() throws BadValue {
    assertThat(Type.HOURS.read(number("999999.9999"))).isEqualByComparingTo("999999.9999");
    refuses(Type.HOURS, number("1000000"), "below 1000000");
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "TRUE, true",
    "1, true",
    "false, false",
    "False, false",
    "0, false",
    "'', false"
  })
  void flags(String text, boolean value) throws BadValue {
    assertThat(Type.FLAG.read(Node.text(text))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-02-03T00:00:01",
        "2031-02-03T24:00:00",
        "2031-02-03T00:00:00.1",
        "2031-02-29",
        "0000-01-01",
        "2031-2-3",
        "20310203",
        "2031-02-03Z",
        "\u0662\u0660\u0663\u0661-02-03"
      })
  void whatIsNoDate(String text) {
    assertThatThrownBy(() -> Type.DATE.read(Node.text(text))).isInstanceOf(BadValue.class);
  }

  @ParameterizedTest
  @CsvSource({"255, true", "256, false"})
  void textsAreMeasuredInCharacters(int length, boolean fits) throws BadValue {
    Node text = Node.text("\uD83D\uDE00".repeat(length));
    if (fits) {
      assertThat(Type.TEXT.read(text)).isNotNull();
    } else {
      refuses(Type.TEXT, text, "longer than 255");
    }
  }

  @Test
  void namesAreTrimmedBeforeTheyAreMeasured() throws BadValue {
    assertThat(Type.NAME.read(Node.text("\u2003 a b \n"))).isEqualTo("a b");
    assertThat(Type.NAME.read(Node.text(" ".repeat(300)))).isNull();
    assertThat(Type.TEXT.read(Node.text(" a "))).isEqualTo(" a ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u001F",
        "\u007F",
        "\u009F",
        "\uD800",
        "\uDC00\uD800",
        "\uFFFE",
        "\uFFFF"
      })
  void charactersThatAreNotTaken(String character) {
    for (Type<String> type : java.util.List.of(Type.TEXT, Type.NAME, Type.NOTES)) {
      assertThatThrownBy(() -> type.read(Node.text("a" + character + "b")))
          .isInstanceOf(BadValue.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "Two, 2", "TWO, 2", "' two ', 2", "'', 1"})
  void choices(String text, long value) throws BadValue {
    assertThat(Type.choice(Map.of(1L, "One", 2L, "Two"), 1).read(Node.text(text))).isEqualTo(value);
  }
}
