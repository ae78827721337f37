package dev.stint.command;

import dev.stint.export.FirmExport;
import dev.stint.firm.Firms;
import dev.stint.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
        "Writes all data of a firm as CSV files, one for each kind of record, as it was at one moment; also while a server runs.")
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
      description = "The folder to make; one that is there must be empty.")
  private Path out = Path.of("");

  @Override
  void run() {
    try {
      requireEmpty();
      // Beside the folder first, so that it has all files or is not there.
      Path parent = out.toAbsolutePath().getParent();
      Path part = Files.createTempDirectory(parent, ".export", ownersOnly());
      try {
        int files = write(part);
        Files.deleteIfExists(out);
        Files.move(part, out);
        out().println("Wrote %d files into %s.".formatted(files, out));
      } finally {
        discard(part);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException("The folder %s cannot be written.".formatted(out));
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
        "There is something at %s already: name a new folder.".formatted(out));
  }

  /** The data of people is nobody else's to read. */
  private static FileAttribute<?>[] ownersOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
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
