package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Output;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.demo.DemoData;
import dev.stint.demo.DemoLogin;
import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.TestClock;
import dev.stint.support.TestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The documentation's examples are from the demo, and its calls answer what it says. When the demo
 * has changed, {@code ./stint test -Dtest=ExamplesTest -Dexamples=write} writes the file of
 * examples anew.
 */
class ExamplesTest {
  /** No example has a secret that exists, and the demo's administrator is one in two firms. */
  private static final Map<String, Integer> REFUSED =
      Map.of("/invitations/accept", 401, "/resets/use", 401, "/users/{StaffSid}/reset", 400);

  private static final Path FILE =
      Path.of("src", "main", "resources", "dev", "stint", "help", "examples.json");
  private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+)\\.(\\w+)}");

  /** How many steps it takes from a list to what a record of it leads to. */
  private static final int ROUNDS = 3;

  private static final String FORM = "application/x-www-form-urlencoded";

  /** What is different each time. */
  private static final List<String> SECRETS = List.of("token", "Token");

  private static TestServer server;
  private static Api admin;

  @BeforeAll
  static void start() {
    server = TestServer.start(Map.of("throttle.limit", "0"));
    DemoData.createIfEmpty(server.database(), TestClock.AT_START);
    admin = admin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Api admin() {
    return admin;
  }

  /** With a session, which some calls need (ruling 3.9). */
  private static Api admin(TestServer of) {
    DemoLogin login = DemoData.LOGINS.getFirst();
    String body =
        "{UserId: '%s', Pwd: '%s', Firm: '%s'}"
            .formatted(login.email(), login.password(), DemoData.FIRM);
    JsonNode session = of.anonymous().post("/session", body).expect(200).json();
    return of.anonymous()
        .with("X-Auth-Token", session.get("token").asString())
        .with("X-Auth-Realm", DemoData.FIRM);
  }

  private static List<ApiReference.Entry> reads() {
    return server.reference().calls().stream()
        .filter(entry -> entry.call().method().equals("GET"))
        .filter(entry -> !(entry.call().output() instanceof Output.Other))
        .toList();
  }

  @Test
  void theFileOfExamplesIsWhatTheDemoAnswers() throws IOException {
    String made = Json.pretty(fromTheDemo()) + "\n";
    if ("write".equals(System.getProperty("examples"))) {
      Files.writeString(FILE, made);
    }
    assertThat(Files.readString(FILE))
        .as("%s; to write it anew: ./stint test -Dtest=ExamplesTest -Dexamples=write", FILE)
        .isEqualTo(made);
  }

  /** A record of each kind: first of those that can be listed, then of those that these lead to. */
  private static Tree fromTheDemo() {
    Tree records = new Tree();
    for (int round = 0; round < ROUNDS; round++) {
      for (ApiReference.Entry entry : reads()) {
        String name = resource(entry.call().output()).name().text();
        boolean isLonger = entry.call().output() instanceof Output.One;
        if (isKnown(entry, records) && (isLonger || !records.containsKey(name))) {
          read(entry, records, name);
        }
        if (!records.containsKey(name)) {
          readOfSome("/project", "SystemId", "ProjectSid", entry, records, name);
        }
        if (!records.containsKey(name)) {
          readOfSome("/staff", "StaffSID", "StaffSID", entry, records, name);
        }
      }
    }
    return Tree.of(new TreeMap<>(records));
  }

  private static void read(ApiReference.Entry entry, Tree records, String name) {
    String address = address(entry, new Examples(records));
    Response response = admin().sendTo("GET", address, new byte[0]).expect(200);
    first(Json.read(response.text()))
        .ifPresent(record -> {
          SECRETS.forEach(secret -> record.computeIfPresent(secret, (_, _) -> "euow8Uum…"));
          records.put(name, merged(record, records.get(name)));
        });
  }

  /** What only some projects or staff have is of the first one that has it. */
  private static void readOfSome(
      String list, String id, String field, ApiReference.Entry entry, Tree records, String name) {
    for (JsonNode item : admin().get(list).expect(200).json()) {
      Tree guess = new Tree().with(field, item.get(id).asLong());
      records.put(name, guess);
      if (!isKnown(entry, records)) {
        break;
      }
      read(entry, records, name);
      if (!guess.equals(records.get(name))) {
        return;
      }
    }
    records.remove(name);
  }

  private static Tree merged(Tree record, @Nullable Object before) {
    Tree merged = before instanceof Map<?, ?> known ? Tree.of(known) : new Tree();
    merged.putAll(record);
    return merged;
  }

  /** The record, or the first of the list that says most. */
  private static Optional<Tree> first(@Nullable Object answer) {
    Stream<?> records = answer instanceof List<?> list ? list.stream() : Stream.ofNullable(answer);
    return records.map(Tree.class::cast).findFirst();
  }

  private static boolean isKnown(ApiReference.Entry entry, Tree records) {
    return entry.call().parameters().stream()
        .filter(Parameter::required)
        .flatMap(parameter -> REFERENCE.matcher(parameter.example()).results())
        .allMatch(found ->
            records.get(found.group(1)) instanceof Map<?, ?> known
                && known.get(found.group(2)) != null);
  }

  /** An example's address. */
  private static String address(ApiReference.Entry entry, Examples examples) {
    String path = entry.path();
    List<String> query = new ArrayList<>();
    for (Parameter parameter : entry.call().parameters()) {
      String value = examples.fill(parameter.example()).replace(" ", "%20");
      if (parameter.place() == Place.PATH) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else if (parameter.place() == Place.QUERY && !value.isEmpty()) {
        query.add(parameter.name() + "=" + value);
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static Resource resource(Output output) {
    return switch (output) {
      case Output.One one -> one.resource();
      case Output.Many many -> many.resource();
      default -> throw new IllegalArgumentException(output.toString());
    };
  }

  @Test
  void anAnswerHasExactlyTheFieldsThatAreDocumented() {
    Examples examples = Examples.load();
    for (ApiReference.Entry entry : reads()) {
      Output output = entry.call().output();
      Response response = admin().sendTo("GET", address(entry, examples), new byte[0]).expect(200);
      View view = output instanceof Output.Many many ? many.view() : View.DETAILED;
      first(Json.read(response.text()))
          .ifPresent(record ->
              assertThat(shown(record))
                  .as("fields of %s", entry.path())
                  .isEqualTo(documented(resource(output), view, record)));
    }
  }

  private static List<String> shown(Tree record) {
    return List.copyOf(record.keySet());
  }

  /** A secret is shown only by the call that makes it. */
  private static List<String> documented(Resource resource, View view, Tree record) {
    return resource.members().stream()
        .filter(member -> member.views().contains(view))
        .map(member -> member.name().text())
        .filter(name -> !SECRETS.contains(name) || record.containsKey(name))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 0",
    "application/xml, 0",
    FORM + ", 0",
    "application/json, 1000",
    "application/xml, 1000",
    FORM + ", 1000"
  })
  void everyExampleOfARequestIsAcceptedOnAnyDay(String contentType, int daysLater) {
    Examples examples = Examples.load();
    List<ApiReference.Entry> entries =
        server.reference().calls().stream()
            .filter(entry -> entry.call().hasBody())
            .filter(entry -> !entry.call().method().equals("DELETE"))
            .filter(entry -> !needsTheCodeOfTheMoment(entry))
            .filter(entry -> !contentType.equals(FORM) || Operations.takesForm(entry.call()))
            .toList();
    // A demo for each: what is unique in a firm cannot be made twice.
    try (TestServer another = TestServer.start(Map.of("throttle.limit", "0"))) {
      another.pass(Duration.ofDays(daysLater));
      DemoData.createIfEmpty(another.database(), another.clock());
      Api caller = admin(another).with("Content-Type", contentType);
      for (ApiReference.Entry entry : entries) {
        // Nobody in the demo is invited: whoever knew the secret of its firms could log in there.
        CallExamples sent = new CallExamples(entry.call(), examples);
        String text =
            switch (contentType) {
              case "application/json" -> sent.bodyJson();
              case "application/xml" -> sent.bodyXml();
              default -> form(sent.formBody());
            };
        Response response =
            caller.sendTo("POST", address(entry, examples), text.getBytes(StandardCharsets.UTF_8));
        assertThat(response.status())
            .as("%s with%n%s%nanswered%n%s", entry.call(), text, response.text())
            .isEqualTo(REFUSED.getOrDefault(entry.call().path(), 200));
      }
    }
  }

  private static boolean needsTheCodeOfTheMoment(ApiReference.Entry entry) {
    return entry.call().parameters().stream()
        .anyMatch(parameter -> parameter.required() && parameter.name().equals("Code"));
  }

  private static String form(Map<String, @Nullable Object> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, value) -> {
      for (Object each :
          value instanceof List<?> list ? list : List.of(value == null ? "" : value)) {
        pairs.add(name + "=" + URLEncoder.encode(each.toString(), StandardCharsets.UTF_8));
      }
    });
    return String.join("&", pairs);
  }
}
