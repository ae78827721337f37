package dev.stint.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of contacts: {@code GET /project/contacts} (rulings 6.2, 8.0 and 8.1). */
@ApiTest
class ContactListTest {
  private static final Sql MANY_CONTACTS =
      Sql.of(
          """
          INSERT INTO contact (firm_id, id, full_name, full_name_folded, address_id)
          WITH RECURSIVE numbers (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM numbers WHERE i < 2233)
          SELECT :firm, i, 'contact ' || (i % 600), 'contact ' || (i % 600), i FROM numbers\
          """);

  private static final Sql ALL_ON_ONE_PROJECT =
      Sql.of(
          """
          INSERT INTO project_contact (firm_id, project_id, contact_id, is_primary, is_billing)
          SELECT firm_id, :project, id, FALSE, FALSE FROM contact WHERE firm_id = :firm\
          """);

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long project;

  ContactListTest(TestServer server) {
    this.server = server;
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

  private static List<String> names(Response list) {
    return StreamSupport.stream(list.expect(200).json().spliterator(), false)
        .map(contact -> contact.get("FullNm").asString())
        .toList();
  }

  @Test
  @Shows("ruling 8.0")
  void aProjectsContactsAreOrderedByFullNameInAnyLetterCase() {
    contact(project, "FName: 'bea', Tag: 'primary'");
    contact(project, "FName: 'Cy'");
    contact(project, "SName: 'Ada'");
    contact(firm.project("P-2"), "FName: 'Dee'");
    Response list = admin.get("/project/contacts/" + project);
    assertThat(names(list)).containsExactly("Ada", "bea", "Cy");
    assertThat(list.json().get(1).get("Tag").asString()).isEqualTo("PRIMARY");
    assertThat(list.json().get(1).get("ProjectSid").asLong()).isEqualTo(project);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/{}", "?projectSid={}", "?ProjectSid={}", "?id={}", "/{}/?view=Detailed"})
  @Shows("contacts.list")
  void theProjectMayStandInPathOrQuery(String where) {
    contact(project, "FName: 'Ada'");
    contact(firm.project("P-2"), "FName: 'Bea'");
    assertThat(names(admin.get("/Project/Contacts" + where.replace("{}", "" + project))))
        .containsExactly("Ada");
  }

  @Test
  void aProjectThatTheFirmDoesNotHaveIs404() {
    admin.get("/project/contacts/999999999").expect(404);
    admin.get("/project/contacts?projectSid=999999999").expect(404);
    admin.get("/project/contacts/" + server.newFirm().project("X")).expect(404);
    admin.get("/project/contacts?projectSid=x").expectFaults("projectSid");
  }

  @Test
  @Shows({"GET /project/contacts", "contacts.list", "ruling 8.1"})
  void withoutAProjectEachContactOfAVisibleProjectStandsOnce() {
    long second = firm.project("P-2");
    long ada = contact(project, "FName: 'Ada', Tag: 'primary'");
    contact(second, "FName: 'Bea'");
    admin.post("/project/contact/" + ada, "{ProjectSid: %d}".formatted(second)).expect(200);
    Response list = admin.get("/project/contacts");
    assertThat(names(list)).containsExactly("Ada", "Bea");
    assertThat(list.json().get(0).get("Tag").isNull()).isTrue();
    assertThat(list.json().get(0).get("ProjectSid").isNull()).isTrue();
    assertThat(list.json().get(0).get("LinkedProjects")).hasSize(2);
  }

  @Test
  @Shows("ruling 6.2")
  void whatTheCallerDoesNotSeeIsLeftOut() {
    var member = firm.person("Staff");
    long hidden = firm.project("H-1");
    firm.onTeam(project, member.staffId(), false);
    long ada = contact(project, "FName: 'Ada'");
    admin.post("/project/contact/" + ada, "{ProjectSid: %d}".formatted(hidden)).expect(200);
    contact(hidden, "FName: 'Bea'");
    Response list = member.api().get("/project/contacts");
    assertThat(names(list)).containsExactly("Ada");
    assertThat(list.json().get(0).get("LinkedProjects")).hasSize(1);
    assertThat(list.text()).doesNotContain("H-1");
    assertThat(member.api().get("/project/contact/" + ada).expect(200).text())
        .doesNotContain("H-1");
  }

  @Test
  void contactsOfAClientAloneAreNoProjectsContacts() {
    long client = firm.client("Acme");
    long ada = contact(project, "FName: 'Ada', ClientSid: %d".formatted(client));
    admin.delete("/project/contact/" + ada).expect(200);
    assertThat(names(admin.get("/project/contacts"))).isEmpty();
    admin.get("/project/contact/" + ada).expect(200);
  }

  @Test
  void anEmptyListInBothFormats() {
    assertThat(admin.get("/project/contacts").expect(200).text()).isEqualTo("[]");
    assertThat(admin.xml().get("/project/contacts/" + project).expect(200).text())
        .endsWith("<ArrayOfContact/>");
  }

  @Test
  @Shows(value = "GET /project/contacts", in = InFormat.XML)
  void aListInXml() {
    contact(project, "FName: 'Ada'");
    assertThat(admin.xml().get("/project/contacts").expect(200).text())
        .contains("<ArrayOfContact><Contact Id=\"", "<FullNm>Ada</FullNm><FName>Ada</FName>");
  }

  @Test
  void aListOfManyChunksIsWholeAndInOrder() {
    firm.database()
        .write(transaction -> {
          transaction.query(MANY_CONTACTS).run();
          return transaction.query(ALL_ON_ONE_PROJECT).set("project", project).run();
        });
    for (String path : List.of("/project/contacts", "/project/contacts/" + project)) {
      assertThat(names(admin.get(path))).hasSize(1234).isSorted();
      assertThat(admin.get(path).json().findValuesAsString("SystemId"))
          .hasSize(1234)
          .containsOnly("" + project);
    }
  }
}
