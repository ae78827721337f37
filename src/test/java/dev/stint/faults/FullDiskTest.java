package dev.stint.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.stint.demo.DemoData;
import dev.stint.store.Database;
import dev.stint.support.Api;
import dev.stint.support.OneAtATime;
import dev.stint.support.Response;
import dev.stint.support.StintProcess;
import dev.stint.support.TestClock;
import dev.stint.support.TestStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up, and a database that becomes read-only, under a running server. Both are
 * real, which takes root and some of Linux's tools.
 */
@EnabledOnOs(OS.LINUX)
@OneAtATime
class FullDiskTest {
  private static final String NOTES = "n".repeat(50_000);

  @TempDir private Path folder;

  private static TestStore.Place withDemoFirms(Path folder) {
    TestStore.Place place = new TestStore.Place(folder, "sqlite");
    try (Database database = place.open()) {
      DemoData.createIfEmpty(database, TestClock.AT_START);
    }
    return place;
  }

  @Test
  void aFullDiskIsA503UntilThereIsRoomAgain() throws Exception {
    require("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder.toString());
    try (StintProcess server = StintProcess.serve(withoutLeastRoom(withDemoFirms(folder)))) {
      server.awaitReady(200);
      Path ballast = folder.resolve("ballast");
      fill(ballast);
      String refused = refusesWrites(server);
      server.awaitReady(503);
      Files.delete(ballast);
      acceptsWrites(server, refused);
      server.awaitReady(200);
    } finally {
      assertThat(run("umount", "--lazy", folder.toString())).isZero();
    }
  }

  private static List<String> withoutLeastRoom(TestStore.Place place) {
    List<String> options = new ArrayList<>(place.options());
    options.addAll(List.of("--set", "store.free.min=0"));
    return options;
  }

  @Test
  void aDiskWithLessRoomThanTheSettingIsNotReadyThoughItTakesWrites() throws Exception {
    require("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder.toString());
    try (StintProcess server = StintProcess.serve(withDemoFirms(folder).options())) {
      Response ready = server.demoAdmin().sendTo("GET", "/health/ready", new byte[0]).expect(503);
      assertThat(ready.json().get("detail").asString()).contains("store.free.min");
      acceptsWrites(server, "LITTLE");
    } finally {
      assertThat(run("umount", "--lazy", folder.toString())).isZero();
    }
  }

  private static void fill(Path ballast) throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[64 * 1024];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(Files.size(ballast)).isPositive();
    }
  }

  @Test
  void aDatabaseMadeReadOnlyIsA503UntilItCanBeWrittenAgain() throws Exception {
    requireImmutableFiles();
    TestStore.Place place = withDemoFirms(folder);
    try (StintProcess server = StintProcess.serve(place.options())) {
      acceptsWrites(server, "BEFORE");
      List<Path> files;
      try (Stream<Path> all = Files.list(folder)) {
        files =
            all.filter(file -> file.getFileName().toString().matches("stint.db(-wal)?")).toList();
      }
      assertThat(files).hasSize(2);
      String refused;
      try {
        assertThat(attribute("+i", files)).isZero();
        refused = refusesWrites(server);
      } finally {
        assertThat(attribute("-i", files)).isZero();
      }
      acceptsWrites(server, refused);
    }
  }

  private static int attribute(String change, List<Path> files) throws Exception {
    List<String> command = new ArrayList<>(List.of("chattr", change));
    files.forEach(file -> command.add(file.toString()));
    return run(command.toArray(String[]::new));
  }

  /** Not every file system heeds the attribute for a file that is open already. */
  private void requireImmutableFiles() throws Exception {
    Path probe = folder.resolve("probe");
    try (OutputStream out = Files.newOutputStream(probe)) {
      require("chattr", "+i", probe.toString());
      try {
        out.write(1);
      } catch (IOException refused) {
        return;
      } finally {
        assertThat(run("chattr", "-i", probe.toString())).isZero();
      }
    }
    skip("this file system lets an open file be written to that is made read-only");
  }

  /** Writes until one is refused; the code of that project. */
  private static String refusesWrites(StintProcess server) {
    Api admin = server.demoAdmin();
    for (int i = 0; i < 500; i++) {
      String code = "FULL-" + i;
      Response response = admin.post("/project/detail", project(code));
      if (response.status() != 200) {
        response.expect(503);
        assertThat(response.header("Retry-After")).isNotEmpty();
        assertThat(response.header("Content-Type")).startsWith("application/problem+json");
        assertThat(response.json().get("type").asString())
            .isEqualTo("urn:stint:problem:unavailable");
        server.awaitLog("Nothing can be written to the database");
        admin.post("/project/detail", project(code)).expect(503);
        // Who only reads notices nothing.
        assertThat(admin.get("/project").expect(200).text()).doesNotContain('"' + code + '"');
        return code;
      }
    }
    throw new AssertionError("every write was accepted");
  }

  private static void acceptsWrites(StintProcess server, String code) {
    Api admin = server.demoAdmin();
    for (String each : List.of(code, code + "-NEXT")) {
      admin.post("/project/detail", project(each)).expect(200);
      assertThat(admin.get("/project").expect(200).text()).contains('"' + each + '"');
    }
  }

  private static String project(String code) {
    return "{Nm: 'x', ProjectCode: '%s', Notes: '%s'}".formatted(code, NOTES);
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void require(String... command) throws Exception {
    if (run(command) != 0) {
      skip("'%s' does not work here".formatted(String.join(" ", command)));
    }
  }

  private static void skip(String why) {
    System.err.println("Skipped: " + FullDiskTest.class.getSimpleName() + ", since " + why + ".");
    abort(why);
  }
}
