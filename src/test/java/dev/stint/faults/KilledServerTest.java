package dev.stint.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.demo.DemoData;
import dev.stint.support.Api;
import dev.stint.support.OneAtATime;
import dev.stint.support.StintProcess;
import dev.stint.support.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that is killed in the middle of many writes: what it has answered is there afterwards,
 * and nothing is there by half.
 */
@OneAtATime
class KilledServerTest {
  private static final int WRITES = 400;

  /** After how many answers it is killed, round by round. */
  private static final List<Integer> ROUNDS = List.of(240, 60, 140);

  /** A project as it must be found: its code, which is made once, and its name. */
  private record Project(String code, String name) {}

  private static final Project NONE = new Project("none", "none");

  /** What has been answered, by the project's id. */
  private final Map<Long, Project> answered = new ConcurrentHashMap<>();

  /** Why writes were not answered. */
  private final Queue<String> lost = new ConcurrentLinkedQueue<>();

  /** What a server too busy has answered with 503: none of it may be there. */
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @EnumSource
  void keepsWhatItHasAnswered(TestStore kind) throws Exception {
    TestStore.Place place = kind.newPlace();
    place.makeFirm();
    StintProcess server = serve(place);
    try {
      for (int round = 0; round < ROUNDS.size(); round++) {
        writeAndKill(server, round, ROUNDS.get(round));
        server = serve(place);
        check(server.demoAdmin(), round);
      }
    } finally {
      server.kill();
    }
    if (kind == TestStore.SQLITE) {
      checkFile(place);
    }
  }

  /** All writes come at once, from one address. */
  private static StintProcess serve(TestStore.Place place) {
    return StintProcess.serve(
        Stream.concat(
                place.options().stream(), Stream.of("--set", "server.connections.address=10000"))
            .toList());
  }

  /** Half of the writes make a project, half rename one of an earlier round. */
  private void writeAndKill(StintProcess server, int round, int killAfter) {
    AtomicInteger answers = new AtomicInteger();
    List<Long> earlier = new ArrayList<>(answered.keySet());
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITES; i++) {
        boolean renames = i % 2 == 1 && i / 2 < earlier.size();
        String name = "Round %d, write %d".formatted(round, i);
        String code = "R%d-%d".formatted(round, i);
        long id = renames ? earlier.get(i / 2) : 0;
        threads.execute(() -> {
          JsonNode project =
              post(
                  client,
                  server.port(),
                  renames ? "/" + id : "",
                  renames
                      ? "{Nm: '%s', Notes: '%s'}".formatted(name, name)
                      : "{Nm: '%s', Notes: '%s', ProjectCode: '%s'}".formatted(name, name, code));
          if (project != null) {
            answered.put(
                project.get("SystemId").asLong(),
                new Project(project.get("ProjectCode").asString(), name));
            if (answers.incrementAndGet() == killAfter) {
              server.kill();
            }
          }
        });
      }
    }
    assertThat(answers)
        .as("answers")
        .hasValueGreaterThanOrEqualTo(killAfter)
        .hasValueLessThan(WRITES);
  }

  /** The project, or null when the server was gone before it answered. */
  private @Nullable JsonNode post(HttpClient client, int port, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/BigTimeData/api/v2/project/detail%s"
                        .formatted(port, path)))
            .header("X-Auth-ApiToken", DemoData.FIRM_TOKEN)
            .header("X-Auth-Realm", DemoData.FIRM)
            .timeout(Duration.ofMinutes(5))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 503) {
        refused.add(body);
        return null;
      }
      if (response.statusCode() != 200) {
        lost.add(response.body());
        return null;
      }
      return JsonMapper.shared().readTree(response.body());
    } catch (IOException e) {
      lost.add(String.valueOf(e));
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check(Api admin, int round) {
    Map<Long, Project> found = new HashMap<>();
    Set<String> codes = new HashSet<>();
    for (JsonNode project : admin.get("/project?ShowInactive=true").expect(200).json()) {
      String code = project.get("ProjectCode").asString();
      if (code.startsWith("R")) {
        String name = project.get("Nm").asString();
        assertThat(codes.add(code)).as("only one %s", code).isTrue();
        assertThat(project.get("DisplayName").asString()).isEqualTo(name);
        assertThat(refused)
            .as("answered with 503")
            .noneMatch(body -> body.contains("'" + name + "'"));
        assertThat(project.get("Notes").asString()).isEqualTo(name);
        found.put(project.get("SystemId").asLong(), new Project(code, name));
      }
    }
    answered.forEach((id, project) -> {
      Project now = found.getOrDefault(id, NONE);
      // A renaming of this round that was not answered may be there nevertheless.
      boolean renamedUnheard =
          !project.name.startsWith("Round " + round) && now.name.startsWith("Round " + round);
      assertThat(renamedUnheard ? project.name : now.name).isEqualTo(project.name);
      assertThat(now.code).isEqualTo(project.code);
    });
    answered.putAll(found);
    long next =
        admin
            .post("/project/detail", "{Nm: 'After', ProjectCode: 'A%d'}".formatted(round))
            .expect(200)
            .json()
            .get("SystemId")
            .asLong();
    assertThat(found).as("ids in use").doesNotContainKey(next);
  }

  private static void checkFile(TestStore.Place place) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + place.folder().resolve("stint.db"));
        var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("PRAGMA integrity_check")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("ok");
      }
      try (var rows = statement.executeQuery("PRAGMA foreign_key_check")) {
        assertThat(rows.next()).isFalse();
      }
    }
  }
}
