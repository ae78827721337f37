package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stint firm}. */
class FirmCommandTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of("unset"));

  @BeforeEach
  void openShell() {
    shell = new Shell(folder.resolve("data"));
  }

  @Test
  void makesAFirmAndSaysWhatIsNext() {
    assertThat(
            shell
                .run(
                    "firm", "create", " Harbour & Söhne ", "--key", "harbour", "--time-zone", "UTC")
                .expectDone()
                .out())
        .contains("Made the firm Harbour & Söhne with the id harbour.")
        .contains("stint user create EMAIL --firm harbour");
    assertThat(shell.run("firm", "list").expectDone().out())
        .contains("harbour")
        .contains("Harbour & Söhne");
  }

  @Test
  void makesAnIdFromTheNameThatNoOtherFirmHas() {
    shell.run("firm", "create", "Harbour & Söhne").expectDone();
    shell.run("firm", "create", "Harbour & Söhne").expectDone();
    shell.run("firm", "create", "密码").expectDone();
    assertThat(shell.run("firm", "list").out().lines().map(Shell::firstWord))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .satisfiesExactly(
            key -> assertThat(key).matches("harbour-s-hne-[a-z0-9]{6}"),
            key -> assertThat(key).matches("harbour-s-hne-[a-z0-9]{6}"),
            key -> assertThat(key).matches("firm-[a-z0-9]{6}"));
  }

  @Test
  void refusesWhatCannotBeAndMakesNothing() {
    shell
        .run("firm", "create", "  ")
        .expectRefusal(
            "The firm's name has 1 to 255 characters, none of which is a control character.");
    shell
        .run("firm", "create", "a\nb")
        .expectRefusal(
            "The firm's name has 1 to 255 characters, none of which is a control character.");
    shell
        .run("firm", "create", "a", "--key", "a b")
        .expectRefusal(
            "A firm's id has 3 to 63 letters, digits and hyphens, such as harbour-consulting.");
    shell
        .run("firm", "create", "a", "--time-zone", "Mars/Olympus")
        .expectRefusal("There is no time zone Mars/Olympus; an example is Europe/London.");
    assertThat(shell.data()).doesNotExist();
  }

  @Test
  void refusesAnIdThatIsTaken() {
    shell.firm("harbour");
    shell
        .run("firm", "create", "Other", "--key", "harbour")
        .expectRefusal("There is a firm harbour already; choose another --key.");
  }

  @Test
  void leavesAFolderThatWasNamedByMistakeAsItWas() {
    for (String[] command :
        new String[][] {
          {"firm", "list"},
          {"token", "list"},
          {"token", "revoke", "1"},
          {"token", "create", "--user", "a@example.com", "--name", "a"},
          {"user", "password", "a@example.com"},
          Shell.userCreate("a@example.com")
        }) {
      shell
          .run(command)
          .expectRefusal(
              "There is no database in the data folder %s: make a firm with 'stint firm create', or name another folder with --data."
                  .formatted(shell.data()));
      assertThat(shell.data()).doesNotExist();
    }
  }
}
