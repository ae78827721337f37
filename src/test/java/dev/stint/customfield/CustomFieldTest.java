package dev.stint.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Concurrently;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Modified;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The custom fields of a project (contract: Project Custom Fields; ruling 8.7). */
@ApiTest
class CustomFieldTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final String path;
  private final long order;
  private final long value;
  private final long kickOff;
  private final long secret;
  private final long region;

  CustomFieldTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    this.path = "/project/customfields/" + project;
    this.order = CustomFields.define(firm, "Order", "text", null);
    this.value = CustomFields.define(firm, "contract Value", "number", null);
    this.kickOff = CustomFields.define(firm, "Kick-off", "date", null);
    this.secret = CustomFields.define(firm, "Secret", "flag", null);
    this.region = CustomFields.define(firm, "Region", "choice", "New England\nSouth");
  }

  private long field(String kind) {
    return switch (kind) {
      case "text" -> order;
      case "number" -> value;
      case "date" -> kickOff;
      case "flag" -> secret;
      default -> region;
    };
  }

  private Response set(long field, String json) {
    return admin.post(path, "[{Sid: %d, Value: %s}]".formatted(field, json));
  }

  private JsonNode valueOf(long field) {
    for (JsonNode each : admin.get(path).expect(200).json()) {
      if (each.get("Sid").asLong() == field) {
        return each.get("Value");
      }
    }
    throw new AssertionError("no field " + field);
  }

  @Test
  @Shows({"GET /project/customfields/{sid}", "ruling 8.0", "ruling 8.7"})
  void areAllDefinitionsByNameWithNullWhereUnset() {
    CustomFields.set(firm, project, value, "84000");
    assertThat(admin.get(path).expect(200).text())
        .isEqualTo(
            """
            [{"ProjectSid":%1$d,"Sid":%2$d,"Name":"contract Value","Value":"84000"},\
            {"ProjectSid":%1$d,"Sid":%3$d,"Name":"Kick-off","Value":null},\
            {"ProjectSid":%1$d,"Sid":%4$d,"Name":"Order","Value":null},\
            {"ProjectSid":%1$d,"Sid":%5$d,"Name":"Region","Value":null},\
            {"ProjectSid":%1$d,"Sid":%6$d,"Name":"Secret","Value":null}]\
            """
                .formatted(project, value, kickOff, order, region, secret));
  }

  @Test
  @Shows(value = "GET /project/customfields/{sid}", in = InFormat.XML)
  void areWrittenInXmlWithoutTheValueWhereUnset() {
    CustomFields.set(firm, project, value, "84000");
    assertThat(admin.xml().get(path).expect(200).text())
        .contains(
            """
            <ArrayOfCustomField><CustomField><ProjectSid>%1$d</ProjectSid><Sid>%2$d</Sid>\
            <Name>contract Value</Name><Value>84000</Value></CustomField>\
            <CustomField><ProjectSid>%1$d</ProjectSid><Sid>%3$d</Sid><Name>Kick-off</Name></CustomField>\
            """
                .formatted(project, value, kickOff));
  }

  @Test
  @Shows("ruling 8.7")
  void areTheSameInTheProjectsDetail() {
    CustomFields.set(firm, project, region, "South");
    assertThat(
            admin.get("/project/detail/%d?View=Detailed".formatted(project)).json().get("UdfList"))
        .isEqualTo(admin.get(path).json());
  }

  @Test
  @Shows({"custom-fields.set", "ruling 8.7"})
  void changeWhereTheyAreNamedAndAreAnsweredWhole() {
    CustomFields.set(firm, project, value, "84000");
    JsonNode answer = set(order, "'PO 1'").expect(200).json();
    assertThat(answer).hasSize(5).isEqualTo(admin.get(path).json());
    assertThat(valueOf(order).asString()).isEqualTo("PO 1");
    assertThat(valueOf(value).asString()).isEqualTo("84000");
  }

  @Test
  @Shows({"POST /project/customfields/{sid}", "custom-fields.wrapped"})
  void arePostedAsDocumentedUnderCustomFields() {
    String body =
        """
        {
           "CustomFields":[
              {"ProjectSid":%1$d, "Sid":%2$d, "Value":"0"},
              {"ProjectSid":%1$d, "Sid":%3$d, "Value":"1"},
           ]
        }\
        """
            .formatted(project, value, secret);
    admin.post(path, body).expect(200);
    assertThat(valueOf(value).asString()).isEqualTo("0");
    assertThat(valueOf(secret).asString()).isEqualTo("true");
  }

  @Test
  @Shows(value = "POST /project/customfields/{sid}", in = InFormat.XML)
  void arePostedInXmlBareOrUnderCustomFields() {
    String field = "<CustomField><sid>%d</sid><value>%s</value></CustomField>";
    admin.xml().post(path, "<a>%s</a>".formatted(field.formatted(order, "A &amp; B"))).expect(200);
    assertThat(valueOf(order).asString()).isEqualTo("A & B");
    admin
        .xml()
        .post(
            path,
            "<a><customfields>%s%s</customfields></a>"
                .formatted(field.formatted(order, ""), field.formatted(region, "South")))
        .expect(200);
    assertThat(valueOf(order).isNull()).isTrue();
    assertThat(valueOf(region).asString()).isEqualTo("South");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''"})
  @Shows({"custom-fields.value", "ruling 8.7"})
  void areEmptiedByNullOrAnEmptyText(String empty) {
    CustomFields.set(firm, project, order, "PO 1");
    set(order, empty).expect(200);
    assertThat(valueOf(order).isNull()).isTrue();
    assertThat(firm.count("project_custom_value")).isZero();
  }

  @Test
  void stayWhereNoValueIsGiven() {
    CustomFields.set(firm, project, order, "PO 1");
    admin.post(path, "[{Sid: %d}]".formatted(order)).expect(200);
    assertThat(valueOf(order).asString()).isEqualTo("PO 1");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text   | "any thing"              | any thing
          text   | 12.50                    | 12.50
          number | "58750.50"               | 58750.50
          number | -3                       | -3
          number | 1e3                      | 1000
          number | " 7 "                    | 7
          number | 0.333333333333333333335  | 0.333333333333333333
          number | 0.0000000000000000005    | 0.000000000000000001
          number | 1e-30                    | 0
          number | "0e-999999999"           | 0
          date   | "2026-01-31"             | 2026-01-31
          date   | "2026-01-31T23:59:00Z"   | 2026-01-31
          flag   | "Yes"                    | true
          flag   | "no"                     | false
          flag   | "0"                      | false
          flag   | 1                        | true
          flag   | "FALSE"                  | false
          flag   | true                     | true
          choice | "South"                  | South
          choice | "new england"            | New England
          """)
  @Shows("ruling 8.7")
  void holdWhatTheirDefinitionSays(String kind, String posted, String kept) {
    set(field(kind), posted).expect(200);
    assertThat(valueOf(field(kind)).asString()).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text   | [1]
          text   | {}
          text   | "a\\u0001b"
          number | "many"
          number | true
          number | 1e30
          number | "\u0663"
          number | "1e999999999"
          date   | "31.01.2026"
          date   | "2026-02-30"
          date   | "1/31/2026"
          flag   | "maybe"
          flag   | 2
          choice | "North"
          choice | "New England\\nSouth"
          """)
  @Shows("ruling 8.7")
  void refuseWhatTheirDefinitionDoesNotSay(String kind, String posted) {
    CustomFields.set(firm, project, field(kind), "before");
    set(field(kind), posted).expectFaults("[0].Value");
    assertThat(valueOf(field(kind)).asString()).isEqualTo("before");
  }

  @Test
  void nameEveryFaultByItsPlaceAndChangeNothing() {
    String body =
        "[{Sid: %d, Value: 'new'}, {Sid: %d}, {Sid: 999999999}, {Value: 'x'}, {Sid: %d, Value: 'x'}, {Sid: %d, ProjectSid: %d}, {Sid: %d, Value: 'two'}, 7]"
            .formatted(
                order, CustomFields.elsewhere(server), value, region, firm.project("P-2"), order);
    admin
        .post(path, body)
        .expectFaults(
            "[1].Sid", "[2].Sid", "[3].Sid", "[4].Value", "[5].ProjectSid", "[6].Sid", "[7]");
    assertThat(firm.count("project_custom_value")).isZero();
  }

  @Test
  void areAListUnderTheirNameToo() {
    Response answer = admin.post(path, "{CustomFields: 'x'}").expectFaults("CustomFields");
    assertThat(answer.text()).contains("must be a list");
  }

  @Test
  void needAList() {
    for (String body : List.of("", "null", "{}", "7", "{CustomFields: 7}")) {
      admin.post(path, body).expect(400);
    }
  }

  @Test
  void postedBackAsReadChangeNothing() {
    CustomFields.set(firm, project, order, "PO 1");
    CustomFields.set(firm, project, region, "A region that is no choice any more");
    String json = admin.get(path).text();
    String xml = admin.xml().get(path).text();
    assertThat(Modified.by(firm, project, () -> admin.post(path, json).expect(200))).isFalse();
    assertThat(Modified.by(firm, project, () -> admin.xml().post(path, xml).expect(200))).isFalse();
    assertThat(admin.get(path).text()).isEqualTo(json);
  }

  /** What is kept is the same, so nothing was changed, nor is anything in the history. */
  @ParameterizedTest(name = "{0} {2} for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          number | 12.5                   | " 12.5 "
          number | 1000                   | 1e3
          date   | "2026-01-31"           | "2026-01-31T00:00:00Z"
          flag   | "Yes"                  | " Yes "
          choice | "New England"          | " new ENGLAND"
          """)
  void changeNothingWhenTheyAreSentInAnotherSpelling(String kind, String posted, String again) {
    set(field(kind), posted).expect(200);
    String kept = valueOf(field(kind)).asString();
    long history = firm.count("audit_entry");
    assertThat(Modified.by(firm, project, () -> set(field(kind), again).expect(200))).isFalse();
    assertThat(valueOf(field(kind)).asString()).isEqualTo(kept);
    assertThat(firm.count("audit_entry")).isEqualTo(history);
  }

  @Test
  void changeTheProjectsDtModified() {
    assertThat(Modified.by(firm, project, () -> set(order, "'PO 1'").expect(200))).isTrue();
    assertThat(Modified.by(firm, project, () -> set(order, "null").expect(200))).isTrue();
    assertThat(Modified.by(firm, project, () -> set(order, "null").expect(200))).isFalse();
  }

  /** Ruling 8.8. */
  @Test
  void areForTemplatesToo() {
    firm.database()
        .write(transaction -> transaction.update("project", project, Map.of("is_template", true)));
    set(order, "'PO 1'").expect(200);
    assertThat(valueOf(order).asString()).isEqualTo("PO 1");
  }

  @EachFormat
  @Shows("custom-fields.project")
  void areThoseOfTheProjectInThePathWhetherTheySayItOrNot(InFormat format) {
    Api caller = format.of(admin);
    caller.post(path, "[{Sid: %d, Value: 'PO 1'}]".formatted(order)).expect(200);
    assertThat(valueOf(order).asString()).isEqualTo("PO 1");
    String said = "[{ProjectSid: %d, Sid: %d, Value: 'PO 2'}]";
    caller.post(path, said.formatted(project, order)).expect(200);
    caller.post(path, said.formatted(firm.project("OTHER"), order)).expectFaults("[0].ProjectSid");
    assertThat(valueOf(order).asString()).isEqualTo("PO 2");
  }

  @Test
  void areSetOnceWhenManySetThemAtOnce() {
    for (Response answer : Concurrently.call(6, i -> set(order, "'PO %d'".formatted(i)))) {
      answer.expect(200);
    }
    assertThat(valueOf(order).asString()).startsWith("PO ");
    assertThat(firm.count("project_custom_value")).isEqualTo(1);
  }

  @Test
  void areKeptInTheHistory() {
    set(order, "'PO 1'").expect(200);
    assertThat(
            admin
                .sendTo(
                    "GET", "/api/audit?Record=ProjectCustomField&RecordId=" + project, new byte[0])
                .json()
                .get(0)
                .get("Written")
                .asString())
        .isEqualTo("{\"%d\":\"PO 1\"}".formatted(order));
  }
}
