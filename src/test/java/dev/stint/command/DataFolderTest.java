package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data folder, and the files of backups and exports, may have any name. */
class DataFolderTest {
  @TempDir private Path parent;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a?x&y",
        "?mode=memory",
        "mode=memory",
        "cache=shared",
        ":memory:",
        ":resource:x",
        "file:x",
        "a b ",
        " #1",
        "100%",
        "%41%zz",
        "a;b",
        "it's",
        "\"quoted\"",
        "a\\b",
        "a+b=c,d",
        "$HOME ~ *",
        "-x",
        "new\nline",
        "Größe 密码",
      })
  void mayHaveAnyName(String name) throws Exception {
    assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name))
        .as("the machine's locale has files of this name")
        .isTrue();
    Path data = parent.resolve(name);
    Shell shell = new Shell(data);
    shell.firm("first");
    assertThat(names(data)).contains("stint.db");
    assertThat(names(parent)).as("nothing beside the folder").containsExactly(name);

    Path backup = Files.createDirectory(parent.resolve("backups " + name)).resolve(name);
    shell.run("backup", backup.toString()).expectDone();
    shell.firm("second");
    assertThat(shell.run("firm", "list").expectDone().out()).contains("first", "second");
    shell.run("restore", backup.toString()).expectDone();
    assertThat(shell.run("firm", "list").expectDone().out())
        .contains("first")
        .doesNotContain("second");
    Path export = parent.resolve("export " + name);
    shell.run("export", "--firm", "first", "--out", export.toString()).expectDone();
    assertThat(names(export)).isNotEmpty();
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
