package dev.stint.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** Replaces an SQLite database that no server is using with a backup. */
public final class SqliteRestore {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path backup;
  private final SqliteFile database;

  private SqliteRestore(Path backup, Path database) {
    this.backup = backup;
    this.database = new SqliteFile(database);
  }

  /**
   * Replaces a database with a backup, once that has been checked. If anything fails, the database
   * is left as it was.
   *
   * @return where the previous database is now
   * @throws StoreException saying in one sentence why that is not possible
   */
  public static Optional<Path> run(Path backup, Path database, Instant now) {
    return new SqliteRestore(backup, database).run(now);
  }

  private Optional<Path> run(Instant now) {
    try {
      requireBackup();
      try (var _ = ServerLock.take(database.path(), "stop it before a restore")) {
        Path copy = DurableFiles.newBeside(database.path(), ".restore");
        try {
          // Into the existing file, because a new one would have different permissions.
          try (OutputStream out = Files.newOutputStream(copy)) {
            Files.copy(backup, out);
          }
          check(copy);
          Optional<Path> kept =
              Files.exists(database.path()) ? Optional.of(keep(now)) : Optional.empty();
          removeRemains();
          DurableFiles.moveInto(copy, database.path());
          return kept;
        } finally {
          Files.deleteIfExists(copy);
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          "The database %s cannot be replaced: %s.".formatted(database.path(), e), e);
    }
  }

  /** Checks what can be checked before anything is copied. */
  private void requireBackup() throws IOException {
    if (!Files.isRegularFile(backup)) {
      throw refused("There is no file %s.");
    }
    if (!Files.isReadable(backup)) {
      throw refused("The file %s cannot be read.");
    }
    if (Files.exists(database.path()) && Files.isSameFile(backup, database.path())) {
      throw refused("%s is the database itself.");
    }
    if (!isSqlite(backup)) {
      throw refused("%s is not an SQLite database.");
    }
    Path log = new SqliteFile(backup).beside(SqliteFile.LOG);
    if (Files.exists(log) && Files.size(log) > 0) {
      throw refused(
          "%s is a database in use, not a backup: a part of it is in a file next to it."
              + " Copy it with 'stint backup'.");
    }
  }

  private static boolean isSqlite(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  private StoreException refused(String why) {
    return new StoreException(why.formatted(backup), null);
  }

  /** Checks the copy rather than the backup, which could be another file by now. */
  private void check(Path copy) throws IOException {
    try (Connection connection = new SqliteFile(copy).openUntouched()) {
      if (!hasTable(connection, "id_sequence") || !hasTable(connection, "firm")) {
        throw refused("%s is not a Stint database.");
      }
      Optional<String> refusal = Migrations.refusal(connection);
      if (refusal.isPresent()) {
        throw refused("%s " + refusal.get());
      }
      String integrity = first(connection, "PRAGMA integrity_check(1)").orElse("ok");
      if (!integrity.equals("ok")) {
        throw damaged(integrity);
      }
      Optional<String> orphan = first(connection, "PRAGMA foreign_key_check");
      if (orphan.isPresent()) {
        throw damaged("rows of the table %s refer to missing rows".formatted(orphan.get()));
      }
      checkSchema(connection);
    } catch (SQLException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /** A trigger, above all, would keep doing things that nobody sees. */
  private void checkSchema(Connection connection) throws SQLException, IOException {
    Path file = DurableFiles.newBeside(database.path(), ".schema");
    try {
      SqliteFile model = new SqliteFile(file);
      Migrations.migrate(model.url(), SqliteFile.WORDS, Migrations.version(connection));
      try (Connection expected = model.openUntouched()) {
        Optional<String> difference = SqliteSchema.difference(connection, expected);
        if (difference.isPresent()) {
          throw refused(
              "%s "
                  + difference.get()
                  + ", so its schema is not that of this version: somebody has changed it.");
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private StoreException damaged(String how) {
    return new StoreException("%s is damaged: %s.".formatted(backup, how.strip()), null);
  }

  private static boolean hasTable(Connection connection, String name) throws SQLException {
    try (var tables = connection.getMetaData().getTables(null, null, name, null)) {
      return tables.next();
    }
  }

  private static Optional<String> first(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  /** Gives the database a second name, under which it is kept. */
  private Path keep(Instant now) throws IOException {
    if (isSqlite(database.path())) {
      settle();
    }
    Path kept = database.beside(".before-restore-" + TIME.format(now));
    Path log = database.beside(SqliteFile.LOG);
    if (Files.exists(log)) {
      // It could not be opened, so its parts are kept together.
      Files.move(log, new SqliteFile(kept).beside(SqliteFile.LOG));
    }
    DurableFiles.link(database.path(), kept);
    return kept;
  }

  /** Merges the old database's log into it, if it can still be read. */
  private void settle() {
    try (Connection connection = database.open();
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      // Only possible if nobody else has it open.
      statement.execute("PRAGMA journal_mode=DELETE");
    } catch (SQLException e) {
      if ((e.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code) {
        throw new StoreException(
            "The database %s is in use by another process; try again once that has finished."
                .formatted(database.path()),
            e);
      }
    }
  }

  /** Removes files of the old database that would be mistaken for the new one's. */
  private void removeRemains() throws IOException {
    Files.deleteIfExists(database.beside(SqliteFile.LOG));
    Files.deleteIfExists(database.beside(SqliteFile.INDEX));
    Files.deleteIfExists(database.beside(SqliteFile.JOURNAL));
  }
}
