package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
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

/** How calls are addressed (rulings 1.1, 1.2, 1.3 and 1.4). */
@WireTest
class AddressingTest {
  private static final byte[] NO_BODY = {};
  private static final String NOTHING_HERE = "There is nothing at this address.";

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  AddressingTest(TestServer server) {
    this.server = server;
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
          "/BigTimeData/api/v2//Staff",
          "//BigTimeData/api///v2/project//",
          "/BigTimeData/api/v2/picklist//fieldValues/StatusProduction",
          "/BigTimeData/api/v2/Staff//Detail//",
        })
    @Shows({"base", "ruling 1.1"})
    void matchInAnyLetterCaseWhateverSlashesThereAre(String path) {
      int status = path.contains("Detail/") ? 400 : 200;
      admin.sendTo("GET", path, NO_BODY).expect(status);
      admin.xml().sendTo("GET", path, NO_BODY).expect(status);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/project",
          "/api/v2/project",
          "/BigTimeData/project",
          "/BigTimeData/api/project",
          "/BigTimeData/api/v1/project",
          "/BigTimeData/api/v2project",
          "/BigTimeData/api/v2/v2/project",
        })
    @Shows("base")
    void areBelowOneBase(String path) {
      admin.sendTo("GET", path, NO_BODY).expect(404);
      admin.xml().sendTo("GET", path, NO_BODY).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/client/detail/%d",
          "/CLIENT/Detail/%d/",
          "/client/detail/000%d",
          "//client//detail//%d"
        })
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
    @Shows("ruling 1.1")
    void anythingElseIsNotThere(String path) {
      Checks.problem(admin.get(path), 404);
      Checks.problem(admin.xml().get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "-1",
          "99999999999999999999",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809"
        })
    void aNumberThatNoRecordHasIsNoRecord(String id) {
      for (String resource : new String[] {"/project/detail/", "/client/detail/"}) {
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
          for (Api caller : new Api[] {admin, admin.xml()}) {
            Response answer = Checks.problem(caller.send(method, resource + id, ""), 404);
            assertThat(answer.text()).doesNotContain(NOTHING_HERE);
          }
        }
      }
      Checks.problem(admin.get("/staff/detail/" + id), 404);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "AuditLogDetails",
          "abc",
          "+1",
          "1.0",
          "1e3",
          "0x1",
          "%D9%A1",
          "%20",
          "%0A",
          "%01",
          "null",
          "-",
          "1%2C2",
          "%3Cscript%3E",
        })
    void aWordWhereAnIdStandsIsNoAddress(String word) {
      Api staff = firm.person("Staff").api();
      for (String resource : new String[] {"/time/", "/project/detail/", "/client/detail/"}) {
        for (String method : new String[] {"GET", "POST", "DELETE", "PUT"}) {
          for (Api caller : new Api[] {admin, admin.xml(), staff}) {
            Response answer = Checks.problem(caller.send(method, resource + word, ""), 404);
            assertThat(answer.text()).contains(NOTHING_HERE);
          }
        }
      }
    }

    @Test
    void neitherOfARouteThatTakesAnId() {
      for (RouteTable.Route route : server.routes()) {
        String path = route.path().replaceFirst("[{]\\w+[?]?}", "word");
        if (!path.equals(route.path()) && !route.path().matches(".*[{](list|page|file)}")) {
          Response answer = admin.sendTo(route.method(), path, NO_BODY);
          assertThat(answer.text()).as("%s %s", route.method(), path).contains(NOTHING_HERE);
        }
      }
    }

    @Test
    void thoseBelowTheApisPathsAreToldOnlyWithALogin() {
      for (String path : new String[] {"//BigTimeData//api/v2/nothing", "/API/nothing", "/api"}) {
        Checks.problem(server.anonymous().sendTo("GET", path, NO_BODY), 401);
      }
      Checks.problem(server.anonymous().sendTo("GET", "/nothing", NO_BODY), 404);
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
          "%7BShowInactive=true%7D",
          "ShowInactive=true&ShowInactive=1",
          "ShowInactive=&ShowInactive=true",
          "ShowInactive=+true+"
        })
    @Shows("ruling 1.2")
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
    @Shows("ruling 1.2")
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
    @Shows("ruling 1.2")
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
      "?&View=Detailed, true",
      "?View=Detailed&view=detailed, true",
      "?View=&View=Detailed, true",
    })
    @Shows("ruling 1.2")
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
    @Shows("ruling 1.2")
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
    @Shows("ruling 1.2")
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
    @Shows("ruling 1.3")
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
    @Shows("ruling 1.3")
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
    @Shows("ruling 1.3")
    void theQueryBeatsTheBody(String contentType, String body) {
      long client = firm.client("Old");
      Api caller = admin.with("Content-Type", contentType).with("Accept", "application/json");
      var saved = caller.post("/client/detail/" + client + "?nm=Query", body).expect(200).json();
      assertThat(saved.get("Nm").asString()).isEqualTo("Query");
      assertThat(saved.get("City").asString()).isEqualTo("Body");
    }

    @Test
    @Shows("ruling 1.3")
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
    @Shows("ruling 1.3")
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
    @Shows("ruling 1.3")
    void anIdInTheQueryOfAPostNamesNoRecord() {
      long client = firm.client("Old");
      var created =
          admin.post("/client/detail?id=%d&SystemId=%d".formatted(client, client), "{Nm: 'New'}");
      assertThat(created.expect(200).json().get("SystemId").asLong()).isNotEqualTo(client);
      assertThat(nameOf(client)).isEqualTo("Old");
    }

    @Test
    @Shows("ruling 1.3")
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
  @Shows({"create-or-update", "ruling 1.4"})
  void aPostWithoutAnIdCreates(String path) {
    admin.post("/client/detail" + path, "{Nm: 'New', SystemId: 5}").expect(200);
    admin.post("/project/detail" + path, "{Nm: 'New', ProjectCode: 'N', SystemId: 5}").expect(200);
    assertThat(firm.count("client")).isEqualTo(1);
    assertThat(firm.count("project")).isEqualTo(1);
  }

  /** Each kind of record that is created and changed at one path. */
  @ParameterizedTest
  @DisplayName("1.4 a POST with an id changes that record")
  @CsvSource(
      delimiter = '|',
      value = {
        "/client/detail | client | SystemId | Nm: 'a' | Nm: 'b'",
        "/project/detail | project | SystemId | Nm: 'a', ProjectCode: '$C' | Nm: 'b'",
        "/project/template | project | SystemId | Nm: 'a' | Nm: 'b'",
        "/project/contact | contact | Id | ProjectSid: $P, FName: 'a' | FName: 'b'",
        "/project/rate | custom_rate | SID | ProjectSid: $P, StaffSid: 0, CatSid: 0, TaskSid: 0, RateVal: 1 | RateVal: 2",
        "/task/detail | task | TaskSid | ProjectSid: $P, TaskNm: 'a' | TaskNm: 'b'",
        "/staff/detail | staff | StaffSID | FName: 'a', SName: 's' | FName: 'b'",
      })
  @Shows({"create-or-update", "ruling 1.4"})
  void aPostWithAnIdChanges(String path, String table, String id, String create, String change) {
    for (InFormat format : InFormat.values()) {
      Api caller = format.of(admin);
      String project = Long.toString(firm.project("P-" + format));
      String body = "{%s}".formatted(create.replace("$P", project).replace("$C", "" + format));
      String noId = format == InFormat.XML ? "/0" : "";
      long made = caller.post(path + noId, body).expect(200).json().get(id).asLong();
      long count = firm.count(table);
      String field = change.replaceFirst(":.*", "");
      var changed = caller.post(path + "/" + made, "{" + change + "}").expect(200).json();
      assertThat(changed.get(id).asLong()).isEqualTo(made);
      assertThat(changed.get(field).asString())
          .isEqualTo(change.replaceFirst(".*: ", "").replace("'", ""));
      assertThat(firm.count(table)).as("records of %s", table).isEqualTo(count);
    }
  }
}
