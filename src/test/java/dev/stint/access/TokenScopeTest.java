package dev.stint.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Output;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.help.ApiReference;
import dev.stint.http.RouteTable.Route;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Firm tokens that may do a part only of what their creator may (ruling 3.9). */
@ApiTest
class TokenScopeTest {
  /** Of each kind of record, what a scope must name for it; the others are part of a record. */
  private static final Map<String, ScopeResource> NAMED =
      Map.ofEntries(
          Map.entry("Project", ScopeResource.PROJECTS),
          Map.entry("Template", ScopeResource.PROJECTS),
          Map.entry("LinkedProject", ScopeResource.PROJECTS),
          Map.entry("Activity", ScopeResource.PROJECTS),
          Map.entry("CustomField", ScopeResource.PROJECTS),
          Map.entry("Contact", ScopeResource.CONTACTS),
          Map.entry("Client", ScopeResource.CLIENTS),
          Map.entry("Staff", ScopeResource.STAFF),
          Map.entry("TeamMember", ScopeResource.STAFF),
          Map.entry("StaffTeam", ScopeResource.STAFF),
          Map.entry("StaffTeamMember", ScopeResource.STAFF),
          Map.entry("Assignment", ScopeResource.STAFF),
          Map.entry("Task", ScopeResource.TASKS),
          Map.entry("TimeEntry", ScopeResource.TIME),
          Map.entry("Expense", ScopeResource.EXPENSES),
          Map.entry("ExpenseReport", ScopeResource.EXPENSES),
          Map.entry("Rate", ScopeResource.RATES),
          Map.entry("SavedFilter", ScopeResource.FILTERS),
          Map.entry("SecurityGroup", ScopeResource.SETUP),
          Map.entry("PicklistValue", ScopeResource.SETUP),
          Map.entry("CustomFieldDefinition", ScopeResource.SETUP),
          Map.entry("StaffTeamDefinition", ScopeResource.SETUP),
          Map.entry("Firm", ScopeResource.SETUP),
          Map.entry("User", ScopeResource.USERS),
          Map.entry("FirmToken", ScopeResource.USERS),
          Map.entry("AuditEntry", ScopeResource.AUDIT));

  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person admin;

  TokenScopeTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.person("Administrator");
  }

  private static List<Route> routes(TestServer of) {
    return of.routes().stream().filter(route -> route.handler() != null).toList();
  }

  private Api token(boolean readOnly, Set<ScopeResource> resources) {
    return firm.asFirmToken(
        firm.firmToken(admin.staffId(), null, TokenScope.of(readOnly, resources)));
  }

  private static Response call(Api caller, Route route, long id, String body) {
    String path =
        route.path().replaceAll("\\{list}", "CCenter1").replaceAll("\\{\\w+\\??}", "" + id);
    return caller.sendTo(route.method(), path, body.getBytes(UTF_8));
  }

  @Test
  @Shows("ruling 3.9")
  void everyRouteDeclaresWhatItReadsOrChanges() {
    assertThat(routes(server))
        .isNotEmpty()
        .noneMatch(route -> route.scope().kind() == CallScope.Kind.UNDECLARED);
  }

  /** The records of nested lists are looked at, too: they are what a scope keeps back. */
  @Test
  @Shows("ruling 3.9")
  void everyRouteNamesTheRecordsThatItsAnswerHas() {
    for (ApiReference.Entry entry : server.reference().calls()) {
      if (!entry.login() || entry.scope().kind() == CallScope.Kind.SESSION_ONLY) {
        continue;
      }
      Set<String> shown = new HashSet<>();
      switch (entry.call().output()) {
        case Output.One one -> collect(one.resource(), shown);
        case Output.Many many -> collect(many.resource(), shown);
        default -> {}
      }
      assertThat(entry.scope().resources())
          .as("%s shows %s", entry.call(), shown)
          .containsAll(
              shown.stream().filter(NAMED::containsKey).map(NAMED::get).distinct().toList());
    }
  }

  private static void collect(Resource resource, Set<String> names) {
    names.add(resource.title());
    names.add(resource.name().text());
    for (Part part : resource.members()) {
      if (part instanceof Part.Nested nested) {
        collect(nested.resource(), names);
      } else if (part instanceof Part.Many listed) {
        collect(listed.resource(), names);
      }
    }
  }

  @Test
  @Shows("ruling 3.9")
  void aReadOnlyTokenChangesNothingAndReadsWhateverTheMethod() {
    try (TestServer own = TestServer.start(Map.of("throttle.limit", "0"))) {
      TestFirm there = own.newFirm();
      long maker = there.person("Administrator").staffId();
      long project = there.project("P-1");
      Api caller =
          there.asFirmToken(
              there.firmToken(
                  maker, null, TokenScope.of(true, EnumSet.allOf(ScopeResource.class))));
      caller.get("/project").expect(200);
      long before = own.databaseWrites();
      for (Route route : routes(own)) {
        Response answer = call(caller, route, project, "{Nm: 'x', Notes: 'x'}");
        if (route.scope().kind() == CallScope.Kind.READS) {
          assertThat(answer.text()).as(route.toString()).doesNotContain("read-only");
        } else {
          assertThat(answer.expect(403).text()).contains("problem");
        }
      }
      caller.post("/project/customFieldsByName", "[]").expect(200);
      String days = "{StartDt: '2026-01-01', EndDt: '2026-12-31'}";
      caller.post("/expense/reportByFilter", days).expect(200);
      assertThat(own.databaseWrites()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Shows("ruling 3.9")
  void aResourceOutsideTheScopeIsA403WhereverItStands(ScopeResource missing) {
    Api without = token(false, EnumSet.complementOf(EnumSet.of(missing)));
    for (Route route : routes(server)) {
      if (route.scope().resources().contains(missing)) {
        assertThat(call(without, route, 1, "{ not JSON").expect(403).text())
            .as(route.toString())
            .contains("outside the scope of the firm token, which lacks: " + missing.word());
      } else if (route.method().equals("GET")) {
        assertThat(call(without, route, 1, "").text())
            .as(route.toString())
            .doesNotContain("outside the scope");
      }
    }
  }

  @Test
  @Shows("ruling 3.9")
  void aTokenWithTheResourcesOfACallMayMakeIt() {
    for (Route route : routes(server)) {
      if (!route.scope().resources().isEmpty()) {
        assertThat(call(token(false, route.scope().resources()), route, 1, "").text())
            .as(route.toString())
            .doesNotContain("outside the scope");
      }
    }
  }

  @Test
  @Shows("ruling 3.9")
  void theAuditTrailIsForTokensWhoseScopeNamesIt() {
    String audit = "/api/audit";
    firm.asFirmToken(firm.firmToken(admin.staffId(), null))
        .sendTo("GET", audit, new byte[0])
        .expect(403);
    token(true, Set.of(ScopeResource.AUDIT)).sendTo("GET", audit, new byte[0]).expect(200);
    admin.api().sendTo("GET", audit, new byte[0]).expect(200);
  }

  @EachFormat
  @Shows("ruling 3.9")
  void isChosenWhenATokenIsMadeAndShownInListsAndAudit(InFormat format) {
    String body =
        format == InFormat.XML
            ? "<a><Name>x</Name><ReadOnly>true</ReadOnly><Resources><r>Time</r><r>projects</r></Resources></a>"
            : "{Name: 'x', ReadOnly: true, Resources: ['Time', 'projects']}";
    Api caller = format.of(admin.api());
    JsonNode made = caller.sendTo("POST", "/api/tokens", body.getBytes(UTF_8)).expect(200).json();
    JsonNode listed = caller.sendTo("GET", "/api/tokens", new byte[0]).expect(200).json().get(0);
    for (JsonNode token : new JsonNode[] {made, listed}) {
      assertThat(token.get("ReadOnly").asBoolean()).isTrue();
      assertThat(token.get("Resources").asString()).isEqualTo("projects,time");
    }
    String noted =
        admin.api().sendTo("GET", "/api/audit?Record=FirmToken", new byte[0]).expect(200).text();
    assertThat(noted).contains("\\\"Resources\\\":\\\"projects,time\\\"", "\\\"ReadOnly\\\":true");
    Api token = firm.asFirmToken(made.get("Token").asString());
    token.get("/time/Sheet/0?StartDt=2026-03-01&EndDt=2026-03-31").expect(200);
    token.get("/client").expect(403);
    token.post("/time", "{}").expect(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"['nothing']", "[]", "[['projects']]", "'projects,'", "{}", "['projects', '']"})
  @Shows("ruling 3.9")
  void isRefusedWhenItCouldBeMeantOtherwise(String resources) {
    String body = "{Name: 'x', Resources: %s}".formatted(resources);
    admin.api().sendTo("POST", "/api/tokens", body.getBytes(UTF_8)).expectFaults("Resources");
  }

  @Test
  @Shows("ruling 3.9")
  void narrowsWhatItsCreatorMayDoAndAddsNothing() {
    TestFirm.Person staff = firm.person("Staff");
    Api everything =
        firm.asFirmToken(
            firm.firmToken(
                staff.staffId(),
                null,
                TokenScope.of(false, Arrays.asList(ScopeResource.values()))));
    everything.sendTo("GET", "/api/audit", new byte[0]).expect(403);
    everything.post("/client/detail", "{Nm: 'x'}").expect(405);
  }
}
