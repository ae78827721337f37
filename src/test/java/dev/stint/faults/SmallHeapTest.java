package dev.stint.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.OneAtATime;
import dev.stint.support.StintProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with little memory, and as many large bodies as do not fit into it. */
@OneAtATime
class SmallHeapTest {
  private static final int BODIES = 40;

  /** Many values with a text each: what takes most memory of what a megabyte can be. */
  private static final String VALUES =
      IntStream.range(0, 19_000)
          .mapToObj("'%046d'"::formatted)
          .reduce((a, b) -> a + "," + b)
          .orElseThrow();

  @TempDir private Path folder = Path.of("");

  @Test
  void answersEachOfThemAndLivesOn() throws Exception {
    try (StintProcess server =
            StintProcess.serve(
                List.of("-Xmx64m"),
                List.of("--demo", "--data", folder.resolve("data").toString()));
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Api admin = server.demoAdmin();
      List<Future<Integer>> statuses =
          IntStream.range(0, BODIES)
              .mapToObj(i ->
                  callers.submit(() ->
                      admin
                          .post("/client/detail", "{Nm: 'Client %d', x: [%s]}".formatted(i, VALUES))
                          .status()))
              .toList();
      for (Future<Integer> status : statuses) {
        assertThat(status.get()).isIn(200, 503);
      }
      admin.get("/session").expect(200);
      assertThat(server.err()).doesNotContain("OutOfMemory");
    }
  }
}
