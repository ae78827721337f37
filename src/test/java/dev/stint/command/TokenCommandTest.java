package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stint token} (ruling 3.3). */
class TokenCommandTest {
  private static final String ANN = "ann@example.com";

  @TempDir Path folder;
  private Shell shell = new Shell(Path.of("unset"));

  @BeforeEach
  void makeUser() {
    shell = new Shell(folder);
    shell.firm("one");
    shell.user(ANN, "one", "correct horse");
  }

  @Test
  void showsANewTokenOnceAndNothingElseOnStandardOutput() {
    Shell.Outcome made = create("Nightly", "--expires", "2999-01-31").expectDone();
    assertThat(made.out()).matches("[A-Za-z0-9_-]{43}\\R");
    assertThat(made.err()).contains("not shown again").contains("X-Auth-Realm: one");
    assertThat(shell.run("token", "list").expectDone().out())
        .contains("Nightly", ANN, "until 2999-01-31T00:00:00Z")
        .doesNotContain(made.out().strip());
  }

  @Test
  void revokesATokenOnce() {
    create("Nightly").expectDone();
    String list = shell.run("token", "list").expectDone().out();
    assertThat(list).contains("until revoked");
    String id = Shell.firstWord(list.lines().skip(1).findFirst().orElseThrow());
    assertThat(shell.run("token", "revoke", id).expectDone().out())
        .isEqualTo("Revoked the token %s.%n".formatted(id));
    assertThat(shell.run("token", "list").out()).containsPattern("revoked \\d{4}-");
    shell
        .run("token", "revoke", id)
        .expectRefusal("The firm has no token %s, or it is revoked already.".formatted(id));
  }

  @Test
  void doesNotRevokeAnotherFirmsToken() {
    create("Nightly").expectDone();
    String id =
        Shell.firstWord(shell.run("token", "list").out().lines().skip(1).findFirst().orElseThrow());
    shell.firm("two");
    shell
        .run("token", "revoke", id, "--firm", "two")
        .expectRefusal("The firm has no token %s, or it is revoked already.".formatted(id));
  }

  @Test
  void refusesWhatCannotBe() {
    create("Nightly", "--expires", "tomorrow")
        .expectRefusal("--expires takes a day like 2027-01-31.");
    create("Nightly", "--expires", "2020-01-31").expectRefusal("--expires is a day to come.");
    create(" ")
        .expectRefusal(
            "The token's name has 1 to 255 characters, none of which is a control character.");
    shell
        .run("token", "create", "--user", "bob@example.com", "--name", "a")
        .expectRefusal("bob@example.com is no user of the firm one.");
    assertThat(shell.run("token", "list").expectDone().out())
        .isEqualTo("The firm has no tokens.%n".formatted());
  }

  private Shell.Outcome create(String name, String... more) {
    String[] arguments = {"token", "create", "--user", ANN, "--name", name};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return shell.run(all);
  }
}
