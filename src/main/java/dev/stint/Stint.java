package dev.stint;

import dev.stint.command.Commands;

/** The program. */
public final class Stint {
  private Stint() {}

  /**
   * Runs a command; the exit code is 0, 1 when it could not be done, 2 when it was not understood.
   */
  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments));
  }
}
