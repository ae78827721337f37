package dev.stint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.demo.DemoData;
import dev.stint.support.StintProcess;
import dev.stint.support.TestClock;
import dev.stint.support.TestStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stint backup} and {@code stint restore}, and what they refuse. */
class SqliteBackupTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:11:12Z");
  private static final Sql ACCOUNT =
      Sql.of(
          """
          INSERT INTO user_account (id, email, email_folded, password_hash)
          VALUES (:id, :email, :email, '')\
          """);
  private static final Sql COUNTED = Sql.of("UPDATE firm SET name = :name WHERE firm_key = :key");

  @TempDir private Path folder;
  private TestStore.Place place = new TestStore.Place(Path.of(""), "");
  private Path live = Path.of("");
  private Path backup = Path.of("");

  @BeforeEach
  void makePlaces() throws IOException {
    place = new TestStore.Place(Files.createDirectory(folder.resolve("data")), "sqlite");
    live = place.folder().resolve("stint.db");
    backup = folder.resolve("backup.db");
  }

  private Database withDemoFirms() {
    Database database = place.open();
    DemoData.createIfEmpty(database, TestClock.AT_START);
    return database;
  }

  /** Every row of every table, as text. */
  private static Map<String, List<String>> rows(Path file) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (var found =
          statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        while (found.next()) {
          names.add(found.getString(1));
        }
      }
      for (String name : names) {
        tables.put(name, rows(connection, name));
      }
    }
    return tables;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT * FROM " + table)) {
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          byte[] bytes = found.getBytes(i);
          row.append(bytes == null ? "null" : HexFormat.of().formatHex(bytes)).append('|');
        }
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  private static long count(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void aBackupThatIsRestoredElsewhereHasEveryRow() throws Exception {
    Path elsewhere = folder.resolve("elsewhere/stint.db");
    try (Database database = withDemoFirms()) {
      database.write(transaction -> write(transaction, 1));
      SqliteBackup.make(live, backup, false, _ -> {});
      assertThat(SqliteRestore.run(backup, elsewhere, NOW)).isEmpty();
      Map<String, List<String>> rows = rows(elsewhere);
      assertThat(rows).isEqualTo(rows(live));
      assertThat(rows.get("project")).hasSizeGreaterThan(10);
    }
    try (Database restored = Databases.sqlite(elsewhere, 1)) {
      assertThat(restored.<Boolean>write(transaction -> write(transaction, 2))).isTrue();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("data", "backup.db", "elsewhere");
    }
  }

  /** Each write is two rows: the count in the firm's name, and one more account. */
  @Test
  void aBackupFromASecondProcessIsOfOneMomentWhileWritesGoOn() throws Exception {
    AtomicLong written = new AtomicLong();
    AtomicBoolean goOn = new AtomicBoolean(true);
    long before;
    long after;
    long accounts;
    try (Database database = withDemoFirms()) {
      accounts = count(live, "SELECT COUNT(*) FROM user_account");
      Thread writer =
          Thread.ofVirtual()
              .start(() -> {
                while (goOn.get()) {
                  database.write(transaction -> write(transaction, written.get() + 1));
                  written.incrementAndGet();
                }
              });
      while (written.get() == 0) {
        Thread.onSpinWait();
      }
      before = written.get();
      var result =
          StintProcess.run(
              List.of("backup", backup.toString(), "--data", place.folder().toString()));
      assertThat(result.exit()).as(result.err()).isZero();
      after = written.get();
      goOn.set(false);
      writer.join();
    }
    assertThat(after).as("writes meanwhile").isGreaterThan(before);
    Path elsewhere = folder.resolve("elsewhere/stint.db");
    var result =
        StintProcess.run(
            List.of(
                "restore", backup.toString(), "--data", folder.resolve("elsewhere").toString()));
    assertThat(result.exit()).as(result.err()).isZero();
    long counted =
        count(
            elsewhere,
            "SELECT CAST(name AS INTEGER) FROM firm WHERE firm_key = '%s'"
                .formatted(DemoData.FIRM));
    assertThat(counted).isBetween(before, after + 1);
    assertThat(count(elsewhere, "SELECT COUNT(*) FROM user_account")).isEqualTo(accounts + counted);
  }

  private static boolean write(Transaction transaction, long number) {
    transaction.query(COUNTED).set("name", Long.toString(number)).set("key", DemoData.FIRM).run();
    transaction
        .query(ACCOUNT)
        .set("id", transaction.newId())
        .set("email", "account-" + number)
        .run();
    return true;
  }

  @Test
  void aBackupThatIsStoppedLeavesNothingBehind() throws Exception {
    withDemoFirms().close();
    change(live, "CREATE TABLE large (b BLOB)");
    change(live, "INSERT INTO large VALUES (zeroblob(100000000))");
    Path target = Files.createDirectory(folder.resolve("backups"));
    List<String> arguments =
        List.of("backup", target + "/b.db", "--data", place.folder().toString());
    Process running =
        new ProcessBuilder(StintProcess.command(List.of(), arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (running.isAlive() && names(target).size() < 2) {
      Thread.onSpinWait();
    }
    running.destroy();
    running.waitFor();
    assertThat(names(target)).as("whole, or nothing").isSubsetOf("b.db");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aRestoreKeepsWhatItReplaces() throws Exception {
    try (Database database = withDemoFirms()) {
      SqliteBackup.make(live, backup, false, _ -> {});
      database.write(transaction -> write(transaction, 1));
    }
    Map<String, List<String>> replaced = rows(live);
    Optional<Path> kept = SqliteRestore.run(backup, live, NOW);
    Path name = place.folder().resolve("stint.db.before-restore-20261122T101112Z");
    assertThat(kept).contains(name);
    assertThat(rows(live)).isEqualTo(rows(backup)).isNotEqualTo(replaced);
    assertThat(rows(name)).isEqualTo(replaced);
  }

  @Test
  void aRestoreReplacesADatabaseThatIsBroken() throws Exception {
    withDemoFirms().close();
    SqliteBackup.make(live, backup, false, _ -> {});
    Files.writeString(live, "not a database any more");
    Files.writeString(place.folder().resolve("stint.db-wal"), "nor its log");
    assertThat(SqliteRestore.run(backup, live, NOW)).isPresent();
    assertThat(rows(live)).isEqualTo(rows(backup));
    assertThat(place.folder().resolve("stint.db.before-restore-20261122T101112Z"))
        .hasContent("not a database any more");
    assertThat(place.folder().resolve("stint.db.before-restore-20261122T101112Z-wal"))
        .hasContent("nor its log");
  }

  private static void assertRefused(ThrowingCallable what, String why) {
    assertThatThrownBy(what).isInstanceOf(StoreException.class).hasMessageContaining(why);
  }

  @Test
  void aBackupRefuses() throws Exception {
    assertRefused(() -> SqliteBackup.make(live, backup, false, _ -> {}), "There is no database");
    Files.createFile(live);
    assertRefused(() -> SqliteBackup.make(live, backup, false, _ -> {}), "is empty");
    Files.delete(live);
    withDemoFirms().close();
    assertRefused(() -> SqliteBackup.make(live, live, true, _ -> {}), "the database itself");
    assertRefused(() -> SqliteBackup.make(live, folder, true, _ -> {}), "is a folder");
    Path nowhere = folder.resolve("nowhere/backup.db");
    assertRefused(() -> SqliteBackup.make(live, nowhere, true, _ -> {}), "There is no folder");
    Files.writeString(backup, "precious");
    assertRefused(() -> SqliteBackup.make(live, backup, false, _ -> {}), "exists already");
    assertThat(backup).hasContent("precious");
    SqliteBackup.make(live, backup, true, _ -> {});
    assertThat(rows(backup)).isEqualTo(rows(live));
  }

  @Test
  void aRestoreRefusesWhatIsNoBackupAndLeavesTheDatabaseAsItWas() throws Exception {
    withDemoFirms().close();
    Map<String, List<String>> rows = rows(live);
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "There is no file");
    assertRefused(() -> SqliteRestore.run(live, live, NOW), "the database itself");

    Files.writeString(backup, "SQLite format 4: certainly not");
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "is not an SQLite database");

    Files.delete(backup);
    change(backup, "CREATE TABLE firm (id INTEGER)");
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "is not a Stint database");

    SqliteBackup.make(live, backup, true, _ -> {});
    change(backup, "UPDATE flyway_schema_history SET version = '999'");
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "has schema 999");

    SqliteBackup.make(live, backup, true, _ -> {});
    change(backup, "UPDATE flyway_schema_history SET checksum = 0 WHERE version = '1'");
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "has the tables of a version");

    SqliteBackup.make(live, backup, true, _ -> {});
    change(backup, "UPDATE project SET client_id = 1 WHERE client_id IS NOT NULL");
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "the table project refer");

    for (String change :
        List.of(
            "CREATE TRIGGER t AFTER INSERT ON firm BEGIN SELECT 1; END",
            "CREATE TRIGGER t AFTER INSERT ON flyway_schema_history BEGIN SELECT 1; END",
            "CREATE VIEW v AS SELECT * FROM firm",
            "DROP INDEX picklist_value_by_list",
            "ALTER TABLE firm ADD COLUMN extra TEXT")) {
      SqliteBackup.make(live, backup, true, _ -> {});
      change(backup, change);
      assertRefused(() -> SqliteRestore.run(backup, live, NOW), "is not that of this version");
    }

    SqliteBackup.make(live, backup, true, _ -> {});
    spoil(backup);
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "is damaged");

    SqliteBackup.make(live, backup, true, _ -> {});
    Files.writeString(folder.resolve("backup.db-wal"), "a log");
    assertRefused(() -> SqliteRestore.run(backup, live, NOW), "is a database in use");

    assertThat(rows(live)).isEqualTo(rows);
    try (Stream<Path> left = Files.list(place.folder())) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .allMatch(name -> name.equals("stint.db") || name.equals("stint.db.lock"));
    }
  }

  private static void change(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Overwrites what is in the middle, as a bad disk does. */
  private static void spoil(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(64 * 1024), channel.size() / 3);
    }
  }

  @Test
  void aRestoreRefusesWhileAnotherProcessHasTheDatabaseOpen() throws Exception {
    try (Database database = withDemoFirms()) {
      SqliteBackup.make(live, backup, false, _ -> {});
      assertRefused(() -> SqliteRestore.run(backup, live, NOW), "in use by another process");
      assertThat(database.<Boolean>write(transaction -> write(transaction, 1))).isTrue();
    }
    assertThat(rows(live)).isNotEqualTo(rows(backup));
  }

  @Test
  void aServerKeepsASecondOneAndARestoreOffItsDatabase() throws Exception {
    withDemoFirms().close();
    SqliteBackup.make(live, backup, false, _ -> {});
    List<String> here = List.of("--data", place.folder().toString());
    try (StintProcess server = StintProcess.serve(here)) {
      String process = "A server (process %d) is running".formatted(server.id());
      var second = StintProcess.run(List.of("serve", "--port", "0", here.get(0), here.get(1)));
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.err()).startsWith(process).contains("--data").hasLineCount(1);
      var restore =
          StintProcess.run(List.of("restore", backup.toString(), here.get(0), here.get(1)));
      assertThat(restore.exit()).isEqualTo(1);
      assertThat(restore.err()).startsWith(process).contains("stop it").hasLineCount(1);
      Files.delete(place.folder().resolve("stint.db.lock"));
      var third = StintProcess.run(List.of("serve", "--port", "0", here.get(0), here.get(1)));
      assertThat(third.exit()).isEqualTo(1);
      assertThat(third.err())
          .as("by the database itself")
          .startsWith("A server is running")
          .hasLineCount(1);
      server.demoAdmin().get("/project").expect(200);
    }
    assertThat(SqliteRestore.run(backup, live, NOW)).as("killed, it holds nothing").isPresent();
  }

  @Test
  void onPostgresqlTheyNameItsOwnTools() {
    List<String> there = List.of("--set", "store.url=jdbc:postgresql://nowhere/stint");
    for (String command : List.of("backup", "restore")) {
      var result =
          StintProcess.run(List.of(command, backup.toString(), there.get(0), there.get(1)));
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.err())
          .contains(command.equals("backup") ? "pg_dump" : "pg_restore")
          .hasLineCount(1);
    }
  }
}
