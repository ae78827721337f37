package dev.stint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * Copies an SQLite database, even while a server writes to it: the copy has everything as it was at
 * the moment when it was started.
 */
public final class SqliteBackup {
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private SqliteBackup() {}

  /**
   * Copies a database to a file, which only appears once it is complete and on disk.
   *
   * @param overwrite whether the file may exist
   * @param percent receives the progress every second
   * @throws StoreException saying in one sentence why that is not possible
   */
  public static void make(Path database, Path file, boolean overwrite, IntConsumer percent) {
    if (!Files.isRegularFile(database)) {
      throw new StoreException("There is no database %s.".formatted(database), null);
    }
    refuse(database.toFile().length() == 0, "The database %s is empty.", database);
    Path folder = DurableFiles.folder(file);
    if (!Files.isDirectory(folder)) {
      throw new StoreException("There is no folder %s.".formatted(folder), null);
    }
    if (Files.isDirectory(file)) {
      throw new StoreException("%s is a folder; name a file in it.".formatted(file), null);
    }
    try {
      if (Files.exists(file)) {
        refuse(Files.isSameFile(database, file), "%s is the database itself.", file);
        refuse(!overwrite, "The file %s exists already; --force overwrites it.", file);
      }
      Path written = DurableFiles.newBeside(file, ".part");
      try {
        copy(new SqliteFile(database), written, percent);
        DurableFiles.moveInto(written, file);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw new StoreException("The backup %s cannot be written: %s.".formatted(file, e), e);
    } catch (SQLException e) {
      throw new StoreException(
          "The database %s cannot be copied to %s: %s.".formatted(database, file, e.getMessage()),
          e);
    }
  }

  private static void refuse(boolean refused, String why, Path file) {
    if (refused) {
      throw new StoreException(why.formatted(file), null);
    }
  }

  private static void copy(SqliteFile database, Path written, IntConsumer percent)
      throws SQLException {
    try (Connection connection = database.open()) {
      long bytes = bytes(connection);
      Thread teller = Thread.ofVirtual().start(() -> tell(written, bytes, percent));
      try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
        statement.setString(1, written.toAbsolutePath().toString());
        statement.execute();
      } finally {
        teller.interrupt();
      }
    }
  }

  /** The approximate size of a copy. */
  private static long bytes(Connection connection) throws SQLException {
    String sql =
        """
        SELECT (page_count - freelist_count) * page_size
        FROM pragma_page_count, pragma_freelist_count, pragma_page_size\
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return Math.max(1, rows.getLong(1));
    }
  }

  private static void tell(Path written, long bytes, IntConsumer percent) {
    try {
      while (true) {
        Thread.sleep(TELL_EVERY);
        percent.accept(Math.toIntExact(Math.min(99, Files.size(written) * 100 / bytes)));
      }
    } catch (InterruptedException | IOException e) {
      // The copy is finished.
    }
  }
}
