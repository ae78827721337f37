package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The display name of a project: made from the firm's pattern until someone sets it (7.3). */
@ApiTest
class DisplayNameTest {
  private final TestFirm firm;
  private final Api admin;
  private final long client;

  DisplayNameTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.client =
        admin
            .post("/client/detail", "{Nm: 'Acme', ClientId: 'AC'}")
            .expect(200)
            .json()
            .get("SystemId")
            .asLong();
  }

  /** A project of the client, with more fields; its path. */
  private String project(String more) {
    JsonNode made =
        admin
            .post(
                "/project/detail",
                "{Nm: 'Bridge', ProjectCode: 'B-1', ClientId: %d, TypeId: %d %s}"
                    .formatted(client, firm.value("LookupProjectType", "Internal"), more))
            .expect(200)
            .json();
    return "/project/detail/" + made.get("SystemId");
  }

  private String nameAt(String path) {
    return admin.get(path).expect(200).json().get("DisplayName").asString();
  }

  private void post(String path, String body) {
    admin.post(path, body).expect(200);
  }

  @Test
  @Shows("ruling 7.3")
  void isMadeOfClientAndProject() {
    assertThat(nameAt(project(""))).isEqualTo("Acme:Bridge");
  }

  @Test
  void isJustTheProjectWithoutAClient() {
    assertThat(nameAt("/project/detail/" + firm.project("P"))).isEqualTo("Project P");
  }

  @ParameterizedTest
  @CsvSource({
    "{Nm: 'Tunnel'}, Acme:Tunnel",
    "{ClientId: null}, Bridge",
    "{ProjectCode: 'T-1'}, Acme:Bridge",
    "{Nm: 'Tunnel' ; DisplayName: 'Acme:Bridge'}, Acme:Tunnel"
  })
  void followsTheProject(String change, String name) {
    String path = project("");
    post(path, change.replace(';', ','));
    assertThat(nameAt(path)).isEqualTo(name);
  }

  @Test
  void followsTheTypeOfTheProjectThoughNothingElseChanges() {
    firm.setting("display_name_pattern", "{Project} ({Type})");
    String path = project("");
    post(path, "{TypeId: %d}".formatted(firm.value("LookupProjectType", "Consulting")));
    assertThat(nameAt(path)).isEqualTo("Bridge (Consulting)");
    post(path, "{TypeId: null}");
    assertThat(nameAt(path)).isEqualTo("Bridge");
  }

  @Test
  void followsTheNameOfTheClient() {
    String path = project("");
    post("/client/detail/" + client, "{Nm: 'Zenith'}");
    assertThat(nameAt(path)).isEqualTo("Zenith:Bridge");
  }

  /**
   * A project that is called otherwise has changed (ruling 7.5), one that keeps its name has not.
   */
  @ParameterizedTest
  @CsvSource({"'', true", "', DisplayName: \"Set\"', false"})
  void isAChangeOfTheProject(String more, boolean changes) {
    String longAgo = "2020-02-02T02:02:02Z";
    String path = project(more);
    long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    firm.update("project", id, Map.of("modified_at", longAgo));
    post("/client/detail/" + client, "{Nm: 'Zenith'}");
    String modified = admin.get(path).json().get("DtModified").asString();
    assertThat(!modified.equals(longAgo)).isEqualTo(changes);
  }

  @Test
  @Shows("project.client")
  void movesToAnotherClient() {
    String path = project("");
    long zenith = firm.client("Zenith");
    post(path, "{ClientId: %d}".formatted(zenith));
    assertThat(nameAt(path)).isEqualTo("Zenith:Bridge");
    JsonNode client = admin.get(path + "?View=Detailed").expect(200).json().get("Client");
    assertThat(client.get("SystemId").asLong()).isEqualTo(zenith);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ClientCode}", "{ClientCode}: {Project}"})
  void followsTheCodeOfTheClient(String pattern) {
    firm.setting("display_name_pattern", pattern);
    String path = project("");
    String before = nameAt(path);
    post("/client/detail/" + client, "{ClientId: 'ZZ'}");
    assertThat(nameAt(path)).isEqualTo(before.replace("AC", "ZZ")).startsWith("ZZ");
  }

  @ParameterizedTest
  @CsvSource({
    "{Client}:{Project}, Acme:Bridge",
    "{ProjectCode} {Project}, B-1 Bridge",
    "[{ClientCode}] {Project} ({Type}), [AC] Bridge (Internal)",
    "{Type}/{Client}/{ClientCode}/{Project}/{ProjectCode}, Internal/Acme/AC/Bridge/B-1",
    "{Unknown} {Project}, {Unknown} Bridge"
  })
  @Shows("project.display-name")
  void isMadeFromTheFirmsPattern(String pattern, String name) {
    firm.setting("display_name_pattern", pattern);
    assertThat(nameAt(project(""))).isEqualTo(name);
  }

  /** What stands between two parts is there only if both are. */
  @ParameterizedTest
  @CsvSource({
    "{Client}:{Project}, Bridge",
    "{Project} ({Type}), Bridge",
    "[{ClientCode}] {Project}, Bridge",
    "{ProjectCode} - {Client} - {Project}, B-1 - Bridge",
    "{Client}, Bridge"
  })
  void leavesOutWhatIsNotThere(String pattern, String name) {
    firm.setting("display_name_pattern", pattern);
    String path = project("");
    post(path, "{ClientId: null, TypeId: null}");
    assertThat(nameAt(path)).isEqualTo(name);
  }

  @Test
  @Shows({"project.display-name", "ruling 7.3"})
  void staysOnceItIsSet() {
    String path = project("");
    post(path, "{DisplayName: 'By hand'}");
    post(path, "{Nm: 'Tunnel', ClientId: null}");
    assertThat(nameAt(path)).isEqualTo("By hand");
  }

  @Test
  void staysWhenItWasGivenToANewProject() {
    String path = project(", DisplayName: 'By hand'");
    post(path, "{Nm: 'Tunnel'}");
    post("/client/detail/" + client, "{Nm: 'Zenith'}");
    assertThat(nameAt(path)).isEqualTo("By hand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''"})
  void isMadeWhenItIsGivenEmpty(String empty) {
    assertThat(nameAt(project(", DisplayName: " + empty))).isEqualTo("Acme:Bridge");
  }

  /** Posting back what was answered is not setting it. */
  @Test
  @Shows("ruling 7.3")
  void followsOnAfterItWasPostedAsItIs() {
    String path = project("");
    post(path, "{DisplayName: 'Acme:Bridge'}");
    post(path, "{Nm: 'Tunnel'}");
    assertThat(nameAt(path)).isEqualTo("Acme:Tunnel");
  }

  @Test
  void staysSetAfterItWasPostedAsItIs() {
    String path = project(", DisplayName: 'By hand'");
    post(path, "{DisplayName: 'By hand', Nm: 'Tunnel'}");
    assertThat(nameAt(path)).isEqualTo("By hand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "'  '"})
  @Shows("ruling 7.3")
  void isMadeAgainOnceItIsEmptied(String empty) {
    String path = project(", DisplayName: 'By hand'");
    post(path, "{DisplayName: %s}".formatted(empty));
    assertThat(nameAt(path)).isEqualTo("Acme:Bridge");
    post(path, "{Nm: 'Tunnel'}");
    assertThat(nameAt(path)).isEqualTo("Acme:Tunnel");
  }

  /** So that it can be posted back (ruling 7.8). */
  @Test
  void isNeverLongerThanOneThatIsSetMayBe() {
    String path = project("");
    post("/client/detail/" + client, "{Nm: '%s'}".formatted("c".repeat(250)));
    post(path, "{Nm: '%s'}".formatted("🚀".repeat(250)));
    String name = nameAt(path);
    assertThat(name).isEqualTo("c".repeat(250) + ":" + "🚀".repeat(4));
    post(path, "{DisplayName: '%s', Notes: 'x'}".formatted(name));
    post(path, "{Nm: 'short'}");
    assertThat(nameAt(path)).endsWith(":shor");
  }
}
