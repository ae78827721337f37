package dev.stint.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Output;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.help.ApiReference;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Every figure that is made of money is 0 to those who may not see rates, but for the cost of one's
 * own expenses (ruling 6.4). Each call that answers such a figure is made by somebody who sees it,
 * and must then have one, and by others who do not.
 */
@ApiTest
class HiddenMoneyTest {
  private static final String API = "/BigTimeData/api/v2";
  private static final String MARCH = "?StartDt=2026-03-01&EndDt=2026-03-31&View=Detailed";

  /** The calls that answer money, and how each is made here. */
  private static final String CALLS =
      """
      # call                                      | with
      /project                                    | /project
      /project/detail/{systemid}                  | /project/detail/{project}?View=Detailed
      /project/templates                          | /project/templates
      /project/template/{TemplateId}              | /project/template/{template}
      /project/laborCode                          | /project/laborCode?projectId={project}
      /project/laborCodeTypes                     | /project/laborCodeTypes
      /project/rates/{ProjectSid}                 | /project/rates/{project}
      /project/rate/{CustomRateSid}               | /project/rate/{rate}
      /staff                                      | /staff
      /staff/detail/{StaffSID}                    | /staff/detail/{staff}?View=Detailed
      /task/listByProject/{ProjectSid}            | /task/listByProject/{project}
      /task/ListByStaffer/{StaffSid}              | /task/ListByStaffer/{staff}
      /task/detail/{TaskSid}                      | /task/detail/{task}
      /task/BudgetStatusByProject/{ProjectSid}    | /task/BudgetStatusByProject/{project}
      /time/Sheet/{staffsid}                      | /time/Sheet/{staff}{march}
      /time/ByProject/{ProjectSid}                | /time/ByProject/{project}{march}
      /time/{sid}                                 | /time/{time}?View=Detailed
      /expense/report/{rptSid}                    | /expense/report/{report}?staffsid={staff}
      /api/budget/{ProjectSid}                    | /api/budget/{project}
      /api/rate                                   | /api/rate?project={project}&staff={staff}
      /api/time/pending                           | /api/time/pending
      /api/laborcodes                             | /api/laborcodes
      /api/laborcodes/{id}                        | /api/laborcodes/{code}
      """;

  /** Calls that refuse those who may not see rates, or not what they answer. */
  private static final Set<String> REFUSED =
      Set.of(
          "/project/template/{TemplateId}",
          "/project/rates/{ProjectSid}",
          "/project/rate/{CustomRateSid}",
          "/api/rate");

  /** What somebody has spent. */
  private static final Set<String> SPENT = Set.of("CostIN", "CostPayable", "UnitPrice");

  private final TestServer server;
  private final TestFirm firm;
  private final TimeSamples samples;
  private final Api everything;
  private final Api allButRates;
  private final Map<String, Object> ids = new HashMap<>();

  HiddenMoneyTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.everything = firm.personWith(Right.values()).api();
    var most = EnumSet.allOf(Right.class);
    // Who edits all projects, or sees templates, sees the rates of those.
    most.removeAll(EnumSet.of(Right.SEES_RATES, Right.EDITS_ALL_PROJECTS, Right.MANAGES_PROJECTS));
    this.allButRates = firm.personWith(most.toArray(Right[]::new)).api();
    fill();
  }

  private void fill() {
    long staff = samples.worker.staffId();
    long project = samples.project;
    firm.setting("project_list_fields", "Deployed");
    firm.update("project", project, Map.of("flat_rate", 1_000_000L));
    for (int i = 1; i <= 5; i++) {
      firm.update("staff", staff, Map.of("rate_" + i, 900_000L));
      firm.update("labor_code", samples.laborCode, Map.of("rate_" + i, 900_000L));
    }
    long task =
        samples.task(
            "TaskNm: 'T', BudgetFees: 5000, BudgetExps: 700, AssignmentList: [%d]"
                .formatted(staff));
    long template = made("/project/template", "{Nm: 'T', BasicRate: 50}", "SystemId");
    String expense =
        """
        {Dt: '2026-03-02', ProjectSID: %d, StaffSID: %d, CatSID: %d, TaskSID: %d, CostIN: 40,
          CostBill: 60, IsUnit: true, UnitPrice: 4, UnitRate: 6, Units: 10}
        """
            .formatted(project, staff, firm.value("ExpenseCodes", "Meals"), task);
    ids.put("project", project);
    ids.put("staff", staff);
    ids.put("code", samples.laborCode);
    ids.put("task", task);
    ids.put("template", template);
    ids.put("march", MARCH);
    ids.put("time", TimeSamples.sid(samples.submitted("2026-03-02", "TaskSID: " + task)));
    ids.put("expense", made("/expense/detail", expense, "SID"));
    ids.put(
        "report",
        made("/expense/submit", "{RptNm: 'R', ids: [%s]}".formatted(ids.get("expense")), "SID"));
    ids.put(
        "rate",
        made(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: %d, CatSid: 0, TaskSid: 0, RateVal: 80}"
                .formatted(project, staff),
            "SID"));
    firm.insert(
        "project_labor_code", Map.of("project_id", project, "labor_code_id", samples.laborCode));
  }

  private long made(String path, String body, String id) {
    return everything.post(path, body).expect(200).json().get(id).asLong();
  }

  private String filled(String text) {
    String path = text;
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
    }
    return path.startsWith("/api/") ? path : API + path;
  }

  private Response get(Api caller, String path) {
    return caller.sendTo("GET", filled(path), new byte[0]);
  }

  /** The names of the fields of a record, and of those inside it, that hold money. */
  private static Set<String> money(Resource resource) {
    Set<String> names =
        resource.fields().stream()
            .filter(field -> field.type().equals(Types.AMOUNT) && !field.views().isEmpty())
            .map(field -> field.name().text())
            .collect(Collectors.toSet());
    for (Part member : resource.members()) {
      switch (member) {
        case Part.Nested nested -> names.addAll(money(nested.resource()));
        case Part.Many many -> names.addAll(money(many.resource()));
        default -> {}
      }
    }
    return names;
  }

  private static @Nullable Resource answered(ApiReference.Entry entry) {
    return switch (entry.call().output()) {
      case Output.One one -> one.resource();
      case Output.Many many -> many.resource();
      default -> null;
    };
  }

  /** The fields of money by call. */
  private Map<String, Set<String>> callsWithMoney() {
    Map<String, Set<String>> calls = new HashMap<>();
    for (ApiReference.Entry entry : server.reference().calls()) {
      Resource resource = answered(entry);
      if (entry.call().method().equals("GET") && resource != null && !money(resource).isEmpty()) {
        calls.put(entry.path().replace(API, ""), money(resource));
      }
    }
    return calls;
  }

  /** Those of these fields that have a value other than 0 somewhere in the answer. */
  private static Set<String> shown(JsonNode answer, Set<String> fields) {
    return fields.stream()
        .filter(field ->
            answer.findValues(field).stream()
                .anyMatch(value -> new BigDecimal(value.asString()).signum() != 0))
        .collect(Collectors.toSet());
  }

  @EachFormat
  @Shows("ruling 6.4")
  void isZeroInWhateverIsAnsweredToThoseWhoMayNotSeeRates(InFormat format) {
    Map<String, Set<String>> calls = callsWithMoney();
    List<List<String>> rows = Table.rows(CALLS);
    assertThat(calls).containsOnlyKeys(rows.stream().map(List::getFirst).toList());
    Api worker = format.of(samples.worker.api());
    for (List<String> row : rows) {
      String call = row.getFirst();
      Set<String> fields = calls.getOrDefault(call, Set.of());
      JsonNode whole = get(format.of(everything), row.getLast()).expect(200).json();
      Set<String> answered = new HashSet<>(fields);
      answered.removeIf(field -> whole.findValues(field).isEmpty());
      answered.remove("InvoicedToDate");
      assertThat(shown(whole, fields)).as(call).isEqualTo(answered);
      Response hidden = get(format.of(allButRates), row.getLast());
      hidden.expect(REFUSED.contains(call) ? 403 : 200);
      assertThat(shown(hidden.json(), fields)).as(call).isEmpty();
      Response own = get(worker, row.getLast());
      assertThat(own.status()).as(call).isIn(200, 403);
      answered.retainAll(SPENT);
      assertThat(shown(own.json(), fields)).as(call).isEqualTo(answered);
    }
  }

  @Test
  @Shows("ruling 6.4")
  void isZeroInCsvToo() {
    for (String file : List.of("time", "expense")) {
      String path = "/api/%s/csv%s".formatted(file, MARCH);
      for (String field :
          file.equals("time")
              ? List.of("BillRate", "ChargeBillable", "CostRate")
              : List.of("CostIN", "CostPayable", "CostBill", "UnitPrice", "UnitRate")) {
        assertThat(cell(everything, path, field)).as(field).isNotEqualTo("0");
        assertThat(cell(allButRates, path, field)).as(field).isEqualTo("0");
        assertThat(cell(samples.worker.api(), path, field).equals("0"))
            .as(field)
            .isEqualTo(!SPENT.contains(field));
      }
    }
  }

  private String cell(Api caller, String path, String field) {
    List<List<String>> lines =
        get(caller, path)
            .expect(200)
            .text()
            .lines()
            .map(line -> List.of(line.split(",", -1)))
            .toList();
    return lines.get(1).get(lines.getFirst().indexOf(field));
  }

  @ParameterizedTest
  @CsvSource({
    "/staff/detail/{staff}",
    "/api/laborcodes/{code}",
    "/time/{time}",
    "/expense/detail/{expense}"
  })
  void isNotTakenFromThoseWhoPostBackTheZerosThatTheyAreShown(String path) {
    String before = change(everything, path, "{}").text();
    String shown = change(allButRates, path, "{}").text();
    assertThat(shown).isNotEqualTo(before);
    change(allButRates, path, shown);
    assertThat(change(everything, path, "{}").text()).isEqualTo(before);
    String inXml = change(allButRates.xml(), path, "<a/>").text();
    change(allButRates.xml(), path, inXml);
    assertThat(change(everything, path, "{}").text()).isEqualTo(before);
  }

  @Test
  @Shows("ruling 6.4")
  void isNotFoundOutByWhatAClosedProjectRefuses() {
    firm.update("project", samples.project, Map.of("end_date", "2026-03-01"));
    String path = "/expense/detail/{expense}";
    String before = change(everything, path, "{}").text();
    String shown = change(allButRates, path, "{}").text();
    for (String guess : List.of("39", "40", "41")) {
      String cost = "{CostIN: %1$s, CostPayable: %1$s}".formatted(guess);
      assertThat(change(allButRates, path, cost).text()).isEqualTo(shown);
    }
    assertThat(change(everything, path, "{}").text()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"/time/{time}, BillRate", "/expense/detail/{expense}, CostBill"})
  @Shows("ruling 6.4")
  void isNotTakenByAMoveToAProjectWhoseRatesTheCallerSees(String path, String field) {
    var most = EnumSet.allOf(Right.class);
    most.removeAll(EnumSet.of(Right.SEES_RATES, Right.EDITS_ALL_PROJECTS, Right.MANAGES_PROJECTS));
    TestFirm.Person lead = firm.personWith(most.toArray(Right[]::new));
    long led = firm.project("P-2");
    firm.onTeam(led, lead.staffId(), true);
    firm.onTeam(led, samples.worker.staffId(), false);
    JsonNode shown = change(lead.api(), path, "{TaskSID: null}").json();
    assertThat(shown.get(field).asDouble()).isZero();
    String move = "{ProjectSID: %d, %s: %s}".formatted(led, field, shown.get(field));
    assertThat(change(lead.api(), path, move).json().get(field).asDouble()).isPositive();
  }

  private Response change(Api caller, String path, String body) {
    return caller.sendTo("POST", filled(path), body.getBytes(UTF_8)).expect(200);
  }
}
