package dev.stint.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.OneAtATime;
import dev.stint.support.RawClient;
import dev.stint.support.StintProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server whose process may open few files. */
@OneAtATime
@EnabledOnOs(OS.LINUX)
class FewFilesTest {
  /** So that the next one cannot be opened. */
  private static final int FEWER_THAN_ARE_OPEN = 20;

  private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void moreSilentClientsThanFilesShutNobodyOut() {
    List<RawClient> silent = new ArrayList<>();
    try (StintProcess server = serve(400)) {
      for (int i = 0; i < 500; i++) {
        silent.add(new RawClient(server.port()));
      }
      isServed(server);
      assertThat(server.err())
          .contains("The process may open 400 files (ulimit -n), so it takes")
          .doesNotContain("Too many open files");
    } finally {
      silent.forEach(RawClient::close);
    }
  }

  @Test
  void aServerThatCouldNotAcceptListensAgain() throws IOException, InterruptedException {
    try (StintProcess server = serve(1024)) {
      isServed(server);
      limit(server, FEWER_THAN_ARE_OPEN);
      try (RawClient _ = new RawClient(server.port())) {
        server.awaitLog("Too many open files");
      }
      limit(server, 1024);
      server.awaitLog("does so again");
      isServed(server);
    }
  }

  private StintProcess serve(int files) {
    return StintProcess.serveWithFiles(
        files,
        List.of(
            "--demo",
            "--data",
            folder.resolve("data").toString(),
            "--set",
            "server.stop.grace=1s"));
  }

  private static void isServed(StintProcess server) {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(LIVE).read().status()).isEqualTo(200);
    }
  }

  private static void limit(StintProcess server, long files)
      throws IOException, InterruptedException {
    Process prlimit =
        new ProcessBuilder(
                "prlimit", "--pid", Long.toString(server.id()), "--nofile=" + files + ":1024")
            .inheritIO()
            .start();
    assertThat(prlimit.waitFor()).isZero();
  }
}
