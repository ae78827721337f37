package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Shows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are accepted (ruling 3.7). */
class PasswordRulesTest {
  private static final List<String> USER = List.of("Jo.März@example.com", "Johanna Lena März");

  @ParameterizedTest
  @ValueSource(
      strings = {"correct horse", "demo-password", "eight ch", "93847pass2938", "密码密码木馬電池钉書"})
  @Shows("ruling 3.7")
  void acceptsWhatIsNotGuessedFirst(String password) {
    assertThat(PasswordRules.flaw(password, USER)).isNull();
  }

  @Test
  @Shows("ruling 3.7")
  void wants8To1024Characters() {
    String long1024 = "horses ".repeat(147).substring(0, 1024);
    assertThat(PasswordRules.flaw("seven c", USER)).isEqualTo("must have 8 to 1024 characters");
    assertThat(PasswordRules.flaw(long1024 + "x", USER)).contains("8 to 1024");
    assertThat(PasswordRules.flaw(long1024, USER)).isNull();
  }

  @Test
  void wantsMoreThanTheSameFewCharacters() {
    assertThat(PasswordRules.flaw("abcabcABCabcabc", USER))
        .isEqualTo("must have at least 4 different characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345678", "PassWord", "password123", "Sunshine!", "...Dragon84", "changeme1"})
  @Shows("ruling 3.7")
  void refusesTheMostCommonOnesInAnyLetterCaseAndWithSignsAround(String password) {
    assertThat(PasswordRules.flaw(password, List.of())).contains("most common passwords");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jo.märz@example.com",
        "JO.MÄRZ@EXAMPLE.COM",
        "Jo.Ma\u0308rz!!",
        "jomärz1234",
        "Johanna Lena",
        "johannalenamärz",
        "MÄRZ-johanna-lena!",
        "märz12345678"
      })
  @Shows("ruling 3.7")
  void refusesAddressAndNamesOfTheUserHoweverTheyAreWritten(String password) {
    assertThat(PasswordRules.flaw(password, USER))
        .isEqualTo("must not be the user's e-mail address or name; choose another");
    assertThat(PasswordRules.flaw(password, List.of("somebody@example.org"))).isNull();
  }
}
