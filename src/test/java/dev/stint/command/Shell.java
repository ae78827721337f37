package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.TestClock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands on a data folder, as somebody who types them would. */
final class Shell {
  private final Path data;
  private final Map<String, String> environment = new HashMap<>();

  Shell(Path data) {
    this.data = data;
    environment.put("STINT_DATA", data.toString());
  }

  Path data() {
    return data;
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Outcome run(String... arguments) {
    return type("", arguments);
  }

  /** Runs a command that reads this from its standard input. */
  Outcome type(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Commands.run(
            new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                null,
                environment,
                TestClock.AT_START),
            arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  /** A firm with this id. */
  void firm(String key) {
    run("firm", "create", "Firm " + key, "--key", key).expectDone();
  }

  /** An administrator of a firm, with this password. */
  void user(String email, String firm, String password) {
    type(password + "\n", userCreate(email, "--firm", firm, "--group", "administrator"))
        .expectDone();
  }

  static String[] userCreate(String email, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("user", "create", email, "--first-name", "Ann", "--last-name", "Other"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** The first word of a line: of a list's, the id. */
  static String firstWord(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  /** What came of a command. */
  record Outcome(int code, String out, String err) {
    Outcome expectDone() {
      assertThat(code).as(err).isZero();
      return this;
    }

    /** Refused with exit code 1 and one sentence. */
    void expectRefusal(String sentence) {
      assertThat(err.strip()).isEqualTo(sentence);
      assertThat(out).isEmpty();
      assertThat(code).isEqualTo(1);
    }

    /** Not understood: exit code 2, why, and how it is used. */
    void expectUsage(String reason) {
      assertThat(err).startsWith(reason).contains("Usage: stint");
      assertThat(out).isEmpty();
      assertThat(code).isEqualTo(2);
    }
  }
}
