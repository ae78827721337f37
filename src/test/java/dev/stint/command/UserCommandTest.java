package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Passwords;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Sql;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stint user}. */
class UserCommandTest {
  private static final String ANN = "ann@example.com";
  private static final String TAKES = "A password has 8 to 1024 characters.";

  @TempDir Path folder;
  private Shell shell = new Shell(Path.of("unset"));

  @BeforeEach
  void makeFirm() {
    shell = new Shell(folder);
    shell.firm("one");
  }

  @Test
  void makesALoginWithThePasswordFromStandardInput() {
    assertThat(
            shell
                .type("correct horse\r\nnot read\n", Shell.userCreate(ANN, "--group", "manager"))
                .expectDone()
                .out())
        .isEqualTo("Made the user ann@example.com.%n".formatted());
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
  }

  @Test
  void takesAPasswordWithoutALineEnd() {
    shell.type("correct horse", Shell.userCreate(ANN)).expectDone();
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
  }

  @Test
  void refusesPasswordsThatAreTooShortOrTooLong() {
    for (String password : List.of("", "\n", "1234567\n", "x".repeat(1025) + "\n")) {
      shell.type(password, Shell.userCreate(ANN)).expectRefusal(TAKES);
    }
    shell.type("12345678", Shell.userCreate(ANN)).expectDone();
    shell.type("1234567", "user", "password", ANN).expectRefusal(TAKES);
    assertThat(Passwords.matches("12345678", hash())).isTrue();
  }

  @Test
  void letsALoginJoinASecondFirmWithThePasswordItHas() {
    shell.firm("two");
    shell.user(ANN, "one", "correct horse");
    assertThat(
            shell.type("", Shell.userCreate("ANN@example.com", "--firm", "two")).expectDone().out())
        .contains("with the password it had");
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
    shell
        .type("", Shell.userCreate(ANN, "--firm", "two"))
        .expectRefusal("ann@example.com is a user of the firm two already.");
  }

  @Test
  void refusesWhatCannotBe() {
    shell
        .type("correct horse", Shell.userCreate("ann"))
        .expectRefusal("\"ann\" is no e-mail address.");
    shell
        .type("correct horse", Shell.userCreate(ANN, "--firm", "two"))
        .expectRefusal("There is no firm two; 'stint firm list' lists them.");
    shell
        .type("correct horse", Shell.userCreate(ANN, "--group", "Kings"))
        .expectRefusal(
            "There is no security group Kings; the firm has Administrator, Manager, Staff.");
    shell
        .type("correct horse", "user", "create", ANN, "--first-name", " ", "--last-name", "Other")
        .expectRefusal(
            "The first name has 1 to 255 characters, none of which is a control character.");
    shell.firm("two");
    shell
        .type("correct horse", Shell.userCreate(ANN))
        .expectRefusal(
            "There are several firms: say which one with --firm; 'stint firm list' lists them.");
  }

  @Test
  void setsAnotherPassword() {
    shell.user(ANN, "one", "correct horse");
    assertThat(shell.type("battery staple\n", "user", "password", ANN).expectDone().out())
        .isEqualTo("Set the password of ann@example.com and ended the sessions.%n".formatted());
    assertThat(Passwords.matches("battery staple", hash())).isTrue();
    assertThat(Passwords.matches("correct horse", hash())).isFalse();
    shell
        .type("battery staple", "user", "password", "bob@example.com")
        .expectRefusal("There is no user bob@example.com.");
  }

  private String hash() {
    try (Database database = Databases.sqlite(folder.resolve("stint.db"), 1)) {
      return database.read(transaction ->
          transaction
              .query(Sql.of("SELECT password_hash FROM user_account"))
              .first(row -> row.requiredText(1))
              .orElseThrow());
    }
  }
}
