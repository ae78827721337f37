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
  private static final String TAKES = "The password must have 8 to 1024 characters.";
  private static final String COMMON =
      "The password is one of the most common passwords, which are tried first; choose another.";
  private static final String OF_USER =
      "The password must not be the user's e-mail address or name; choose another.";

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
        .isEqualTo("Created the user ann@example.com.%n".formatted());
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
  }

  @Test
  void takesAPasswordWithoutALineEnd() {
    shell.type("correct horse", Shell.userCreate(ANN)).expectDone();
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
  }

  @Test
  void refusesPasswordsThatAreTooShortOrTooLong() {
    for (String password : List.of("1234567\n", "x".repeat(1025) + "\n")) {
      shell.type(password, Shell.userCreate(ANN)).expectRefusal(TAKES);
    }
    shell.type("eight ch", Shell.userCreate(ANN)).expectDone();
    shell.type("1234567", "user", "password", ANN).expectRefusal(TAKES);
    assertThat(Passwords.matches("eight ch", hash())).isTrue();
  }

  @Test
  void refusesPasswordsThatAreTriedFirst() {
    shell.type("sunshine\n", Shell.userCreate(ANN)).expectRefusal(COMMON);
    shell.type("Ann Other\n", Shell.userCreate(ANN)).expectRefusal(OF_USER);
    shell.user(ANN, "one", "correct horse");
    shell.type("sunshine\n", "user", "password", ANN).expectRefusal(COMMON);
    shell.type("otherann\n", "user", "password", ANN).expectRefusal(OF_USER);
    shell.type("ANN@Example.com\n", "user", "password", ANN).expectRefusal(OF_USER);
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
  }

  @Test
  void saysWhereAPasswordThatIsMissingIsReadFrom() {
    for (String nothing : List.of("", "\n", "\r\n")) {
      shell
          .type(nothing, Shell.userCreate(ANN))
          .expectRefusal(
              "No password was given: type it at the prompt, or pass it as a line on standard input.");
    }
  }

  @Test
  void letsALoginJoinASecondFirmWithThePasswordItHas() {
    shell.firm("two");
    shell.user(ANN, "one", "correct horse");
    assertThat(
            shell.type("", Shell.userCreate("ANN@example.com", "--firm", "two")).expectDone().out())
        .contains("who keeps the existing password");
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
    shell
        .type("", Shell.userCreate(ANN, "--firm", "two"))
        .expectRefusal("ann@example.com is already a user of the firm two.");
  }

  @Test
  void refusesWhatCannotBe() {
    shell
        .type("correct horse", Shell.userCreate("ann"))
        .expectRefusal("\"ann\" is not an e-mail address.");
    shell
        .type("correct horse", Shell.userCreate(ANN, "--firm", "two"))
        .expectRefusal("There is no firm \"two\"; 'stint firm list' lists them.");
    shell
        .type("correct horse", Shell.userCreate(ANN, "--group", "Kings"))
        .expectRefusal(
            "There is no security group Kings; use one of Administrator, Manager, Staff.");
    shell
        .type("correct horse", "user", "create", ANN, "--first-name", " ", "--last-name", "Other")
        .expectRefusal("The first name must not be blank.");
    shell.firm("two");
    shell
        .type("correct horse", Shell.userCreate(ANN))
        .expectRefusal(
            "There are several firms: choose one with --firm; 'stint firm list' lists them.");
  }

  @Test
  void setsAnotherPassword() {
    shell.user(ANN, "one", "correct horse");
    assertThat(shell.type("battery staple\n", "user", "password", ANN).expectDone().out())
        .isEqualTo(
            "Set the password of ann@example.com and ended the user's sessions.%n".formatted());
    assertThat(Passwords.matches("battery staple", hash())).isTrue();
    assertThat(Passwords.matches("correct horse", hash())).isFalse();
    shell
        .type("battery staple", "user", "password", "bob@example.com")
        .expectRefusal("There is no user bob@example.com.");
  }

  @Test
  void printsALinkThatResetsALogin() {
    shell.user(ANN, "one", "correct horse");
    Shell.Outcome first = shell.run("user", "reset", ANN).expectDone();
    assertThat(first.out()).matches("/reset#[\\w-]{43}\\R");
    assertThat(first.err())
        .startsWith("Send this link to ann@example.com and to nobody else; it works once, until ")
        .contains("server.url is not set");
    assertThat(
            shell
                .run("user", "reset", ANN, "--set", "server.url=https://x.test")
                .expectDone()
                .out())
        .matches("https://x[.]test/reset#[\\w-]{43}\\R");
    assertThat(Passwords.matches("correct horse", hash())).isTrue();
    shell
        .run("user", "reset", "bob@example.com")
        .expectRefusal("There is no user bob@example.com.");
  }

  @Test
  void saysThatFirmTokensGoOnAndRevokesThemWhenTold() {
    shell.user(ANN, "one", "correct horse");
    shell.run("token", "create", "--name", "Import", "--user", ANN).expectDone();
    assertThat(shell.type("battery staple\n", "user", "password", ANN).expectDone().out())
        .endsWith(
            "Firm tokens of the user that still work: 1. To revoke them, give --revoke-tokens as well.%n"
                .formatted());
    assertThat(
            shell
                .type("correct horse\n", "user", "password", ANN, "--revoke-tokens")
                .expectDone()
                .out())
        .isEqualTo(
            "Set the password of ann@example.com and ended the user's sessions.%n".formatted());
    assertThat(shell.run("token", "list").expectDone().out()).containsPattern("revoked \\d{4}-");
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
