package dev.stint.command;

import dev.stint.store.SqliteRestore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stint restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Replaces the database with a backup, and keeps the old database next to it. Stop the server first.")
final class RestoreCommand extends DataCommand {
  @Parameters(paramLabel = "FILE", description = "The file that 'stint backup' created.")
  private Path file = Path.of("");

  @Override
  void run() {
    if (!isSqlite(settings(Map.of()))) {
      throw new CommandException(
          "The database is on PostgreSQL: restore it with pg_restore; see docs/operations.md.");
    }
    Path database = folder().resolve(DATABASE);
    Optional<Path> kept = SqliteRestore.run(file, database, clock().instant());
    out().println("Replaced %s with %s.".formatted(database, file));
    kept.ifPresent(path -> out().println("The old database is now %s.".formatted(path)));
  }
}
