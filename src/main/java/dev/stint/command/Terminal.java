package dev.stint.command;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command has around it.
 *
 * @param out for what it was asked for
 * @param err for what else there is to say
 * @param in where passwords are read from when nobody sits there
 * @param console for passwords when somebody does, else null
 * @param environment the environment variables
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    @Nullable Console console,
    Map<String, String> environment) {

  /** That of this process. */
  static Terminal ofProcess() {
    return new Terminal(
        writer(System.out),
        writer(System.err),
        System.in,
        Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null),
        System.getenv());
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
  }
}
