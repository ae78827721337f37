package dev.stint.command;

import dev.stint.store.SqliteBackup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stint backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Copies the database to a file, even while a server is running: a snapshot of one moment.")
final class BackupCommand extends DataCommand {
  private static final Duration WITHOUT_A_WORD = Duration.ofSeconds(2);

  @Parameters(paramLabel = "FILE", description = "The file to make.")
  private Path file = Path.of("");

  @Option(names = "--force", description = "Overwrites the file if it exists.")
  private boolean force;

  @Override
  void run() {
    if (!isSqlite(settings(Map.of()))) {
      throw new CommandException(
          "The database is on PostgreSQL: back it up with pg_dump; see docs/operations.md.");
    }
    SqliteBackup.make(folder().resolve(DATABASE), file, force, progress());
    out().println("Copied the database to %s.".formatted(file));
  }

  private IntConsumer progress() {
    PrintWriter err = commandLine().getErr();
    long began = System.nanoTime();
    return percent -> {
      if (System.nanoTime() - began >= WITHOUT_A_WORD.toNanos()) {
        err.println("Copying the database: %d%%".formatted(percent));
        err.flush();
      }
    };
  }
}
