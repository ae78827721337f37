package dev.stint.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code stint test}: the launcher does it, since tests are built from the sources; here it is only
 * described.
 */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Builds Stint from its sources with all checks and tests. Options go to Maven.")
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new CommandException(
        "Tests are run from the sources: call ./stint test in the source folder.");
  }
}
