package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stint.access.Scene.Who;
import dev.stint.help.ApiReference;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestServer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Who may call what (rulings 6.1 to 6.6): the table of ruling 6.5 as data. Each row has a firm of
 * its own, and each of its callers records of their own, so that one call does not know of another.
 *
 * <p>A new endpoint is a new row; a record of a new kind is a new case in {@link Scene#make}.
 */
@ApiTest
class RightsTest {
  /**
   * A call, its body, and who may make it, by the names of {@link Permitted}. In a body the id of a
   * project is a field's value (ruling 5.3).
   */
  private static final String TABLE =
      """
      # call                                                            | body                                             | who may
      GET /session                                                      |                                                  | ANYBODY
      DELETE /session                                                   |                                                  | ANYBODY

      GET /project                                                      |                                                  | ANYBODY
      GET /project/detail/{project}                                     |                                                  | SEES
      GET /project/detail/{project}?View=Detailed                       |                                                  | SEES
      GET /project/detail?id={project}                                  |                                                  | SEES
      POST /project/detail                                              | {Nm: 'N', ProjectCode: {new}}                    | OFFICE_CREATES
      POST /project/detail/0                                            | {Nm: 'N', ProjectCode: {new}}                    | OFFICE_CREATES
      POST /project/detail                                              | {TemplateID: {template}}                         | OFFICE_EDITS_BY_BODY
      POST /project/detail/{project}                                    | {Notes: 'N'}                                     | EDITS
      POST /project/detail/{project}                                    | {}                                               | EDITS
      DELETE /project/detail/{project}                                  |                                                  | OFFICE_DELETES

      GET /project/templates                                            |                                                  | ANYBODY
      GET /project/template/{template}                                  |                                                  | OFFICE_READS
      POST /project/template                                            | {Nm: 'N'}                                        | OFFICE_CREATES
      POST /project/template/{template}                                 | {Notes: 'N'}                                     | OFFICE_EDITS
      DELETE /project/template/{template}                               |                                                  | OFFICE_EDITS
      GET /project/detail/{template}                                    |                                                  | NOWHERE
      GET /project/team/{template}                                      |                                                  | OFFICE_READS
      POST /project/team/{template}                                     | []                                               | OFFICE_READS
      GET /project/activity?projectId={template}                        |                                                  | OFFICE_READS
      POST /project/activity                                            | {ProjectSid: {template}}                         | OFFICE_READS_BY_BODY
      GET /project/rates/{template}                                     |                                                  | OFFICE_READS

      GET /project/contacts                                             |                                                  | ANYBODY
      GET /project/contacts/{project}                                   |                                                  | SEES
      GET /project/contacts?projectSid={project}                        |                                                  | SEES
      GET /project/contact/{contact}                                    |                                                  | SEES
      GET /project/contact/{contact}?ProjectSid={project}               |                                                  | SEES
      POST /project/contact                                             | {ProjectSid: {project}, FName: 'N'}              | EDITS_BY_BODY
      POST /project/contact/{contact}                                   | {FName: 'N'}                                     | EDITS
      POST /project/contact/{contact}                                   | {FName: 'Ada'}                                   | EDITS
      POST /project/contact/{contact}                                   | {ProjectSid: {project}, Tag: 'PRIMARY'}          | EDITS
      DELETE /project/contact/{contact}                                 |                                                  | EDITS
      DELETE /project/contact/{contact}?ProjectSid={project}            |                                                  | EDITS

      GET /project/team/{project}                                       |                                                  | SEES
      GET /project/team?sid={project}                                   |                                                  | SEES
      POST /project/team/{project}                                      | [{StaffSid: {staff}}]                            | EDITS
      GET /project/staffTeams/{project}                                 |                                                  | SEES
      POST /project/staffTeams/{project}                                | []                                               | EDITS

      GET /project/activity                                             |                                                  | ANYBODY
      GET /project/activity?projectId={project}                         |                                                  | SEES
      POST /project/activity                                            | {ProjectSid: {project}}                          | SEES_BY_BODY
      POST /project/activity                                            | {ActivityId: {activity}, Nt: 'N'}                | LEADS
      DELETE /project/activity/{activity}                               |                                                  | LEADS
      DELETE /project/activity                                          | {id: {activity}}                                 | LEADS

      GET /project/laborCodeTypes                                       |                                                  | ANYBODY
      GET /project/laborCode?projectId={project}                        |                                                  | SEES
      POST /project/laborCode                                           | {id: {project}, laborCodesToAdd: []}             | LEADS
      POST /project/laborCode?id={project}                              | [7]                                              | LEADS_INVALID
      DELETE /project/laborCode                                         | {id: {project}, laborCodesToRemove: []}          | LEADS
      DELETE /project/laborCode                                         | {id: {project}}                                  | LEADS_INVALID
      DELETE /project/activity                                          | {id: {project}, laborCodesToRemove: []}          | LEADS

      GET /project/customfields/{project}                               |                                                  | SEES
      POST /project/customfields/{project}                              | []                                               | EDITS
      POST /project/customFieldsByName                                  |                                                  | ANYBODY

      GET /project/rates/{project}                                      |                                                  | LEADS
      GET /project/rate/{rate}                                          |                                                  | LEADS
      POST /project/rate                                                | {ProjectSid: {project}, StaffSid: 0, CatSid: 0, TaskSid: 0, RateVal: 1} | EDITS_BY_BODY
      POST /project/rate/{rate}                                         | {RateVal: 2}                                     | EDITS
      DELETE /project/rate/{rate}                                       |                                                  | EDITS
      GET /api/rate?project={project}                                   |                                                  | LEADS

      GET /task/listByProject/{project}                                 |                                                  | SEES
      GET /task/ListByStaffer/{staff}                                   |                                                  | OWN_FIRM
      GET /task/BudgetStatusByProject/{project}                         |                                                  | SEES
      GET /task/detail/{task}                                           |                                                  | SEES
      POST /task/detail                                                 | {ProjectSid: {project}, TaskNm: 'N'}             | EDITS_BY_BODY
      POST /task/detail/{task}                                          | {Notes: 'N'}                                     | EDITS
      DELETE /task/detail/{task}                                        |                                                  | EDITS
      GET /picklist/AllTasksByProject/{project}                         |                                                  | SEES
      GET /picklist/TasksByProject/{project}                            |                                                  | SEES

      GET /client                                                       |                                                  | ANYBODY
      GET /client/detail/{client}                                       |                                                  | OWN_FIRM
      GET /client/detail/{client}?View=Detailed                         |                                                  | OWN_FIRM
      POST /client/detail                                               | {Nm: 'N'}                                        | OFFICE_CREATES
      POST /client/detail/{client}                                      | {Notes: 'N'}                                     | OFFICE_EDITS
      DELETE /client/detail/{client}                                    |                                                  | OFFICE_EDITS

      GET /staff                                                        |                                                  | ANYBODY
      GET /staff/detail/{staff}                                         |                                                  | OWN_FIRM
      GET /staff/detail/{staff}?View=Detailed                           |                                                  | OWN_FIRM
      POST /staff/detail                                                | {FName: 'N', SName: 'N'}                         | ADMINISTRATOR_CREATES
      POST /staff/add                                                   | {FName: 'N', SName: 'N'}                         | ADMINISTRATOR_CREATES
      POST /staff/detail/{staff}                                        | {Notes: 'N'}                                     | ADMINISTERS
      DELETE /staff/detail/{staff}                                      |                                                  | ADMINISTERS

      GET /picklist/projects                                            |                                                  | ANYBODY
      GET /picklist/clients                                             |                                                  | ANYBODY
      GET /picklist/staff                                               |                                                  | ANYBODY
      GET /picklist/laborcodes                                          |                                                  | ANYBODY
      GET /picklist/TaskStatus                                          |                                                  | ANYBODY
      GET /picklist/TaskPriority                                        |                                                  | ANYBODY
      GET /picklist/ExpenseCodes                                        |                                                  | ANYBODY
      GET /picklist/TimeZones                                           |                                                  | ANYBODY
      GET /picklist/fieldValues/StatusProduction                        |                                                  | ANYBODY
      GET /picklist/fieldValues/rateTypeSimple                          |                                                  | ANYBODY

      GET /time/Sheet/0?StartDt=2026-03-01&EndDt=2026-03-31             |                                                  | ANYBODY
      GET /time/Sheet/{staff}?StartDt=2026-03-01&EndDt=2026-03-31       |                                                  | OFFICE_READS
      GET /time/TotalByDay/{staff}?StartDt=2026-03-01&EndDt=2026-03-31  |                                                  | OFFICE_READS
      GET /time/ByProject/{project}?StartDt=2026-03-01&EndDt=2026-03-31 |                                                  | SEES
      GET /time/{time}                                                  |                                                  | OFFICE_READS
      POST /time                                                        | {Dt: '2026-03-02', ProjectSID: {project}, BudgCatID: {laborcode}, Hours_IN: 1, StaffSID: {me}} | SEES_BY_BODY
      POST /time                                                        | {Dt: '2026-03-02', ProjectSID: {project}, BudgCatID: {laborcode}, Hours_IN: 1, StaffSID: {staff}} | OFFICE_EDITS_BY_BODY
      POST /time/{time}                                                 | {Notes: 'N'}                                     | OFFICE_READS
      DELETE /time/{time}                                               |                                                  | OFFICE_READS
      GET /api/time/csv?StartDt=2026-03-01&EndDt=2026-03-31             |                                                  | ANYBODY
      GET /api/time/pending                                             |                                                  | OFFICE_LISTS
      POST /api/time/approve                                            | {ids: [{time}]}                                  | OFFICE_EDITS_BY_BODY
      POST /api/time/reject                                             | {ids: [{time}], note: 'N'}                       | OFFICE_EDITS_BY_BODY

      GET /expense/reports                                              |                                                  | ANYBODY
      GET /expense/report/0                                             |                                                  | ANYBODY
      GET /expense/report/{report}                                      |                                                  | OFFICE_READS
      POST /expense/reportByFilter                                      | {}                                               | ANYBODY
      POST /expense/detail                                              | {Dt: '2026-03-02', ProjectSID: {project}, CatSID: {expensecode}, CostIN: 1, StaffSID: {me}} | SEES_BY_BODY
      POST /expense/detail                                              | {Dt: '2026-03-02', ProjectSID: {project}, CatSID: {expensecode}, CostIN: 1, StaffSID: {staff}} | OFFICE_EDITS_BY_BODY
      POST /expense/detail/{expense}                                    | {Nt: 'N'}                                        | OFFICE_READS
      DELETE /expense/detail/{expense}                                  |                                                  | OFFICE_READS
      POST /expense/submit                                              | {RptNm: 'N', ids: [{expense}]}                   | OFFICE_EDITS_BY_BODY
      GET /api/expense/csv?StartDt=2026-03-01&EndDt=2026-03-31          |                                                  | ANYBODY
      GET /api/expense/pending                                          |                                                  | OFFICE_LISTS
      POST /api/expense/approve/{report}                                |                                                  | OFFICE_EDITS
      POST /api/expense/reject/{report}                                 | {note: 'N'}                                      | OFFICE_EDITS
      GET /api/budget/{project}                                         |                                                  | SEES

      GET /api/filters                                                  |                                                  | ANYBODY
      GET /api/filters/{filter}                                         |                                                  | NOWHERE
      POST /api/filters                                                 | {Resource: 'Task', Name: {new}, Query: 'a=b'}    | ANYBODY
      POST /api/filters/{filter}                                        | {Name: 'N'}                                      | NOWHERE
      DELETE /api/filters/{filter}                                      |                                                  | NOWHERE

      GET /api/laborcodes                                               |                                                  | ADMINISTRATOR_LISTS
      GET /api/laborcodes/{laborcode}                                   |                                                  | ADMINISTRATOR_READS
      POST /api/laborcodes                                              | {Code: {new}, Nm: 'N'}                           | ADMINISTRATOR_CREATES
      POST /api/laborcodes/{laborcode}                                  | {Nm: 'N'}                                        | ADMINISTERS
      DELETE /api/laborcodes/{laborcode}                                |                                                  | ADMINISTERS
      GET /api/securitygroups                                           |                                                  | ADMINISTRATOR_LISTS
      GET /api/securitygroups/{securitygroup}                           |                                                  | ADMINISTRATOR_READS
      POST /api/securitygroups                                          | {Name: {new}}                                    | ADMINISTRATOR_CREATES
      POST /api/securitygroups/{securitygroup}                          | {Name: 'N'}                                      | ADMINISTERS
      DELETE /api/securitygroups/{securitygroup}                        |                                                  | ADMINISTERS
      GET /api/picklistvalues                                           |                                                  | ADMINISTRATOR_LISTS
      GET /api/picklistvalues/{picklistvalue}                           |                                                  | ADMINISTRATOR_READS
      POST /api/picklistvalues                                          | {List: 'CCenter1', Name: {new}}                  | ADMINISTRATOR_CREATES
      POST /api/picklistvalues/{picklistvalue}                          | {Name: 'N'}                                      | ADMINISTERS
      DELETE /api/picklistvalues/{picklistvalue}                        |                                                  | ADMINISTERS
      GET /api/customfields                                             |                                                  | ADMINISTRATOR_LISTS
      GET /api/customfields/{customfield}                               |                                                  | ADMINISTRATOR_READS
      POST /api/customfields                                            | {Name: {new}, Kind: 'text'}                      | ADMINISTRATOR_CREATES
      POST /api/customfields/{customfield}                              | {Choices: 'N'}                                   | ADMINISTERS
      DELETE /api/customfields/{customfield}                            |                                                  | ADMINISTERS
      GET /api/staffteams                                               |                                                  | ADMINISTRATOR_LISTS
      GET /api/staffteams/{staffteam}                                   |                                                  | ADMINISTRATOR_READS
      POST /api/staffteams                                              | {TeamNm: {new}}                                  | ADMINISTRATOR_CREATES
      POST /api/staffteams/{staffteam}                                  | {TeamNm: 'N'}                                    | ADMINISTERS
      DELETE /api/staffteams/{staffteam}                                |                                                  | ADMINISTERS
      GET /api/staffteams/{staffteam}/members                           |                                                  | ADMINISTRATOR_READS
      POST /api/staffteams/{staffteam}/members                          | [{staff}]                                        | ADMINISTERS
      GET /api/firm                                                     |                                                  | ADMINISTRATOR_LISTS
      POST /api/firm                                                    | {}                                               | ADMINISTRATOR_CREATES
      GET /api/users                                                    |                                                  | ADMINISTRATOR_LISTS
      GET /api/users/{user}                                             |                                                  | ADMINISTRATOR_READS
      POST /api/users/{staff}                                           | {UserId: '{staff}@example.com'}                  | ADMINISTERS
      POST /api/users/{staff}                                           | {}                                               | ADMINISTERS_INVALID
      POST /api/users/{user}/reset                                      |                                                  | ADMINISTERS
      DELETE /api/users/{invited}                                       |                                                  | ADMINISTERS
      DELETE /api/users/{user}                                          |                                                  | ADMINISTERS
      GET /api/tokens                                                   |                                                  | ADMINISTRATOR_LISTS
      POST /api/tokens                                                  | {Name: {new}}                                    | ADMINISTRATOR_CREATES
      DELETE /api/tokens/{token}                                        |                                                  | ADMINISTERS
      GET /api/me/sessions                                              |                                                  | ANYBODY
      DELETE /api/me/sessions                                           |                                                  | ANYBODY
      DELETE /api/me/sessions/{session}                                 |                                                  | NOWHERE
      POST /api/me/password                                             | {OldPwd: 'correct horse', Pwd: 'battery staple'} | ANYBODY
      POST /api/me/password                                             | {OldPwd: 'wrong', Pwd: 'battery staple'}         | ANYBODY_INVALID
      GET /api/me/second-factor                                         |                                                  | ANYBODY
      POST /api/me/second-factor                                        | {Pwd: 'correct horse'}                           | ANYBODY
      POST /api/me/second-factor/confirm                                | {Code: '000000'}                                 | ANYBODY_INVALID
      POST /api/me/second-factor/recovery-codes                         | {Pwd: 'correct horse', Code: '000000'}           | ANYBODY_INVALID
      DELETE /api/me/second-factor                                      | {Pwd: 'correct horse', Code: '000000'}           | ANYBODY_INVALID
      GET /api/audit                                                    |                                                  | ADMINISTRATOR_LISTS
      """;

  private final TestServer server;

  RightsTest(TestServer server) {
    this.server = server;
  }

  static Stream<Arguments> rowsInEachFormat() {
    return rows().flatMap(row -> Stream.of(arguments(row, "json"), arguments(row, "xml")));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("rowsInEachFormat")
  @Shows({
    "detail.hidden",
    "create.405",
    "contacts.hidden",
    "team.rights",
    "activity.200-403-4xx",
    "labor-codes.200-403-4xx",
    "rates.405",
    "ruling 5.2",
    "ruling 6.5"
  })
  void answersEachCallerAsRuled(Row row, String format) {
    Scene scene = new Scene(server);
    Map<Who, Integer> statuses = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      Response answer = scene.caller(who).send(row.call, "application/" + format, id -> id);
      String expected = answer.status() == 200 && row.call.contains("/csv?") ? "csv" : format;
      assertThat(answer.header("Content-Type")).contains(expected);
      assertThat(answer.header("Allow").isEmpty()).isEqualTo(answer.status() != 405);
      assertThat(answer.header("WWW-Authenticate").isEmpty()).isEqualTo(answer.status() != 401);
      statuses.put(who, answer.status());
    }
    assertThat(statuses).isEqualTo(row.statuses);
  }

  static Stream<Row> writes() {
    return rows().filter(row -> row.call.startsWith("POST") && row.namesRecordBeforeBody());
  }

  /** What is wrong with the body is told only to those who may make the call (ruling 5.4). */
  @ParameterizedTest
  @MethodSource("writes")
  void refusesBeforeItLooksAtTheBody(Row row) {
    Scene scene = new Scene(server);
    String malformed = row.withoutBody() + " {Nm:";
    row.statuses.forEach((who, status) -> {
      if (status > 400) {
        scene.caller(who).send(malformed, "application/json", id -> id).expect(status);
      }
    });
  }

  static Stream<Row> callsWithoutNeedOfABody() {
    return rows()
        .filter(row -> !row.call.startsWith("POST"))
        .filter(row -> Integer.valueOf(200).equals(row.statuses.get(Who.ADMINISTRATOR)));
  }

  /** A caller who sends a body means something by it (rulings 1.3 and 2.4). */
  @ParameterizedTest
  @MethodSource("callsWithoutNeedOfABody")
  void refusesABodyThatCannotBeReadEvenWhereNoneIsNeeded(Row row) {
    Scene.Caller admin = new Scene(server).caller(Who.ADMINISTRATOR);
    for (String body : List.of("{Nm:", "[7]")) {
      admin.send(row.withoutBody() + " " + body, "application/json", id -> id).expect(400);
    }
    admin.send(row.call, "application/json", id -> id).expect(200);
  }

  static Stream<Row> callsOnOneRecord() {
    return rows().filter(row -> Integer.valueOf(404).equals(row.statuses.get(Who.OTHER_FIRM)));
  }

  /** Ruling 5.3. */
  @ParameterizedTest
  @MethodSource("callsOnOneRecord")
  @Shows("ruling 5.3")
  void answersAnotherFirmsRecordLikeOneThatIsNowhere(Row row) {
    Scene.Caller other = new Scene(server).caller(Who.OTHER_FIRM);
    Response anothers = other.send(row.call, "application/json", id -> id).expect(404);
    Response nowhere =
        other.send(row.call, "application/json", id -> id + 1_000_000_000).expect(404);
    assertThat(withoutIds(anothers)).isEqualTo(withoutIds(nowhere));
  }

  private static String withoutIds(Response response) {
    JsonNode problem = response.json();
    return problem.get("title").asString()
        + problem.get("detail").asString().replaceAll("\\d+", "#");
  }

  @Test
  void theTableHasEveryCallThatNeedsALogin() {
    List<String> calls = rows().map(Row::methodAndPath).toList();
    assertThat(server.reference().calls())
        .filteredOn(entry -> entry.login() && calls.stream().noneMatch(isCallOf(entry)))
        .as("calls without a row")
        .extracting(entry -> entry.call().method() + " " + entry.path())
        .isEmpty();
  }

  private static Predicate<String> isCallOf(ApiReference.Entry entry) {
    String path = entry.path().replace(Scene.BASE, "").replaceAll("\\{[^}]*}", "[^/]+");
    return Pattern.compile(entry.call().method() + " " + path, Pattern.CASE_INSENSITIVE)
        .asMatchPredicate();
  }

  private static Stream<Row> rows() {
    return Table.rows(TABLE).stream()
        .map(row -> {
          assertThat(row).hasSize(3);
          String call = (row.get(0) + " " + row.get(1)).strip();
          return new Row(call, Permitted.valueOf(row.get(2)).statuses());
        });
  }

  /** A row of the table. */
  record Row(String call, Map<Who, Integer> statuses) {
    String methodAndPath() {
      return withoutBody().replaceFirst("\\?.*", "");
    }

    String withoutBody() {
      return String.join(" ", List.of(call.split(" ", 3)).subList(0, 2));
    }

    /** Whether one need not read the body to know which record the call is about. */
    boolean namesRecordBeforeBody() {
      return withoutBody().contains("{")
          || !Scene.PLACEHOLDER.matcher(call.replace("{new}", "")).find();
    }

    @Override
    public String toString() {
      return call;
    }
  }
}
