package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Database;
import dev.stint.store.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands make is for its owner only: it holds the data of people. */
class FileRightsTest {
  @TempDir Path folder;
  private Path data = Path.of("unset");
  private Shell shell = new Shell(data);

  @BeforeEach
  void makeFirm() {
    data = folder.resolve("new/data");
    shell = new Shell(data);
    shell.firm("one");
  }

  private static String rights(Path path) {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
      return PosixFilePermissions.toString(rights);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.toList();
    }
  }

  @Test
  void theDatabaseAndWhatIsBesideItWhileItIsOpen() throws IOException {
    try (Database database = Databases.sqlite(data.resolve("stint.db"), 1)) {
      assertThat(files(data))
          .extracting(file -> file.getFileName().toString())
          .contains("stint.db", "stint.db-wal", "stint.db-shm");
      assertThat(files(data)).extracting(FileRightsTest::rights).containsOnly("rw-------");
      assertThat(database).isNotNull();
    }
  }

  @Test
  void theDataFolderWhenItIsMade() {
    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(rights(Objects.requireNonNull(data.getParent()))).isEqualTo("rwx------");
  }

  @Test
  void aDataFolderThatWasThereKeepsItsOwn() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-x---"));
    new Shell(there).firm("one");
    assertThat(rights(there)).isEqualTo("rwxr-x---");
  }

  @Test
  void aBackupAlsoInThePlaceOfAnotherFile() throws IOException {
    Path backup = folder.resolve("backup.db");
    Files.writeString(backup, "another");
    shell.run("backup", backup.toString(), "--force").expectDone();
    assertThat(rights(backup)).isEqualTo("rw-------");
  }

  @Test
  void aDatabaseThatIsRestoredFromAFileThatEverybodyReads() throws IOException {
    Path backup = folder.resolve("backup.db");
    shell.run("backup", backup.toString()).expectDone();
    Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("rw-r--r--"));
    shell.run("restore", backup.toString()).expectDone();
    assertThat(files(data))
        .filteredOn(file -> !file.toString().endsWith(".lock"))
        .extracting(FileRightsTest::rights)
        .containsOnly("rw-------");
  }

  @Test
  void anExportWithItsFiles() throws IOException {
    Path out = folder.resolve("out");
    shell.run("export", "--out", out.toString()).expectDone();
    assertThat(rights(out)).isEqualTo("rwx------");
    assertThat(files(out)).extracting(FileRightsTest::rights).containsOnly("rw-------");
  }
}
