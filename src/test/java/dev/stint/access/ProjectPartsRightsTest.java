package dev.stint.access;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may read and change a project's team, staff teams, labor codes and custom fields (ruling
 * 6.5): a row a call, a column a caller. {@code garbage} is a body that cannot be read: whoever may
 * not make the call hears that first (ruling 5.4).
 */
@ApiTest
class ProjectPartsRightsTest {
  private enum Who {
    NO_ONE,
    OTHER_FIRM,
    OUTSIDER,
    BY_ALL_STAFF,
    BY_STAFF_TEAM,
    MEMBER,
    LEAD,
    MANAGER,
    ADMINISTRATOR
  }

  private final TestServer server;
  private final TestFirm firm;
  private final long project;

  ProjectPartsRightsTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.project = firm.project("P-1");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # call | path                      | body             | no one, other firm, outsider, all-staff, staff team, member, lead, manager, administrator
          GET    | /project/team/{p}          |                  | 401 404 403 200 200 200 200 200 200
          GET    | /project/team?sid={p}      |                  | 401 404 403 200 200 200 200 200 200
          POST   | /project/team/{p}          | {team}           | 401 404 403 405 405 405 200 200 200
          POST   | /project/team/{p}          | garbage          | 401 404 403 405 405 405 400 400 400
          GET    | /project/staffTeams/{p}    |                  | 401 404 403 200 200 200 200 200 200
          POST   | /project/staffTeams/{p}    | []               | 401 404 403 405 405 405 200 200 200
          POST   | /project/staffTeams/{p}    | garbage          | 401 404 403 405 405 405 400 400 400
          GET    | /project/laborCodeTypes    |                  | 401 200 200 200 200 200 200 200 200
          GET    | /project/laborCode?projectId={p} |            | 401 404 403 200 200 200 200 200 200
          POST   | /project/laborCode         | {id: {p}, laborCodesToAdd: []}      | 401 404 403 403 403 403 200 200 200
          POST   | /project/laborCode?id={p}  | [7]              | 401 404 403 403 403 403 400 400 400
          DELETE | /project/laborCode         | {id: {p}, laborCodesToRemove: []}   | 401 404 403 403 403 403 200 200 200
          DELETE | /project/laborCode         | {id: {p}}        | 401 404 403 403 403 403 400 400 400
          DELETE | /project/activity          | {id: {p}, laborCodesToRemove: []}   | 401 404 403 403 403 403 200 200 200
          GET    | /project/customfields/{p}  |                  | 401 404 403 200 200 200 200 200 200
          POST   | /project/customfields/{p}  | []               | 401 404 403 405 405 405 200 200 200
          POST   | /project/customfields/{p}  | garbage          | 401 404 403 405 405 405 400 400 400
          POST   | /project/customFieldsByName |                 | 401 200 200 200 200 200 200 200 200
          """)
  void answerEachCallerAsRuled(String method, String path, @Nullable String body, String statuses) {
    Iterator<String> expected = List.of(statuses.split(" ", -1)).iterator();
    for (Who who : Who.values()) {
      api(who)
          .send(method, fill(path), fill(body == null ? "" : body))
          .expect(Integer.parseInt(expected.next()));
    }
  }

  private String fill(String text) {
    return text.replace("{p}", Long.toString(project))
        .replace("{team}", "[{StaffSid: %d}]".formatted(firm.staff("New", "Member")))
        .replace("garbage", "{Nm:");
  }

  private Api api(Who who) {
    return switch (who) {
      case NO_ONE -> server.anonymous();
      case OTHER_FIRM -> server.newFirm().admin();
      case OUTSIDER -> {
        everybodySees(false);
        yield firm.person("Staff").api();
      }
      case BY_ALL_STAFF -> {
        everybodySees(true);
        yield firm.person("Staff").api();
      }
      case BY_STAFF_TEAM -> {
        everybodySees(false);
        TestFirm.Person person = firm.person("Staff");
        firm.byStaffTeam(project, person.staffId());
        yield person.api();
      }
      case MEMBER, LEAD -> {
        TestFirm.Person person = firm.person("Staff");
        firm.onTeam(project, person.staffId(), who == Who.LEAD);
        yield person.api();
      }
      case MANAGER -> firm.person("Manager").api();
      case ADMINISTRATOR -> firm.admin();
    };
  }

  private void everybodySees(boolean all) {
    firm.database()
        .write(transaction -> transaction.update("project", project, Map.of("is_all_staff", all)));
  }
}
