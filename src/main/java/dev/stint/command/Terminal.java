package dev.stint.command;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a command.
 *
 * @param out for the result
 * @param err for everything else
 * @param in the source of passwords if there is no console
 * @param console prompts for passwords; null if nobody is at the terminal
 * @param environment the environment variables
 * @param clock the program's only clock, in the user's time zone
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    @Nullable Console console,
    Map<String, String> environment,
    Clock clock) {

  /** The environment of this process. */
  static Terminal ofProcess() {
    return new Terminal(
        writer(System.out),
        writer(System.err),
        System.in,
        Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null),
        System.getenv(),
        Clock.system(ZoneId.systemDefault()));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
  }
}
