package dev.stint.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /**
   * What answers a caller who is this to the contact's two projects, and leads a third one of which
   * it is no contact.
   */
  private static final String SHARED =
      """
      # call                                                         | lead lead | lead member | lead hidden | member hidden | hidden hidden
      GET /project/contact/{contact}                                 | 200       | 200         | 200         | 200           | 403
      POST /project/contact/{contact} {FName: 'Bea'}                 | 200       | 405         | 405         | 405           | 403
      POST /project/contact/{contact} {}                             | 200       | 405         | 405         | 405           | 403
      POST /project/contact/{contact} {Address: {City: 'Hull'}}      | 200       | 405         | 405         | 405           | 403
      POST /project/contact/{contact} {ProjectSid: {1}, FName: 'Bea'} | 200      | 405         | 405         | 405           | 403
      POST /project/contact/{contact} {ProjectSid: {1}, Tag: 'BILLING'} | 200    | 200         | 200         | 405           | 403
      POST /project/contact/{contact} {ProjectSid: {1}, Tag: 'PRIMARY'} | 200    | 200         | 200         | 405           | 403
      POST /project/contact/{contact} {ProjectSid: {2}, Tag: 'BILLING'} | 200    | 405         | 403         | 403           | 403
      POST /project/contact/{contact} {ProjectSid: {led}}            | 200       | 200         | 200         | 200           | 403
      POST /project/contact/{contact} {ProjectSid: {led}, Tag: 'PRIMARY'} | 200  | 200         | 200         | 200           | 403
      POST /project/contact/{contact} {ProjectSid: {led}, FName: 'Ada'} | 200    | 200         | 200         | 200           | 403
      POST /project/contact/{contact} {ProjectSid: {led}, FName: 'Bea'} | 200    | 405         | 405         | 405           | 403
      POST /project/detail/{1} {PContactFName: 'Bea'}                | 200       | 405         | 405         | 405           | 403
      POST /project/detail/{1} {PContactFName: 'Ada'}                | 200       | 200         | 200         | 405           | 403
      POST /project/detail/{1} {BillingContactId: {contact}}         | 200       | 200         | 200         | 405           | 403
      POST /project/detail/{led} {PrimaryContactId: {contact}}       | 400       | 400         | 400         | 400           | 400
      DELETE /project/contact/{contact}                              | 200       | 200         | 200         | 405           | 403
      DELETE /project/contact/{contact}?ProjectSid={1}               | 200       | 200         | 200         | 405           | 403
      DELETE /project/contact/{contact}?ProjectSid={2}               | 200       | 405         | 403         | 403           | 403
      """;

  static Stream<Arguments> shared() {
    List<String> standings =
        List.of("lead lead", "lead member", "lead hidden", "member hidden", "hidden hidden");
    return Table.rows(SHARED).stream()
        .flatMap(row ->
            IntStream.range(0, standings.size())
                .boxed()
                .flatMap(i ->
                    Stream.of(InFormat.values())
                        .map(format ->
                            Arguments.of(
                                row.getFirst(),
                                standings.get(i),
                                Integer.valueOf(row.get(i + 1)),
                                format))));
  }

  @ParameterizedTest(name = "{0} by {1}: {2} in {3}")
  @MethodSource("shared")
  @Shows("ruling 6.5")
  void aContactOfSeveralProjectsIsChangedByWhoMayChangeEachOfThem(
      String call, String standing, int status, InFormat format) {
    long second = firm.project("P-2");
    tag(project, "PRIMARY");
    tag(second, "PRIMARY");
    TestFirm.Person caller = firm.person("Staff");
    List<String> standings = List.of(standing.split(" ", -1));
    stand(project, caller, standings.getFirst());
    stand(second, caller, standings.getLast());
    long led = firm.project("LED");
    stand(led, caller, "lead");
    String[] parts =
        call.replace("{contact}", "" + contact)
            .replace("{1}", "" + project)
            .replace("{2}", "" + second)
            .replace("{led}", "" + led)
            .split(" ", 3);
    format
        .of(caller.api())
        .send(parts[0], parts[1], parts.length == 3 ? parts[2] : "")
        .expect(status);
    var shown = admin.get("/project/contact/%d?ProjectSid=%d".formatted(contact, second));
    if (status >= 400) {
      assertThat(shown.expect(200).json().get("FName").asString()).isEqualTo("Ada");
      assertThat(shown.json().get("Tag").asString()).isEqualTo("PRIMARY");
    }
  }

  private void tag(long on, String tag) {
    admin
        .post("/project/contact/" + contact, "{ProjectSid: %d, Tag: '%s'}".formatted(on, tag))
        .expect(200);
  }

  private void stand(long on, TestFirm.Person person, String standing) {
    if (!standing.equals("hidden")) {
      firm.onTeam(on, person.staffId(), standing.equals("lead"));
    }
  }

  @EachFormat
  @Shows("ruling 6.5")
  void whoLinksAContactCannotThenChangeItOnAProjectThatIsHidden(InFormat format) {
    TestFirm.Person lead = firm.person("Staff");
    long seen = firm.project("SEEN");
    tag(seen, "OTHER");
    firm.onTeam(seen, lead.staffId(), false);
    long led = firm.project("LED");
    firm.onTeam(led, lead.staffId(), true);
    Api api = format.of(lead.api());
    String path = "/project/contact/" + contact;
    var linked = api.post(path, "{ProjectSid: %d}".formatted(led)).expect(200).json();
    assertThat(linked.get("Tag").asString()).isEqualTo("OTHER");
    assertThat(linked.get("LinkedProjects").findValuesAsString("ProjectCode"))
        .containsExactly("LED", "SEEN");
    api.post(path, "{ProjectSid: %d, FName: 'Bea'}".formatted(led)).expect(405);
    api.post(
            "/project/detail/" + led,
            "{PrimaryContactId: %d, PContactFName: 'Bea'}".formatted(contact))
        .expect(405);
    assertThat(admin.get(path).json().get("FName").asString()).isEqualTo("Ada");
  }

  @EachFormat
  void aNewProjectTakesAContactThatItsMakerSeesAndMayRenameOneThatItsMakerMayChange(
      InFormat format) {
    TestFirm.Person maker = firm.personWith(Right.MANAGES_PROJECTS);
    Api api = format.of(maker.api());
    String body = "{Nm: 'n', ProjectCode: '%s', PrimaryContactId: %d %s}";
    api.post("/project/detail", body.formatted("A", contact, "")).expectFaults("PrimaryContactId");
    firm.onTeam(project, maker.staffId(), false);
    api.post("/project/detail", body.formatted("B", contact, ", PContactFName: 'Bea'")).expect(405);
    api.post("/project/detail", body.formatted("C", contact, "")).expect(200);
    assertThat(firm.count("project")).isEqualTo(2);
  }

  @EachFormat
  void aContactOfAClientIsSeenByAllOnlyWhileNoProjectHasIt(InFormat format) {
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
    format.of(api(Who.OUTSIDER)).get(path).expect(403);
    format.of(api(Who.OUTSIDER)).post(path, "{FName: 'Dee'}").expect(403);
    format.of(api(Who.MEMBER)).get(path).expect(200);
    admin.delete(path).expect(200);
    format.of(api(Who.OUTSIDER)).get(path).expect(200);
    format.of(api(Who.OUTSIDER)).post(path, "{FName: 'Dee'}").expect(405);
    format.of(api(Who.LEAD)).post(path, "{FName: 'Dee'}").expect(405);
    format.of(api(Who.MANAGER)).post(path, "{FName: 'Dee'}").expect(200);
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
