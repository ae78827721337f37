package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Authenticator;
import dev.stint.support.Shows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of a second factor (ruling 3.8). */
class OneTimeCodesTest {
  /** Of RFC 6238, appendix B. */
  private static final String SECRET = hex("12345678901234567890");

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The last six digits of what the RFC has with eight. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  @Shows("ruling 3.8")
  void areThoseOfTheRfc(long second, String code) {
    Instant at = Instant.ofEpochSecond(second);
    assertThat(OneTimeCodes.step(SECRET, code, 0, at)).isEqualTo(second / 30);
    assertThat(new Authenticator(OneTimeCodes.typed(SECRET)).code(at)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
  @Shows("ruling 3.8")
  void mayBeOneStepEarlyOrLate(long seconds, boolean isRight) {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    String code = new Authenticator(OneTimeCodes.typed(SECRET)).code(now.plusSeconds(seconds));
    assertThat(OneTimeCodes.step(SECRET, code, 0, now) != null).isEqualTo(isRight);
  }

  @Test
  void areOfALaterStepThanTheLastOneUsed() {
    Instant now = Instant.ofEpochSecond(59);
    assertThat(OneTimeCodes.step(SECRET, "287082", 0, now)).isEqualTo(1);
    assertThat(OneTimeCodes.step(SECRET, "287082", 1, now)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'005 924', 005924",
    "005-924, 005924",
    "5924, 005924",
    "abcdef-GHIJKL, ABCDEFGHIJKL",
    "1234567, 1234567"
  })
  void areTakenHoweverTheyAreTyped(String sent, String code) {
    assertThat(OneTimeCodes.normalized(sent)).isEqualTo(code);
  }

  /** RFC 4648, section 10, of the lengths that need no padding. */
  @ParameterizedTest
  @CsvSource({"fooba, MZXW6YTB", "foobafooba, MZXW6YTBMZXW6YTB"})
  void secretsAreTypedInBase32(String bytes, String typed) {
    assertThat(OneTimeCodes.typed(hex(bytes))).isEqualTo(typed);
    assertThat(OneTimeCodes.typed("0000000000" + hex(bytes))).isEqualTo("AAAAAAAA" + typed);
  }

  @Test
  void recoveryCodesHave120RandomBits() {
    SplittableRandom random = new SplittableRandom(1);
    String one = OneTimeCodes.newRecoveryCode(random);
    assertThat(one).matches("([A-Z2-7]{6}-){3}[A-Z2-7]{6}");
    assertThat(OneTimeCodes.newRecoveryCode(random)).isNotEqualTo(one);
  }
}
