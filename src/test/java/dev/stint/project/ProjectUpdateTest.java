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

/** Changing projects (rulings 7.3 and 7.5). */
@ApiTest
class ProjectUpdateTest {
  private static final String LONG_AGO = "2020-02-02T02:02:02Z";

  private final TestFirm firm;
  private final Api admin;
  private final String path;

  /** A project with a value in each field, which nobody has changed for long. */
  ProjectUpdateTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    JsonNode made = admin.post("/project/detail", ProjectSamples.body(firm)).expect(200).json();
    this.path = "/project/detail/" + made.get("SystemId");
    firm.update("project", made.get("SystemId").asLong(), Map.of("modified_at", LONG_AGO));
  }

  private JsonNode read() {
    return admin.get(path + "?View=Detailed").expect(200).json();
  }

  private JsonNode post(String body) {
    return admin.post(path, body).expect(200).json();
  }

  @Test
  @Shows({"POST /project/detail/{sid}", "update.given", "ruling 7.5"})
  void changesOnlyTheFieldsInTheBody() {
    JsonNode before = read();
    JsonNode after = post("{InvoiceNotes: 'new'}");
    for (String field : before.propertyNames()) {
      if (field.equals("InvoiceNotes") || field.equals("DtModified")) {
        assertThat(after.get(field)).as(field).isNotEqualTo(before.get(field));
      } else {
        assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{NoSuchField: 1}"})
  void changesNothingWithoutFields(String body) {
    JsonNode before = read();
    assertThat(post(body)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Notes: 'x'}",
        "{Nm: 'x'}",
        "{EndDt: null}",
        "{BasicRate: 125.4999}",
        "{IsAllStaff: false}",
        "{BaseRateStyle: 'Staff Rate 1'}",
        "{ProjectCode: 'new-7'}"
      })
  @Shows({"project.modified", "ruling 7.5"})
  void notesWhenItWasChanged(String body) {
    assertThat(post(body).get("DtModified").asString()).isGreaterThan(LONG_AGO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Nm: 'Bridge & Sons <2> '}",
        "{DisplayName: 'Shown so'}",
        "{BasicRate: '125.5000'}",
        "{StartDt: '2024-02-29T00:00:00'}",
        "{BillingRate: 10}",
        "{BillingRate: 'ActivityRate5', BaseRateStyle: 'Activity Rate 5'}",
        "{IsAllStaff: 1, InvoiceTotals: '5'}",
        "{DtModified: '2026-01-01T00:00:00Z'}",
        "{IsInactive: true}",
        "{QBCustomerId_nm: 'x'}",
        "{ContactList: [], UdfList: null, Client: null}"
      })
  @Shows("ruling 7.5")
  void notesNothingWhenNothingChanges(String body) {
    JsonNode before = read();
    assertThat(post(body)).isEqualTo(before);
    assertThat(before.get("DtModified").asString()).isEqualTo(LONG_AGO);
  }

  /** It is a copy of that customer's name, which nobody can set (ruling 7.5). */
  @Test
  void forgetsTheNameOfACustomerThatIsNoLongerTheProjects() {
    long id = read().get("SystemId").asLong();
    firm.update("project", id, Map.of("accounting_customer_name", "Bridges, Inc."));
    assertThat(post("{Notes: 'x'}").get("QBCustomerId_nm").asString()).isEqualTo("Bridges, Inc.");
    assertThat(post("{QBCustomerId: 'other'}").get("QBCustomerId_nm").isNull()).isTrue();
  }

  @Test
  void neverChangesWhenItWasMade() {
    assertThat(post("{Notes: 'x', DtCreated: '2001-01-01'}").get("DtCreated"))
        .isEqualTo(read().get("DtCreated"));
  }

  @Test
  void changesNothingWhenAnythingIsWrong() {
    JsonNode before = read();
    admin
        .post(path, "{Nm: 'new', InvoiceTotals: 6, TypeId: 1}")
        .expectFaults("InvoiceTotals", "TypeId");
    assertThat(read()).isEqualTo(before);
  }

  @Test
  void mayChangeTheLetterCaseOfItsOwnCode() {
    assertThat(post("{ProjectCode: 'nEW-7'}").get("ProjectCode").asString()).isEqualTo("nEW-7");
  }

  @Test
  void refusesACodeThatAnotherProjectHas() {
    firm.project("OTHER");
    admin.post(path, "{ProjectCode: 'other'}").expectFaults("ProjectCode");
  }

  /** IsInactive follows StatusProd; no status counts as active. */
  @ParameterizedTest
  @CsvSource({
    "In Process, false",
    "On Hold, false",
    "Closed, true",
    "Cancelled, true",
    "'', false"
  })
  @Shows({"project.inactive", "ruling 7.5"})
  void isInactiveAsItsStatusSays(String status, boolean inactive) {
    post("{StatusProd: %d}".formatted(firm.value("StatusProduction", "Closed")));
    String value =
        status.isEmpty() ? "null" : Long.toString(firm.value("StatusProduction", status));
    JsonNode after = post("{StatusProd: %s}".formatted(value));
    assertThat(after.get("IsInactive").asBoolean()).isEqualTo(inactive);
    assertThat(after.get("StatusProd")).hasToString(value);
    assertThat(admin.get("/project").json()).hasSize(inactive ? 0 : 1);
  }

  /** A status that is not offered any more says nothing about the projects that have it. */
  @Test
  void isActiveWithAStatusThatIsNotOfferedAnyMore() {
    long status = firm.value("StatusProduction", "In Process");
    firm.update("picklist_value", status, Map.of("is_inactive", true));
    assertThat(post("{StatusProd: %d}".formatted(status)).get("IsInactive").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {EndDt: '2024-02-28'}                          | EndDt
          {StartDt: '2100-01-01'}                        | StartDt
          {StartDt: '2026-02-01', EndDt: '2026-01-31'}   | EndDt
          """)
  @Shows("ruling 7.5")
  void refusesAnEndBeforeTheStart(String body, String field) {
    admin.post(path, body).expectFaults(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{EndDt: '2024-02-29'}",
        "{StartDt: '2099-12-31'}",
        "{StartDt: '2100-01-01', EndDt: '2100-01-01'}",
        "{StartDt: '2100-01-01', EndDt: null}"
      })
  void takesAnEndOnTheFirstDayOrLater(String body) {
    post(body);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  @Shows("project.subtotals")
  void takesAnyOfTheSixSubtotals(int totals) {
    assertThat(post("{InvoiceTotals: %d}".formatted(totals)).get("InvoiceTotals").asInt())
        .isEqualTo(totals);
  }

  /** Two ways to write one value: of those posted, the one that differs from the stored counts. */
  @ParameterizedTest
  @CsvSource({
    "'BillingRate: \"StaffRate3\"', StaffRate3, Staff Rate 3",
    "'BaseRateStyle: \"Staff Rate 3\"', StaffRate3, Staff Rate 3",
    "'BillingRate: \"StaffRate3\", BaseRateStyle: \"Activity Rate 5\"', StaffRate3, Staff Rate 3",
    "'BillingRate: \"ActivityRate5\", BaseRateStyle: \"Staff Rate 3\"', StaffRate3, Staff Rate 3",
    "'BillingRate: \"StaffRate3\", BaseRateStyle: \"Staff Rate 4\"', StaffRate3, Staff Rate 3",
    "'BillingRate: 7', ActivityRate2, Activity Rate 2",
    "'BillingRate: null', StaffRate1, Staff Rate 1"
  })
  @Shows({"project.billing-rate", "ruling 7.5"})
  void keepsBillingRateAndItsTextTogether(String fields, String rate, String style) {
    JsonNode after = post("{" + fields + "}");
    assertThat(after.get("BillingRate").asString()).isEqualTo(rate);
    assertThat(after.get("BaseRateStyle").asString()).isEqualTo(style);
  }

  @ParameterizedTest
  @CsvSource({
    "1, StaffRate1, Staff Rate 1",
    "2, StaffRate2, Staff Rate 2",
    "3, StaffRate3, Staff Rate 3",
    "4, StaffRate4, Staff Rate 4",
    "5, StaffRate5, Staff Rate 5",
    "6, ActivityRate1, Activity Rate 1",
    "7, ActivityRate2, Activity Rate 2",
    "8, ActivityRate3, Activity Rate 3",
    "9, ActivityRate4, Activity Rate 4",
    "10, ActivityRate5, Activity Rate 5"
  })
  @Shows("project.billing-rate")
  void readsBillingRateByNumberNameAndText(int number, String name, String text) {
    assertThat(post("{BillingRate: %d}".formatted(number)).get("BillingRate").asString())
        .isEqualTo(name);
    assertThat(post("{BillingRate: '%s'}".formatted(name)).get("BaseRateStyle").asString())
        .isEqualTo(text);
    assertThat(post("{BaseRateStyle: '%s'}".formatted(text)).get("BillingRate").asString())
        .isEqualTo(name);
  }

  @Test
  void isRefusedForATemplate() {
    long template = firm.project("T");
    firm.update("project", template, Map.of("is_template", true));
    admin.get("/project/detail/" + template).expect(404);
    admin.post("/project/detail/" + template, "{Notes: 'x'}").expect(404);
    admin.delete("/project/detail/" + template).expect(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "9223372036854775807", "9223372036854775808", "1.5", "%20"})
  void knowsNoProjectOfAnIdThatIsNone(String id) {
    admin.get("/project/detail/" + id).expect(404);
    admin.post("/project/detail/" + id, "{}").expect(404);
    admin.delete("/project/detail/" + id).expect(404);
  }
}
