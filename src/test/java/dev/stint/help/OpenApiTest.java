package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.NodePackages;
import dev.stint.support.Response;
import dev.stint.support.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void hasEveryCallOfTheServer() {
    JsonNode paths = get("/openapi.json").json().get("paths");
    for (Reference.Entry entry : server.reference().calls()) {
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
        .containsExactly("application/json", "application/xml");
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
    JsonNode body = schemas.get("CreateAProjectBody");
    assertThat(body.at("/properties/PContactFName/type")).isNotEmpty();
    assertThat(body.at("/properties/SystemId").isMissingNode()).isTrue();
  }

  @Test
  void tellsWhatANewRecordNeeds() {
    JsonNode schemas = get("/openapi.json").json().at("/components/schemas");
    assertThat(schemas.get("CreateAClientBody").get("required")).hasToString("[\"Nm\"]");
    assertThat(schemas.get("CreateAProjectBody").has("required"))
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
