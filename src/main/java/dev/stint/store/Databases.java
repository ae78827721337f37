package dev.stint.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens databases, each with its values for the placeholders in {@code db/}. Creates what is
 * missing and brings the schema up to date.
 */
public final class Databases {
  private static final Logger LOG = System.getLogger(Databases.class.getName());
  private static final int OLDEST_POSTGRES = 15;
  private static final Duration FOR_THE_FIRST_ANSWER = Duration.ofSeconds(10);

  private Databases() {}

  /**
   * Opens the SQLite database in this file, which is created if missing.
   *
   * @param readers how many reads may run at once
   * @throws StoreException saying in one sentence why it cannot be used
   */
  public static Database sqlite(Path file, int readers) {
    prepareFolder(file);
    requireContent(file);
    try (var _ = file.toFile().length() == 0 ? alone(file) : null) {
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw new StoreException("The database " + file + " cannot be written to.", null);
      }
      if (!Files.exists(file)) {
        make(file);
      }
      SqliteFile database = new SqliteFile(file);
      WriteAheadLog.loss(database).ifPresent(loss -> LOG.log(Level.WARNING, loss));
      try (var connection = DriverManager.getConnection(database.url())) {
        migrate(database, connection);
      }
      return new SqliteDatabase(database, readers);
    } catch (SQLException | IOException e) {
      throw new StoreException(
          "The database %s cannot be opened; %s (%s)."
              .formatted(file, "is it a SQLite database, and whole?", e.getMessage()),
          e);
    }
  }

  private static void migrate(SqliteFile file, Connection connection) throws SQLException {
    String shown = file.path().toString();
    boolean isBehind = Migrations.version(connection) < Migrations.CURRENT;
    try (var _ = isBehind ? alone(file.path()) : null) {
      Migrations.run(connection, file.url(), shown, SqliteFile.WORDS);
    }
  }

  /**
   * Keeps others away while a database is created or brought up to date: two at once would get in
   * each other's way, and a server would see its tables change. Null if this process has the lock
   * already.
   */
  private static @Nullable ServerLock alone(Path file) {
    return ServerLock.isHeldHere(file)
        ? null
        : ServerLock.take(
            file, "the database must be created or brought up to date; try again after that");
  }

  /**
   * Refuses a file that was a database and has been emptied, which would be mistaken for a new one.
   *
   * @throws StoreException saying what to do
   */
  public static void requireContent(Path file) {
    SqliteFile database = new SqliteFile(file);
    long log = database.beside(SqliteFile.LOG).toFile().length();
    boolean isEmpty = file.toFile().length() == 0;
    if (isEmpty && log > 0) {
      throw new StoreException(
          "The database %s is %s, but its log %s is not: restore the database file, or a backup with 'stint restore'."
              .formatted(
                  file, Files.exists(file) ? "empty" : "missing", database.beside(SqliteFile.LOG)),
          null);
    }
    if (isEmpty && Files.exists(file) && ServerLock.wasTaken(file)) {
      throw new StoreException(
          "The database %s is empty, though a server has used it: restore a backup with 'stint restore', or delete the file to start over."
              .formatted(file),
          null);
    }
  }

  /** Creates a new database as an empty file that only its owner can access. */
  private static void make(Path file) {
    try {
      OwnersOnly.make(file);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker.
    } catch (IOException e) {
      throw new StoreException("The database " + file + " cannot be created.", e);
    }
  }

  /** Creates the folder of a database file if it is missing, accessible to its owner only. */
  static void prepareFolder(Path file) {
    Path folder = DurableFiles.folder(file);
    try {
      Files.createDirectories(folder, OwnersOnly.folder());
    } catch (FileAlreadyExistsException e) {
      throw new StoreException("The data folder " + e.getFile() + " is a file, not a folder.", e);
    } catch (IOException e) {
      throw new StoreException("The data folder " + folder + " cannot be created.", e);
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
   * @param timeout how long it may be silent before a read or write fails; zero for no limit. There
   *     is never a limit on bringing the schema up to date
   * @throws StoreException saying in one sentence why it cannot be used
   */
  public static Database postgres(String url, int readers, int writers, Duration timeout) {
    String shown = url.replaceAll("[?].*", "");
    try (var connection =
        DriverManager.getConnection(url, PostgresDatabase.socketTimeouts(FOR_THE_FIRST_ANSWER))) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRES) {
        throw new StoreException(
            "The database %s is PostgreSQL %s; Stint needs %d or newer."
                .formatted(
                    shown, connection.getMetaData().getDatabaseProductVersion(), OLDEST_POSTGRES),
            null);
      }
      Migrations.run(
          connection,
          url,
          shown,
          Map.of("text", "TEXT COLLATE \"C\"", "bytes", "BYTEA", "table", ""));
    } catch (SQLException e) {
      throw new StoreException(
          "The database %s cannot be opened: %s".formatted(shown, e.getMessage()), e);
    }
    return new PostgresDatabase(url, readers, writers, timeout);
  }
}
