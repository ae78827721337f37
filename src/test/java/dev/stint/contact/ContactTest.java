package dev.stint.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Creating, reading and changing contacts (contract: Project Contacts; rulings 8.1 and 8.2). */
@ApiTest
class ContactTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long project;

  ContactTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
  }

  private JsonNode create(String fields) {
    return create(admin, fields);
  }

  private JsonNode create(Api caller, String fields) {
    return caller
        .post("/project/contact", "{ProjectSid: %d, %s}".formatted(project, fields))
        .expect(200)
        .json();
  }

  private Response update(long id, String fields) {
    return admin.post("/project/contact/" + id, "{" + fields + "}");
  }

  @EachFormat
  @Shows("linked.billing")
  void aLinkedProjectNamesItsPrimaryAndItsBillingContact(InFormat format) {
    Api caller = format.of(admin);
    long ada = create(caller, "FName: 'Ada', Tag: 'PRIMARY'").get("Id").asLong();
    JsonNode bea = create(caller, "FName: 'Bea', Tag: 'BILLING'");
    JsonNode linked = bea.get("LinkedProjects").get(0);
    assertThat(linked.get("SystemId").asLong()).isEqualTo(project);
    assertThat(linked.get("PrimaryContactId").asLong()).isEqualTo(ada);
    assertThat(linked.get("BillingContactId").asLong()).isEqualTo(bea.get("Id").asLong());
  }

  @Test
  void aNewContactIsAnsweredWithEveryFieldOfTheTable() {
    JsonNode contact =
        create(
            """
            FName: ' Ada ', SName: 'Byron', MName: 'King', Prefix: 'Ms', Title: 'Countess',
            CompanyNm: 'Engines', EMail: 'ada@example.com', Phone: '1', Phone_2: '2', Phone_3: '3',
            Fax: '4', Notes: 'n', Address: {Address: '1 Main St', City: 'Hull', Zip: 'HU1', Country: 'UK'}\
            """);
    assertThat(contact.propertyNames())
        .containsExactly(
            "Id",
            "FullNm",
            "Tag",
            "ProjectSid",
            "ClientSid",
            "FName",
            "SName",
            "MName",
            "Prefix",
            "Title",
            "CompanyNm",
            "EMail",
            "Phone",
            "Phone_2",
            "Phone_3",
            "Fax",
            "Notes",
            "ContactType",
            "Address",
            "LinkedProjects");
    assertThat(contact.get("FullNm").asString()).isEqualTo("Ada Byron");
    assertThat(contact.get("Tag").asString()).isEqualTo("OTHER");
    assertThat(contact.get("ProjectSid").asLong()).isEqualTo(project);
    assertThat(contact.get("ClientSid").isNull()).isTrue();
    assertThat(contact.get("Phone_3").asString()).isEqualTo("3");
    assertThat(contact.get("ContactType").asLong()).isZero();
    JsonNode address = contact.get("Address");
    assertThat(address.propertyNames())
        .containsExactly("Id", "Address", "City", "State", "Zip", "Country", "FullAddress");
    assertThat(address.get("FullAddress").asString()).isEqualTo("1 Main St\nHull HU1\nUK");
    JsonNode linked = contact.get("LinkedProjects").get(0);
    assertThat(linked.propertyNames())
        .containsExactly(
            "SystemId",
            "Nm",
            "DisplayName",
            "ProjectCode",
            "IsInactive",
            "PrimaryContactId",
            "BillingContactId");
    assertThat(linked.get("SystemId").asLong()).isEqualTo(project);
    assertThat(linked.get("ProjectCode").asString()).isEqualTo("P-1");
  }

  @Test
  @Shows(
      value = {"GET /project/contact/{SystemId}", "contacts.id"},
      in = InFormat.XML)
  void theSameInXml() {
    Response made =
        admin
            .xml()
            .post(
                "/project/contact/0",
                """
                <Contact><ProjectSid>%d</ProjectSid><fname>Ada</fname><Tag>primary</Tag>
                  <Address><City>Hull</City></Address></Contact>\
                """
                    .formatted(project))
            .expect(200);
    var root = made.xml().getDocumentElement();
    String id = root.getAttribute("Id");
    assertThat(made.text())
        .contains("<Contact Id=\"" + id + "\"><FullNm>Ada</FullNm><Tag>PRIMARY</Tag>")
        .contains("<City>Hull</City>", "<LinkedProjects><LinkedProject><SystemId>" + project)
        .contains("<PrimaryContactId>" + id + "</PrimaryContactId>")
        .doesNotContain("<SName", "<State");
    Element address = Shape.child(root, "Address");
    assertThat(address.getAttribute("Id")).matches("\\d+");
    assertThat(Shape.of(address)).isEqualTo("@Id City FullAddress");
    Response read = admin.xml().get("/project/contact/" + id + "?ProjectSid=" + project);
    assertThat(read.expect(200).text()).isEqualTo(made.text());
  }

  @EachFormat
  @Shows({"POST /project/contact", "POST /project/contact/{SystemId}"})
  void theFullNameIsFirstAndLastElseTheCompany(InFormat format) {
    Api caller = format.of(admin);
    assertThat(create(caller, "SName: 'Byron'").get("FullNm").asString()).isEqualTo("Byron");
    JsonNode company = create(caller, "CompanyNm: 'Engines'");
    assertThat(company.get("FullNm").asString()).isEqualTo("Engines");
    JsonNode named =
        caller
            .post("/project/contact/" + company.get("Id").asLong(), "{FName: 'Ada'}")
            .expect(200)
            .json();
    assertThat(named.get("FullNm").asString()).isEqualTo("Ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FName: 'x'                                      | ProjectSid",
        "ProjectSid: 0, FName: 'x'                       | ProjectSid",
        "ProjectSid: 'x', FName: 'x'                     | ProjectSid",
        "ProjectSid: 999999999, FName: 'x'               | ProjectSid",
        "ProjectSid: $P                                  | FName",
        "ProjectSid: $P, FName: '  '                     | FName",
        "ProjectSid: $P, FName: 'x', Tag: 'BOSS'         | Tag",
        "ProjectSid: $P, FName: 'x', ClientSid: 999999   | ClientSid",
        "ProjectSid: $P, FName: 'x', ContactType: 99999  | ContactType",
        "ProjectSid: $P, FName: {}, Address: []          | FName,Address",
        "ProjectSid: $P, FName: 'x', Address: '1 Main'   | Address",
        "ProjectSid: $P, FName: 'x', Address: {City: {}} | Address.City",
        "Tag: 7, Phone: true, Address: {Zip: [1]}        | ProjectSid,Tag,FName,Phone,Address.Zip",
      })
  @Shows({"contacts.required", "ruling 8.1"})
  void everyFaultOfANewContactIsNamed(String fields, String faults) {
    long contacts = firm.count("contact");
    admin
        .post("/project/contact", "{" + fields.replace("$P", "" + project) + "}")
        .expectFaults(faults.split(",", -1));
    assertThat(firm.count("contact")).isEqualTo(contacts);
  }

  @Test
  void aProjectOfAnotherFirmIsUnknown() {
    long foreign = otherFirm().project("X");
    admin
        .post("/project/contact", "{ProjectSid: %d, FName: 'x'}".formatted(foreign))
        .expectFaults("ProjectSid");
  }

  private TestFirm otherFirm() {
    return server.newFirm();
  }

  @Test
  @Shows("contacts.path-id")
  void theIdInTheBodyOfANewContactIsIgnored() {
    long first = create("FName: 'a'").get("Id").asLong();
    assertThat(create("Id: %d, FName: 'b'".formatted(first)).get("Id").asLong())
        .isNotEqualTo(first);
  }

  @EachFormat
  @Shows("contacts.create")
  void aNewContactHasNoIdOrZeroInItsAddress(InFormat format) {
    String body = "{ProjectSid: %d, FName: 'Ada'}".formatted(project);
    for (String path : List.of("/project/Contact", "/project/Contact/", "/project/Contact/0")) {
      format.of(admin).post(path, body).expect(200);
    }
    format.of(admin).post("/project/Contact/999999999", body).expect(404);
    assertThat(firm.count("contact")).isEqualTo(3);
  }

  @EachFormat
  @Shows("contacts.path-id")
  void theIdInTheBodyOfAChangeIsIgnored(InFormat format) {
    long first = create("FName: 'a'").get("Id").asLong();
    long second = create("FName: 'b'").get("Id").asLong();
    JsonNode changed =
        format
            .of(admin)
            .post("/project/contact/" + second, "{Id: %d, FName: 'c'}".formatted(first))
            .expect(200)
            .json();
    assertThat(changed.get("Id").asLong()).isEqualTo(second);
    assertThat(admin.get("/project/contact/" + second).json().get("FName").asString())
        .isEqualTo("c");
    assertThat(admin.get("/project/contact/" + first).json().get("FName").asString())
        .isEqualTo("a");
  }

  @Test
  @Shows({"POST /project/contact/{SystemId}", "contacts.required"})
  void anUpdateChangesOnlyTheFieldsGiven() {
    long id = create("FName: 'Ada', SName: 'Byron', Phone: '1'").get("Id").asLong();
    JsonNode updated = update(id, "SName: 'King', Phone: null").expect(200).json();
    assertThat(updated.get("FullNm").asString()).isEqualTo("Ada King");
    assertThat(updated.get("Phone").isNull()).isTrue();
    assertThat(updated.get("Tag").isNull()).as("without a project").isTrue();
    assertThat(updated.get("ProjectSid").isNull()).isTrue();
  }

  @Test
  void someNameMustStay() {
    long id = create("FName: 'Ada', CompanyNm: 'Engines'").get("Id").asLong();
    update(id, "FName: ''").expect(200);
    update(id, "CompanyNm: null").expectFaults("FName");
  }

  @Test
  @Shows("contacts.client")
  void theClientIsSetAtCreationAndIgnoredLater() {
    long client = firm.client("Acme");
    long other = firm.client("Other");
    JsonNode contact = create("FName: 'Ada', ClientSid: %d".formatted(client));
    assertThat(contact.get("ClientSid").asLong()).isEqualTo(client);
    JsonNode updated =
        update(contact.get("Id").asLong(), "ClientSid: %d".formatted(other)).expect(200).json();
    assertThat(updated.get("ClientSid").asLong()).isEqualTo(client);
    JsonNode ofClient = admin.get("/client/detail/" + client + "?View=Detailed").expect(200).json();
    assertThat(ofClient.get("ContactList").get(0).get("Id")).isEqualTo(contact.get("Id"));
  }

  @EachFormat
  @Shows("contacts.type")
  void theTypeIsAValueOfItsListAndOfNoOther(InFormat format) {
    Api caller = format.of(admin);
    long type = firm.addValue("LookupContactType", "Architect");
    long ofAnotherList = firm.addValue("LookupClientType", "Architect");
    JsonNode made = create(caller, "FName: 'x', ContactType: '%d'".formatted(type));
    assertThat(made.get("ContactType").asLong()).isEqualTo(type);
    String path = "/project/contact/" + made.get("Id").asLong();
    for (long bad : List.of(ofAnotherList, project, 999_999_999L, -1L)) {
      String body = "{ProjectSid: %d, FName: 'x', ContactType: %d}".formatted(project, bad);
      caller.post("/project/contact", body).expectFaults("ContactType");
      caller.post(path, body).expectFaults("ContactType");
    }
    assertThat(firm.count("contact")).isOne();
    assertThat(caller.get(path).expect(200).json().get("ContactType").asLong()).isEqualTo(type);
  }

  @Test
  @Shows({"contacts.address", "ruling 8.2"})
  void theAddressChangesOnlyInTheFieldsGivenAndNullEmptiesIt() {
    JsonNode before = create("FName: 'x', Address: {City: 'Hull', Zip: 'HU1'}");
    long id = before.get("Id").asLong();
    JsonNode one =
        update(id, "Address: {Id: 5, Zip: null, State: 'ER', FullAddress: 'elsewhere'}")
            .expect(200)
            .json()
            .get("Address");
    assertThat(one.get("Id")).isEqualTo(before.get("Address").get("Id"));
    assertThat(one.get("FullAddress").asString()).isEqualTo("Hull, ER");
    JsonNode empty = update(id, "Address: null").expect(200).json().get("Address");
    assertThat(empty.get("City").isNull()).isTrue();
    assertThat(empty.get("FullAddress").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void postingBackWhatWasReadChangesNothing(boolean xml) {
    long id =
        create("FName: 'Ada', Tag: 'BILLING', Notes: 'a\\nb', Address: {Address: '1\\n2'}")
            .get("Id")
            .asLong();
    age(project);
    Api api = xml ? admin.xml() : admin;
    for (String address : new String[] {"/" + id, "/" + id + "?ProjectSid=" + project}) {
      String before = api.get("/project/contact" + address).expect(200).text();
      assertThat(api.post("/project/contact/" + id, before).expect(200).text()).isEqualTo(before);
    }
    assertThat(isAged(project)).isTrue();
  }

  @Test
  void aChangeIsNotedOnEveryProjectOfTheContact() {
    long other = firm.project("P-2");
    long stranger = firm.project("P-3");
    long id = create("FName: 'Ada'").get("Id").asLong();
    update(id, "ProjectSid: %d".formatted(other)).expect(200);
    age(project);
    age(other);
    age(stranger);
    update(id, "FName: 'Bea'").expect(200);
    assertThat(isAged(project)).isFalse();
    assertThat(isAged(other)).isFalse();
    assertThat(isAged(stranger)).isTrue();
  }

  private void age(long id) {
    firm.database()
        .write(transaction ->
            transaction.update("project", id, Map.of("modified_at", "2001-01-01T00:00:00Z")));
  }

  private boolean isAged(long id) {
    return admin
        .get("/project/detail/" + id)
        .json()
        .get("DtModified")
        .asString()
        .startsWith("2001");
  }

  @Test
  void aContactComesFromTheQueryOrAFormToo() {
    JsonNode byQuery =
        admin.post("/project/contact?ProjectSid=%d&FName=Ada".formatted(project), "").json();
    assertThat(byQuery.get("FullNm").asString()).isEqualTo("Ada");
    JsonNode byForm =
        admin
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post(
                "/project/contact/" + byQuery.get("Id").asLong(),
                "SNAME=Byron&projectsid=" + project)
            .json();
    assertThat(byForm.get("FullNm").asString()).isEqualTo("Ada Byron");
    assertThat(byForm.get("Tag").asString()).isEqualTo("OTHER");
  }

  @Test
  void readingOneTakesItsIdFromPathQueryOrBody() {
    long id = create("FName: 'Ada'").get("Id").asLong();
    assertThat(admin.get("/Project/CONTACT/" + id + "/").json().get("Id").asLong()).isEqualTo(id);
    assertThat(admin.get("/project/contact?id=" + id).json().get("Id").asLong()).isEqualTo(id);
    JsonNode ofProject =
        admin
            .send("GET", "/project/contact", "{id: %d, projectsid: %d}".formatted(id, project))
            .json();
    assertThat(ofProject.get("Tag").asString()).isEqualTo("OTHER");
    admin.get("/project/contact").expectFaults("SystemId");
    admin.get("/project/contact/x").expect(404);
  }

  @Test
  @Shows({"GET /project/contact/{SystemId}", "contacts.tag", "ruling 8.1"})
  void theTagShownIsTheOneOnTheProjectAskedFor() {
    long other = firm.project("P-2");
    long id = create("FName: 'Ada', Tag: 'Billing'").get("Id").asLong();
    update(id, "ProjectSid: %d, Tag: 'primary'".formatted(other)).expect(200);
    assertThat(tag(id, "?ProjectSid=" + project)).isEqualTo("BILLING");
    assertThat(tag(id, "?projectsid=" + other)).isEqualTo("PRIMARY");
    assertThat(admin.get("/project/contact/" + id).json().get("Tag").isNull()).isTrue();
  }

  private String tag(long id, String query) {
    return admin.get("/project/contact/" + id + query).expect(200).json().get("Tag").asString();
  }

  @Test
  @Shows("ruling 8.1")
  void aProjectThatItIsNotLinkedToIs404() {
    long id = create("FName: 'Ada'").get("Id").asLong();
    long other = firm.project("P-2");
    long foreign = otherFirm().project("X");
    String path = "/project/contact/" + id + "?ProjectSid=";
    admin.get(path + other).expect(404);
    admin.get(path + 999_999_999).expect(404);
    admin.get(path + foreign).expect(404);
    admin.delete(path + other).expect(404);
    admin.delete(path + foreign).expect(404);
  }

  @Test
  @Shows({"contacts.linked", "ruling 8.1"})
  void atMost50LinkedProjectsAreShownUnlessAllAreAskedFor() {
    long id = create("FName: 'Ada'").get("Id").asLong();
    for (int i = 10; i < 65; i++) {
      link(firm.project("Q-" + i), id);
    }
    JsonNode some = admin.get("/project/contact/" + id).json().get("LinkedProjects");
    assertThat(some).hasSize(50);
    assertThat(some.get(0).get("ProjectCode").asString()).isEqualTo("P-1");
    assertThat(some.get(49).get("ProjectCode").asString()).isEqualTo("Q-58");
    assertThat(admin.get("/project/contact/" + id + "?ShowAll=TRUE").json().get("LinkedProjects"))
        .hasSize(56);
  }

  private void link(long to, long contact) {
    firm.insert(
        "project_contact",
        Map.of("project_id", to, "contact_id", contact, "is_primary", false, "is_billing", false));
  }
}
