package dev.stint.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.catalog.Dictionary;
import dev.stint.catalog.Resource;
import dev.stint.store.FirmTables;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who changed what, and when: {@code GET /api/audit}. */
@ApiTest
class AuditTest {
  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person admin;

  AuditTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.person("Administrator");
  }

  @Test
  void tellsWhoChangedWhatNewestFirst() {
    long client = firm.client("Before");
    admin.api().post("/client/detail/" + client, "{Nm: 'After'}").expect(200);
    var newest = audit("?RecordId=" + client).expect(200).json().get(0);
    assertThat(newest.get("StaffSid").asLong()).isEqualTo(admin.staffId());
    assertThat(newest.get("Record").asString()).isEqualTo("Client");
    assertThat(newest.get("Action").asString()).isEqualTo("update");
    assertThat(newest.get("Written").asString()).contains("\"Nm\":\"After\"");
    assertThat(audit("?RecordId=" + client).json()).hasSize(2);
  }

  /** A change, the kind of record, and what is told of it: names and values as the API has them. */
  private static final String CHANGES =
      """
      # call                                                          | record      | written
      POST /project/detail/{project} {BasicRate: 222}                 | Project     | "BasicRate":222
      POST /project/detail/{project} {BillingRate: 'ActivityRate2'}   | Project     | "BillingRate":"ActivityRate2"
      POST /project/detail/{project} {IsNoCharge: true, EndDt: '2030-01-31'} | Project | "EndDt":"2030-01-31","IsNoCharge":true
      POST /project/detail/{project} {AddressList: [{City: 'Hull'}]}  | Address     | "City":"Hull"
      POST /project/template/{template} {TemplateDescription: 'x'}    | Project     | "TemplateDescription":"x"
      POST /project/contact/{contact} {Address: {City: 'Hull'}}       | Contact     | "Address.City":"Hull"
      POST /project/team/{project} [{StaffSid: {staff}, TeamLead: true}] | TeamMember | "{staff}":"no role, lead"
      POST /project/rate/{rate} {RateVal: 12.3456}                    | Rate        | "RateVal":12.3456
      POST /project/customfields/{project} [{Sid: {field}, Value: 'North'}] | ProjectCustomField | "{field}":"North"
      POST /staff/detail/{staff} {CostFactor: 80.5, Address: {Zip: '1'}} | Staff    | "CostFactor":80.5
      POST /task/detail/{task} {BudgetHours: 10.25, PerComp: 50}      | Task        | "BudgetHours":10.25,"PerComp":50
      POST /time/{time} {Hours_IN: 1.5}                               | TimeEntry   | "Hours_IN":1.5
      POST /expense/detail/{expense} {CostIN: 7.25}                   | Expense     | "CostIN":7.25
      POST /project/activity {ActivityId: {activity}, IsCompleted: true} | Activity | "IsCompleted":true
      POST /api/firm {TimeZone: 'Europe/London'}                      | Firm        | "TimeZone":"Europe/London"
      POST /api/laborcodes/{code} {Rate1: 99}                         | LaborCode   | "Rate1":99
      POST /api/securitygroups {Name: 'Office', SeesRates: true}      | SecurityGroup | "SeesRates":true
      POST /api/customfields/{field} {Name: 'Region'}                 | CustomFieldDefinition | "Name":"Region"
      POST /api/picklistvalues {List: 'CCenter1', Name: 'North'}      | PicklistValue | "Name":"North"
      POST /api/tokens {Name: 'Import'}                               | FirmToken   | "Name":"Import"
      """;

  @EachFormat
  void speaksOfTheFieldsOfTheApiAndTheirValues(InFormat format) {
    Map<String, Object> ids = records();
    for (List<String> row : Table.rows(CHANGES)) {
      List<String> call = List.of(filled(row.getFirst(), ids).split(" ", 3));
      String path = call.get(1);
      String whole = path.startsWith("/api/") ? path : "/BigTimeData/api/v2" + path;
      admin.api().sendTo(call.getFirst(), whole, call.getLast().getBytes(UTF_8)).expect(200);
      JsonNode newest =
          format
              .of(admin.api())
              .sendTo("GET", "/api/audit?$top=1&Record=" + row.get(1), new byte[0])
              .expect(200)
              .json()
              .get(0);
      assertThat(newest.get("Record").asString()).isEqualTo(row.get(1));
      assertThat(newest.get("Written").asString())
          .as(row.get(0))
          .contains(filled(row.get(2), ids))
          .doesNotContain("_folded", "hash", "_id", "is_");
    }
  }

  private static String filled(String text, Map<String, Object> ids) {
    String filled = text;
    for (var id : ids.entrySet()) {
      filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
    }
    return filled;
  }

  private Map<String, Object> records() {
    TimeSamples samples = new TimeSamples(firm);
    long staff = samples.worker.staffId();
    Map<String, Object> ids = new HashMap<>();
    ids.put("project", samples.project);
    ids.put("staff", staff);
    ids.put("code", samples.laborCode);
    Map<String, String> field = Map.of("name", "Place", "name_folded", "place", "kind", "text");
    ids.put("field", firm.insertNew("custom_field", field));
    ids.put("template", made("/project/template", "{Nm: 'T'}", "SystemId"));
    String onProject = "{ProjectSid: %d, ".formatted(samples.project);
    ids.put("contact", made("/project/contact", onProject + "FName: 'Ada'}", "Id"));
    ids.put("activity", made("/project/activity", onProject + "Nt: 'x'}", "ActivityId"));
    ids.put("task", samples.task("TaskNm: 'T'"));
    String rate = "StaffSid: %d, CatSid: 0, TaskSid: 0, RateVal: 1}".formatted(staff);
    ids.put("rate", made("/project/rate", onProject + rate, "SID"));
    ids.put("time", TimeSamples.sid(samples.booked("2026-03-02", "")));
    ids.put("expense", samples.expense());
    return ids;
  }

  private long made(String path, String body, String id) {
    return admin.api().post(path, body).expect(200).json().get(id).asLong();
  }

  /** Ruling 6.4: of an administrator who may not see rates. */
  @EachFormat
  void hasNoMoneyForThoseWhoMayNotSeeRates(InFormat format) {
    TimeSamples samples = new TimeSamples(firm);
    admin.api().post("/project/detail/" + samples.project, "{BasicRate: 222}").expect(200);
    samples.booked("2026-03-02", "");
    Api other = format.of(firm.personWith(Right.ADMINISTERS_FIRM).api());
    assertThat(written(other, "?Record=Project")).contains("\"BasicRate\":0");
    assertThat(written(other, "?Record=TimeEntry"))
        .contains("\"BillRate\":0", "\"CostRate\":0", "\"cost\":0", "\"Hours_IN\":1");
    assertThat(written(format.of(admin.api()), "?Record=TimeEntry"))
        .contains("\"BillRate\":222", "\"CostRate\":60", "\"cost\":60");
  }

  private static String written(Api caller, String query) {
    return caller
        .sendTo("GET", "/api/audit" + query, new byte[0])
        .expect(200)
        .json()
        .get(0)
        .get("Written")
        .asString();
  }

  @Test
  void namesWhatIsNoFieldInPlainWords() {
    long project = firm.project("P-1");
    long contact =
        made("/project/contact", "{ProjectSid: %d, FName: 'A'}".formatted(project), "Id");
    assertThat(written(admin.api(), "?Record=projectcontact"))
        .isEqualTo("{\"contact id\":%d}".formatted(contact));
  }

  @Test
  void hasANameForEveryKindOfRecordOfTheFirm() {
    String kinds = audit("?Record=none").expectFaults("Record").text();
    List<Resource> resources =
        server.reference().calls().stream()
            .flatMap(entry -> entry.call().resources().stream())
            .toList();
    Dictionary dictionary = new Dictionary(resources, AuditApi.LINKS);
    List<String> tables =
        firm.database().read(FirmTables::all).stream().map(FirmTables.Table::name).toList();
    assertThat(tables)
        .isNotEmpty()
        .allSatisfy(table ->
            assertThat(kinds).as(table).contains(dictionary.record(table)).doesNotContain("_"));
  }

  @Test
  void tellsWhatWentAlongWithARecord() {
    long project = firm.project("P-1");
    long staff = firm.staff("Ada", "Byron");
    admin
        .api()
        .post(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: %d, CatSid: 0, TaskSid: 0, RateVal: 1}"
                .formatted(project, staff))
        .expect(200);
    admin.api().delete("/staff/detail/" + staff).expect(200);
    var newest = audit("?RecordId=" + staff).json().get(0);
    assertThat(newest.get("Action").asString()).isEqualTo("delete");
    assertThat(newest.get("Written").asString()).contains("\"Rate\":1", "\"SName\":\"Byron\"");
  }

  @Test
  @Shows("ruling 12.3")
  void keepsWhatADeletedRecordWas() {
    long client = firm.client("Gone");
    admin.api().post("/client/detail/" + client, "{Notes: 'a note', IsInactive: true}").expect(200);
    admin.api().delete("/client/detail/" + client).expect(200);
    String written = audit("?RecordId=" + client).json().get(0).get("Written").asString();
    assertThat(written)
        .contains("\"Nm\":\"Gone\"", "\"Notes\":\"a note\"", "\"IsInactive\":true")
        .doesNotContain("_folded", "firm");
    long project = firm.project("P-1");
    long contact =
        made(
            "/project/contact",
            "{ProjectSid: %d, FName: 'A', EMail: 'a@b.c'}".formatted(project),
            "Id");
    admin.api().delete("/project/contact/" + contact).expect(200);
    assertThat(audit("?Record=Contact").json().get(0).get("Written").asString()).contains("a@b.c");
  }

  @Test
  @Shows("ruling 12.3")
  void hidesTheRatesOfADeletedRecordFromThoseWhoMayNotSeeThem() {
    long staff = firm.staff("Ada", "Byron");
    admin.api().post("/staff/detail/" + staff, "{Rate1: 222}").expect(200);
    admin.api().delete("/staff/detail/" + staff).expect(200);
    Api other = firm.personWith(Right.ADMINISTERS_FIRM).api();
    assertThat(written(other, "?RecordId=" + staff)).contains("\"Rate1\":0");
    assertThat(written(admin.api(), "?RecordId=" + staff)).contains("\"Rate1\":222");
  }

  @Test
  @Shows("ruling 12.3")
  void tellsByWhichTokenAndFromWhere() {
    String token = firm.firmToken(admin.staffId(), null);
    firm.asFirmToken(token).post("/client/detail", "{Nm: 'By token'}").expect(200);
    JsonNode entry = audit("?Record=Client").json().get(0);
    long id =
        admin.api().sendTo("GET", "/api/tokens", new byte[0]).json().get(0).get("Id").asLong();
    assertThat(entry.get("TokenId").asLong()).isEqualTo(id);
    assertThat(entry.get("TokenNm").asString()).isEqualTo("test");
    assertThat(entry.get("Address").asString()).isEqualTo("127.0.0.1");
    assertThat(entry.toString()).doesNotContain(token);
    admin.api().post("/client/detail", "{Nm: 'By session'}").expect(200);
    JsonNode later = audit("?Record=Client").json().get(0);
    assertThat(later.get("TokenId").isNull()).isTrue();
    assertThat(later.get("Address").asString()).isEqualTo("127.0.0.1");
  }

  @Test
  @Shows("ruling 12.3")
  void tellsOfALoginAndWhereItCameFrom() {
    String body = "{UserId: '%s', Pwd: '%s'}".formatted(admin.email(), TestFirm.PASSWORD);
    server.anonymous().post("/session", body).expect(200);
    JsonNode entry = audit("?Record=Staff").json().get(0);
    assertThat(entry.get("Action").asString()).isEqualTo("login");
    assertThat(entry.get("Written").asString()).isEqualTo("{\"second factor\":false}");
    assertThat(entry.get("StaffSid").asLong()).isEqualTo(admin.staffId());
    assertThat(entry.get("Address").asString()).isEqualTo("127.0.0.1");
  }

  @Test
  void keepsNothingOfAWriteThatFails() {
    admin.api().post("/client/detail", "{Nm: 'x', CostCenterA: 1}").expect(400);
    assertThat(audit("").json()).isEmpty();
  }

  @Test
  void keepsNothingOfAWriteThatChangesNothing() {
    long client = firm.client("Same");
    admin.api().post("/client/detail/" + client, "{Nm: 'Same'}").expect(200);
    assertThat(audit("?RecordId=" + client).json()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Project", "project", "PROJECT", "%20Project%20"})
  void showsOnlyTheRecordsOfAKindWhenAsked(String kind) {
    firm.client("A client");
    firm.project("P-1");
    assertThat(audit("?Record=" + kind).json())
        .hasSize(1)
        .allMatch(entry -> entry.get("Record").asString().equals("Project"));
    assertThat(audit("?Record=").json()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Projects", "custom_rate", "user_account", "x'--", "*"})
  void refusesAKindOfRecordThatThereIsNot(String kind) {
    String query = "?Record=" + kind.replace("'", "%27");
    audit(query).expectFaults("Record");
    admin.api().xml().sendTo("GET", "/api/audit" + query, new byte[0]).expectFaults("Record");
  }

  @Test
  void showsNothingOfAnotherFirm() {
    server.newFirm().client("Theirs");
    assertThat(audit("").json()).isEmpty();
  }

  private Response audit(String query) {
    return admin.api().sendTo("GET", "/api/audit" + query, new byte[0]);
  }
}
