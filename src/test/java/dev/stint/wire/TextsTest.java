package dev.stint.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a text counts, and which texts are the same (ruling 2.10). */
class TextsTest {
  @ParameterizedTest(name = "U+{0}")
  @ValueSource(
      strings = {
        "0020", "0009", "000A", "000D", "00A0", "00AD", "034F", "061C", "115F", "1680", "17B4",
            "180E",
        "2000", "200A", "200B", "200C", "200D", "200E", "2028", "2029", "202E", "202F", "205F",
            "2060",
        "2066", "206F", "3000", "3164", "FE0F", "FEFF", "FFA0", "FFF0", "1D173", "E0001", "E0020",
            "E0100",
      })
  void whatDoesNotShowIsTrimmedAtBothEndsAndIsBlank(String code) {
    String invisible = Character.toString(Integer.parseInt(code, 16));
    assertThat(Texts.isBlank(invisible)).isTrue();
    assertThat(Texts.trimmed(invisible + "a" + invisible + "b" + invisible + " "))
        .isEqualTo("a" + invisible + "b");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"a", ".", "0", "é", "ß", "中", "\u0301", "\u2800", "\uFFFD", "😀", "𝔸"})
  void whatShowsStays(String visible) {
    assertThat(Texts.trimmed(visible)).isEqualTo(visible);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I ❤\uFE0F",
        "☎\uFE0E",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F"
      })
  void anEmojiAtTheEndKeepsItsLook(String text) {
    assertThat(Texts.trimmed(text + "\u200B ")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Straße, STRASSE",
    "ΟΔΟΣ, οδος",
    "ΟΔΟΣ, οδοσ",
    "ΣΑΣ 1, ςας 1",
    "Ä, A\u0308",
    "é, E\u0301",
    "ﬁn, FIN",
    "K, \u212A",
    "ǆ, ǅ",
    "Å, \u212B",
    "I, ı",
    "𐐀, 𐐨",
  })
  void theSameInAnyLetterCase(String one, String other) {
    assertThat(Texts.same(one, other)).isTrue();
    assertThat(Texts.folded(Texts.folded(one))).isEqualTo(Texts.folded(other));
  }

  @ParameterizedTest
  @CsvSource({"a, ä", "i, İ", "o, 0", "1, ¹", "a, а", "ab, a b"})
  void notTheSame(String one, String other) {
    assertThat(Texts.same(one, other)).isFalse();
  }

  @Test
  void everyCharacterIsFoldedAsTheRulingSays() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
        String text = "a" + Character.toString(c) + "b";
        String folded = nfc(nfc(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        assertThat(Texts.folded(text)).as("U+%04X", c).isEqualTo(folded);
      }
    }
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  @Test
  void aLetterHasNoMoreMarksThanCanBePutInOrderQuickly() {
    String few = "a" + "\u0323\u0301".repeat(15);
    String many = few + "\u0301";
    assertThat(Texts.flaw(few + few)).isNull();
    assertThat(Texts.flaw(many)).isEqualTo("has more than 30 marks on one letter");
    assertThat(Texts.folded(many)).isEqualTo(many);
    assertThat(Texts.folded(few)).isNotEqualTo(few);
  }
}
