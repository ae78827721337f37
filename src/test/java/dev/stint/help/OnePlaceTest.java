package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.CallScope;
import dev.stint.access.Callers;
import dev.stint.access.Delays;
import dev.stint.access.FixedWindows;
import dev.stint.access.SecurityEvents;
import dev.stint.access.Timing;
import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Output;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.CatalogCopy;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.config.Settings;
import dev.stint.demo.DemoData;
import dev.stint.http.AccessLog;
import dev.stint.http.Gate;
import dev.stint.http.ProblemPage;
import dev.stint.http.RouteTable;
import dev.stint.http.Server;
import dev.stint.metrics.Metrics;
import dev.stint.store.Database;
import dev.stint.support.Api;
import dev.stint.support.TestClock;
import dev.stint.support.TestServer;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pages say and what the server does come from one place: the catalog. */
class OnePlaceTest {
  private static final String BASE = "/BigTimeData/api/v2";
  private static final String NAME = "NameOfTheClient";
  private static final String SAYS = "What the client is called since yesterday.";

  @Test
  void aFieldThatIsChangedInTheCatalogIsChangedInAnswersOpenApiAndPages() {
    try (TestServer demo = TestServer.start(Map.of())) {
      DemoData.createIfEmpty(demo.database(), TestClock.AT_START);
      Resource changed = CatalogCopy.renamed(clients(demo.reference()), "Nm", NAME, SAYS);
      RouteTable routes =
          new RouteTable()
              .under(BASE)
              .authenticated(
                  "GET",
                  "/client",
                  visit -> visit.list(list(changed), Map.of()),
                  CallScope.reads());
      HelpApi help = new HelpApi(BASE, "test", () -> described(changed), List.of());
      help.addTo(routes);
      try (Server server = server(routes, demo.database(), help.problemPage())) {
        Api caller =
            Api.at(server.start())
                .with("X-Auth-ApiToken", DemoData.FIRM_TOKEN)
                .with("X-Auth-Realm", DemoData.FIRM);

        JsonNode client = caller.get("/client").expect(200).json().get(0);
        assertThat(client.propertyNames()).contains(NAME).doesNotContain("Nm");

        JsonNode properties =
            caller
                .sendTo("GET", "/openapi.json", new byte[0])
                .expect(200)
                .json()
                .at("/components/schemas/Client/properties");
        assertThat(properties.propertyNames()).contains(NAME).doesNotContain("Nm");
        assertThat(properties.at("/" + NAME + "/description").asString()).isEqualTo(SAYS);

        assertThat(caller.get("/help/Client").expect(200).text())
            .contains("id=\"Client." + NAME + "\"", SAYS)
            .doesNotContain("id=\"Client.Nm\"");
      }
    }
  }

  private static Resource clients(ApiReference reference) {
    return reference.calls().stream()
        .filter(entry -> entry.call().title().equals("List clients"))
        .map(entry -> ((Output.Many) entry.call().output()).resource())
        .findFirst()
        .orElseThrow();
  }

  private static ListQuery list(Resource resource) {
    return new ListQuery(resource, View.BASIC, "TRUE", List.of(ListQuery.Order.number("c.id")));
  }

  private static CallList described(Resource resource) {
    return new CallList()
        .under(BASE)
        .add(
            CallGroup.of(
                Section.CLIENT,
                "Clients",
                "All of them.",
                Call.of("GET", "/client", "List clients")
                    .says("The clients.")
                    .answersList(resource)
                    .allows(Permission.ANY_CALLER)));
  }

  private static Server server(RouteTable routes, Database database, ProblemPage problemPage) {
    FixedWindows unlimited = new FixedWindows(0, Duration.ofMinutes(1), System::nanoTime);
    Metrics metrics = new Metrics(database);
    Gate gate =
        new Gate(
            List.of(BASE),
            routes,
            database,
            new Callers(database, TestClock.AT_START),
            unlimited,
            new Delays(Duration.ZERO, Timing.SYSTEM),
            unlimited,
            new SecurityEvents(database, TestClock.AT_START, System::nanoTime),
            metrics);
    Settings settings =
        Settings.load(Path.of("no-such-file"), Map.of(), Map.of("server.port", "0"));
    AccessLog nowhere =
        new AccessLog(
            OutputStream.nullOutputStream(), AccessLog.Style.TEXT, false, TestClock.AT_START);
    return new Server(settings, gate, nowhere, metrics, problemPage, Timing.SYSTEM);
  }
}
