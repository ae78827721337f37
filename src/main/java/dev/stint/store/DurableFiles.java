package dev.stint.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Files that are there whole or not at all, also when power fails. */
final class DurableFiles {
  private DurableFiles() {}

  /**
   * A new, empty file beside another, for its owner only, gone when the process ends in whatever
   * orderly way.
   */
  static Path newBeside(Path file, String suffix) throws IOException {
    Path made =
        file.toAbsolutePath().resolveSibling(file.getFileName() + "." + UUID.randomUUID() + suffix);
    boolean posix = Files.getFileStore(folder(file)).supportsFileAttributeView("posix");
    Files.createFile(
        made,
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0]);
    made.toFile().deleteOnExit();
    return made;
  }

  /** Puts a file that is written in the place of another, or where none was. */
  static void moveInto(Path written, Path place) throws IOException {
    sync(written, StandardOpenOption.WRITE);
    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(place);
  }

  /** A second name for a file, or a copy where the file system has no such thing. */
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
