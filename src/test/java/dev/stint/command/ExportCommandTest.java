package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.demo.DemoData;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.support.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stint export}. */
class ExportCommandTest {
  @TempDir private Path folder;

  private Shell.Outcome export(Path out, String... more) {
    try (Database database = Databases.sqlite(folder.resolve("stint.db"), 1)) {
      DemoData.createIfEmpty(database, TestClock.AT_START);
    }
    List<String> arguments =
        Stream.concat(Stream.of("export", "--out", out.toString()), Stream.of(more)).toList();
    return new Shell(folder).run(arguments.toArray(String[]::new));
  }

  private static List<String> names(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void writesAFileForEachKindOfRecordOfTheFirmAndNoSecrets() throws IOException {
    Path out = folder.resolve("out");
    Shell.Outcome outcome = export(out, "--firm", DemoData.FIRM).expectDone();
    List<String> names = names(out);
    assertThat(outcome.out()).isEqualTo("Wrote %d files to %s.%n".formatted(names.size(), out));
    assertThat(names)
        .contains("firm.csv", "project.csv", "time_entry.csv", "expense.csv", "custom_rate.csv")
        .doesNotContain("user_session.csv", "user_account.csv");
    assertThat(Files.readString(out.resolve("firm_token.csv"))).doesNotContain("hash");
    assertThat(Files.readString(out.resolve("client.csv")))
        .contains("Atlas Freight Lines")
        .doesNotContain("Badger");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rwx------");
  }

  @Test
  void writesAmountsAsDecimalsAndFlagsAsWords() throws IOException {
    Path out = folder.resolve("out");
    export(out, "--firm", DemoData.FIRM).expectDone();
    List<String> lines = Files.readAllLines(out.resolve("custom_rate.csv"));
    assertThat(lines.getFirst()).isEqualTo("id,project_id,staff_id,labor_code_id,task_id,rate");
    assertThat(lines).anyMatch(line -> line.endsWith(",172.5")).hasSize(30);
    assertThat(Files.readString(out.resolve("labor_code.csv"))).contains(",true,", ",false,");
  }

  @Test
  void leavesAFolderAloneThatHasSomethingInIt() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    export(out, "--firm", DemoData.FIRM).expectDone();
    List<String> before = names(out);
    export(out, "--firm", DemoData.FIRM)
        .expectRefusal(
            "%s already exists and is not an empty folder: choose another.".formatted(out));
    assertThat(names(out)).hasSameElementsAs(before);
  }

  @Test
  void leavesNothingBehindWhenTheFirmIsUnknown() throws IOException {
    export(folder.resolve("out"), "--firm", "none")
        .expectRefusal("There is no firm \"none\"; 'stint firm list' lists them.");
    assertThat(names(folder)).allMatch(name -> name.startsWith("stint.db"));
  }
}
