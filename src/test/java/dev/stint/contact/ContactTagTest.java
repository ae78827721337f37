package dev.stint.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tags of a project's contacts: one PRIMARY, one BILLING (rulings 7.6 and 8.1). */
@ApiTest
class ContactTagTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private long ada;
  private long bea;

  ContactTagTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
  }

  @BeforeEach
  void twoContacts() {
    ada = create("Ada");
    bea = create("Bea");
  }

  private long create(String name) {
    return admin
        .post("/project/contact", "{ProjectSid: %d, FName: '%s'}".formatted(project, name))
        .expect(200)
        .json()
        .get("Id")
        .asLong();
  }

  private void tag(long contact, String tag) {
    admin
        .post("/project/contact/" + contact, "{ProjectSid: %d, Tag: %s}".formatted(project, tag))
        .expect(200);
  }

  private String tag(long contact) {
    return admin
        .get("/project/contact/%d?ProjectSid=%d".formatted(contact, project))
        .expect(200)
        .json()
        .get("Tag")
        .asString();
  }

  private List<Long> keyContacts() {
    var detail = admin.get("/project/detail/" + project).expect(200).json();
    return List.of(
        detail.get("PrimaryContactId").asLong(0), detail.get("BillingContactId").asLong(0));
  }

  @ParameterizedTest
  @CsvSource({"'Primary', PRIMARY", "'BILLING', BILLING"})
  @Shows({"project.primary", "ruling 8.1"})
  void givingATagTakesItFromTheOther(String sent, String shown) {
    tag(ada, "'" + sent + "'");
    tag(bea, "'" + sent + "'");
    assertThat(tag(bea)).isEqualTo(shown);
    assertThat(tag(ada)).isEqualTo("OTHER");
  }

  @Test
  void theTagsAreTheProjectsContactIds() {
    tag(ada, "'primary'");
    tag(bea, "'billing'");
    assertThat(keyContacts()).containsExactly(ada, bea);
  }

  @Test
  void aNewTagIsTheContactsOnlyRole() {
    tag(ada, "'primary'");
    tag(ada, "'billing'");
    assertThat(keyContacts()).containsExactly(0L, ada);
    tag(ada, "null");
    assertThat(keyContacts()).containsExactly(0L, 0L);
  }

  @Test
  void postingBackTheTagOfOneWhoIsBothLeavesBoth() {
    admin
        .post(
            "/project/detail/" + project,
            "{PrimaryContactId: %d, BillingContactId: %d}".formatted(ada, ada))
        .expect(200);
    assertThat(tag(ada)).isEqualTo("PRIMARY");
    tag(ada, "'PRIMARY'");
    assertThat(keyContacts()).containsExactly(ada, ada);
  }

  @Test
  @Shows("ruling 8.1")
  void aTagNeedsAProject() {
    admin.post("/project/contact/" + ada, "{Tag: 'PRIMARY'}").expectFaults("Tag");
    admin.post("/project/contact/" + ada, "{Tag: null}").expect(200);
  }

  @ParameterizedTest
  @CsvSource({"Tag: 'boss'", "ProjectSid: 999999999, Tag: 'PRIMARY'", "ProjectSid: {}"})
  void anUpdateThatFailsChangesNothing(String fields) {
    tag(ada, "'primary'");
    admin.post("/project/contact/" + bea, "{FName: 'Changed', " + fields + "}").expect(400);
    assertThat(keyContacts()).containsExactly(ada, 0L);
    assertThat(admin.get("/project/contact/" + bea).json().get("FName").asString())
        .isEqualTo("Bea");
  }

  @Test
  void whoMovedATagIsKept() {
    tag(ada, "'primary'");
    var entries =
        admin
            .sendTo("GET", "/api/audit?Record=ProjectContact&RecordId=" + project, new byte[0])
            .expect(200)
            .json();
    assertThat(entries.get(0).get("Written").asString())
        .contains("\"contact id\":" + ada, "\"is primary\":true");
  }

  @Test
  @Shows("project.primary")
  void twoCallersWhoTagTwoContactsAtOnceLeaveOnePrimary() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 25; round++) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> answers =
            threads.invokeAll(List.of(tagging(start, ada), tagging(start, bea)));
        for (Future<Integer> answer : answers) {
          assertThat(answer.get()).isEqualTo(200);
        }
        var contacts = admin.get("/project/contacts/" + project).expect(200).json();
        assertThat(
                StreamSupport.stream(contacts.spliterator(), false)
                    .filter(contact -> contact.get("Tag").asString().equals("PRIMARY")))
            .hasSize(1);
      }
    }
  }

  private Callable<Integer> tagging(CyclicBarrier start, long contact) {
    String body = "{ProjectSid: %d, Tag: 'PRIMARY'}".formatted(project);
    return () -> {
      start.await();
      return admin.post("/project/contact/" + contact, body).status();
    };
  }
}
