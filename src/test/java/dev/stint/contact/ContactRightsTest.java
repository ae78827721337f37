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

/** Who may do what with contacts: ruling 6.5, its table's rows for contacts. */
@ApiTest
class ContactRightsTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final long contact;

  ContactRightsTest(TestServer server) {
    this.server = server;
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
    STAFF_TEAM_MEMBER,
    ALL_STAFF,
    OUTSIDER,
    OTHER_FIRM,
    NOBODY
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
      case STAFF_TEAM_MEMBER -> {
        var person = firm.person("Staff");
        firm.byStaffTeam(project, person.staffId());
        yield person.api();
      }
      case ALL_STAFF -> {
        admin.post("/project/detail/" + project, "{IsAllStaff: true}").expect(200);
        yield firm.person("Staff").api();
      }
      case OUTSIDER -> firm.person("Staff").api();
      case OTHER_FIRM -> server.newFirm().admin();
      case NOBODY -> server.anonymous();
    };
  }

  /** What a call does. */
  enum Kind {
    READ,
    CHANGE,
    CREATE
  }

  private static int status(Kind kind, Who who) {
    return switch (who) {
      case ADMINISTRATOR, MANAGER, LEAD -> 200;
      case MEMBER, STAFF_TEAM_MEMBER, ALL_STAFF -> kind == Kind.READ ? 200 : 405;
      case OUTSIDER -> 403;
      // Of a new contact the project is a field's value (ruling 5.3).
      case OTHER_FIRM -> kind == Kind.CREATE ? 400 : 404;
      case NOBODY -> 401;
    };
  }

  static Stream<Arguments> calls() {
    return Stream.of(
            Arguments.of(Kind.READ, "GET", "/project/contacts/{p}", ""),
            Arguments.of(Kind.READ, "GET", "/project/contacts?projectSid={p}", ""),
            Arguments.of(Kind.READ, "GET", "/project/contact/{c}", ""),
            Arguments.of(Kind.READ, "GET", "/project/contact/{c}?ProjectSid={p}", ""),
            Arguments.of(Kind.CREATE, "POST", "/project/contact", "ProjectSid={p}&FName=Bea"),
            Arguments.of(Kind.CHANGE, "POST", "/project/contact/{c}", "FName=Bea"),
            Arguments.of(Kind.CHANGE, "POST", "/project/contact/{c}", "FName=Ada"),
            Arguments.of(Kind.CHANGE, "POST", "/project/contact/{c}", "ProjectSid={p}&Tag=PRIMARY"),
            Arguments.of(Kind.CHANGE, "DELETE", "/project/contact/{c}", ""),
            Arguments.of(Kind.CHANGE, "DELETE", "/project/contact/{c}?ProjectSid={p}", ""))
        .flatMap(call ->
            Stream.of("application/json", "application/xml")
                .map(format ->
                    Arguments.of(
                        Stream.concat(Stream.of(call.get()), Stream.of(format)).toArray())));
  }

  @ParameterizedTest(name = "{4} {1} {2} {3}")
  @MethodSource("calls")
  void eachCallForEachCaller(Kind kind, String method, String path, String form, String format) {
    for (Who who : Who.values()) {
      long whose = contactOf(project);
      String at = path.replace("{p}", "" + project).replace("{c}", "" + whose);
      var response =
          api(who)
              .with("Accept", format)
              .with("Content-Type", "application/x-www-form-urlencoded")
              .send(method, at, form.replace("{p}", "" + project));
      assertThat(response.status()).as("%s: %s", who, response.text()).isEqualTo(status(kind, who));
      assertThat(response.header("Content-Type")).contains(format.substring(12));
      admin.post("/project/detail/" + project, "{IsAllStaff: false}").expect(200);
    }
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
