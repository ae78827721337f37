package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.support.WireTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls are addressed (ruling 1). */
@WireTest
class AddressingTest {
  private static final byte[] NO_BODY = {};

  private final TestFirm firm;
  private final Api admin;

  AddressingTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private String nameOf(long client) {
    return admin.get("/client/detail/" + client).expect(200).json().get("Nm").asString();
  }

  private void addInactiveClient() {
    admin.post("/client/detail", "{Nm: 'Gone', IsInactive: true}").expect(200);
  }

  @Nested
  @DisplayName("1.1 paths")
  class Paths {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/BigTimeData/api/v2/project",
          "/BigtimeData/api/v2/Project",
          "/bigtimedata/API/V2/PROJECT",
          "/BigTimeData/api/v2/project/",
          "/BIGTIMEDATA/api/v2/Picklist/FIELDVALUES/statusproduction",
          "/bigtimedata/api/v2/Picklist/FieldValues/StatusProduction/",
          "/BigTimeData/api/v2/%70roject",
          "/BigTimeData/api/v2/%50ROJEC%54/",
          "/BigTimeData/api/v2/Staff/Detail/",
        })
    @Shows("base")
    void matchInAnyLetterCaseWithOrWithoutASlashAtTheEnd(String path) {
      int status = path.endsWith("Detail/") ? 400 : 200;
      admin.sendTo("GET", path, NO_BODY).expect(status);
      admin.xml().sendTo("GET", path, NO_BODY).expect(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/client/detail/%d", "/CLIENT/Detail/%d/", "/client/detail/000%d"})
    void idsInThem(String path) {
      long client = firm.client("Acme");
      admin.get(path.formatted(client)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "/",
          "/nothing",
          "/project/nothing",
          "/project//",
          "//project",
          "/project;x",
          "/project;jsessionid=1",
          "/project/detail;x/1",
          "/project%2Fdetail/1",
          "/project%3BView=Detailed",
          "/./project",
          "/staff/../project",
          "/staff/%2e%2e/project",
          "/project/detail/1/2",
          "/project%20",
          "/project%00",
          "/project%C3%A9",
          "/picklist/fieldValues",
          "/picklist/fieldValues/nothing",
        })
    void anythingElseIsNotThere(String path) {
      Checks.problem(admin.get(path), 404);
      Checks.problem(admin.xml().get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "abc",
          "-1",
          "+1",
          "1.0",
          "1e3",
          "0x1",
          "%D9%A1",
          "99999999999999999999",
          "%20",
          "%0A",
          "%01",
          "9223372036854775807",
          "9223372036854775808",
          "null",
          "1%2C2",
          "%3Cscript%3E",
        })
    void whatIsNoIdIsNoRecord(String id) {
      for (String resource : new String[] {"/project/detail/", "/client/detail/"}) {
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
          Checks.problem(admin.send(method, resource + id, ""), 404);
          Checks.problem(admin.xml().send(method, resource + id, ""), 404);
        }
      }
      Checks.problem(admin.get("/staff/detail/" + id), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pro%FFject", "/project/detail/%ED%A0%80", "/project/detail/%C0%AF"})
    void escapesThatAreNotUtf8AreRefused(String path) {
      Checks.problem(admin.get(path), 400);
      Checks.problem(admin.xml().get(path), 400);
    }
  }

  @Nested
  @DisplayName("1.2 queries")
  class Queries {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "ShowInactive=true",
          "SHOWINACTIVE=true",
          "showinactive=True",
          "showInactive=TRUE",
          "ShowInactive=1",
          "sHOWiNACTIVE=1",
          "Show%49nactive=%31",
          "ShowInactive=+true+"
        })
    void namesAndBooleansInAnyLetterCase(String query) {
      addInactiveClient();
      assertThat(admin.get("/client?" + query).expect(200).json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "?",
          "?&",
          "?&View=Detailed",
          "?ShowInactive=false",
          "?ShowInactive=0",
          "?ShowInactive=FALSE",
          "?ShowInactive=",
          "?ShowInactive",
          "?unknown=1&Other",
          "?=",
          "?=1",
          "?&&&",
          "?View=",
          "?%24other=1",
        })
    void emptyOnesAndUnknownNamesAreFine(String query) {
      addInactiveClient();
      assertThat(admin.get("/client" + query).expect(200).json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ShowInactive=yes",
          "ShowInactive=2",
          "ShowInactive=tru",
          "ShowInactive=true&ShowInactive=false",
          "ShowInactive=%00",
          "ShowInactive=-1",
        })
    void whatIsNoBooleanIsRefusedByName(String query) {
      admin.get("/client?" + query).expectFaults("ShowInactive");
    }

    @ParameterizedTest
    @CsvSource({
      "?View=Basic, false",
      "?view=BASIC, false",
      "?View=, false",
      "?View=Everything, false",
      "'', false",
      "?View=Detailed, true",
      "?VIEW=detailed, true",
      "?vIEW=DETAILED, true",
      "?View=Detailed&, true",
    })
    void viewIsBasicUnlessDetailedIsAskedFor(String query, boolean detailed) {
      long project = firm.project("P-1");
      long client = firm.client("Acme");
      long staff = firm.person("Staff").staffId();
      assertThat(admin.get("/project/detail/" + project + query).json().has("ContactList"))
          .isEqualTo(detailed);
      assertThat(admin.get("/client/detail/" + client + query).json().has("ContactList"))
          .isEqualTo(detailed);
      assertThat(admin.get("/staff/detail/" + staff + query).json().has("Status"))
          .isEqualTo(detailed);
    }

    @Test
    void anEmptyValueInTheQueryLeavesAFieldAlone() {
      long client = firm.client("Acme");
      admin.post("/client/detail/" + client, "{City: 'Bremen'}").expect(200);
      var saved = admin.post("/client/detail/" + client + "?City=", "").expect(200).json();
      assertThat(saved.get("City").asString()).isEqualTo("Bremen");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "application/json | {\"City\": \"\"}",
          "application/json | {\"City\": null}",
          "application/xml | <Client><City/></Client>",
          "application/xml | <Client City=''/>",
          "application/x-www-form-urlencoded | City=",
          "application/x-www-form-urlencoded | City",
        })
    void anEmptyValueInTheBodyEmptiesIt(String contentType, String body) {
      long client = firm.client("Acme");
      admin.post("/client/detail/" + client, "{City: 'Bremen'}").expect(200);
      var saved =
          admin
              .with("Content-Type", contentType)
              .with("Accept", "application/json")
              .post("/client/detail/" + client, body)
              .expect(200)
              .json();
      assertThat(saved.get("City").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%FF", "a=%ED%A0%80", "%C0%80=1", "View=Basic&b=%E2%82"})
    void escapesThatAreNotUtf8AreRefused(String query) {
      Checks.problem(admin.get("/client?" + query), 400);
      Checks.problem(admin.xml().get("/client?" + query), 400);
    }
  }

  @Nested
  @DisplayName("1.3 parameters in path, query and body")
  class Parameters {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "application/json | {\"showinactive\": true}",
          "application/json | {\"SHOWINACTIVE\": \"1\"}",
          "application/xml | <Query><ShowInactive>true</ShowInactive></Query>",
          "application/xml | <Query showInactive='1'/>",
          "application/x-www-form-urlencoded | ShowInactive=TRUE",
        })
    void oneOfTheQueryMayComeInABodyOfAGet(String contentType, String body) {
      addInactiveClient();
      Api caller = admin.with("Content-Type", contentType).with("Accept", "application/json");
      assertThat(caller.send("GET", "/client", body).expect(200).json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/client/detail/%d?Nm=New&City=Bremen",
          "/client/detail/%d?nm=New&CITY=Bremen&id=0"
        })
    void oneOfTheBodyMayComeInTheQuery(String path) {
      long client = firm.client("Old");
      var saved = admin.post(path.formatted(client), "").expect(200).json();
      assertThat(saved.get("Nm").asString()).isEqualTo("New");
      assertThat(saved.get("City").asString()).isEqualTo("Bremen");
    }

    @Test
    void credentialsToo() {
      var person = firm.person("Staff");
      admin
          .post(
              "/session?UserId=%s&Pwd=%s"
                  .formatted(
                      person.email(), URLEncoder.encode(TestFirm.PASSWORD, StandardCharsets.UTF_8)),
              "")
          .expect(200);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "application/json | {\"Nm\": \"Body\", \"City\": \"Body\"}",
          "application/xml | <Client><Nm>Body</Nm><City>Body</City></Client>",
          "application/x-www-form-urlencoded | Nm=Body&City=Body",
        })
    void theQueryBeatsTheBody(String contentType, String body) {
      long client = firm.client("Old");
      Api caller = admin.with("Content-Type", contentType).with("Accept", "application/json");
      var saved = caller.post("/client/detail/" + client + "?nm=Query", body).expect(200).json();
      assertThat(saved.get("Nm").asString()).isEqualTo("Query");
      assertThat(saved.get("City").asString()).isEqualTo("Body");
    }

    @Test
    void theRouteBeatsBoth() {
      long one = firm.client("One");
      long other = firm.client("Other");
      var read =
          admin
              .send(
                  "GET",
                  "/client/detail/%d?id=%d&SystemId=%d".formatted(one, other, other),
                  "{\"id\": %d}".formatted(other))
              .expect(200)
              .json();
      assertThat(read.get("Nm").asString()).isEqualTo("One");
      admin
          .post(
              "/client/detail/%d?SystemId=%d&id=%d".formatted(one, other, other),
              "{\"SystemId\": %d, \"Nm\": \"Changed\"}".formatted(other))
          .expect(200);
      assertThat(nameOf(one)).isEqualTo("Changed");
      assertThat(nameOf(other)).isEqualTo("Other");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "?id=%d | '' | ''",
          "?ID=%d | '' | ''",
          "?SystemId=%d | '' | ''",
          "?systemid=%d&View=Detailed | '' | ''",
          "'' | application/json | {\"id\": %d}",
          "'' | application/json | {\"SystemId\": \"%d\"}",
          "'' | application/xml | <q><id>%d</id></q>",
          "'' | application/xml | <q Id='%d'/>",
          "'' | application/x-www-form-urlencoded | id=%d",
        })
    void aMissingIdInThePathOfAGetMayBeInQueryOrBody(
        String query, String contentType, String body) {
      long client = firm.client("Acme");
      long project = firm.project("P-1");
      Api caller = contentType.isEmpty() ? admin : admin.with("Content-Type", contentType);
      caller = caller.with("Accept", "application/json");
      assertThat(
              caller
                  .send(
                      "GET",
                      "/client/detail" + query.replace("%d", "" + client),
                      body.replace("%d", "" + client))
                  .expect(200)
                  .json()
                  .get("SystemId")
                  .asLong())
          .isEqualTo(client);
      assertThat(
              caller
                  .send(
                      "GET",
                      "/project/detail/" + query.replace("%d", "" + project),
                      body.replace("%d", "" + project))
                  .expect(200)
                  .json()
                  .get("SystemId")
                  .asLong())
          .isEqualTo(project);
    }

    @Test
    void anIdInTheQueryBeatsOneInTheBody() {
      long one = firm.client("One");
      long other = firm.client("Other");
      var read =
          admin.send("GET", "/client/detail?id=" + one, "{\"SystemId\": %d}".formatted(other));
      assertThat(read.expect(200).json().get("SystemId").asLong()).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "?", "?id=", "?id=0", "?SystemId=0&id=", "?id=abc", "?id=1&id=2", "?id=1.5"})
    void aGetWithoutAnIdIsRefused(String query) {
      Checks.problem(admin.get("/client/detail" + query), 400);
      Checks.problem(admin.xml().get("/project/detail" + query), 400);
    }

    @Test
    void anIdInTheQueryOfAPostNamesNoRecord() {
      long client = firm.client("Old");
      var created =
          admin.post("/client/detail?id=%d&SystemId=%d".formatted(client, client), "{Nm: 'New'}");
      assertThat(created.expect(200).json().get("SystemId").asLong()).isNotEqualTo(client);
      assertThat(nameOf(client)).isEqualTo("Old");
    }

    @Test
    void anIdInTheQueryOfADeleteNamesNoRecord() {
      long client = firm.client("Stays");
      Checks.problem(
          admin.send("DELETE", "/client/detail?id=" + client, "{\"id\": %d}".formatted(client)),
          405);
      assertThat(nameOf(client)).isEqualTo("Stays");
    }
  }

  @ParameterizedTest
  @DisplayName("1.4 a POST without an id, or with 0, creates")
  @ValueSource(strings = {"", "/", "/0", "/0/", "?id=", "/0?View=Basic"})
  @Shows("create-or-update")
  void aPostWithoutAnIdCreates(String path) {
    admin.post("/client/detail" + path, "{Nm: 'New', SystemId: 5}").expect(200);
    admin.post("/project/detail" + path, "{Nm: 'New', ProjectCode: 'N', SystemId: 5}").expect(200);
    assertThat(firm.count("client")).isEqualTo(1);
    assertThat(firm.count("project")).isEqualTo(1);
  }
}
