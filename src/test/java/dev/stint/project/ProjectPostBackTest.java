package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Posting back what was read changes nothing (ruling 7.8). */
@ApiTest
class ProjectPostBackTest {
  private final TestFirm firm;
  private final Api admin;

  ProjectPostBackTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  @ParameterizedTest
  @CsvSource({
    "full, administrator, json",
    "full, administrator, xml",
    "full, lead, json",
    "full, lead, xml",
    "bare, administrator, json",
    "bare, administrator, xml",
    "bare, lead, json",
    "bare, lead, xml",
    "strange, administrator, json",
    "strange, administrator, xml"
  })
  @Shows("ruling 7.8")
  void changesNothing(String kind, String who, String format) {
    long project =
        switch (kind) {
          case "full" -> full();
          case "strange" -> strange();
          default -> firm.project("BARE");
        };
    firm.update("project", project, Map.of("modified_at", "2020-02-02T02:02:02Z"));
    Api caller = who.equals("lead") ? lead(project) : admin;
    Api speaking = format.equals("xml") ? caller.xml() : caller;
    String path = "/project/detail/" + project;

    for (String query :
        new String[] {"?View=Detailed&ShowAllContacts=true", "?View=Detailed", ""}) {
      String before = speaking.get(path + query).expect(200).text();
      speaking.post(path, before).expect(200);
      assertThat(speaking.get(path + query).expect(200).text()).isEqualTo(before);
    }
  }

  private Api lead(long project) {
    TestFirm.Person person = firm.person("Staff");
    firm.onTeam(project, person.staffId(), true);
    return person.api();
  }

  private long make(String body) {
    JsonNode made = admin.post("/project/detail", body).expect(200).json();
    return made.get("SystemId").asLong();
  }

  /** A value in each field, and something of everything below. */
  private long full() {
    long project = make(ProjectSamples.body(firm));
    firm.update("project", project, Map.of("accounting_customer_name", "Bridges, Inc."));
    contact(project, "Pia", true, false);
    contact(project, "Bill", false, true);
    contact(project, "Otto", false, false);
    firm.insertNew(
        "project_address",
        Map.of("project_id", project, "tag", "PRIMARY", "street", "1 Main St\nRoom 2", "zip", "1"));
    firm.insertNew("project_address", Map.of("project_id", project, "tag", "OTHER"));
    long field = firm.insertNew("custom_field", Map.of("name", "Region", "kind", "text"));
    firm.insert(
        "project_custom_value",
        Map.of("project_id", project, "field_id", field, "text_value", " East "));
    return project;
  }

  private void contact(long project, String name, boolean primary, boolean billing) {
    long contact =
        firm.insertNew(
            "contact",
            Map.of("full_name", name, "first_name", name, "address_id", project + 1_000_000));
    firm.insert(
        "project_contact",
        Map.of(
            "project_id",
            project,
            "contact_id",
            contact,
            "is_primary",
            primary,
            "is_billing",
            billing));
  }

  /** Texts that a format could lose, and a name that is cut. */
  private long strange() {
    long client = firm.client("c".repeat(250));
    return make(
        "{\"Nm\": \"a ]]> &amp; <b> \\u00a0\", \"ProjectCode\": \"{}\", \"ClientId\": %d,"
                .formatted(client)
            + " \"Notes\": \"\\r\\n \\t two\\r\\nlines\\rand \\n\", \"InvoiceNotes\": \"  \","
            + " \"ContractNotes\": \"\\u2028\\ufffdx\", \"QBCustomerId\": \" 0\","
            + " \"BasicRate\": 999999999999.9999}");
  }
}
