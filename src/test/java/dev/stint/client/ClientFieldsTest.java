package dev.stint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shape;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What each field of a client takes and answers (wider API: Clients; rulings 2.4 to 2.10). */
@ApiTest
class ClientFieldsTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  ClientFieldsTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  static Stream<List<String>> fields() {
    return ClientSamples.fields();
  }

  private String path() {
    return "/client/detail/" + firm.client("Client");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void areWrittenInJson(List<String> row) {
    String path = path();
    String value = firm.fill(row.getLast());
    var answer =
        admin.post(path, "{\"%s\": %s}".formatted(row.getFirst(), value)).expect(200).json();
    assertThat(answer.get(row.getFirst())).isEqualTo(Response.json(value));
    assertThat(admin.get(path + "?View=Detailed").expect(200).json()).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void areWrittenInXml(List<String> row) {
    String field = row.getFirst();
    String value = Response.json(firm.fill(row.getLast())).asString();
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;");
    var answer =
        admin
            .xml()
            .post(path(), "<Client><%s>%s</%s></Client>".formatted(field, escaped, field))
            .expect(200)
            .xml();
    assertThat(Shape.text(answer.getDocumentElement(), field)).isEqualTo(value);
  }

  @Test
  void areAllTakenByANewClient() {
    JsonNode sent = Response.json(ClientSamples.body(firm));
    var answer = admin.post("/client/detail", sent.toString()).expect(200).json();
    for (String field : sent.propertyNames()) {
      assertThat(answer.get(field)).as(field).isEqualTo(sent.get(field));
    }
  }

  static Stream<String> optional() {
    return fields()
        .map(List::getFirst)
        .filter(field -> !List.of("Nm", "DisplayName", "IsInactive").contains(field));
  }

  @ParameterizedTest
  @MethodSource("optional")
  void areEmptied(String field) {
    for (String empty : List.of("null", "\"\"")) {
      String code = empty.equals("null") ? "AC-1" : "AC-2";
      String body = ClientSamples.body(firm).replace("AC-1", code);
      var made = admin.post("/client/detail", body).expect(200).json();
      var answer =
          admin
              .post(
                  "/client/detail/" + made.get("SystemId"), "{\"%s\": %s}".formatted(field, empty))
              .expect(200)
              .json();
      assertThat(answer.get(field).isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \""})
  void keepTheName(String empty) {
    admin.post(path(), "{\"Nm\": %s}".formatted(empty)).expectFaults("Nm");
  }

  @ParameterizedTest
  @CsvSource({
    "Status, LookupClientType",
    "CostCenterA, CCenter1",
    "CostCenterB, CCenter2",
    "CostCenterC, CCenter3"
  })
  void knowNoValueOfAnotherListOrFirm(String field, String list) {
    long anothers = server.newFirm().addValue(list, "Another");
    long ofAnotherList = firm.addValue("LookupContactType", "Another");
    for (long id : List.of(anothers, ofAnotherList, anothers + 1_000_000_000)) {
      String body = "{\"Nm\": \"n\", \"%s\": %d}".formatted(field, id);
      admin.post(path(), body).expectFaults(field);
      admin.post("/client/detail", body).expectFaults(field);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PrimaryContactId", "BillingContactId"})
  void knowNoContactThatIsNowhere(String field) {
    admin.post(path(), "{\"%s\": 999999999}".formatted(field)).expectFaults(field);
  }

  @ParameterizedTest
  @CsvSource({"Nm, 255", "ClientId, 255", "Address, 255", "BillCity, 255", "Notes, 65536"})
  void haveALengthLimit(String field, int longest) {
    String path = path();
    String text = "é".repeat(longest);
    admin.post(path, "{\"%s\": \"%s\"}".formatted(field, text)).expect(200);
    admin.post(path, "{\"%s\": \"%s\"}".formatted(field, text + "x")).expectFaults(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      textBlock =
          """
          SystemId    | 1
          FullAddress | "x"
          DtCreated   | "2001-01-01"
          DtModified  | "2001-01-01"
          ContactList | [{"Id": 1}]
          """)
  void areIgnoredWhereTheyCannotBeSet(String field, String value) {
    String path = path();
    var before = admin.get(path + "?View=Detailed").expect(200).json();
    var answer = admin.post(path, "{\"%s\": %s}".formatted(field, value)).expect(200).json();
    assertThat(answer).isEqualTo(before);
  }
}
