package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        "backup",
        "restore",
        "export",
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
  void isAskedForByAWordToo() {
    assertThat(shell().run("help", "token").expectDone().out()).startsWith("Usage: stint token");
  }

  @Test
  void theVersionIsTold() {
    assertThat(shell().run("--version").expectDone().out()).startsWith("Stint ");
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithExitCode2() {
    shell().run("surf").expectUsage("Not recognised: surf");
    shell().run("serve", "surf", "now").expectUsage("Not recognised: surf now");
    assertThat(shell().run("firm", "lis").err()).contains("Not recognised: lis", "firm list");
    shell().run("serve", "--prot", "1").expectUsage("Unknown option");
    shell().run("serve", "--port").expectUsage("Missing required parameter");
    shell().run("serve", "--set", "throttle.limit").expectUsage("--set takes name=value");
    shell().run("serve", "--set", "=5").expectUsage("--set takes name=value");
    shell().run("serve", "--fresh").expectUsage("--fresh is only valid with --demo");
    shell().run("firm").expectUsage("Missing required subcommand");
    shell().run("firm", "create").expectUsage("Missing required parameter");
    shell().run("user", "create", "a@example.com").expectUsage("Missing required options");
    for (String id : List.of("abc", "", "1.5", "99999999999999999999")) {
      shell()
          .run("token", "revoke", id)
          .expectUsage(
              "TOKEN-ID must be a number from 'stint token list', not \"%s\".".formatted(id));
    }
    shell().run("backup", "").expectUsage("Invalid value for positional parameter");
    shell().run("restore", " ").expectUsage("Invalid value for positional parameter");
    shell().run("export", "--out", "").expectUsage("Invalid value for option '--out'");
    shell().run("config", "--data", "").expectUsage("Invalid value for option '--data'");
    assertThat(Files.exists(folder.resolve("data"))).isFalse();
  }

  private Shell shell() {
    return new Shell(folder.resolve("data"));
  }
}
