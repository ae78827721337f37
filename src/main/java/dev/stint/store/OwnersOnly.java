package dev.stint.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * New files and folders that only their owner can read and write, because they hold personal data.
 * If the file system does not support such permissions, they are created as usual.
 */
public final class OwnersOnly {
  private OwnersOnly() {}

  /** The permissions of a file. */
  static FileAttribute<?>[] file() {
    return rights("rw-------");
  }

  /** The permissions of a folder. */
  public static FileAttribute<?>[] folder() {
    return rights("rwx------");
  }

  /**
   * Creates an empty file.
   *
   * @throws FileAlreadyExistsException if it exists
   */
  public static void make(Path file) throws IOException {
    Files.createFile(file, file());
  }

  private static FileAttribute<?>[] rights(String rights) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
