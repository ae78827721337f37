package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Shows;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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
  @Shows("ruling 3.4")
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
        .isEqualTo("Revoked token %s.%n".formatted(id));
    assertThat(shell.run("token", "list").out()).containsPattern("revoked \\d{4}-");
    shell
        .run("token", "revoke", id)
        .expectRefusal("Token %s does not exist or has already been revoked.".formatted(id));
  }

  @Test
  @Shows("ruling 3.3")
  void saysWhyATokenDoesNotWork() throws SQLException {
    create("Nightly", "--expires", "2999-01-31").expectDone();
    sql("UPDATE firm_token SET login_removed_at = '2026-01-01T00:00:00Z'");
    assertThat(shell.run("token", "list").expectDone().out()).contains("no: login removed");
    sql("UPDATE firm_token SET login_removed_at = NULL, expires_at = '2020-01-01T00:00:00Z'");
    assertThat(shell.run("token", "list").expectDone().out()).contains("no: expired");
    sql("UPDATE firm_token SET expires_at = NULL");
    sql("UPDATE staff SET is_inactive = 1");
    assertThat(shell.run("token", "list").expectDone().out()).contains("no: creator inactive");
  }

  @Test
  @Shows("ruling 3.9")
  void makesATokenWithAScopeAndListsIt() {
    create("All").expectDone();
    create("Part", "--read-only", "--resource", "time,Projects", "--resource", "staff")
        .expectDone();
    assertThat(shell.run("token", "list").expectDone().out())
        .containsPattern("All .* all\\R")
        .contains(" read-only projects,staff,time");
    create("None", "--resource", "nothing")
        .expectUsage("--resource must be one of projects, tasks");
  }

  @Test
  void doesNotRevokeAnotherFirmsToken() {
    create("Nightly").expectDone();
    String id =
        Shell.firstWord(shell.run("token", "list").out().lines().skip(1).findFirst().orElseThrow());
    shell.firm("two");
    shell
        .run("token", "revoke", id, "--firm", "two")
        .expectRefusal("Token %s does not exist or has already been revoked.".formatted(id));
  }

  @Test
  void takesADayAsAProgramWritesIt() {
    create("Nightly", "--expires", "9999-12-30T12:00:00+02:00").expectDone();
    assertThat(shell.run("token", "list").out()).contains("9999-12-30T00:00:00Z");
  }

  @Test
  void refusesWhatCannotBe() {
    create("Nightly", "--expires", "tomorrow")
        .expectRefusal(
            "--expires must be a date in the form YYYY-MM-DD, such as 2026-01-31; a time and an offset may follow.");
    create("Nightly", "--expires", "2020-01-31")
        .expectRefusal("--expires must be a day in the future.");
    create("\u00A0").expectRefusal("The token's name must not be blank.");
    shell
        .run("token", "create", "--user", "bob@example.com", "--name", "a")
        .expectRefusal("bob@example.com is not a user of the firm one.");
    assertThat(shell.run("token", "list").expectDone().out())
        .isEqualTo("The firm has no tokens.%n".formatted());
  }

  /** What somebody else changes in the database. */
  private void sql(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stint.db"));
        var change = connection.createStatement()) {
      assertThat(change.executeUpdate(statement)).isPositive();
    }
  }

  private Shell.Outcome create(String name, String... more) {
    String[] arguments = {"token", "create", "--user", ANN, "--name", name};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return shell.run(all);
  }
}
