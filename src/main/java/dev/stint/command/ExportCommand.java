package dev.stint.command;

import dev.stint.export.FirmExport;
import dev.stint.firm.Firms;
import dev.stint.store.Database;
import dev.stint.store.OwnersOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stint export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes all data of a firm as CSV files, one for each kind of record: a snapshot of one moment,"
            + " even while a server is running.")
final class ExportCommand extends DataCommand {
  @Option(
      names = "--firm",
      paramLabel = "ID",
      description = "The firm's id. Default: the only one.")
  private @Nullable String firmKey;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to create; an existing one must be empty.")
  private Path out = Path.of("");

  @Override
  void run() {
    try {
      requireEmpty();
      // Written next to the folder first, so that it has all files or does not exist.
      Path parent = out.toAbsolutePath().getParent();
      Path part = Files.createTempDirectory(parent, ".export", OwnersOnly.folder());
      try {
        int files = write(part);
        Files.deleteIfExists(out);
        Files.move(part, out);
        out().println("Wrote %d files to %s.".formatted(files, out));
      } finally {
        discard(part);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException("Cannot write to the folder %s.".formatted(out));
    }
  }

  private int write(Path folder) {
    try (Database database = openExisting(settings(Map.of()))) {
      return database.read(transaction -> {
        Firms.Firm firm = firm(transaction, firmKey);
        return FirmExport.write(transaction.within(firm.id()), folder);
      });
    }
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (Files.isDirectory(out)) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw new CommandException(
        "%s already exists and is not an empty folder: choose another.".formatted(out));
  }

  private static void discard(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> files;
      try (Stream<Path> there = Files.list(folder)) {
        files = there.toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }
}
