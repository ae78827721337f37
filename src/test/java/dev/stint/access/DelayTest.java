package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls over the throttle's limit wait, where the server is set to it (ruling 4.1a). */
class DelayTest {
  private static final int LIMIT = 30;
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private TestServer server = delaying(Map.of());
  private TestFirm firm = server.newFirm();
  private Api api = firm.admin();

  @AfterEach
  void stop() {
    server.close();
    callers.close();
  }

  @EachFormat
  @Shows("ruling 4.1a")
  void aScriptOfThirtyFiveCallsGetsThirtyFiveAnswers(InFormat format) throws Exception {
    api = format.of(api);
    Future<List<Response>> script =
        callers.submit(() -> {
          List<Response> answers = new ArrayList<>();
          for (int call = 0; call < LIMIT + 5; call++) {
            answers.add(api.get("/picklist/projects"));
          }
          return answers;
        });
    server.passWhenWaiting(1, WINDOW);
    assertThat(script.get()).hasSize(LIMIT + 5).allSatisfy(answer -> answer.expect(200));
    assertThat(server.anonymous().sendTo("GET", "/metrics", new byte[0]).text())
        .contains("stint_delayed_total 1.0")
        .contains("stint_throttled_total 0.0");
  }

  @EachFormat
  void theEleventhThatWaitsIsRefused(InFormat format) throws Exception {
    api = format.of(api);
    use(LIMIT);
    List<Future<Response>> waiting = new ArrayList<>();
    for (int call = 0; call < 10; call++) {
      waiting.add(later(() -> api.post("/project/detail", "{Nm: 1, ProjectCode: {}}")));
    }
    server.awaitWaiting(10);
    assertThat(api.get("/project").expect(503).header("Retry-After")).isEqualTo("60");
    // Of each token.
    firm.person("Staff").api().get("/project").expect(200);
    server.pass(WINDOW);
    for (Future<Response> call : waiting) {
      call.get().expect(400);
    }
    // There is room again.
    use(LIMIT - 10);
    Future<Response> next = later(() -> api.get("/project"));
    server.passWhenWaiting(1, WINDOW);
    next.get().expect(200);
  }

  @EachFormat
  void aTokenRevokedMeanwhileIsNotGoodAnyMore(InFormat format) throws Exception {
    api = format.of(api);
    use(LIMIT);
    Future<Response> waiting = later(() -> api.get("/project"));
    server.awaitWaiting(1);
    api.delete("/session").expect(200);
    server.pass(WINDOW);
    waiting.get().expect(401);
  }

  @EachFormat
  void whatWaitsEndsWhenTheServerStops(InFormat format) throws Exception {
    api = format.of(api);
    use(LIMIT);
    List<Future<Response>> waiting =
        List.of(later(() -> api.get("/project")), later(() -> api.post("/project/detail", "{}")));
    server.awaitWaiting(2);
    server.stop();
    for (Future<Response> call : waiting) {
      assertThat(call.get().expect(503).header("Retry-After")).isEqualTo("60");
    }
  }

  @Test
  void aCallThatWouldHaveToWaitLongerIsRefusedAtOnce() throws Exception {
    restart(Map.of("throttle.delay.limit", "20s"));
    use(LIMIT);
    assertThat(api.get("/project").expect(503).header("Retry-After")).isEqualTo("60");
    server.pass(Duration.ofSeconds(40));
    Future<Response> waiting = later(() -> api.get("/project"));
    server.passWhenWaiting(1, Duration.ofSeconds(20));
    waiting.get().expect(200);
  }

  @Test
  void whoFindsTheNextWindowFullDoesNotWaitOverTheLimit() throws Exception {
    restart(Map.of("throttle.limit", "1"));
    use(1);
    List<Future<Response>> waiting =
        List.of(later(() -> api.get("/project")), later(() -> api.get("/project")));
    server.passWhenWaiting(2, WINDOW);
    List<Integer> statuses = new ArrayList<>();
    for (Future<Response> call : waiting) {
      statuses.add(call.get().status());
    }
    assertThat(statuses).containsExactlyInAnyOrder(200, 503);
  }

  @Test
  void nobodyWaitsWhoseServerIsNotSetToIt() {
    restart(Map.of("throttle.mode", "refuse"));
    use(LIMIT);
    api.get("/project").expect(503);
  }

  private void restart(Map<String, String> settings) {
    server.close();
    server = delaying(settings);
    firm = server.newFirm();
    api = firm.admin();
  }

  private static TestServer delaying(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("throttle.mode", "delay"));
    all.putAll(settings);
    return TestServer.start(all);
  }

  private Future<Response> later(Callable<Response> call) {
    return callers.submit(call);
  }

  private void use(int calls) {
    for (int call = 0; call < calls; call++) {
      api.get("/picklist/projects").expect(200);
    }
  }
}
