package dev.stint.activity;

import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.Test;

/** What the creator of an activity may do (rulings 5.2, 6.3, 6.5). */
@ApiTest
class ActivityRightsTest {
  private static final String PATH = "/project/activity";

  private final TestFirm firm;
  private final long project;

  ActivityRightsTest(TestServer server) {
    this.firm = server.newFirm();
    this.project = firm.project("P-1");
  }

  private Api member() {
    TestFirm.Person member = firm.person("Staff");
    firm.onTeam(project, member.staffId(), false);
    return member.api();
  }

  private String add(Api caller) {
    return caller
        .post(PATH, "{ProjectSid: %d}".formatted(project))
        .expect(200)
        .json()
        .get("ActivityId")
        .toString();
  }

  @Test
  @Shows("ruling 6.3")
  void itsCreatorMayChangeAndDeleteIt() {
    TestFirm.Person teamed = firm.person("Staff");
    firm.byStaffTeam(project, teamed.staffId());
    for (Api creator : new Api[] {member(), teamed.api()}) {
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
    Api member = member();
    String id = add(member);
    member
        .post(PATH, "{ActivityId: %s, ProjectSid: %d}".formatted(id, firm.project("P-2")))
        .expect(403);
  }
}
