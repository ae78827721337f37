package dev.stint.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.Test;

/** Deleting contacts, from one project or from all (ruling 8.1), and with what they belong to. */
@ApiTest
class ContactDeletionTest {
  private final TestFirm firm;
  private final Api admin;
  private final long first;
  private final long second;

  ContactDeletionTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.first = firm.project("P-1");
    this.second = firm.project("P-2");
  }

  private long onBoth(String fields) {
    long id =
        admin
            .post("/project/contact", "{ProjectSid: %d, FName: 'Ada' %s}".formatted(first, fields))
            .expect(200)
            .json()
            .get("Id")
            .asLong();
    admin.post("/project/contact/" + id, "{ProjectSid: %d}".formatted(second)).expect(200);
    return id;
  }

  @Test
  @Shows({"DELETE /project/contact/{SystemId}", "contacts.delete", "ruling 8.1"})
  void withAProjectTheContactLeavesThatOne() {
    long id = onBoth(", Tag: 'PRIMARY'");
    assertThat(admin.delete("/project/contact/%d?ProjectSid=%d".formatted(id, first)).text())
        .isEqualTo("{\"success\":true}");
    assertThat(admin.get("/project/contact/" + id).json().findValuesAsString("SystemId"))
        .containsExactly("" + second);
    assertThat(admin.get("/project/detail/" + first).json().get("PrimaryContactId").isNull())
        .isTrue();
  }

  @Test
  @Shows(
      value = {"DELETE /project/contact/{SystemId}", "ruling 8.1"},
      in = InFormat.XML)
  void theLastProjectThatItLeavesTakesItAlong() {
    long id = onBoth("");
    admin.delete("/project/contact/%d?ProjectSid=%d".formatted(id, first)).expect(200);
    admin
        .xml()
        .send(
            "DELETE",
            "/project/contact/" + id,
            "<a><projectsid>%d</projectsid></a>".formatted(second))
        .expect(200);
    admin.get("/project/contact/" + id).expect(404);
    assertThat(firm.count("contact")).isZero();
  }

  @Test
  void withoutAProjectItLeavesAllOfThem() {
    long id = onBoth("");
    assertThat(admin.xml().delete("/project/contact/" + id).expect(200).text())
        .contains("<Result><success>true</success></Result>");
    assertThat(firm.count("contact")).isZero();
  }

  @Test
  @Shows("ruling 8.1")
  void withoutAProjectItStaysOnThoseThatTheCallerMayNotChange() {
    long id = onBoth("");
    var lead = firm.person("Staff");
    firm.onTeam(first, lead.staffId(), true);
    firm.onTeam(second, lead.staffId(), false);
    lead.api().delete("/project/contact/" + id).expect(200);
    assertThat(admin.get("/project/contact/" + id).json().findValuesAsString("SystemId"))
        .containsExactly("" + second);
    lead.api().delete("/project/contact/" + id).expect(405);
  }

  @Test
  void aContactOfAClientStays() {
    long client = firm.client("Acme");
    long id = onBoth(", ClientSid: %d".formatted(client));
    admin.delete("/project/contact/" + id).expect(200);
    assertThat(admin.get("/project/contact/" + id).json().get("LinkedProjects")).isEmpty();
    admin.delete("/project/contact/" + id).expect(200);
    admin.get("/project/contact/" + id).expect(200);
  }

  @Test
  void aContactThatAClientNamesBelongsToTheClientAndStays() {
    long client = firm.client("Acme");
    long id = onBoth("");
    admin.post("/client/detail/" + client, "{PrimaryContactId: %d}".formatted(id)).expect(200);
    admin.delete("/project/contact/" + id).expect(200);
    assertThat(
            admin
                .get("/client/detail/" + client + "?View=Detailed")
                .json()
                .get("PrimaryContactId")
                .asLong())
        .isEqualTo(id);
  }

  @Test
  void aProjectThatGoesTakesTheContactsThatBelongToNothingElse() {
    long shared = onBoth("");
    admin.post("/project/contact", "{ProjectSid: %d, FName: 'Bea'}".formatted(first)).expect(200);
    admin.delete("/project/detail/" + first).expect(200);
    assertThat(firm.count("contact")).isEqualTo(1);
    admin.get("/project/contact/" + shared).expect(200);
  }

  @Test
  void aClientThatGoesTakesTheContactsThatNoProjectHas() {
    long client = firm.client("Acme");
    long shared = onBoth(", ClientSid: %d".formatted(client));
    long alone = onBoth(", ClientSid: %d".formatted(client));
    admin.delete("/project/contact/" + alone).expect(200);
    admin.delete("/client/detail/" + client).expect(200);
    admin.get("/project/contact/" + alone).expect(404);
    assertThat(admin.get("/project/contact/" + shared).json().get("ClientSid").isNull()).isTrue();
  }

  @Test
  void whatDoesNotExistIs404() {
    admin.delete("/project/contact/999999999").expect(404);
    admin.delete("/project/contact/%d?ProjectSid=999999999".formatted(onBoth(""))).expect(404);
    admin.delete("/project/contact").expect(405);
  }
}
