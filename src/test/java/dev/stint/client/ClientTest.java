package dev.stint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** The clients of a firm (wider API: Clients; rulings 2.3, 6.6 and 8.0). */
@ApiTest
class ClientTest {
  private static final String BASIC =
      "SystemId Nm DisplayName LegalNm ClientId Address City State Zip Country FullAddress MainPH"
          + " MainFX Notes IsInactive DtCreated DtModified";

  private static final String DETAILED =
      BASIC
          + " BillNm BillAddress BillCity BillState BillZip BillCountry QBCustomerId QBClassId"
          + " QBPOSentBy Status LeadSourceId IndustryId CostCenterA CostCenterB CostCenterC"
          + " PrimaryContactId BillingContactId ContactList";

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  ClientTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private String path(long client) {
    return "/client/detail/" + client;
  }

  private JsonNode make(String body) {
    return admin.post("/client/detail", body).expect(200).json();
  }

  private List<String> names(String path) {
    List<String> names = new ArrayList<>();
    admin.get(path).expect(200).json().forEach(client -> names.add(client.get("Nm").asString()));
    return names;
  }

  private long contact(String name) {
    return firm.insertNew(
        "contact", Map.of("full_name", name, "address_id", firm.id() + 1_000_000));
  }

  private long contactOf(long client, String name) {
    long contact = contact(name);
    firm.update("contact", contact, Map.of("client_id", client));
    return contact;
  }

  private void link(long project, long contact) {
    firm.insert(
        "project_contact",
        Map.of(
            "project_id", project, "contact_id", contact, "is_primary", true, "is_billing", true));
  }

  // Views

  @Test
  @Shows("ruling 9.2")
  void isBasicInTheList() {
    make(ClientSamples.body(firm));
    assertThat(Shape.of(admin.get("/client").expect(200).json().get(0))).isEqualTo(BASIC);
    Element list = admin.xml().get("/client").expect(200).xml().getDocumentElement();
    assertThat(list.getNodeName()).isEqualTo("ArrayOfClient");
    assertThat(Shape.of(Shape.child(list, "Client"))).isEqualTo(BASIC);
  }

  @ParameterizedTest
  @CsvSource({"'', false", "?View=Basic, false", "?View=Detailed, true", "?view=DETAILED, true"})
  void isBasicUnlessAskedFor(String query, boolean detailed) {
    long client = firm.client("Acme");
    assertThat(Shape.of(admin.get(path(client) + query).expect(200).json()))
        .isEqualTo(detailed ? DETAILED : BASIC);
  }

  @Test
  void isDetailedInTheAnswerOfAWrite() {
    assertThat(Shape.of(make("{Nm: 'Acme'}"))).isEqualTo(DETAILED);
  }

  @Test
  void hasTheSameFieldsInXml() {
    JsonNode made = make(ClientSamples.body(firm));
    long client = made.get("SystemId").asLong();
    long pia = contactOf(client, "Pia");
    admin
        .post(path(client), "{PrimaryContactId: %d, BillingContactId: %d}".formatted(pia, pia))
        .expect(200);
    Element detailed =
        admin.xml().get(path(client) + "?View=Detailed").expect(200).xml().getDocumentElement();
    assertThat(detailed.getNodeName()).isEqualTo("Client");
    assertThat(Shape.of(detailed)).isEqualTo(DETAILED);
  }

  @Test
  void listsItsContacts() {
    long client = firm.client("Acme");
    contactOf(client, "zoe");
    contactOf(client, "adam");
    contact("nobody's");
    contactOf(firm.client("Other"), "another's");
    JsonNode contacts =
        admin.get(path(client) + "?View=Detailed").expect(200).json().get("ContactList");
    assertThat(contacts).hasSize(2);
    assertThat(contacts.get(0).get("FullNm").asString()).isEqualTo("adam");
    assertThat(contacts.get(1).get("FullNm").asString()).isEqualTo("zoe");
  }

  // List

  @Test
  void areOrderedByNameInLowerCaseThenById() {
    for (String name : new String[] {"b", "C", "a", "Ä"}) {
      firm.client(name);
    }
    assertThat(names("/client")).containsExactly("a", "b", "C", "Ä");
  }

  @ParameterizedTest
  @CsvSource({
    "'', open",
    "?ShowInactive=false, open",
    "?ShowInactive=true, closed open",
    "?showinactive=1, closed open"
  })
  void areListedWithInactiveOnesOnlyWhenAskedFor(String query, String expected) {
    firm.client("open");
    make("{Nm: 'closed', IsInactive: true}");
    assertThat(String.join(" ", names("/client" + query))).isEqualTo(expected);
  }

  @Test
  void arePagedWhenAskedFor() {
    for (String name : new String[] {"a", "b", "c"}) {
      firm.client(name);
    }
    assertThat(names("/client?$top=1&$skip=1")).containsExactly("b");
  }

  // Writes

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{Nm: null}", "{Nm: ' '}"})
  void needAName(String body) {
    admin.post("/client/detail", body).expectFaults("Nm");
  }

  @Test
  void areActiveUnlessMadeInactive() {
    assertThat(make("{Nm: 'a'}").get("IsInactive").asBoolean()).isFalse();
    assertThat(make("{Nm: 'a', IsInactive: null}").get("IsInactive").asBoolean()).isFalse();
    assertThat(make("{Nm: 'a', IsInactive: true}").get("IsInactive").asBoolean()).isTrue();
  }

  @Test
  void haveACodeThatIsUniqueInAnyLetterCase() {
    make("{Nm: 'a', ClientId: 'Ä1', IsInactive: true}");
    admin.post("/client/detail", "{Nm: 'b', ClientId: 'ä1'}").expectFaults("ClientId");
    admin.post(path(firm.client("c")), "{ClientId: 'ä1'}").expectFaults("ClientId");
  }

  @Test
  void mayAllBeWithoutACode() {
    make("{Nm: 'a', ClientId: ''}");
    make("{Nm: 'b', ClientId: null}");
    make("{Nm: 'c'}");
    assertThat(names("/client")).hasSize(3);
  }

  @Test
  void mayChangeTheLetterCaseOfTheirOwnCode() {
    JsonNode made = make("{Nm: 'a', ClientId: 'AC'}");
    var answer =
        admin.post(path(made.get("SystemId").asLong()), "{ClientId: 'ac'}").expect(200).json();
    assertThat(answer.get("ClientId").asString()).isEqualTo("ac");
  }

  @Test
  void mayHaveTheCodeOfAnotherFirmsClient() {
    server.newFirm().admin().post("/client/detail", "{Nm: 'a', ClientId: 'AC'}").expect(200);
    make("{Nm: 'a', ClientId: 'AC'}");
  }

  @Test
  void noteWhenTheyWereChangedAndOnlyThen() {
    JsonNode made = make(ClientSamples.body(firm));
    long client = made.get("SystemId").asLong();
    String old = "2020-02-02T02:02:02Z";
    firm.update("client", client, Map.of("modified_at", old));
    var same = admin.post(path(client), ClientSamples.body(firm)).expect(200).json();
    assertThat(same.get("DtModified").asString()).isEqualTo(old);
    var changed = admin.post(path(client), "{Notes: 'changed'}").expect(200).json();
    assertThat(changed.get("DtModified").asString()).isGreaterThan(old);
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "bare"})
  void changeNothingWhenPostedBack(String kind) {
    JsonNode made = make(kind.equals("full") ? ClientSamples.body(firm) : "{Nm: 'Acme'}");
    long client = made.get("SystemId").asLong();
    contactOf(client, "Pia");
    firm.update("client", client, Map.of("modified_at", "2020-02-02T02:02:02Z"));
    for (Api speaking : List.of(admin, admin.xml())) {
      String before = speaking.get(path(client) + "?View=Detailed").expect(200).text();
      assertThat(speaking.post(path(client), before).expect(200).text()).isEqualTo(before);
    }
  }

  // Display name

  @ParameterizedTest
  @CsvSource({
    "{Nm: 'Zenith'}, Zenith",
    "{DisplayName: 'Acme'; Nm: 'Zenith'}, Zenith",
    "{DisplayName: 'Shown'; Nm: 'Zenith'}, Shown",
    "{DisplayName: null; Nm: 'Zenith'}, Zenith"
  })
  void areDisplayedByTheirNameUnlessADisplayNameIsSet(String change, String shown) {
    long client = firm.client("Acme");
    var answer = admin.post(path(client), change.replace(';', ',')).expect(200).json();
    assertThat(answer.get("DisplayName").asString()).isEqualTo(shown);
  }

  @Test
  void followTheirNameAfterTheDisplayNameWasPostedAsItIs() {
    long client = firm.client("Acme");
    admin.post(path(client), "{DisplayName: 'Acme'}").expect(200);
    var answer = admin.post(path(client), "{Nm: 'Zenith'}").expect(200).json();
    assertThat(answer.get("DisplayName").asString()).isEqualTo("Zenith");
  }

  // Address

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1 Main St | Portland | ME | 04101 | USA | 1 Main St/Portland, ME 04101/USA
          -         | Portland | ME | 04101 | USA | Portland, ME 04101/USA
          1 Main St | -        | ME | 04101 | -   | 1 Main St/ME 04101
          1 Main St | Bergen   | -  | 5013  | -   | 1 Main St/Bergen 5013
          1 Main St | Bergen   | ME | -     | -   | 1 Main St/Bergen, ME
          -         | -        | -  | 04101 | -   | 04101
          -         | -        | -  | -     | USA | USA
          1 Main St/Room 2 | - | -  | -     | USA | 1 Main St/Room 2/USA
          -         | -        | -  | -     | -   | -
          """)
  void haveAFullAddress(
      String street, String city, String state, String zip, String country, String full) {
    long client = firm.client("Acme");
    StringBuilder body = new StringBuilder("{\"FullAddress\": \"ignored\"");
    String[] names = {"Address", "City", "State", "Zip", "Country"};
    String[] values = {street, city, state, zip, country};
    for (int i = 0; i < names.length; i++) {
      if (values[i] != null) {
        body.append(", \"%s\": \"%s\"".formatted(names[i], values[i].replace("/", "\\n")));
      }
    }
    var answer = admin.post(path(client), body + "}").expect(200).json();
    assertThat(answer.get("FullAddress").asString("-"))
        .isEqualTo(full == null ? "-" : full.replace("/", "\n"));
  }

  // Contacts

  @ParameterizedTest
  @ValueSource(strings = {"PrimaryContactId", "BillingContactId"})
  void nameOnlyContactsOfTheirOwn(String field) {
    long client = firm.client("Acme");
    String body = "{\"%s\": %d}";
    admin.post(path(client), body.formatted(field, contactOf(client, "own"))).expect(200);
    long another = contactOf(firm.client("Other"), "another's");
    admin.post(path(client), body.formatted(field, another)).expectFaults(field);
    admin.post(path(client), body.formatted(field, contact("hidden"))).expectFaults(field);
  }

  @EachFormat
  @Shows("ruling 6.5")
  void showAndTakeOnlyContactsThatTheCallerMayRead(InFormat format) {
    long client = firm.client("Acme");
    contactOf(client, "on none");
    long hidden = contactOf(client, "hidden");
    link(firm.project("HIDDEN"), hidden);
    long seen = contactOf(client, "seen");
    long project = firm.project("SEEN");
    link(project, seen);
    TestFirm.Person person = firm.personWith(Right.MANAGES_CLIENTS);
    firm.onTeam(project, person.staffId(), false);
    Api caller = format.of(person.api());
    String detail = path(client) + "?View=Detailed";
    assertThat(admin.get(detail).json().get("ContactList")).hasSize(3);
    assertThat(
            caller.get(detail).expect(200).json().get("ContactList").findValuesAsString("FullNm"))
        .containsExactly("on none", "seen");
    caller
        .post(path(client), "{PrimaryContactId: %d, BillingContactId: %d}".formatted(hidden, seen))
        .expectFaults("PrimaryContactId");
    admin.post(path(client), "{PrimaryContactId: %d}".formatted(hidden)).expect(200);
    caller.post(path(client), caller.get(detail).json().toString()).expect(200);
    assertThat(admin.get(detail).json().get("PrimaryContactId").asLong()).isEqualTo(hidden);
  }

  /** As with projects (ruling 7.6): a contact that the caller sees is then linked. */
  @Test
  void takeAContactThatHasNoClient() {
    long contact = contact("Pia");
    link(firm.project("P-1"), contact);
    JsonNode made = make("{Nm: 'Acme', PrimaryContactId: %d}".formatted(contact));
    assertThat(made.get("PrimaryContactId").asLong()).isEqualTo(contact);
    assertThat(made.get("ContactList").get(0).get("ClientSid")).isEqualTo(made.get("SystemId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PrimaryContactId", "BillingContactId"})
  void takeAContactThatHasNoClientWhenTheyAreChanged(String field) {
    long client = firm.client("Acme");
    long contact = contact("Pia");
    link(firm.project("P-1"), contact);
    JsonNode changed =
        admin.post(path(client), "{\"%s\": %d}".formatted(field, contact)).expect(200).json();
    assertThat(changed.get(field).asLong()).isEqualTo(contact);
    assertThat(changed.get("ContactList").get(0).get("ClientSid").asLong()).isEqualTo(client);
  }

  // Deletion

  @Test
  void areDeleted() {
    long client = firm.client("Acme");
    assertThat(admin.delete(path(client)).expect(200).text()).isEqualTo("{\"success\":true}");
    admin.get(path(client)).expect(404);
    admin.delete(path(client)).expect(404);
  }

  @Test
  void areNotDeletedWhileProjectsReferToThem() {
    long client = firm.client("Acme");
    long project = firm.project("P-1");
    admin.post("/project/detail/" + project, "{ClientId: %d}".formatted(client)).expect(200);
    var refused = admin.delete(path(client)).expect(400).json();
    assertThat(refused.get("detail").asString()).contains("inactive");
    admin.delete("/project/detail/" + project).expect(200);
    admin.delete(path(client)).expect(200);
  }

  /** A contact with neither project nor client left goes (ruling 8.1). */
  @Test
  void leaveOnlyContactsOfProjects() {
    long client = firm.client("Acme");
    link(firm.project("P-1"), contactOf(client, "on a project"));
    contactOf(client, "on none");
    admin.delete(path(client)).expect(200);
    assertThat(firm.count("contact")).isOne();
  }
}
