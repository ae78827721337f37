package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
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

/**
 * The contacts that a project's own record names: PrimaryContactId, BillingContactId, PContactFName
 * and ContactList (rulings 7.2, 7.6 and 7.8).
 */
@ApiTest
class ProjectContactsTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;

  ProjectContactsTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
  }

  private long contact(long of, String fields) {
    return admin
        .post("/project/contact", "{ProjectSid: %d, %s}".formatted(of, fields))
        .expect(200)
        .json()
        .get("Id")
        .asLong();
  }

  private JsonNode update(String fields) {
    return admin.post("/project/detail/" + project, "{" + fields + "}").expect(200).json();
  }

  private String tag(long contact) {
    return admin
        .get("/project/contact/%d?ProjectSid=%d".formatted(contact, project))
        .expect(200)
        .json()
        .get("Tag")
        .asString();
  }

  @Test
  @Shows({"project.contact-ids", "ruling 7.6"})
  void settingAnIdMovesTheTag() {
    long ada = contact(project, "FName: 'Ada', Tag: 'PRIMARY'");
    long bea = contact(project, "FName: 'Bea'");
    JsonNode updated = update("PrimaryContactId: '%d', billingcontactid: %d".formatted(bea, ada));
    assertThat(updated.get("PrimaryContactId").asLong()).isEqualTo(bea);
    assertThat(updated.get("BillingContactId").asLong()).isEqualTo(ada);
    assertThat(tag(ada)).isEqualTo("BILLING");
    assertThat(tag(bea)).isEqualTo("PRIMARY");
  }

  @Test
  @Shows("ruling 7.6")
  void oneContactMayBeBothAndThenReadsPrimary() {
    long ada = contact(project, "FName: 'Ada'");
    JsonNode updated = update("PrimaryContactId: %1$d, BillingContactId: %1$d".formatted(ada));
    assertThat(updated.get("BillingContactId").asLong()).isEqualTo(ada);
    assertThat(updated.get("ContactList")).hasSize(1);
    assertThat(tag(ada)).isEqualTo("PRIMARY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "0", "''"})
  void anEmptiedIdTakesTheTag(String nothing) {
    long ada = contact(project, "FName: 'Ada', Tag: 'PRIMARY'");
    assertThat(update("PrimaryContactId: " + nothing).get("PrimaryContactId").isNull()).isTrue();
    assertThat(tag(ada)).isEqualTo("OTHER");
  }

  @Test
  @Shows({"project.contact-ids", "ruling 7.6"})
  void theyMustBeContactsOfTheProject() {
    long stranger = contact(firm.project("P-2"), "FName: 'Ada'");
    admin
        .post(
            "/project/detail/" + project,
            "{PrimaryContactId: %d, BillingContactId: 999999999, PContactFName: 'x'}"
                .formatted(stranger))
        .expectFaults("PrimaryContactId", "BillingContactId");
    assertThat(admin.get("/project/contacts/" + project).json()).isEmpty();
  }

  @Test
  @Shows("ruling 7.6")
  void aNewProjectIsLinkedToTheContactsItNames() {
    long ada = contact(project, "FName: 'Ada'");
    JsonNode made =
        admin
            .post(
                "/project/detail",
                "{Nm: 'n', ProjectCode: 'P-2', PrimaryContactId: %d}".formatted(ada))
            .expect(200)
            .json();
    assertThat(made.get("PrimaryContactId").asLong()).isEqualTo(ada);
    assertThat(made.get("ContactList").get(0).get("Tag").asString()).isEqualTo("PRIMARY");
    assertThat(tag(ada)).as("on the first project").isEqualTo("OTHER");
    admin
        .post("/project/detail", "{Nm: 'n', ProjectCode: 'P-3', BillingContactId: 999999999}")
        .expectFaults("BillingContactId");
  }

  @Test
  void aNewProjectIsNotLinkedToContactsThatTheCallerDoesNotSee() {
    var creator = firm.person("Staff");
    long group =
        firm.insertNew(
            "security_group",
            Map.of(
                "name",
                "Creators",
                "sees_all_projects",
                false,
                "manages_projects",
                true,
                "edits_all_projects",
                false,
                "sees_rates",
                false,
                "manages_clients",
                false,
                "manages_staff",
                false,
                "administers_time",
                false,
                "administers_firm",
                false));
    firm.database()
        .write(transaction -> {
          transaction.announceAccessChange();
          return transaction.update("staff", creator.staffId(), Map.of("security_group_id", group));
        });
    long ada = contact(project, "FName: 'Ada'");
    creator
        .api()
        .post(
            "/project/detail", "{Nm: 'n', ProjectCode: 'P-2', PrimaryContactId: %d}".formatted(ada))
        .expectFaults("PrimaryContactId");
  }

  @Test
  @Shows({"project.first-name", "ruling 7.6"})
  void theFirstNameOfThePrimaryContactIsChangedOrThatContactMade() {
    JsonNode made = update("PContactFName: ' Ada '");
    long ada = made.get("PrimaryContactId").asLong();
    assertThat(made.get("ContactList").get(0).get("FullNm").asString()).isEqualTo("Ada");
    assertThat(made.has("PContactFName")).isFalse();
    JsonNode renamed = update("PContactFName: 'Bea'");
    assertThat(renamed.get("PrimaryContactId").asLong()).isEqualTo(ada);
    assertThat(renamed.get("ContactList").get(0).get("FName").asString()).isEqualTo("Bea");
    assertThat(firm.count("contact")).isEqualTo(1);
  }

  @Test
  void theFirstNameIsThatOfThePrimaryContactInTheSameBody() {
    contact(project, "FName: 'Ada', Tag: 'PRIMARY'");
    long bea = contact(project, "FName: 'Bea'");
    JsonNode updated = update("PContactFName: 'Cy', PrimaryContactId: %d".formatted(bea));
    assertThat(updated.get("ContactList")).hasSize(1);
    assertThat(updated.get("ContactList").get(0).get("FName").asString()).isEqualTo("Cy");
    JsonNode another = update("PContactFName: 'Dee', PrimaryContactId: null");
    assertThat(another.get("ContactList").get(0).get("FName").asString()).isEqualTo("Dee");
    assertThat(firm.count("contact")).isEqualTo(3);
  }

  @Test
  void aNewProjectGetsThePrimaryContactOfThatName() {
    JsonNode made =
        admin
            .post("/project/detail", "{Nm: 'n', ProjectCode: 'P-2', PContactFName: 'Ada'}")
            .expect(200)
            .json();
    JsonNode contact = made.get("ContactList").get(0);
    assertThat(contact.get("FullNm").asString()).isEqualTo("Ada");
    assertThat(contact.get("Id")).isEqualTo(made.get("PrimaryContactId"));
  }

  @Test
  void theFirstNameIsEmptiedWhereAnotherNameStays() {
    update("PContactFName: ''");
    assertThat(firm.count("contact")).as("nothing to empty").isZero();
    long ada = contact(project, "FName: 'Ada', Tag: 'PRIMARY'");
    admin.post("/project/detail/" + project, "{PContactFName: null}").expectFaults("PContactFName");
    admin.post("/project/contact/" + ada, "{CompanyNm: 'Engines'}").expect(200);
    assertThat(update("PContactFName: null").get("ContactList").get(0).get("FullNm").asString())
        .isEqualTo("Engines");
  }

  @Test
  @Shows("detail.contacts")
  void otherContactsAreListedOnlyWhenAskedFor() {
    contact(project, "FName: 'Ada', Tag: 'PRIMARY'");
    contact(project, "FName: 'Bea', Tag: 'BILLING'");
    contact(project, "FName: 'Aaron'");
    String detail = "/project/detail/" + project + "?View=Detailed";
    assertThat(admin.get(detail).json().get("ContactList").findValuesAsString("FName"))
        .containsExactly("Ada", "Bea");
    assertThat(
            admin
                .get(detail + "&ShowAllContacts=true")
                .json()
                .get("ContactList")
                .findValuesAsString("FName"))
        .containsExactly("Aaron", "Ada", "Bea");
    assertThat(admin.xml().get(detail).expect(200).text())
        .contains("<ContactList><Contact Id=\"", "<Tag>PRIMARY</Tag>");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void postingBackTheDetailedViewChangesNothing(boolean xml) {
    contact(project, "FName: 'Ada', SName: 'x', Tag: 'PRIMARY'");
    contact(project, "FName: 'Bea', Tag: 'BILLING'");
    update(
        "AddressList: [{Tag: 'client', Address: '1\\n2', City: 'Hull'}, {City: 'York'}], ClientId: %d"
            .formatted(firm.client("Acme")));
    age();
    Api api = xml ? admin.xml() : admin;
    String detail = "/project/detail/" + project;
    String before = api.get(detail + "?View=Detailed").expect(200).text();
    assertThat(before).contains("2001-01-01");
    assertThat(api.post(detail, before).expect(200).text()).isEqualTo(before);
  }

  @Test
  void aChangeOfTheContactsIsNotedOnTheProject() {
    long ada = contact(project, "FName: 'Ada'");
    for (String change :
        List.of(
            "PrimaryContactId: %d".formatted(ada), "PContactFName: 'Bea'", "AddressList: [{}]")) {
      age();
      assertThat(update(change).get("DtModified").asString()).doesNotStartWith("2001");
      age();
      String same = change.replace("[{}]", addresses());
      assertThat(update(same).get("DtModified").asString()).as(same).startsWith("2001");
    }
  }

  private String addresses() {
    return admin
        .get("/project/detail/" + project + "?View=Detailed")
        .json()
        .get("AddressList")
        .toString();
  }

  private void age() {
    firm.database()
        .write(transaction ->
            transaction.update("project", project, Map.of("modified_at", "2001-01-01T00:00:00Z")));
  }
}
