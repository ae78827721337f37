package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Call;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.call.Value;
import dev.stint.demo.DemoData;
import dev.stint.help.ApiReference;
import dev.stint.help.Examples;
import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What callers may call a parameter, and where they may put it (rulings 1.2 and 1.3): of every call
 * that has one, as its description says.
 */
class ParametersTest {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
  private static final Examples EXAMPLES = Examples.load();

  private static TestServer server;
  private static Api admin;

  @BeforeAll
  static void start() {
    server = TestServer.start(Map.of("throttle.limit", "0"));
    DemoData.createIfEmpty(server.database(), DAY);
    String session =
        server
            .anonymous()
            .post(
                "/session",
                "{UserId: 'admin@example.com', Pwd: '%s', Firm: '%s'}"
                    .formatted(DemoData.PASSWORD, DemoData.FIRM))
            .expect(200)
            .json()
            .get("token")
            .asString();
    admin = server.anonymous().with("X-Auth-Token", session).with("X-Auth-Realm", DemoData.FIRM);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A parameter of a call. */
  record Known(ApiReference.Entry entry, Parameter parameter) {
    Call call() {
      return entry.call();
    }

    /** The call's path, its id left out where the parameter is that. */
    String path() {
      String path = entry.path();
      for (Parameter other : call().parameters(Place.PATH)) {
        String variable = "{" + other.name() + "}";
        path =
            other.equals(parameter)
                ? path.replace("/" + variable, "")
                : path.replace(variable, EXAMPLES.fill(other.example()));
      }
      return path;
    }

    /** The other parameters that must be there, as a query. */
    String required() {
      return call().parameters(Place.QUERY).stream()
          .filter(other -> other.required() && !other.equals(parameter))
          .map(other -> other.name() + "=" + EXAMPLES.fill(other.example()) + "&")
          .collect(Collectors.joining());
    }

    /** A good value, if the description has one. */
    String example() {
      return EXAMPLES.fill(parameter.example());
    }

    @Override
    public String toString() {
      return call() + " " + parameter.name();
    }
  }

  private static Stream<Known> parameters(Place... places) {
    return server.reference().calls().stream()
        .flatMap(entry ->
            Stream.of(places)
                .flatMap(place -> entry.call().parameters(place).stream())
                .filter(parameter -> parameter.value() instanceof Value.Single)
                .map(parameter -> new Known(entry, parameter)));
  }

  static Stream<Known> ofQueriesAndBodies() {
    return parameters(Place.QUERY, Place.BODY);
  }

  static Stream<Known> ofGets() {
    return parameters(Place.PATH, Place.QUERY)
        .filter(known -> known.call().method().equals("GET"))
        .filter(known -> !known.example().isEmpty())
        .filter(known -> known.parameter().called().all().size() > 1);
  }

  /** Two values of the parameter's type. */
  private static List<String> twoValues(Parameter parameter) {
    var kind = ((Value.Single) parameter.value()).type().kind();
    if (!kind.values().isEmpty()) {
      return kind.values().subList(0, 2).stream().map(String::valueOf).toList();
    }
    return switch (kind.json()) {
      case BOOLEAN -> List.of("true", "false");
      case INTEGER, NUMBER -> List.of("1", "2");
      case STRING -> List.of("2026-01-01", "2026-01-02");
    };
  }

  @ParameterizedTest
  @DisplayName("given twice with different values, under any of its names, it is refused by name")
  @MethodSource("ofQueriesAndBodies")
  @Shows("ruling 1.2")
  void givenTwice(Known known) {
    List<String> values = twoValues(known.parameter());
    List<String> names = known.parameter().called().all();
    for (String other : names) {
      String query =
          "%s=%s&%s=%s".formatted(names.getFirst(), values.getFirst(), other, values.getLast());
      Response answer =
          admin.sendTo(
              known.call().method(),
              known.path() + "?" + known.required() + query,
              EXAMPLES.fill(known.call().example()).getBytes(StandardCharsets.UTF_8));
      answer.expect(400);
      assertThat(answer.json().findValuesAsString("field")).as(answer.text()).contains(other);
    }
  }

  @ParameterizedTest
  @DisplayName("of a GET it is known by each of its names, in query and in a body of each format")
  @MethodSource("ofGets")
  @Shows("ruling 1.2")
  void knownByEachName(Known known) {
    String plain = known.required() + known.parameter().name() + "=" + known.example();
    String expected = answer(known, plain, "", "");
    for (String name : known.parameter().called().all()) {
      String pair = name.toUpperCase(Locale.ROOT) + "=" + known.example();
      assertThat(answer(known, known.required() + pair, "", "")).as(name).isEqualTo(expected);
      assertThat(answer(known, known.required() + pair + "&" + plain, "", "")).isEqualTo(expected);
      Map<String, String> bodies =
          Map.of(
              "application/json", "{\"%s\": \"%s\"}".formatted(name, known.example()),
              "application/xml", "<q><%s>%s</%1$s></q>".formatted(name, known.example()),
              "application/x-www-form-urlencoded", pair);
      bodies.forEach((type, body) ->
          assertThat(answer(known, known.required(), type, body)).as(body).isEqualTo(expected));
    }
  }

  private static String answer(Known known, String query, String type, String body) {
    Api caller = type.isEmpty() ? admin : admin.with("Content-Type", type);
    return caller
        .with("Accept", "application/json")
        .sendTo(
            known.call().method(),
            known.path() + "?" + query,
            body.getBytes(StandardCharsets.UTF_8))
        .expect(200)
        .text();
  }
}
