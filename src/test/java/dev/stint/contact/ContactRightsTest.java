package dev.stint.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what with a contact of several projects, of a client or of a template (ruling 6.5).
 */
@ApiTest
class ContactRightsTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final long contact;

  ContactRightsTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    this.contact = contactOf(project);
  }

  private long contactOf(long of) {
    return admin
        .post("/project/contact", "{ProjectSid: %d, FName: 'Ada'}".formatted(of))
        .expect(200)
        .json()
        .get("Id")
        .asLong();
  }

  /** What somebody is to the project. */
  enum Who {
    ADMINISTRATOR,
    MANAGER,
    LEAD,
    MEMBER,
    OUTSIDER
  }

  private Api api(Who who) {
    return switch (who) {
      case ADMINISTRATOR -> firm.person("Administrator").api();
      case MANAGER -> firm.person("Manager").api();
      case LEAD, MEMBER -> {
        var person = firm.person("Staff");
        firm.onTeam(project, person.staffId(), who == Who.LEAD);
        yield person.api();
      }
      case OUTSIDER -> firm.person("Staff").api();
    };
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void lackingTheRightComesBeforeABodyThatCannotBeRead(String method, String body) {
    api(Who.MEMBER).send(method, "/project/contact/" + contact, body).expect(405);
    api(Who.OUTSIDER).send(method, "/project/contact/" + contact, body).expect(403);
    api(Who.LEAD).send(method, "/project/contact/" + contact, body).expect(400);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("POST", "{"),
        Arguments.of("POST", "[]"),
        Arguments.of("POST", "{ProjectSid: 'x'}"),
        Arguments.of("DELETE", "{ProjectSid: 'x'}"));
  }

  @Test
  void linkingTakesTheRightOnTheNewProjectAndAContactThatTheCallerSees() {
    var lead = firm.person("Staff");
    long led = firm.project("LED");
    firm.onTeam(led, lead.staffId(), true);
    String link = "{ProjectSid: %d}".formatted(led);
    lead.api().post("/project/contact/" + contact, link).expect(403);
    firm.onTeam(project, lead.staffId(), false);
    lead.api()
        .post("/project/contact/" + contact, "{ProjectSid: %d, FName: 'Bea'}".formatted(led))
        .expect(405);
    var linked = lead.api().post("/project/contact/" + contact, link).expect(200).json();
    assertThat(linked.get("Tag").asString()).isEqualTo("OTHER");
    assertThat(linked.get("LinkedProjects")).hasSize(2);
  }

  @Test
  void aTagTakesTheRightOnThatProjectThoughTheContactMayBeChanged() {
    var lead = firm.person("Staff");
    long led = firm.project("LED");
    long hidden = firm.project("HIDDEN");
    firm.onTeam(led, lead.staffId(), true);
    firm.onTeam(project, lead.staffId(), false);
    for (long of : List.of(led, hidden)) {
      admin.post("/project/contact/" + contact, "{ProjectSid: %d}".formatted(of)).expect(200);
    }
    String path = "/project/contact/" + contact;
    lead.api().post(path, "{ProjectSid: %d, FName: 'Bea'}".formatted(project)).expect(200);
    lead.api().post(path, "{ProjectSid: %d, Tag: 'PRIMARY'}".formatted(project)).expect(405);
    lead.api().post(path, "{ProjectSid: %d, FName: 'Cy'}".formatted(hidden)).expect(403);
    lead.api().get(path + "?ProjectSid=" + hidden).expect(403);
    lead.api().delete(path + "?ProjectSid=" + project).expect(405);
    lead.api().delete(path + "?ProjectSid=" + hidden).expect(403);
  }

  @Test
  void aContactOfAClientIsSeenByAllAndChangedByWhoManagesClients() {
    long client = firm.client("Acme");
    long id =
        admin
            .post(
                "/project/contact",
                "{ProjectSid: %d, FName: 'Cy', ClientSid: %d}".formatted(project, client))
            .json()
            .get("Id")
            .asLong();
    String path = "/project/contact/" + id;
    api(Who.OUTSIDER).get(path).expect(200);
    api(Who.OUTSIDER).post(path, "{FName: 'Dee'}").expect(405);
    admin.delete(path).expect(200);
    api(Who.OUTSIDER).post(path, "{FName: 'Dee'}").expect(405);
    api(Who.LEAD).post(path, "{FName: 'Dee'}").expect(405);
    api(Who.MANAGER).post(path, "{FName: 'Dee'}").expect(200);
  }

  @Test
  void contactsOfATemplateAreForThoseWhoMayCreateProjects() {
    firm.database()
        .write(transaction -> transaction.update("project", project, Map.of("is_template", true)));
    String list = "/project/contacts/" + project;
    for (Who who : List.of(Who.ADMINISTRATOR, Who.MANAGER)) {
      Api api = api(who);
      assertThat(api.get(list).expect(200).json()).isNotEmpty();
      assertThat(api.get("/project/contacts").expect(200).json()).isEmpty();
      api.post("/project/contact", "{ProjectSid: %d, FName: 'x'}".formatted(project)).expect(200);
      var changed = api.post("/project/contact/" + contact, "{FName: 'Bea'}").expect(200).json();
      assertThat(changed.get("LinkedProjects")).isEmpty();
      api.delete("/project/contact/" + changed.get("Id").asLong() + "?ProjectSid=999").expect(404);
    }
    Api lead = api(Who.LEAD);
    lead.get(list).expect(403);
    lead.get("/project/contact/" + contact).expect(403);
    lead.post("/project/contact/" + contact, "{FName: 'x'}").expect(403);
    lead.post("/project/contact", "{ProjectSid: %d, FName: 'x'}".formatted(project)).expect(403);
    lead.delete("/project/contact/" + contact).expect(403);
  }
}
