package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Output;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.demo.DemoData;
import dev.stint.help.ApiReference;
import dev.stint.help.Examples;
import dev.stint.support.Api;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code $top} and {@code $skip} hold on every list, computed ones included (ruling 12.0): a client
 * that pages until a short page comes to an end.
 */
@Isolated("making the demo on PostgreSQL is one long write, which others would run into")
class PagingTest {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> SETTINGS = Map.of("throttle.limit", "0");
  private static final Examples EXAMPLES = Examples.load();

  static Stream<Function<Map<String, String>, TestServer>> servers() {
    return Stream.of(TestServer::start, TestServer::startOnPostgres);
  }

  private static Api admin(TestServer server) {
    DemoData.createIfEmpty(server.database(), DAY);
    return server.demoAdmin();
  }

  private static List<ApiReference.Entry> lists(TestServer server) {
    return server.reference().calls().stream()
        .filter(entry -> entry.call().output() instanceof Output.Many)
        .toList();
  }

  /** The answer of a call with its examples, of which this part is asked for. */
  private static Response part(Api caller, ApiReference.Entry entry, String part) {
    String path = entry.path();
    StringBuilder query = new StringBuilder("?").append(part);
    for (Parameter parameter : entry.call().parameters()) {
      String value = EXAMPLES.fill(parameter.example());
      if (parameter.place() == Place.PATH) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else if (parameter.place() == Place.QUERY && parameter.required()) {
        query.append('&').append(parameter.name()).append('=').append(value);
      }
    }
    byte[] body = EXAMPLES.fill(entry.call().example()).getBytes(StandardCharsets.UTF_8);
    return caller
        .with("Content-Type", "application/json")
        .sendTo(entry.call().method(), path + query, body);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Shows("ruling 12.0")
  void everyListThatIsReadCanBeReadInParts(Function<Map<String, String>, TestServer> start) {
    try (TestServer server = start.apply(SETTINGS)) {
      int several = 0;
      for (InFormat format : InFormat.values()) {
        Api caller = format.of(admin(server));
        for (ApiReference.Entry entry : lists(server)) {
          if (entry.call().method().equals("GET")) {
            List<?> whole = part(caller, entry, "").expect(200).json().values().stream().toList();
            int half = whole.size() / 2;
            assertThat(part(caller, entry, "$top=" + half).expect(200).json())
                .as("%s", entry.call())
                .hasSize(half);
            assertThat(part(caller, entry, "$skip=" + half).json().values().stream().toList())
                .as("%s", entry.call())
                .isEqualTo(whole.subList(half, whole.size()));
            assertThat(part(caller, entry, "$skip=%d&$top=9".formatted(whole.size())).json())
                .as("%s", entry.call())
                .isEmpty();
            several += whole.size() > 1 ? 1 : 0;
          }
        }
      }
      assertThat(several).as("lists of several records").isGreaterThan(50);
    }
  }

  @Test
  @Shows("ruling 12.0")
  void soCanTheListsThatOtherCallsAnswer() {
    try (TestServer server = TestServer.start(SETTINGS)) {
      Api caller = admin(server);
      for (ApiReference.Entry entry : lists(server)) {
        if (!entry.call().method().equals("GET")) {
          part(caller, entry, "$top=-1").expectFaults("$top");
          part(caller, entry, "$skip=x").expectFaults("$skip");
          assertThat(part(caller, entry, "$top=0").expect(200).json())
              .as("%s", entry.call())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void soCanCsv() {
    try (TestServer server = TestServer.start(SETTINGS)) {
      Api caller = admin(server);
      for (String what : List.of("time", "expense")) {
        String path = "/api/%s/csv?StartDt=2026-01-01&EndDt=2026-12-31".formatted(what);
        List<String> whole = caller.sendTo("GET", path, new byte[0]).text().lines().toList();
        List<String> part =
            caller.sendTo("GET", path + "&$top=2&$skip=1", new byte[0]).text().lines().toList();
        assertThat(part).containsExactly(whole.get(0), whole.get(2), whole.get(3));
      }
    }
  }
}
