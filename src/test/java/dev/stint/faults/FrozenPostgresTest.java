package dev.stint.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.OneAtATime;
import dev.stint.support.Response;
import dev.stint.support.StintProcess;
import dev.stint.support.TestStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that keeps its connections and says nothing any more: its processes are stopped. */
@DisabledOnOs(OS.WINDOWS)
@OneAtATime
class FrozenPostgresTest {
  /** What {@code store.timeout} is here, and what a busy machine may add to it. */
  private static final String TIMEOUT = "2s";

  private static final Duration AT_MOST = Duration.ofSeconds(60);

  @TempDir private Path folder;

  /** Without an end of their own, calls would never come back. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void callsEndInA503AndTheServerIsNotReadyUntilItAnswersAgain() throws Exception {
    Path data = folder.resolve("postgres");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start()) {
      TestStore.Place place =
          new TestStore.Place(
              folder, postgres.getJdbcUrl("postgres", "postgres") + "&password=postgres");
      place.makeFirm();
      try (StintProcess server = StintProcess.serve(withTimeout(place))) {
        Api admin = server.demoAdmin();
        server.awaitReady(200);
        project(admin, "BEFORE").expect(200);
        List<ProcessHandle> processes = processes(data);
        signal("STOP", processes);
        try {
          refuses(admin);
          Response ready = soon(AT_MOST, () -> ready(admin));
          assertThat(ready.status()).isEqualTo(503);
          // Now the pools know, and it is the waiting for a connection that ends.
          refuses(admin);
        } finally {
          signal("CONT", processes);
        }
        server.awaitReady(200);
        project(admin, "AFTER").expect(200);
      }
    }
  }

  private static List<String> withTimeout(TestStore.Place place) {
    List<String> options = new ArrayList<>(place.options());
    options.addAll(List.of("--set", "store.timeout=" + TIMEOUT));
    return options;
  }

  /** More calls at once than there are connections. */
  private static void refuses(Api admin) throws Exception {
    List<Future<Response>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        String code = "FROZEN-" + i;
        boolean writes = i % 2 == 0;
        answers.add(
            threads.submit(
                () -> soon(AT_MOST, () -> writes ? project(admin, code) : admin.get("/project"))));
      }
    }
    for (Future<Response> answer : answers) {
      assertThat(answer.get().status()).isEqualTo(503);
    }
  }

  private static Response soon(Duration most, Supplier<Response> call) {
    long began = System.nanoTime();
    Response response = call.get();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(most);
    return response;
  }

  private static Response ready(Api api) {
    return api.sendTo("GET", "/health/ready", new byte[0]);
  }

  private static Response project(Api admin, String code) {
    return admin.post("/project/detail", "{Nm: 'x', ProjectCode: '%s'}".formatted(code));
  }

  /** The server's process, by the file in which it notes its own, and those that it has started. */
  private static List<ProcessHandle> processes(Path data) throws IOException {
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      ProcessHandle postmaster =
          ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }
  }

  private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }
}
