package dev.stint.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.demo.DemoData;
import dev.stint.store.Database;
import dev.stint.support.Api;
import dev.stint.support.OneAtATime;
import dev.stint.support.Response;
import dev.stint.support.StintProcess;
import dev.stint.support.TestClock;
import dev.stint.support.TestServer;
import dev.stint.support.TestStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files of the database that are removed, replaced or cut under a running server: no write is
 * answered that the next start would not find.
 */
@OneAtATime
class LostDatabaseTest {
  /** What becomes of the files. */
  enum Loss {
    DATABASE_REMOVED {
      @Override
      void befall(Path folder) throws IOException {
        Files.delete(folder.resolve("stint.db"));
      }
    },
    DATABASE_REPLACED_BY_AN_EMPTY_ONE {
      @Override
      void befall(Path folder) throws IOException {
        DATABASE_REMOVED.befall(folder);
        Files.createFile(folder.resolve("stint.db"));
      }
    },
    DATABASE_REPLACED_BY_A_COPY {
      @Override
      void befall(Path folder) throws IOException {
        Path copy = Files.copy(folder.resolve("stint.db"), folder.resolve("copy"));
        DATABASE_REMOVED.befall(folder);
        Files.move(copy, folder.resolve("stint.db"));
      }
    },
    LOG_REMOVED {
      @Override
      void befall(Path folder) throws IOException {
        Files.delete(folder.resolve("stint.db-wal"));
      }
    },
    INDEX_OF_THE_LOG_REMOVED {
      @Override
      void befall(Path folder) throws IOException {
        Files.delete(folder.resolve("stint.db-shm"));
      }
    };

    abstract void befall(Path folder) throws IOException;
  }

  private static TestStore.Place withDemoFirms() {
    TestStore.Place place = TestStore.SQLITE.newPlace();
    try (Database database = place.open()) {
      DemoData.createIfEmpty(database, TestClock.AT_START);
    }
    return place;
  }

  private static Response write(Api admin, String code) {
    return admin.post("/project/detail", "{Nm: 'x', ProjectCode: '%s'}".formatted(code));
  }

  @ParameterizedTest
  @EnumSource
  void refusesWritesAndIsNotReady(Loss loss) throws IOException {
    try (TestServer server = TestServer.start(Map.of("throttle.limit", "0"))) {
      Api admin = server.newFirm().admin();
      write(admin, "BEFORE").expect(200);
      loss.befall(server.folder());
      for (String code : new String[] {"FIRST", "SECOND"}) {
        assertThat(write(admin, code).expect(503).json().get("detail").asString())
            .startsWith("The files of the server's database were removed or replaced");
      }
      assertThat(admin.get("/project").expect(200).text())
          .contains("BEFORE")
          .doesNotContain("FIRST", "SECOND");
      assertNotReady(server);
    }
  }

  private static void assertNotReady(TestServer server) {
    Response ready = server.anonymous().sendTo("GET", "/health/ready", new byte[0]).expect(503);
    assertThat(ready.text()).doesNotContain(server.folder().toString());
  }

  /** In a process of its own, which a file that is mapped into memory would end. */
  @Test
  void outlivesADatabaseThatIsCut() throws IOException {
    TestStore.Place place = withDemoFirms();
    Path file = place.folder().resolve("stint.db");
    try (StintProcess server = StintProcess.serve(place.options());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      Api admin = server.demoAdmin();
      // From now on the log says how large the database is, whatever its file says.
      write(admin, "BEFORE").expect(200);
      // Each of the readers has seen the whole file.
      for (int i = 0; i < 8; i++) {
        admin.get("/client").expect(200);
      }
      channel.truncate(channel.size() / 8);
      for (String list : List.of("/project", "/client", "/staff", "/picklist/projects")) {
        admin.get(list);
      }
      write(admin, "FIRST").expect(503);
      write(admin, "SECOND").expect(503);
      admin.sendTo("GET", "/health/live", new byte[0]).expect(200);
      admin.sendTo("GET", "/health/ready", new byte[0]).expect(503);
      server.awaitLog("stop the server");
    }
  }

  @Test
  void saysSoOnce() throws IOException {
    TestStore.Place place = withDemoFirms();
    try (StintProcess server = StintProcess.serve(place.options())) {
      Files.delete(place.folder().resolve("stint.db"));
      for (String code : List.of("FIRST", "SECOND", "THIRD")) {
        write(server.demoAdmin(), code).expect(503);
      }
      server.awaitLog("stint.db was removed. Nothing is written: stop the server");
      assertThat(server.err().lines().filter(line -> line.contains("stint.db"))).hasSize(1);
    }
  }

  @Test
  void goesOnWhenTheVeryFileIsBack() throws IOException {
    try (TestServer server = TestServer.start(Map.of("throttle.limit", "0"))) {
      Api admin = server.newFirm().admin();
      Path database = server.folder().resolve("stint.db");
      Path elsewhere = server.folder().resolve("elsewhere.db");
      Files.move(database, elsewhere);
      write(admin, "AWAY").expect(503);
      Files.move(elsewhere, database);
      write(admin, "BACK").expect(200);
      server.anonymous().sendTo("GET", "/health/ready", new byte[0]).expect(200);
    }
  }
}
