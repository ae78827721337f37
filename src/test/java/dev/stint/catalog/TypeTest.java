package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.support.Shows;
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
    assertThat(Types.NUMBER.read(Node.text(text))).isEqualTo(value);
    assertThat(Types.ID.read(number(text))).isEqualTo(value);
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
    "\u0665, whole",
    "11111111111111111111111111111111111111111111111111111111111111111, range",
  })
  void whatIsNoWholeNumber(String text, String because) {
    refuses(Types.NUMBER, Node.text(text), because);
    refuses(Types.ID, number(text), because);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.0", "-0", "0E999999999"})
  void noId(String text) throws BadValue {
    assertThat(Types.ID.read(Node.text(text))).isNull();
    assertThat(Types.ID_OR_ZERO.read(Node.text(text))).isNull();
    assertThat(Types.NUMBER.read(Node.text(text))).isZero();
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
    "1.00000, 1",
    "0.3333333333333333, 0.3333",
    "0.00005, 0.0001",
    "0.0000499, 0",
    "0.00001, 0",
    "-1E-9, 0",
    "1E-999999999, 0",
    "2.99995, 3",
    "0.3333333333333333333333333333333333333333333333333333333333333333333333, 0.3333",
  })
  @Shows("ruling 2.9")
  void amounts(String text, BigDecimal value) throws BadValue {
    assertThat(Types.AMOUNT.read(number(text))).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, negative",
    "-0.00005, negative",
    "-1E999999999, negative",
    "999999999999.99995, below",
    "1000000000000, below",
    "1E999999999, below",
    "x, number",
    "\u0661\u0662, number",
    "\uFF15, number",
    "12.5.1, number",
    "'1,5', number",
  })
  @Shows("ruling 2.9")
  void whatIsNoAmount(String text, String because) {
    refuses(Types.AMOUNT, Node.text(text), because);
  }

  @Test
  @Shows("ruling 2.9")
  void hoursAreBelowAMillion() throws BadValue {
    assertThat(Types.HOURS.read(number("999999.99994"))).isEqualByComparingTo("999999.9999");
    refuses(Types.HOURS, number("999999.99995"), "below 1000000");
    refuses(Types.HOURS, number("1000000"), "below 1000000");
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
    assertThat(Types.FLAG.read(Node.text(text))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-02-03",
        " 2031-02-03\u00A0",
        "2031-02-03Z",
        "2031-02-03z",
        "2031-02-03+02:00",
        "2031-02-03-11:30",
        "2031-02-03+0200",
        "2031-02-03T00:00:00",
        "2031-02-03 10:11",
        "2031-02-03t10:11:12z",
        "2031-02-03T23:59:59.9999999Z",
        "2031-02-03T23:59:60Z",
        "2031-02-03T24:00:00",
        "2031-02-03T10:11:12,5+02:00",
        "2031-02-03 10:11:12 +0200",
        "2031-02-03T10:11:12-05",
      })
  @Shows("ruling 2.6")
  void theDayAsWritten(String text) throws BadValue {
    assertThat(Types.DATE.read(Node.text(text))).isEqualTo("2031-02-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2/3/2031",
        "03.02.2031",
        "/Date(1927843200000)/",
        "2031-W06-1",
        "2031-034",
        "2031-2-3",
        "20310203",
        "2031-02-03T24:00:01",
        "2031-02-03T25:00:00",
        "2031-02-03T10:60:00",
        "2031-02-03T10",
        "2031-02-03T",
        "2031-02-03T10:11:12.",
        "2031-02-03T10:11:12Zulu",
        "2031-02-03-05",
        "\u0662\u0660\u0663\u0661-02-03"
      })
  @Shows("ruling 2.6")
  void otherNotationsOfADayAreToldWhichFormToSend(String text) {
    refuses(Types.DATE, Node.text(text), "YYYY-MM-DD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-02-29", "2031-13-01", "2031-00-10", "0000-01-01"})
  void whatIsNoDay(String text) {
    assertThatThrownBy(() -> Types.DATE.read(Node.text(text))).isInstanceOf(BadValue.class);
  }

  @ParameterizedTest
  @CsvSource({"255, true", "256, false"})
  @Shows("ruling 2.10")
  void textsAreMeasuredInCharacters(int length, boolean fits) throws BadValue {
    Node text = Node.text("\uD83D\uDE00".repeat(length));
    if (fits) {
      assertThat(Types.TEXT.read(text)).isNotNull();
    } else {
      refuses(Types.TEXT, text, "longer than 255");
    }
  }

  @Test
  @Shows("ruling 2.10")
  void namesAreTrimmedBeforeTheyAreMeasured() throws BadValue {
    assertThat(Types.NAME.read(Node.text("\u2003 a b \n"))).isEqualTo("a b");
    assertThat(Types.NAME.read(Node.text(" ".repeat(300)))).isNull();
    assertThat(Types.NAME.read(Node.text("\u200B".repeat(300) + "a"))).isEqualTo("a");
    assertThat(Types.TEXT.read(Node.text(" a\u00A0"))).isEqualTo(" a\u00A0");
  }

  @Test
  void textsAreMeasuredAsTheyAreKept() throws BadValue {
    assertThat(Types.TEXT.read(Node.text("e\u0301".repeat(255)))).isEqualTo("é".repeat(255));
    // One of the few characters that NFC makes two of.
    refuses(Types.TEXT, Node.text("\u0958".repeat(128)), "longer than 255");
  }

  @Test
  void whiteSpaceIsNothingButInATextItself() throws BadValue {
    Node blank = Node.text("  ");
    assertThat(Types.DATE.read(blank)).isNull();
    assertThat(Types.ID.read(blank)).isNull();
    assertThat(Types.AMOUNT.read(blank)).isZero();
    assertThat(Types.FLAG.read(blank)).isFalse();
    assertThat(Types.NAME.read(blank)).isNull();
    assertThat(Types.NOTES.read(blank)).isEqualTo("  ");
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
  @Shows("ruling 2.10")
  void charactersThatAreNotTaken(String character) {
    for (Type<String> type : java.util.List.of(Types.TEXT, Types.NAME, Types.NOTES)) {
      assertThatThrownBy(() -> type.read(Node.text("a" + character + "b")))
          .isInstanceOf(BadValue.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "Two, 2", "TWO, 2", "' two ', 2", "'', 1"})
  void choices(String text, long value) throws BadValue {
    assertThat(Types.choice(Map.of(1L, "One", 2L, "Two"), 1).read(Node.text(text)))
        .isEqualTo(value);
  }
}
