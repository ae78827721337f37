package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say of themselves. */
class HelpTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "config",
        "firm",
        "firm create",
        "firm list",
        "user",
        "user create",
        "user password",
        "token",
        "token create",
        "token list",
        "token revoke",
        "test"
      })
  void everyCommandHasHelp(String command) {
    String[] arguments = (command + " --help").strip().split(" ");
    Shell.Outcome outcome = shell().run(arguments).expectDone();
    assertThat(outcome.out()).startsWith("Usage: stint" + (command.isEmpty() ? "" : " " + command));
    assertThat(outcome.err()).isEmpty();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void ofServeNamesItsOptionsAndExitCodes() {
    assertThat(shell().run("serve", "--help").out())
        .contains("--demo", "--fresh", "--host", "--port", "--data", "--set", "130", "143");
  }

  @Test
  void comesWithoutACommandToo() {
    assertThat(shell().run().expectDone().out()).contains("serve", "Exit codes");
  }

  @Test
  void theVersionIsTold() {
    assertThat(shell().run("--version").expectDone().out()).startsWith("Stint ");
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithExitCode2() {
    assertThat(shell().run("surf").code()).isEqualTo(2);
    shell().run("serve", "--prot", "1").expectUsage("Unknown option");
    shell().run("serve", "--port").expectUsage("Missing required parameter");
    shell().run("serve", "--set", "throttle.limit").expectUsage("Value for option");
    shell().run("serve", "--fresh").expectUsage("--fresh goes with --demo");
    shell().run("firm").expectUsage("Missing required subcommand");
    shell().run("firm", "create").expectUsage("Missing required parameter");
    shell().run("user", "create", "a@example.com").expectUsage("Missing required options");
    shell().run("token", "revoke", "one").expectUsage("Invalid value");
    assertThat(Files.exists(folder.resolve("data"))).isFalse();
  }

  private Shell shell() {
    return new Shell(folder.resolve("data"));
  }
}
