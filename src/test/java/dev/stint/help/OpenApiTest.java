package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.catalog.IdParameters;
import dev.stint.support.NodePackages;
import dev.stint.support.Response;
import dev.stint.support.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document. */
class OpenApiTest {
  private final TestServer server = TestServer.onOneDatabase().findFirst().orElseThrow();

  private Response get(String path) {
    return server.anonymous().sendTo("GET", path, new byte[0]).expect(200);
  }

  @Test
  void isValidByTheSchemaOfOpenApiInJsonAndYaml(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("openapi.json");
    Path yaml = folder.resolve("openapi.yaml");
    Files.write(json, get("/openapi.json").bytes());
    Files.write(yaml, get("/openapi.yaml").bytes());
    String said =
        NodePackages.installed().run(Map.of(), "openapi.js", json.toString(), yaml.toString());
    assertThat(said.lines()).hasSize(2).allSatisfy(line -> assertThat(line).endsWith("3.1 valid"));
  }

  /** What others say of an OpenAPI document that is more than valid. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "node_modules/@redocly/cli/bin/cli.js lint --config redocly.yaml",
        "node_modules/@stoplight/spectral-cli/dist/index.js lint --ruleset spectral.yaml --fail-severity hint",
      })
  void linterHasNothingToSay(String linter, @TempDir Path folder) throws Exception {
    Path document = folder.resolve("openapi.json");
    Files.write(document, get("/openapi.json").bytes());
    Stream<String> command = Stream.of((linter + " " + document).split(" "));
    NodePackages.installed()
        .run(
            Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
            command.toArray(String[]::new));
  }

  /** A generated client has a method for each. */
  @Test
  void operationsAreCalledAsProgramsSayIt() {
    JsonNode paths = get("/openapi.json").json().get("paths");
    assertThat(operations(paths, "/BigTimeData/api/v2/project/detail/{systemid}"))
        .containsExactlyInAnyOrder("getProject", "changeProject", "deleteProject");
    assertThat(operations(paths, "/BigTimeData/api/v2/project/detail"))
        .containsExactly("createProject");
    assertThat(operations(paths, "/BigTimeData/api/v2/project")).containsExactly("listProjects");
  }

  private static List<String> operations(JsonNode paths, String path) {
    return paths.get(path).valueStream().map(call -> call.get("operationId").asString()).toList();
  }

  @Test
  void aListThatIsSentHasTheLimitThatIsKept() {
    JsonNode document = get("/openapi.json").json();
    JsonNode schemas = document.at("/components/schemas");
    assertThat(schemas.at("/ApproveTimeBody/properties/ids/maxItems").asInt())
        .isEqualTo(IdParameters.MOST);
    List<JsonNode> sent = new ArrayList<>();
    schemas
        .properties()
        .forEach(schema -> {
          if (schema.getKey().matches(".*(Body|Form)")) {
            sent.add(schema.getValue());
          }
        });
    sent.addAll(document.get("paths").findValues("requestBody"));
    List<JsonNode> lists = sent.stream().flatMap(n -> n.findParents("items").stream()).toList();
    assertThat(lists)
        .hasSizeGreaterThan(10)
        .allSatisfy(list -> assertThat(list.path("maxItems").asInt(0)).as("%s", list).isPositive());
  }

  @Test
  void aFormHasAllButTheRecordsInsideABody() {
    JsonNode document = get("/openapi.json").json();
    JsonNode content =
        document.at("/paths/~1BigTimeData~1api~1v2~1project~1detail/post/requestBody/content");
    JsonNode schemas = document.at("/components/schemas");
    assertThat(content.at("/application~1x-www-form-urlencoded/schema/$ref").asString())
        .endsWith("/CreateProjectForm");
    assertThat(schemas.at("/CreateProjectForm/properties").propertyNames())
        .contains("Nm")
        .doesNotContain("AddressList");
    assertThat(schemas.at("/CreateProjectBody/allOf/0/$ref").asString())
        .endsWith("/CreateProjectForm");
    assertThat(schemas.at("/CreateProjectBody/allOf/1/properties").propertyNames())
        .containsExactly("AddressList");
  }

  @Test
  void hasEveryCallOfTheServer() {
    JsonNode paths = get("/openapi.json").json().get("paths");
    for (ApiReference.Entry entry : server.reference().calls()) {
      JsonNode operation =
          paths.path(entry.path()).path(entry.call().method().toLowerCase(Locale.ROOT));
      assertThat(operation.path("summary").asString(""))
          .as("%s", entry.call())
          .isEqualTo(entry.call().title());
      assertThat(operation.path("responses").propertyNames())
          .as("statuses of %s", entry.call())
          .contains("200", "500");
    }
  }

  @Test
  void saysOfACallWhatItTakesAndAnswersInBothFormats() {
    JsonNode change =
        get("/openapi.json")
            .json()
            .at("/paths/~1BigTimeData~1api~1v2~1project~1detail~1{systemid}/post");
    assertThat(change.at("/parameters/0/name").asString()).isEqualTo("systemid");
    assertThat(change.at("/parameters/0/in").asString()).isEqualTo("path");
    assertThat(change.at("/requestBody/content").propertyNames())
        .containsExactly(
            "application/json", "application/xml", "application/x-www-form-urlencoded");
    assertThat(change.at("/responses/200/content").propertyNames())
        .containsExactly("application/json", "application/xml");
    assertThat(change.at("/responses").propertyNames())
        .containsExactly("200", "400", "401", "403", "404", "405", "413", "415", "503", "500");
    assertThat(change.get("security")).hasSize(2);
  }

  @Test
  void aLoginNeedsNoLogin() {
    JsonNode login = get("/openapi.json").json().at("/paths/~1BigTimeData~1api~1v2~1session/post");
    assertThat(login.get("security")).isEmpty();
    assertThat(login.at("/requestBody/content").propertyNames())
        .containsExactly(
            "application/json", "application/xml", "application/x-www-form-urlencoded");
  }

  @Test
  void tellsTheViewsOfAFieldAndWhetherItMayBeSent() {
    JsonNode schemas = get("/openapi.json").json().at("/components/schemas");
    JsonNode project = schemas.get("Project");
    assertThat(project.at("/properties/StatusProd/description").asString())
        .endsWith("Detailed view only.");
    assertThat(project.at("/properties/SystemId/readOnly").asBoolean()).isTrue();
    assertThat(project.at("/properties/EndDt/type")).hasToString("[\"string\",\"null\"]");
    assertThat(project.at("/properties/EndDt/format").asString()).isEqualTo("date");
    assertThat(project.at("/properties/PContactFName").isMissingNode())
        .as("a field that is only sent")
        .isTrue();
    JsonNode body = schemas.get("CreateProjectForm");
    assertThat(body.at("/properties/PContactFName/type")).isNotEmpty();
    assertThat(body.at("/properties/SystemId").isMissingNode()).isTrue();
  }

  @Test
  void tellsWhatANewRecordNeeds() {
    JsonNode schemas = get("/openapi.json").json().at("/components/schemas");
    assertThat(schemas.get("CreateClientBody").get("required")).hasToString("[\"Nm\"]");
    assertThat(schemas.get("CreateProjectForm").has("required"))
        .as("a TemplateID stands in for name and code")
        .isFalse();
  }

  @Test
  void readersThatHaveItAlreadyAreToldSo() {
    String etag = get("/openapi.json").header("ETag");
    Response again =
        server
            .anonymous()
            .with("If-None-Match", "\"other\", " + etag)
            .sendTo("GET", "/openapi.json", new byte[0])
            .expect(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(List.of(again.header("ETag"), again.header("Cache-Control")))
        .containsExactly(etag, "no-cache");
  }
}
