package dev.stint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The files that a database was opened with: the database, its log and the log's index. If one of
 * them is no longer found under its name, anything written to it would be missing after a restart.
 */
final class OpenedFiles {
  /** A name, and the file that it stood for: device and inode, or null if the system has none. */
  private record Opened(Path path, @Nullable Object key) {}

  private final Path database;
  private final List<Opened> opened = new ArrayList<>();
  private long largest;
  private volatile boolean cut;

  /** The files that exist now; the database is open. */
  OpenedFiles(SqliteFile file) throws IOException {
    this.database = file.path();
    this.largest = Files.size(database);
    for (Path path :
        List.of(database, file.beside(SqliteFile.LOG), file.beside(SqliteFile.INDEX))) {
      opened.add(new Opened(path, attributes(path).fileKey()));
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  /** Which of them was removed, replaced or truncated, as a sentence, if any. */
  Optional<String> loss() {
    if (cut) {
      return Optional.of("%s was truncated.".formatted(database));
    }
    for (Opened file : opened) {
      try {
        if (!Objects.equals(attributes(file.path).fileKey(), file.key)) {
          return Optional.of("%s is not the file that was opened.".formatted(file.path));
        }
      } catch (NoSuchFileException e) {
        return Optional.of("%s was removed.".formatted(file.path));
      } catch (IOException e) {
        return Optional.of("%s cannot be found (%s).".formatted(file.path, e));
      }
    }
    return Optional.empty();
  }

  /**
   * Throws if one of them is lost.
   *
   * @throws LostDatabaseException saying which
   */
  void require() {
    loss()
        .ifPresent(sentence -> {
          throw new LostDatabaseException(sentence);
        });
  }

  /**
   * The same, and checks whether the database was truncated: it only grows, unless another process
   * has vacuumed it. Only for the writer's thread.
   *
   * @param needed the number of bytes that its pages take; called if the file has become smaller
   */
  void requireWhole(LongSupplier needed) {
    require();
    long size = database.toFile().length();
    if (size < largest && size < needed.getAsLong()) {
      cut = true;
      require();
    }
    largest = size;
  }
}
