package dev.stint.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.demo.DemoData;
import dev.stint.store.Database;
import dev.stint.support.Api;
import dev.stint.support.OneAtATime;
import dev.stint.support.StintProcess;
import dev.stint.support.TestClock;
import dev.stint.support.TestStore;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of the database that a bad disk has changed under a running server. */
@OneAtATime
class DamagedDatabaseTest {
  private static final int PAGE = 4096;

  @Test
  void isNotReadyOnceACallHasMetThem() throws Exception {
    TestStore.Place place = TestStore.SQLITE.newPlace();
    try (Database database = place.open()) {
      DemoData.createIfEmpty(database, TestClock.AT_START);
    }
    try (StintProcess server = StintProcess.serve(place.options());
        FileChannel channel =
            FileChannel.open(place.folder().resolve("stint.db"), StandardOpenOption.WRITE)) {
      Api admin = server.demoAdmin();
      server.awaitReady(200);
      for (long at = 32 * PAGE; at < channel.size(); at += PAGE) {
        channel.write(ByteBuffer.wrap("damaged".repeat(PAGE / 7).getBytes(UTF_8)), at);
      }
      assertThat(List.of("/project", "/client", "/staff", "/picklist/projects"))
          .anyMatch(list -> admin.get(list).status() == 503);
      admin.sendTo("GET", "/health/ready", new byte[0]).expect(503);
      server.awaitLog("The database is damaged");
    }
  }
}
