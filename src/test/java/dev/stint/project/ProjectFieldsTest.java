package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each field of a project takes and answers (contract: Project Object; rulings 2.4 to 2.10 and
 * 7.5).
 */
@ApiTest
class ProjectFieldsTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  ProjectFieldsTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  static Stream<List<String>> fields() {
    return ProjectSamples.fields();
  }

  @ParameterizedTest
  @MethodSource("fields")
  @Shows({"update.given", "project.status-note"})
  void areWrittenInJson(List<String> row) {
    String field = row.getFirst();
    String value = firm.fill(row.getLast());
    String path = "/project/detail/" + firm.project("P-1");

    var answer = admin.post(path, "{\"%s\": %s}".formatted(field, value)).expect(200).json();

    assertThat(answer.get(field)).isEqualTo(Response.json(value));
    assertThat(admin.get(path + "?View=Detailed").expect(200).json()).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("fields")
  @Shows(value = "POST /project/detail/{sid}", in = InFormat.XML)
  void areWrittenInXml(List<String> row) {
    String field = row.getFirst();
    String value = Response.json(firm.fill(row.getLast())).asString();
    String path = "/project/detail/" + firm.project("P-1");
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;");

    var answer =
        admin
            .xml()
            .post(path, "<Project><%s>%s</%s></Project>".formatted(field, escaped, field))
            .expect(200)
            .xml();

    assertThat(Shape.text(answer.getDocumentElement(), field)).isEqualTo(value);
  }

  @Test
  void areAllTakenByANewProject() {
    String body = ProjectSamples.body(firm);
    var sent = Response.json(body);
    var answer = admin.post("/project/detail", body).expect(200).json();
    for (String field : sent.propertyNames()) {
      assertThat(answer.get(field)).as(field).isEqualTo(sent.get(field));
    }
  }

  static final List<List<String>> EMPTIED =
      Table.rows(
          """
          DisplayName    | "Bridge & Sons <2>"
          TypeId         | null
          EndDt          | null
          StatusProd     | null
          StatusProd_nt  | null
          StatusBill     | null
          Notes          | null
          IsAllStaff     | false
          IsNoCharge     | false
          InvoiceType    | null
          InvoiceTotals  | 0
          ContractNotes  | null
          InvoiceNotes   | null
          BillingRate    | "StaffRate1"
          BasicRate      | 0
          QBClassDefault | null
          QBCustomerId   | null
          ClientId       | null
          CostCenterA    | null
          CostCenterB    | null
          CostCenterC    | null
          """);

  private String fullProjectWithoutClientsName() {
    firm.setting("display_name_pattern", "{Project}");
    var made = admin.post("/project/detail", ProjectSamples.body(firm)).expect(200).json();
    return "/project/detail/" + made.get("SystemId");
  }

  @ParameterizedTest
  @FieldSource("EMPTIED")
  @Shows("ruling 7.5")
  void areEmptiedByNull(List<String> row) {
    assertEmptied(row, "null");
  }

  @ParameterizedTest
  @FieldSource("EMPTIED")
  void areEmptiedByAnEmptyText(List<String> row) {
    assertEmptied(row, "\"\"");
  }

  private void assertEmptied(List<String> row, String empty) {
    String field = row.getFirst();
    String path = fullProjectWithoutClientsName();
    var answer = admin.post(path, "{\"%s\": %s}".formatted(field, empty)).expect(200).json();
    assertThat(answer.get(field)).isEqualTo(Response.json(row.getLast()));
  }

  @ParameterizedTest
  @FieldSource("EMPTIED")
  void areEmptiedByAnEmptyElement(List<String> row) {
    String field = row.getFirst();
    String path = fullProjectWithoutClientsName();
    var answer =
        admin.xml().post(path, "<Project><%s/></Project>".formatted(field)).expect(200).xml();
    assertThat(Shape.text(answer.getDocumentElement(), field))
        .isEqualTo(Response.json(row.getLast()).asString(""));
  }

  /** Required fields, and StartDt, which is required once it is there (ruling 7.3). */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '!',
      value = {
        "Nm, null",
        "Nm, \"\"",
        "Nm, \"  \"",
        "ProjectCode, null",
        "ProjectCode, \"\"",
        "ProjectCode, \" \\t\"",
        "StartDt, null",
        "StartDt, \"\""
      })
  @Shows({"update.required", "project.start", "ruling 7.5"})
  void cannotBeEmptiedWhereTheyAreRequired(String field, String empty) {
    String path = "/project/detail/" + firm.project("P-1");
    var before = admin.get(path).json();
    admin.post(path, "{\"%s\": %s}".formatted(field, empty)).expectFaults(field);
    assertThat(admin.get(path).json()).isEqualTo(before);
  }

  /** A 0 in an optional id is the same as null (ruling 2.5). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TypeId",
        "StatusProd",
        "StatusBill",
        "InvoiceType",
        "QBClassDefault",
        "ClientId",
        "CostCenterA",
        "CostCenterB",
        "CostCenterC"
      })
  void areEmptiedByAnIdOfZero(String field) {
    var answer =
        admin
            .post(fullProjectWithoutClientsName(), "{\"%s\": 0}".formatted(field))
            .expect(200)
            .json();
    assertThat(answer.get(field).isNull()).isTrue();
  }

  static final List<List<String>> WAYS_OF_WRITING =
      Table.rows(
          """
          StartDt       | "2026-01-31T00:00:00"           | "2026-01-31"
          StartDt       | "2026-01-31T00:00:00Z"          | "2026-01-31"
          StartDt       | "2026-01-31T00:00:00.000+14:00" | "2026-01-31"
          StartDt       | "0001-01-01"                    | "0001-01-01"
          EndDt         | "9999-12-31T00:00"              | "9999-12-31"
          BasicRate     | "125.50"                        | 125.5
          BasicRate     | 0.0001                          | 0.0001
          BasicRate     | 999999999999.9999               | 999999999999.9999
          BasicRate     | 1e2                             | 100
          BasicRate     | 7.500000                        | 7.5
          BasicRate     | -0                              | 0
          InvoiceTotals | "3"                             | 3
          InvoiceTotals | 3.0                             | 3
          IsAllStaff    | "TRUE"                          | true
          IsAllStaff    | 1                               | true
          IsNoCharge    | "0"                             | false
          BillingRate   | "activityrate3"                 | "ActivityRate3"
          BillingRate   | 10                              | "ActivityRate5"
          BillingRate   | "6"                             | "ActivityRate1"
          BaseRateStyle | "staff RATE 2"                  | "Staff Rate 2"
          Nm            | "  trimmed\\t"                  | "trimmed"
          Notes         | " not trimmed "                 | " not trimmed "
          QBCustomerId  | 4711                            | "4711"
          """);

  @ParameterizedTest
  @FieldSource("WAYS_OF_WRITING")
  void areReadHoweverTheyAreWritten(List<String> row) {
    String path = "/project/detail/" + firm.project("P-1");
    String end = row.getFirst().equals("StartDt") ? "" : ", \"StartDt\": \"2000-01-01\"";
    var answer =
        admin
            .post(path, "{\"%s\": %s%s}".formatted(row.get(0), row.get(1), end))
            .expect(200)
            .json();
    assertThat(answer.get(row.getFirst())).hasToString(row.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      textBlock =
          """
          StartDt       | "2026-02-30"
          StartDt       | "31.01.2026"
          StartDt       | true
          EndDt         | 20260131
          BasicRate     | 1000000000000
          BasicRate     | -1
          BasicRate     | 1e999999999
          BasicRate     | "12,50"
          BasicRate     | true
          InvoiceTotals | 6
          InvoiceTotals | -1
          InvoiceTotals | 1.5
          BillingRate   | 0
          BillingRate   | 11
          BillingRate   | "StaffRate6"
          BaseRateStyle | "Rate 1"
          IsAllStaff    | 2
          IsAllStaff    | "yes"
          TypeId        | "Internal"
          TypeId        | [1]
          ClientId      | {"SystemId": 1}
          Nm            | "a\\u0007b"
          Notes         | "half \\ud83d"
          Notes         | false
          """)
  @Shows({"create.400", "project.subtotals", "project.billing-rate"})
  void areRefusedWhenTheyCannotBe(String field, String value) {
    String path = "/project/detail/" + firm.project("P-1");
    var before = admin.get(path + "?View=Detailed").json();
    admin
        .post(path, "{\"%s\": %s, \"InvoiceNotes\": \"x\"}".formatted(field, value))
        .expectFaults(field);
    assertThat(admin.get(path + "?View=Detailed").json()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "Nm, 255",
    "DisplayName, 255",
    "ProjectCode, 255",
    "QBCustomerId, 255",
    "Notes, 65536"
  })
  void haveALengthLimitInCharacters(String field, int longest) {
    String path = "/project/detail/" + firm.project("P-1");
    String text = "🚀".repeat(longest);
    var answer = admin.post(path, "{\"%s\": \"%s\"}".formatted(field, text)).expect(200).json();
    assertThat(answer.get(field).asString()).isEqualTo(text);
    admin.post(path, "{\"%s\": \"%s\"}".formatted(field, text + "x")).expectFaults(field);
  }

  @Test
  void areAllNamedWhenSeveralAreWrong() {
    admin
        .post(
            "/project/detail",
            "{ProjectCode: 'P', StartDt: 'x', EndDt: 'y', InvoiceTotals: 9, TypeId: 1, ClientId: 2}")
        .expectFaults("Nm", "StartDt", "EndDt", "InvoiceTotals", "TypeId", "ClientId");
  }

  private static final String REFERENCES =
      """
      TypeId      | LookupProjectType
      StatusProd  | StatusProduction
      StatusBill  | StatusBilling
      InvoiceType | InvoiceTypes
      CostCenterA | CCenter1
      CostCenterB | CCenter2
      CostCenterC | CCenter3
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = REFERENCES)
  @Shows({"project.cost-centers", "ruling 7.5"})
  void nameAValueOfTheirOwnListOnly(String field, String list) {
    String path = "/project/detail/" + firm.project("P-1");
    String body = "{\"%s\": %d}";
    long good = firm.addValue(list, "Another");
    admin.post(path, body.formatted(field, good)).expect(200);
    long ofAnotherList = firm.addValue("LookupContactType", "Another");
    admin.post(path, body.formatted(field, ofAnotherList)).expectFaults(field);
  }

  /** Rulings 5.2 and 5.3: an id that is a field's value, of another firm or of none, is a 400. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = REFERENCES)
  void knowNoValueOfAnotherFirm(String field, String list) {
    long anothers = server.newFirm().addValue(list, "Another");
    assertUnknown(field, anothers);
  }

  @Test
  void knowNoClientOfAnotherFirm() {
    assertUnknown("ClientId", server.newFirm().client("Another"));
  }

  private void assertUnknown(String field, long anothers) {
    String body = "{\"Nm\": \"N\", \"ProjectCode\": \"N\", \"%s\": %d}";
    long nowhere = anothers + 1_000_000_000;
    for (String path : List.of("/project/detail", "/project/detail/" + firm.project("P-1"))) {
      var one = admin.post(path, body.formatted(field, anothers)).expectFaults(field).json();
      var other = admin.post(path, body.formatted(field, nowhere)).expectFaults(field).json();
      assertThat(one.get("errors")).isEqualTo(other.get("errors"));
    }
  }

  /** Shown, but not to be set: in a body they are ignored (rulings 7.3, 7.5, 7.8). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      textBlock =
          """
          SystemId        | 1
          IsInactive      | true
          QBCustomerId_nm | "x"
          DtCreated       | "2001-01-01T00:00:00Z"
          DtModified      | "2001-01-01T00:00:00Z"
          Client          | {"SystemId": 1, "Nm": "x"}
          ContactList     | [{"Id": 1, "FName": "x"}]
          UdfList         | [{"Sid": 1, "Value": "x"}]
          Unknown         | {"a": [1]}
          """)
  @Shows({
    "create.update-fields",
    "project.id",
    "project.inactive",
    "project.customer-name",
    "project.client",
    "project.modified",
    "ruling 7.8"
  })
  void areIgnoredWhereTheyCannotBeSet(String field, String value) {
    String path = "/project/detail/" + firm.project("P-1");
    var before = admin.get(path + "?View=Detailed").json();
    var answer = admin.post(path, "{\"%s\": %s}".formatted(field, value)).expect(200).json();
    assertThat(answer).isEqualTo(before);
  }

  @Test
  @Shows("create.any-order")
  void areTakenInAnyCaseAndOrder() {
    var answer =
        admin
            .post("/project/detail", "{pROJECTCODE: 'P', startdt: '2026-01-02', NM: 'n'}")
            .expect(200)
            .json();
    assertThat(answer.get("StartDt").asString()).isEqualTo("2026-01-02");
  }
}
