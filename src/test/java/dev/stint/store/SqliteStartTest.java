package dev.stint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.support.StintProcess;
import dev.stint.support.TestClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found when an SQLite database is opened, and what is not done then. */
class SqliteStartTest {
  private static final int LOG_HEADER = 32;
  private static final int FRAME = 24 + 4096;
  private static final Sql WRITE = Sql.of("UPDATE id_sequence SET next_id = next_id + 1");

  @TempDir private Path folder;

  private Path database = Path.of("");

  @BeforeEach
  void namePlaces() {
    database = folder.resolve("stint.db");
  }

  private Path log() {
    return folder.resolve("stint.db-wal");
  }

  private Path index() {
    return folder.resolve("stint.db-shm");
  }

  /** What a process that was killed leaves: a database whose last writes are in its log. */
  private long leftByAKilledProcess(int writes) throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    try (Database running = Databases.sqlite(work.resolve("stint.db"), 1)) {
      for (int i = 0; i < writes; i++) {
        running.write(transaction -> transaction.query(WRITE).run());
      }
      for (Path file : List.of(database, log(), index())) {
        Files.copy(work.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return (Files.size(log()) - LOG_HEADER) / FRAME;
  }

  private Optional<String> loss() throws IOException {
    return WriteAheadLog.loss(new SqliteFile(database));
  }

  private void expectLoss(long had, long left) throws IOException {
    assertThat(loss())
        .hasValueSatisfying(sentence ->
            assertThat(sentence)
                .contains("it has lost the last %d of %d pages".formatted(left, had)));
  }

  private static void cut(Path file, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - bytes);
    }
  }

  private static void damage(Path file, long at) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), at);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 1500})
  void aLogThatIsWholeIsNotComplainedOf(int writes) throws IOException {
    // So many that SQLite begins the log anew, with frames of the earlier one behind the new ones.
    leftByAKilledProcess(writes);
    assertThat(loss()).isEmpty();
  }

  @Test
  void aLogThatWasCutIsToldOfWhereverTheCutIs() throws IOException {
    long frames = leftByAKilledProcess(9);
    cut(log(), FRAME);
    expectLoss(frames, 1);
    cut(log(), 100);
    expectLoss(frames, 2);
    cut(log(), Files.size(log()) - LOG_HEADER);
    expectLoss(frames, frames);
    Files.delete(log());
    expectLoss(frames, frames);
  }

  @Test
  void aFrameThatIsDamagedIsToldOfWithAllThatFollowIt() throws IOException {
    long frames = leftByAKilledProcess(9);
    damage(log(), LOG_HEADER + FRAME * (frames - 3) + 1000);
    expectLoss(frames, 3);
    Files.delete(index());
    expectLoss(frames, 3);
    damage(log(), 20);
    expectLoss(frames, frames);
  }

  @Test
  void theLossIsToldAtTheStart() throws IOException {
    leftByAKilledProcess(9);
    cut(log(), FRAME);
    var list = StintProcess.run(List.of("firm", "list", "--data", folder.toString()));
    assertThat(list.exit()).isZero();
    assertThat(list.err()).contains("The log " + log() + " was truncated or damaged");
  }

  /** How a database may be found to be gone. */
  enum Emptied {
    WITH_THE_LOCK_OF_A_SERVER("stint.db.lock", true),
    WITH_A_LOG("stint.db-wal", true),
    MISSING_WITH_A_LOG("stint.db-wal", false);

    private final String left;
    private final boolean isThere;

    Emptied(String left, boolean isThere) {
      this.left = left;
      this.isThere = isThere;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseThatWasEmptiedIsNotTakenForANewOne(Emptied how) throws IOException {
    if (how.isThere) {
      Files.createFile(database);
    }
    Files.writeString(folder.resolve(how.left), "4711");
    for (List<String> command : List.of(List.of("serve", "--port", "0"), List.of("firm", "list"))) {
      List<String> all = new ArrayList<>(command);
      all.addAll(List.of("--data", folder.toString()));
      var refused = StintProcess.run(all);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).hasLineCount(1);
    }
    assertThatThrownBy(() -> Databases.sqlite(database, 1))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("stint restore");
    assertThat(Files.exists(database)).isEqualTo(how.isThere);
    assertThat(folder.resolve(how.left)).hasContent("4711");
  }

  @Test
  void aDatabaseThatWasEmptiedIsReplacedByARestore() throws IOException {
    Path backup = folder.resolve("backup.db");
    Databases.sqlite(database, 1).close();
    SqliteBackup.make(database, backup, false, _ -> {});
    Files.write(database, new byte[0]);
    SqliteRestore.run(backup, database, TestClock.AT_START.instant());
    Databases.sqlite(database, 1).close();
  }

  @Test
  void anEmptyFileWithNothingBesideItIsTakenForANewDatabase() throws IOException {
    Files.createFile(database);
    Databases.sqlite(database, 1).close();
    assertThat(database).isNotEmptyFile();
  }

  @Test
  void whileOneProcessMakesADatabaseAnotherKeepsOff() {
    List<String> create = List.of("firm", "create", "One", "--data", folder.toString());
    try (var _ = ServerLock.take(database, "not expected")) {
      var second = StintProcess.run(create);
      assertThat(second.err())
          .startsWith("A server (process %d) is running".formatted(ProcessHandle.current().pid()))
          .hasLineCount(1);
      assertThat(second.exit()).isEqualTo(1);
      assertThat(database).doesNotExist();
    }
    assertThat(StintProcess.run(create).exit()).isZero();
  }
}
