package dev.stint.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Opens databases, each with the words that its schema needs (the placeholders of {@code db/}):
 * makes what is missing, brings the schema up to date.
 */
public final class Databases {
  private static final int OLDEST_POSTGRES = 15;

  private Databases() {}

  /**
   * Opens the SQLite database in this file, made when missing.
   *
   * @param readers how many reads may run at once
   * @throws StoreException saying in one sentence why it cannot be used
   */
  public static Database sqlite(Path file, int readers) {
    prepareFolder(file);
    try {
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw new StoreException("The database " + file + " cannot be written to.", null);
      }
      SqliteFile database = new SqliteFile(file);
      try (var connection = DriverManager.getConnection(database.url())) {
        Migrations.run(
            connection,
            database.url(),
            Map.of("text", "TEXT", "bytes", "BLOB", "table", "WITHOUT ROWID"));
      }
      return new SqliteDatabase(database, readers);
    } catch (SQLException e) {
      throw new StoreException(
          "The database %s cannot be opened; %s (%s)."
              .formatted(file, "is it a SQLite database, and whole?", e.getMessage()),
          e);
    }
  }

  /** Makes the folder of a database file when it is missing. */
  static void prepareFolder(Path file) {
    Path folder = DurableFiles.folder(file);
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException("The data folder " + e.getFile() + " is a file, not a folder.", e);
    } catch (IOException e) {
      throw new StoreException("The data folder " + folder + " cannot be made.", e);
    }
    if (!Files.isWritable(folder)) {
      throw new StoreException("The data folder " + folder + " cannot be written to.", null);
    }
  }

  /**
   * Opens the PostgreSQL database at this address.
   *
   * @param url {@code jdbc:postgresql:…}, with user and password as parameters
   * @param readers how many reads may run at once
   * @param writers how many writes may run at once
   * @throws StoreException saying in one sentence why it cannot be used
   */
  public static Database postgres(String url, int readers, int writers) {
    String shown = url.replaceAll("[?].*", "");
    try (var connection = DriverManager.getConnection(url)) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRES) {
        throw new StoreException(
            "The database %s is PostgreSQL %s; Stint needs %d or newer."
                .formatted(
                    shown, connection.getMetaData().getDatabaseProductVersion(), OLDEST_POSTGRES),
            null);
      }
      Migrations.run(
          connection, url, Map.of("text", "TEXT COLLATE \"C\"", "bytes", "BYTEA", "table", ""));
    } catch (SQLException e) {
      throw new StoreException(
          "The database %s cannot be opened: %s".formatted(shown, e.getMessage()), e);
    }
    return new PostgresDatabase(url, readers, writers);
  }
}
