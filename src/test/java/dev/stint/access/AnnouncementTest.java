package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Scene.Who;
import dev.stint.http.RouteTable;
import dev.stint.support.Table;
import dev.stint.support.TestServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A write that changes who may do what says so, or the server goes on with what it remembers of
 * callers; one that does not is silent, or the server forgets all of them for nothing. On a server
 * of the test's own: on a shared one, what other tests announce would hide what is forgotten here.
 * On one database, since what follows from an announcement is each database's own ({@code
 * DatabaseTest}).
 */
class AnnouncementTest {
  /** Each call that may write, and whether it announces; made by an administrator. */
  private static final String TABLE =
      """
      # call                                                                                                                | announces
      POST /session {UserId: '{login}@example.com', Pwd: 'correct horse'}                                                   | no
      DELETE /session                                                                                                       | yes

      POST /staff/detail {FName: 'N', SName: 'N'}                                                                           | yes
      POST /staff/add {FName: 'N', SName: 'N'}                                                                              | yes
      POST /staff/add?inviteUser=true {FName: 'N', SName: 'N', EMail: '{new}@new.example.com'}                              | yes
      POST /staff/detail/{staff} {FName: 'N'}                                                                               | yes
      POST /staff/detail/{staff} {IsInactive: true}                                                                         | yes
      POST /staff/detail/{staff} {}                                                                                         | no
      DELETE /staff/detail/{staff}                                                                                          | yes
      # Nobody is in a group that is new, or that can be deleted.
      POST /api/securitygroups {Name: {new}, SeesRates: true}                                                               | no
      POST /api/securitygroups/{securitygroup} {SeesRates: true}                                                            | yes
      POST /api/securitygroups/{securitygroup} {}                                                                           | no
      DELETE /api/securitygroups/{securitygroup}                                                                            | no
      # An invitation counts once it is accepted.
      POST /api/users/{staff} {UserId: '{staff}@example.com'}                                                               | no
      POST /api/users/{user}/reset                                                                                          | no
      DELETE /api/users/{invited}                                                                                           | no
      POST /api/users/{user} {SecurityGroup: {securitygroup}}                                                               | yes
      POST /api/users/{user} {}                                                                                             | no
      DELETE /api/users/{user}                                                                                              | yes
      POST /api/tokens {Name: {new}}                                                                                        | yes
      DELETE /api/tokens/{token}                                                                                            | yes
      POST /api/firm {TimeZone: 'Europe/London'}                                                                            | yes
      POST /api/firm {DisplayNamePattern: '{Project}'}                                                                      | yes
      POST /api/firm {ProjectListFields: 'Deployed'}                                                                        | yes
      POST /api/firm {}                                                                                                     | no

      DELETE /api/me/sessions                                                                                               | yes
      DELETE /api/me/sessions/{ownsession}                                                                                  | yes
      POST /api/me/second-factor {Pwd: 'correct horse'}                                                                     | no
      POST /api/me/second-factor/confirm {Code: {newcode}}                                                                  | yes
      POST /api/me/second-factor/recovery-codes {Pwd: 'correct horse', Code: {code}}                                        | no
      DELETE /api/me/second-factor {Pwd: 'correct horse', Code: {code}}                                                     | yes
      POST /api/firm {SecondFactorRequired: false}                                                                          | no
      POST /api/me/password {OldPwd: 'correct horse', Pwd: 'battery staple'}                                                | yes

      POST /api/filters {Resource: 'Task', Name: {new}, Query: 'a=b'}                                                       | no
      POST /api/filters/{ownfilter} {Name: {new}}                                                                           | no
      DELETE /api/filters/{ownfilter}                                                                                       | no

      POST /project/detail {Nm: 'N', ProjectCode: {new}}                                                                    | no
      POST /project/detail/{project} {Notes: 'N'}                                                                           | no
      DELETE /project/detail/{project}                                                                                      | no
      POST /project/template {Nm: 'N'}                                                                                      | no
      POST /project/template/{template} {Notes: 'N'}                                                                        | no
      DELETE /project/template/{template}                                                                                   | no
      POST /project/contact {ProjectSid: {project}, FName: 'N'}                                                             | no
      POST /project/contact/{contact} {FName: 'N'}                                                                          | no
      DELETE /project/contact/{contact}                                                                                     | no
      POST /project/activity {ProjectSid: {project}}                                                                        | no
      DELETE /project/activity/{activity}                                                                                   | no
      DELETE /project/activity {id: {activity}}                                                                             | no
      POST /project/rate {ProjectSid: {project}, StaffSid: 0, CatSid: 0, TaskSid: 0, RateVal: 1}                            | no
      POST /project/rate/{rate} {RateVal: 2}                                                                                | no
      DELETE /project/rate/{rate}                                                                                           | no
      POST /project/team/{project} [{StaffSid: {staff}, IsLead: true}]                                                      | no
      POST /project/staffTeams/{project} [{TeamID: {staffteam}}]                                                            | no
      POST /project/laborCode {id: {project}, laborCodesToAdd: [{laborcode}]}                                               | no
      DELETE /project/laborCode {id: {project}, laborCodesToRemove: [{laborcode}]}                                          | no
      POST /project/customfields/{project} [{Sid: {customfield}, Value: 'N'}]                                               | no
      POST /project/customFieldsByName                                                                                      | no
      POST /task/detail {ProjectSid: {project}, TaskNm: 'N'}                                                                | no
      POST /task/detail/{task} {Notes: 'N'}                                                                                 | no
      DELETE /task/detail/{task}                                                                                            | no
      POST /client/detail {Nm: 'N'}                                                                                         | no
      POST /client/detail/{client} {Notes: 'N'}                                                                             | no
      DELETE /client/detail/{client}                                                                                        | no
      POST /time {Dt: '2026-03-02', ProjectSID: {project}, BudgCatID: {laborcode}, Hours_IN: 1, StaffSID: {me}}             | no
      POST /time/{time} {Notes: 'N'}                                                                                        | no
      DELETE /time/{time}                                                                                                   | no
      POST /api/time/approve {ids: [{time}]}                                                                                | no
      POST /api/time/reject {ids: [{time}], note: 'N'}                                                                      | no
      POST /expense/reportByFilter {}                                                                                       | no
      POST /expense/detail {Dt: '2026-03-02', ProjectSID: {project}, CatSID: {expensecode}, CostIN: 1, StaffSID: {me}}      | no
      POST /expense/detail/{expense} {Nt: 'N'}                                                                              | no
      DELETE /expense/detail/{expense}                                                                                      | no
      POST /expense/submit {RptNm: 'N', ids: [{expense}]}                                                                   | no
      POST /api/expense/approve/{report}                                                                                    | no
      POST /api/expense/reject/{report} {note: 'N'}                                                                         | no
      POST /api/laborcodes {Code: {new}, Nm: 'N'}                                                                           | no
      POST /api/laborcodes/{laborcode} {Nm: 'N'}                                                                            | no
      DELETE /api/laborcodes/{laborcode}                                                                                    | no
      POST /api/picklistvalues {List: 'CCenter1', Name: {new}}                                                              | no
      POST /api/picklistvalues/{picklistvalue} {Name: 'N'}                                                                  | no
      DELETE /api/picklistvalues/{picklistvalue}                                                                            | no
      POST /api/customfields {Name: {new}, Kind: 'text'}                                                                    | no
      POST /api/customfields/{customfield} {Choices: 'N'}                                                                   | no
      DELETE /api/customfields/{customfield}                                                                                | no
      POST /api/staffteams {TeamNm: {new}}                                                                                  | no
      POST /api/staffteams/{staffteam} {TeamNm: 'N'}                                                                        | no
      DELETE /api/staffteams/{staffteam}                                                                                    | no
      POST /api/staffteams/{staffteam}/members [{staff}]                                                                    | no
      """;

  /**
   * What these take is a secret, not a record's id. The first writes nothing; of the others, {@code
   * InvitationTest} and {@code ResetTest} show it.
   */
  private static final Set<String> TAKE_SECRETS =
      Set.of(
          "POST " + Scene.BASE + "/session/firm",
          "POST /api/invitations/accept",
          "POST /api/resets/use");

  @Test
  void isMadeByTheWritesThatChangeWhoMayDoWhatAndByNoOther() {
    Map<String, String> announces = rows();
    Map<String, String> found = new LinkedHashMap<>();
    try (TestServer server = TestServer.start(Map.of("throttle.limit", "0"))) {
      Scene scene = new Scene(server);
      announces
          .keySet()
          .forEach(row -> {
            Scene.Caller admin = scene.caller(Who.ADMINISTRATOR);
            String call = admin.fill(row);
            long before = server.announcements();
            admin.send(call, "application/json", id -> id).expect(200);
            found.put(row, server.announcements() == before ? "no" : "yes");
          });
    }
    assertThat(found).containsExactlyEntriesOf(announces);
  }

  @Test
  void theTableHasEveryCallThatMayWrite() {
    TestServer server = TestServer.onOneDatabase().findFirst().orElseThrow();
    assertThat(rows().keySet().stream().map(AnnouncementTest::shape))
        .containsAll(server.routes().stream().flatMap(AnnouncementTest::writes).toList());
  }

  private static Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    Table.rows(TABLE).forEach(row -> rows.put(row.getFirst(), row.getLast()));
    return rows;
  }

  /** The calls of a route, with and without what may be missing from its path; none if it reads. */
  private static Stream<String> writes(RouteTable.Route route) {
    String call = route.method() + " " + route.path();
    return route.method().equals("GET") || TAKE_SECRETS.contains(call)
        ? Stream.empty()
        : Stream.of(call, call.replaceFirst("/\\{[^}]*\\?}$", "")).map(AnnouncementTest::shape);
  }

  /** A call without query and body, whatever its placeholder is called. */
  private static String shape(String call) {
    String[] parts = call.split("[ ?]", 3);
    return parts[0] + " " + parts[1].replace(Scene.BASE, "").replaceAll("\\{[^/]*", "{}");
  }
}
