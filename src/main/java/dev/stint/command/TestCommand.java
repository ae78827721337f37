package dev.stint.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code stint test}: done by the launcher, because tests are built from the sources; here it only
 * has a description.
 */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Builds Stint from source with all checks and runs all tests. Options are passed to Maven.",
      "With --fast and class names, runs just those tests, without the checks and on SQLite only."
    })
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new CommandException("Tests need the sources: run ./stint test in the source folder.");
  }
}
