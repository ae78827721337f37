package dev.stint.activity;

import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Roles;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with activities (rulings 5.2, 6.3, 6.5). */
@ApiTest
class ActivityRightsTest {
  private static final String PATH = "/project/activity";

  private final TestFirm firm;
  private final long project;
  private final Roles roles;

  ActivityRightsTest(TestServer server) {
    this.firm = server.newFirm();
    this.project = firm.project("P-1");
    this.roles = new Roles(server, firm, project);
  }

  private String add(Api caller) {
    return caller
        .post(PATH, "{ProjectSid: %d}".formatted(project))
        .expect(200)
        .json()
        .get("ActivityId")
        .toString();
  }

  @ParameterizedTest(name = "{0}: read {1}, add {2}, change and delete somebody else''s {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          admin      | 200 | 200 | 200
          manager    | 200 | 200 | 200
          lead       | 200 | 200 | 200
          member     | 200 | 200 | 403
          staff team | 200 | 200 | 403
          outsider   | 403 | 403 | 403
          other firm | 404 | 400 | 404
          nobody     | 401 | 401 | 401
          """)
  void activities(String role, int read, int add, int change) {
    String id = add(firm.admin());
    for (Api caller : new Api[] {roles.get(role), roles.get(role).with("Accept", "text/xml")}) {
      caller.get(PATH + "?projectId=" + project).expect(read);
      caller.post(PATH, "{ProjectSid: %d}".formatted(project)).expect(add);
      caller.post(PATH, "{ActivityId: %s, Nt: 'x'}".formatted(id)).expect(change);
    }
    roles.get(role).delete(PATH + "/" + id).expect(change);
  }

  @Test
  void itsCreatorMayChangeAndDeleteIt() {
    for (String role : new String[] {"member", "staff team"}) {
      Api creator = roles.get(role);
      String id = add(creator);
      creator.post(PATH, "{ActivityId: %s, Nt: 'x'}".formatted(id)).expect(200);
      creator.delete(PATH + "/" + id).expect(200);
    }
  }

  @Test
  void aCreatorWhoDoesNotSeeTheProjectAnyMoreMayNot() {
    TestFirm.Person left = firm.person("Staff");
    firm.onTeam(project, left.staffId(), false);
    String id = add(left.api());
    firm.database()
        .write(transaction ->
            transaction
                .query(
                    Sql.of("DELETE FROM project_team WHERE firm_id = :firm AND staff_id = :staff"))
                .set("staff", left.staffId())
                .run());
    left.api().post(PATH, "{ActivityId: %s, Nt: 'x'}".formatted(id)).expect(403);
  }

  @Test
  void oneCannotMoveAnActivityToAProjectThatOneDoesNotSee() {
    Api member = roles.get("member");
    String id = add(member);
    member
        .post(PATH, "{ActivityId: %s, ProjectSid: %d}".formatted(id, firm.project("P-2")))
        .expect(403);
  }
}
