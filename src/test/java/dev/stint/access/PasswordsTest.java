package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Shows;
import org.junit.jupiter.api.Test;

/** How passwords are kept (rulings 3.1 and 3.4). */
class PasswordsTest {
  private static final String OWASP = "$argon2id$v=19$m=19456,t=2,p=1$";

  @Test
  @Shows("ruling 3.4")
  void areKeptAsArgon2idWithASaltOfTheirOwn() {
    String one = Passwords.hash("correct horse");
    String two = Passwords.hash("correct horse");
    assertThat(one).startsWith(OWASP).doesNotContain("correct horse").isNotEqualTo(two);
    assertThat(Passwords.matches("correct horse", one)).isTrue();
    assertThat(Passwords.matches("correct horse", two)).isTrue();
    assertThat(Passwords.matches("Correct horse", one)).isFalse();
    assertThat(Passwords.matches("", one)).isFalse();
  }

  /** The same work, so the same time, whether there is such a user or not. */
  @Test
  @Shows("ruling 3.1")
  void ofAnUnknownUserAreComparedWithAHashLikeAnyOther() {
    String other = Passwords.hash("anything");
    assertThat(Passwords.NOBODYS).startsWith(OWASP).hasSameSizeAs(other);
    assertThat(Passwords.matches("anything", null)).isFalse();
    assertThat(Passwords.matches("", null)).isFalse();
  }

  @Test
  void thatAreTooLongAreHashedAllTheSameAndNeverMatch() {
    String tooLong = "x".repeat(PasswordRules.LONGEST + 1);
    assertThat(Passwords.matches(tooLong, Passwords.hash(tooLong))).isFalse();
    assertThat(Passwords.matches(tooLong, null)).isFalse();
  }

  @Test
  void areTheSameHoweverAKeyboardComposesTheirLetters() {
    assertThat(Passwords.matches("cafe\u0301 au lait", Passwords.hash("caf\u00e9 au lait")))
        .isTrue();
    assertThat(Passwords.matches("caf\u00e9 au lait", Passwords.hash("cafe\u0301 au lait")))
        .isTrue();
  }

  @Test
  void mayHoldAnyCharacter() {
    String password = "pässwörd 密码 🔑";
    assertThat(Passwords.matches(password, Passwords.hash(password))).isTrue();
  }
}
