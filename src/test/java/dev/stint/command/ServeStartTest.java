package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.stint.store.Databases;
import dev.stint.support.Shows;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code stint serve} refuses to start with: one sentence, exit code 1, nothing changed on
 * disk.
 */
class ServeStartTest {
  @TempDir Path folder;

  @Test
  void aPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refusesIn(
          folder.resolve("data"),
          "Cannot listen on 127.0.0.1 port %d (Address already in use); stop the process that uses it, or choose another port with --port."
              .formatted(taken.getLocalPort()),
          "--port",
          String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  void aHostThatIsNotThisMachine() throws IOException {
    Shell.Outcome outcome = serve(folder.resolve("data"), "--host", "192.0.2.1");
    assertThat(outcome.err()).startsWith("Cannot listen on 192.0.2.1 port 0 (").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(1);
    refusesIn(
        folder.resolve("data"),
        "Unknown host no-such-host.invalid: set server.host to an address of this machine.",
        "--host",
        "no-such-host.invalid");
  }

  @Test
  void aDataFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "notes");
    refusesIn(file, "The data folder %s is a file, not a folder.".formatted(file));
    refusesIn(file, "The data folder %s is a file, not a folder.".formatted(file), "--demo");
    Path below = file.resolve("below");
    refusesIn(below, "The data folder %s cannot be created.".formatted(below));
  }

  @Test
  void aDataFolderThatCannotBeWrittenTo() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    assertThat(data.toFile().setWritable(false)).isTrue();
    try {
      assumeFalse(Files.isWritable(data), "this user may write everywhere");
      refusesIn(data, "The data folder %s cannot be written to.".formatted(data));
      Path below = data.resolve("below");
      refusesIn(below, "The data folder %s cannot be created.".formatted(below));
    } finally {
      assertThat(data.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void aDatabaseOfANewerVersion() throws IOException, SQLException {
    Path file = folder.resolve("stint.db");
    Databases.sqlite(file, 1).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO flyway_schema_history
            SELECT installed_rank + 1, CAST(version + 1 AS TEXT), description, type, script, checksum,
              installed_by, installed_on, execution_time, success
            FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1\
          """);
    }
    Shell.Outcome outcome = serve(folder);
    assertThat(outcome.err())
        .contains(file.toString(), "Use the newer Stint that created it.")
        .hasLineCount(1);
    refusesIn(folder, outcome.err().strip());
  }

  @Test
  void aDatabaseWhoseTablesWereMadeByOtherScripts() throws IOException, SQLException {
    Path file = folder.resolve("stint.db");
    Databases.sqlite(file, 1).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(
          "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");
    }
    Shell.Outcome outcome = serve(folder);
    assertThat(outcome.err())
        .contains(file.toString(), "Start with a new data folder", "serve --demo --fresh")
        .hasLineCount(1);
    refusesIn(folder, outcome.err().strip());
  }

  @Test
  void aFileThatIsNoDatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("stint.db"), "not a database ".repeat(100));
    Shell.Outcome outcome = serve(folder);
    assertThat(outcome.err())
        .startsWith("The database %s cannot be opened".formatted(file))
        .hasLineCount(1);
    refusesIn(folder, outcome.err().strip());
  }

  @Test
  void aDatabaseThatIsDamaged() throws IOException {
    Path file = folder.resolve("stint.db");
    Databases.sqlite(file, 1).close();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    Shell.Outcome outcome = serve(folder);
    assertThat(outcome.err())
        .startsWith("The database %s cannot be opened".formatted(file))
        .hasLineCount(1);
    refusesIn(folder, outcome.err().strip());
  }

  @Test
  void aDatabaseOfAnotherProgram() throws IOException, SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stint.db"));
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE firm (id INTEGER)");
    }
    Shell.Outcome outcome = serve(folder);
    assertThat(outcome.err()).contains("stint.db").hasLineCount(1);
    refusesIn(folder, outcome.err().strip());
  }

  @Test
  @Shows("ruling 11")
  void theDemoWhereOthersCouldReachIt() throws IOException {
    for (String host : new String[] {"0.0.0.0", "::"}) {
      String says =
          "The demo's passwords are public, so --demo listens on a loopback address only,"
              + " such as 127.0.0.1. %s is not a loopback address.".formatted(host);
      refusesIn(folder.resolve("data"), says, "--demo", "--host", host);
      refusesIn(folder.resolve("data"), says, "--demo", "--fresh", "--set", "server.host=" + host);
    }
  }

  @Test
  void aSettingThatIsUnknownOrOutOfRangeInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("stint.properties"), "throttle.limits=1");
    refusesIn(
        folder,
        "There is no setting throttle.limits (%s); 'stint config' lists all settings."
            .formatted(file));
    Files.writeString(file, "throttle.limit=-1");
    refusesIn(
        folder,
        "The setting throttle.limit takes a whole number from 0 to 1000000000, not \"-1\" (%s)."
            .formatted(file));
  }

  @Test
  void aSettingThatIsUnknownOrOutOfRangeOnTheCommandLine() throws IOException {
    Path data = folder.resolve("data");
    refusesIn(
        data,
        "There is no setting a.b (command line); 'stint config' lists all settings.",
        "--set",
        "a.b=c");
    refusesIn(
        data,
        "The setting server.port takes a whole number from 0 to 65535, not \"65536\" (command line).",
        "--port",
        "65536");
  }

  @Test
  void aSettingThatIsOutOfRangeInTheEnvironment() {
    Path data = folder.resolve("data");
    new Shell(data)
        .with("STINT_STORE_READERS", "many")
        .run("serve", "--port", "0")
        .expectRefusal(
            "The setting store.readers takes a whole number from 1 to 64, not \"many\" (environment STINT_STORE_READERS).");
    assertThat(data).doesNotExist();
  }

  private static Shell.Outcome serve(Path data, String... more) {
    String[] all = Arrays.copyOf(new String[] {"serve", "--port", "0"}, 3 + more.length);
    System.arraycopy(more, 0, all, 3, more.length);
    if (Arrays.asList(more).contains("--port")) {
      all = Stream.concat(Stream.of("serve"), Arrays.stream(more)).toArray(String[]::new);
    }
    return new Shell(data).run(all);
  }

  private void refusesIn(Path data, String sentence, String... more) throws IOException {
    Map<String, String> before = content();
    serve(data, more).expectRefusal(sentence);
    assertThat(content()).isEqualTo(before);
  }

  /** Everything in the folder, by name. */
  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        content.put(
            file.toString(),
            Files.isDirectory(file) ? "a folder" : Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return content;
  }
}
