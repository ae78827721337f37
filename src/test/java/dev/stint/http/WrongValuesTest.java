package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/**
 * A value that cannot be its field's type is a 400 that names the field, every field, and changes
 * nothing (rulings 2.4 to 2.6, 2.8 to 2.10, 5.1, 5.5). As nothing changes, one project and one
 * client serve all tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongValuesTest {
  private static final String[] PROJECT_TEXTS = {
    "Nm", "DisplayName", "ProjectCode", "QBCustomerId"
  };
  private static final String[] PROJECT_NOTES = {
    "StatusProd_nt", "Notes", "ContractNotes", "InvoiceNotes"
  };
  private static final String[] PROJECT_DATES = {"StartDt", "EndDt"};
  private static final String[] PROJECT_FLAGS = {"IsAllStaff", "IsNoCharge"};
  private static final String[] PROJECT_IDS = {
    "TypeId",
    "StatusProd",
    "StatusBill",
    "InvoiceType",
    "QBClassDefault",
    "ClientId",
    "CostCenterA",
    "CostCenterB",
    "CostCenterC"
  };
  private static final String[] PROJECT_CHOICES = {"BillingRate", "BaseRateStyle"};
  private static final String[] CLIENT_TEXTS = {
    "Nm",
    "DisplayName",
    "LegalNm",
    "ClientId",
    "Address",
    "City",
    "State",
    "Zip",
    "Country",
    "MainPH",
    "MainFX",
    "BillNm",
    "BillAddress",
    "BillCity",
    "BillState",
    "BillZip",
    "BillCountry",
    "QBCustomerId",
    "QBPOSentBy"
  };
  private static final String[] CLIENT_IDS = {
    "QBClassId",
    "Status",
    "LeadSourceId",
    "IndustryId",
    "CostCenterA",
    "CostCenterB",
    "CostCenterC",
    "PrimaryContactId",
    "BillingContactId"
  };

  private static final List<String> NOT_SINGLE =
      List.of("[]", "[1]", "{}", "{\"a\": 1}", "[\"x\"]", "[[]]");
  private static final List<String> NO_TEXT =
      List.of(
          "true",
          "false",
          "\"a\\u0000b\"",
          "\"\\u0008\"",
          "\"\\u001f\"",
          "\"\\u007f\"",
          "\"\\u0085\"",
          "\"\\ud800\"",
          "\"\\udc00x\"",
          "\"x\\ud83d\"",
          "\"\\ud83d\\ud83d\\ude00\"",
          "\"\\uffff\"",
          "\"\\ufffe\"");
  private static final List<String> NO_DATE =
      List.of(
          "\"tomorrow\"",
          "20310203",
          "\"2031-02-30\"",
          "\"2031-13-01\"",
          "\"2031-00-10\"",
          "\"2031-1-5\"",
          "\"01/31/2031\"",
          "\"3/4/2026\"",
          "\"/Date(1927843200000)/\"",
          "\"2031-W06-1\"",
          "\"2031-02-03T25:00:00Z\"",
          "\"0000-01-01\"",
          "\"12031-01-01\"",
          "\"-2031-01-01\"",
          "\"2031-02-03x\"",
          "true",
          "1E999999999",
          "\"\\u0000\"");
  private static final List<String> NO_FLAG =
      List.of("\"yes\"", "2", "-1", "0.5", "\"on\"", "\"truefalse\"", "1E999999999", "\"\\u0000\"");
  private static final List<String> NO_ID =
      List.of(
          "\"x\"",
          "1.5",
          "\"1.5\"",
          "0.0000001",
          "1E999999999",
          "1E-999999999",
          "1E2147483648",
          "\"1E99999999999\"",
          "99999999999999999999",
          "9223372036854775808",
          "-9223372036854775809",
          "\"NaN\"",
          "\"Infinity\"",
          "true",
          "\"0x10\"",
          "\"1,000\"",
          "\"1 2\"",
          "\"--1\"",
          "\"1e\"",
          "\"\\u0000\"");
  private static final List<String> NO_AMOUNT =
      List.of(
          "\"x\"",
          "-1",
          "-0.0001",
          "-0.00005",
          "999999999999.99995",
          "1000000000000",
          "1E12",
          "1E999999999",
          "99999999999999999999",
          "\"NaN\"",
          "\"-Infinity\"",
          "true",
          "\"12,50\"",
          "\"\\u0661\"",
          "\"$5\"",
          "\"1e\"",
          "\"\\u0000\"");
  private static final List<String> NO_CHOICE =
      List.of("\"StaffRate99\"", "11", "0", "-1", "1.5", "true", "1E999999999", "\"\\u0000\"");
  private static final List<String> NO_SUBTOTAL =
      List.of("6", "-1", "1.5", "\"x\"", "true", "1E999999999", "9223372036854775807");

  private final Api admin;
  private final Subject project;
  private final Subject client;

  WrongValuesTest() {
    TestFirm firm = TestServer.onOneDatabase().findFirst().orElseThrow().newFirm();
    this.admin = firm.admin();
    this.project = Subject.at(admin, "/project/detail/" + firm.project("P-1"));
    this.client = Subject.at(admin, "/client/detail/" + firm.client("Acme"));
  }

  /**
   * A record that stays as it is.
   *
   * @param path its address
   * @param state what it looks like
   */
  private record Subject(String path, String state) {
    static Subject at(Api caller, String path) {
      return new Subject(path, caller.get(path + "?View=Detailed").expect(200).text());
    }
  }

  private Subject subject(String resource) {
    return resource.equals("project") ? project : client;
  }

  private static Stream<Arguments> badValues() {
    return Stream.of(
            kind("project", PROJECT_TEXTS, NO_TEXT, 255),
            kind("project", PROJECT_NOTES, NO_TEXT, 65_536),
            kind("project", PROJECT_DATES, NO_DATE, 0),
            kind("project", PROJECT_FLAGS, NO_FLAG, 0),
            kind("project", PROJECT_IDS, NO_ID, 0),
            kind("project", new String[] {"InvoiceTotals"}, NO_SUBTOTAL, 0),
            kind("project", new String[] {"BasicRate"}, NO_AMOUNT, 0),
            kind("project", PROJECT_CHOICES, NO_CHOICE, 0),
            kind("client", CLIENT_TEXTS, NO_TEXT, 255),
            kind("client", new String[] {"Notes"}, NO_TEXT, 65_536),
            kind("client", new String[] {"IsInactive"}, NO_FLAG, 0),
            kind("client", CLIENT_IDS, NO_ID, 0))
        .flatMap(s -> s);
  }

  private static Stream<Arguments> kind(
      String resource, String[] fields, List<String> values, int limit) {
    Stream<String> tooLong =
        limit == 0 ? Stream.of() : Stream.of("\"" + "x".repeat(limit + 1) + "\"");
    return Stream.of(values.stream(), NOT_SINGLE.stream(), tooLong)
        .flatMap(s -> s)
        .map(value -> arguments(resource, fields, value));
  }

  @ParameterizedTest(name = "{0} {2}")
  @DisplayName("2.4, 5.1 a value that cannot be its field's type: every field is named")
  @MethodSource("badValues")
  @Shows("ruling 2.4")
  void wrongValuesInJson(String resource, String[] fields, String value) {
    Subject subject = subject(resource);
    StringBuilder body = new StringBuilder("{");
    Arrays.stream(fields).forEach(field -> body.append("\"%s\": %s, ".formatted(field, value)));
    Response answer = admin.post(subject.path, body.append("}").toString());
    answer.expectFaults(fields);
    Checks.problem(answer, 400);
    assertThat(Subject.at(admin, subject.path)).isEqualTo(subject);
  }

  @ParameterizedTest
  @DisplayName("2.8 the same in XML")
  @CsvSource({
    "project, StartDt, tomorrow",
    "project, StartDt, 3/4/2026",
    "project, EndDt, <a/>",
    "project, IsAllStaff, yes",
    "project, IsNoCharge, <b>true</b>",
    "project, ClientId, x",
    "project, ClientId, 1.5",
    "project, ClientId, 99999999999999999999",
    "project, TypeId, <Id>1</Id>",
    "project, BasicRate, -1",
    "project, BasicRate, 999999999999.99995",
    "project, BasicRate, NaN",
    "project, BasicRate, 1E999999999",
    "project, BillingRate, StaffRate99",
    "project, InvoiceTotals, 6",
    "project, Nm, <x>1</x>",
    "project, Nm, &#x85;",
    "client, Nm, &#xFFFD;<y/>",
    "client, City, a&#x9F;b",
    "client, IsInactive, 2",
    "client, QBClassId, 1 2",
    "client, Nm, ''",
    "client, Nm, ' '",
    "project, ProjectCode, ''",
  })
  void wrongValuesInXml(String resource, String field, String value) {
    Subject subject = subject(resource);
    Response answer =
        admin
            .xml()
            .post(
                subject.path,
                "<r><Notes>new</Notes><%s>%s</%s></r>".formatted(field, value, field));
    Checks.problem(answer, 400);
    NodeList named = answer.xml().getElementsByTagNameNS("urn:ietf:rfc:7807", "field");
    assertThat(named.getLength()).isEqualTo(1);
    assertThat(named.item(0).getTextContent()).isEqualTo(field);
    assertThat(Subject.at(admin, subject.path)).isEqualTo(subject);
  }
}
