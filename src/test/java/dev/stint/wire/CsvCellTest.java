package dev.stint.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of CSV (RFC 4180). */
class CsvCellTest {
  private static String line(String text) {
    return new Csv().plain("7").text(text).endLine().take();
  }

  /** Each by itself: a reader may take any of them for an end. */
  @ParameterizedTest
  @ValueSource(strings = {"one,two", "one\rtwo", "one\ntwo", "one\r\ntwo", "two\r", ","})
  void quotesWhatWouldEndACellOrALine(String text) {
    assertThat(line(text)).isEqualTo("7,\"" + text + "\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one two", "one;two", "it's", "1.5"})
  void leavesOtherTextsAsTheyAre(String text) {
    assertThat(line(text)).isEqualTo("7," + text + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "say \"no\"", "\"\""})
  void doublesQuotesInsideOfQuotes(String text) {
    assertThat(line(text)).isEqualTo("7,\"" + text.replace("\"", "\"\"") + "\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\t1", "'1"})
  void marksATextThatASpreadsheetWouldRun(String text) {
    assertThat(line(text)).isEqualTo("7,'" + text + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+1"})
  void leavesNumbersThatAreNoTextAsTheyAre(String number) {
    assertThat(new Csv().plain(number).endLine().take()).isEqualTo(number + "\r\n");
  }
}
