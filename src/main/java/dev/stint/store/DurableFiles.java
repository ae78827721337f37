package dev.stint.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that exist completely or not at all, even after a power failure. */
final class DurableFiles {
  private DurableFiles() {}

  /**
   * Creates an empty file next to another one, accessible to its owner only. It is deleted when the
   * process ends in an orderly way, and so is the journal that SQLite may keep for it.
   */
  static Path newBeside(Path file, String suffix) throws IOException {
    Path made =
        file.toAbsolutePath().resolveSibling(file.getFileName() + "." + UUID.randomUUID() + suffix);
    OwnersOnly.make(made);
    made.toFile().deleteOnExit();
    new SqliteFile(made).beside(SqliteFile.JOURNAL).toFile().deleteOnExit();
    return made;
  }

  /** Moves a file that has been written to another place, where it replaces any other. */
  static void moveInto(Path written, Path place) throws IOException {
    sync(written, StandardOpenOption.WRITE);
    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(place);
  }

  /** Gives a file a second name, or makes a copy if the file system does not support that. */
  static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES);
      sync(name, StandardOpenOption.WRITE);
    }
    syncFolder(name);
  }

  private static void syncFolder(Path file) throws IOException {
    sync(folder(file), StandardOpenOption.READ);
  }

  static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("no file: " + file);
    }
    return folder;
  }

  private static void sync(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }
}
