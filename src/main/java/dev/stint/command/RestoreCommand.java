package dev.stint.command;

import dev.stint.store.SqliteRestore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stint restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Puts a backup in the place of the database, which is kept beside it. No server may be running on it.")
final class RestoreCommand extends DataCommand {
  @Parameters(paramLabel = "FILE", description = "The file that 'stint backup' made.")
  private Path file = Path.of("");

  @Override
  void run() {
    if (!isSqlite(settings(Map.of()))) {
      throw new CommandException(
          "The database is on PostgreSQL: bring it back with pg_restore, as docs/operations.md shows.");
    }
    Path database = folder().resolve(DATABASE);
    Optional<Path> kept = SqliteRestore.run(file, database, Instant.now());
    out().println("Put %s in the place of %s.".formatted(file, database));
    kept.ifPresent(path -> out().println("The database that was there is now %s.".formatted(path)));
  }
}
