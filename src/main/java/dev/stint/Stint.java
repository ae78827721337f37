package dev.stint;

import dev.stint.command.Commands;
import java.util.Locale;

/** The program. */
public final class Stint {
  private Stint() {}

  /**
   * Runs a command; the exit code is 0 for success, 1 for failure and 2 for an invalid command
   * line.
   */
  public static void main(String[] arguments) {
    // Before anything else: in some languages, letter case and digits differ from those of the API,
    // and libraries keep the locale that they find when they are loaded.
    Locale.setDefault(Locale.ROOT);
    System.exit(Commands.run(arguments));
  }
}
