package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /project} (rulings 6.2, 7.1 and 12). */
@ApiTest
class ProjectListTest {
  private final TestFirm firm;
  private final Api admin;

  ProjectListTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private void make(String code, String name) {
    admin
        .post("/project/detail", "{\"Nm\": \"%s\", \"ProjectCode\": \"%s\"}".formatted(name, code))
        .expect(200);
  }

  private static List<String> codes(Api caller, String path) {
    return StreamSupport.stream(caller.get(path).expect(200).json().spliterator(), false)
        .map(project -> project.get("ProjectCode").asString())
        .toList();
  }

  @Test
  void isEmptyForANewFirm() {
    assertThat(admin.get("/project").expect(200).text()).isEqualTo("[]");
    assertThat(Shape.of(admin.xml().get("/project").expect(200).xml().getDocumentElement()))
        .isEmpty();
  }

  /** Code point by code point: the rocket comes last, although its first surrogate does not. */
  @Test
  @Shows("ruling 7.1")
  void isOrderedByTheDisplayNameInLowerCaseThenById() {
    make("8", "🚀");
    make("6", "Ärger");
    make("2", "ALPHA");
    make("4", "Beta");
    make("1", "_x");
    make("3", "alpha");
    make("7", "～");
    make("5", "beta 2");
    assertThat(codes(admin, "/project")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
  }

  @Test
  void isOrderedByTheNameThatIsShownAfterARename() {
    make("1", "b");
    make("2", "c");
    long last = admin.get("/project").json().get(1).get("SystemId").asLong();
    admin.post("/project/detail/" + last, "{DisplayName: 'A'}").expect(200);
    assertThat(codes(admin, "/project")).containsExactly("2", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', OPEN",
    "?ShowInactive=false, OPEN",
    "?ShowInactive=, OPEN",
    "?ShowInactive=true, CLOSED OPEN",
    "?showinactive=1, CLOSED OPEN",
    "?SHOWINACTIVE=TRUE, CLOSED OPEN"
  })
  @Shows({"list.inactive", "ruling 7.1"})
  void hasInactiveProjectsOnlyWhenAskedFor(String query, String codes) {
    firm.project("OPEN");
    long closed = firm.project("CLOSED");
    firm.update("project", closed, Map.of("status_id", firm.value("StatusProduction", "Closed")));
    assertThat(codes(admin, "/project" + query)).containsExactly(codes.split(" "));
  }

  @Test
  void hasNoTemplates() {
    firm.update("project", firm.project("T"), Map.of("is_template", true));
    assertThat(codes(admin, "/project?ShowInactive=true")).isEmpty();
  }

  @Test
  @Shows({"list.visible", "session.rights", "ruling 6.2"})
  void leavesOutWhatTheCallerDoesNotSee() {
    TestFirm.Person person = firm.person("Staff");
    Map<String, BiConsumer<Long, Long>> ways =
        Map.of(
            "A-LEAD", (project, staff) -> firm.onTeam(project, staff, true),
            "B-MEMBER", (project, staff) -> firm.onTeam(project, staff, false),
            "C-STAFF-TEAM", firm::byStaffTeam,
            "D-ALL-STAFF",
                (project, _) -> firm.update("project", project, Map.of("is_all_staff", true)),
            "E-HIDDEN", (_, _) -> {});
    ways.forEach((code, way) -> way.accept(firm.project(code), person.staffId()));

    assertThat(codes(person.api(), "/project"))
        .containsExactly("A-LEAD", "B-MEMBER", "C-STAFF-TEAM", "D-ALL-STAFF");
    assertThat(codes(admin, "/project")).hasSize(5);
  }

  /** They are on no team of it: only that it is for all staff lets them see it. */
  @EachFormat
  @Shows("project.all-staff")
  void hasAProjectForAllStaffWhoeverCalls(InFormat format) {
    Api anybody = format.of(firm.person("Staff").api());
    String path = "/project/detail/" + firm.project("P-1");
    assertThat(codes(anybody, "/project")).isEmpty();
    anybody.get(path).expect(403);
    format.of(admin).post(path, "{IsAllStaff: true}").expect(200);
    assertThat(codes(anybody, "/project")).containsExactly("P-1");
    anybody.get(path).expect(200);
    format.of(admin).post(path, "{IsAllStaff: false}").expect(200);
    assertThat(codes(anybody, "/project")).isEmpty();
    anybody.get(path).expect(403);
  }

  @Test
  void hasAProjectOnceWhateverTheWaysToSeeIt() {
    TestFirm.Person person = firm.person("Staff");
    long project = firm.project("P-1");
    firm.onTeam(project, person.staffId(), true);
    firm.byStaffTeam(project, person.staffId());
    firm.byStaffTeam(project, person.staffId());
    firm.update("project", project, Map.of("is_all_staff", true));
    assertThat(codes(person.api(), "/project")).containsExactly("P-1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1 2 3 4 5",
    "?$top=2, 1 2",
    "?$skip=3, 4 5",
    "?$top=2&$skip=2, 3 4",
    "?$TOP=2&$Skip=4, 5",
    "?$top=9&$skip=9, ''",
    "?$top=0, ''",
    "?$top=&$skip=, 1 2 3 4 5"
  })
  @Shows("ruling 12")
  void isPagedOnlyWhenAskedFor(String query, String codes) {
    rows(5);
    assertThat(String.join(" ", codes(admin, "/project" + query))).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({"$top, -1", "$top, x", "$skip, -1", "$skip, 1.5"})
  void refusesAPageThatCannotBe(String name, String value) {
    admin.get("/project?%s=%s".formatted(name, value)).expectFaults(name);
  }

  /** Longer than what is read at once; many names are the same. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?$top=1000&$skip=7", "?$skip=501", "?$top=500"})
  void isCompleteHoweverLongItIs(String query) {
    rows(1203);
    List<String> all = IntStream.rangeClosed(1, 1203).mapToObj(Integer::toString).toList();
    List<String> expected =
        switch (query) {
          case "?$top=1000&$skip=7" -> all.subList(7, 1007);
          case "?$skip=501" -> all.subList(501, 1203);
          case "?$top=500" -> all.subList(0, 500);
          default -> all;
        };
    assertThat(codes(admin, "/project" + query)).isEqualTo(expected);
    assertThat(
            Shape.children(
                admin.xml().get("/project" + query).expect(200).xml().getDocumentElement()))
        .hasSameSizeAs(expected);
  }

  /**
   * Projects with the codes 1 to n in the list's order, straight into the database; in small
   * writes, which stand in nobody's way.
   */
  private void rows(int n) {
    for (int from = 1; from <= n; from += 50) {
      int first = from;
      int last = Math.min(n, from + 49);
      firm.database()
          .write(transaction -> {
            for (int i = first; i <= last; i++) {
              String name = "name %04d".formatted(i / 100);
              transaction.insert("project", row(transaction.newId(), name, Integer.toString(i)));
            }
            return last;
          });
    }
  }

  private static Map<String, Object> row(long id, String name, String code) {
    return Map.ofEntries(
        Map.entry("id", id),
        Map.entry("is_template", false),
        Map.entry("name", name),
        Map.entry("name_folded", name),
        Map.entry("display_name", name),
        Map.entry("display_name_folded", name),
        Map.entry("display_name_is_set", false),
        Map.entry("grouped_name", name),
        Map.entry("grouped_name_folded", name),
        Map.entry("code", code),
        Map.entry("code_folded", code),
        Map.entry("start_date", "2026-01-01"),
        Map.entry("is_all_staff", false),
        Map.entry("is_no_charge", false),
        Map.entry("invoice_subtotal", 0L),
        Map.entry("billing_rate", 1L),
        Map.entry("flat_rate", 0L),
        Map.entry("created_at", "2026-01-01T00:00:00Z"),
        Map.entry("modified_at", "2026-01-01T00:00:00Z"));
  }
}
