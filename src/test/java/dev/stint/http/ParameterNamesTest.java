package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;

/** The names that all calls know projects, staff and activities by (ruling 1.2). */
@ApiTest
class ParameterNamesTest {
  private static final List<String> PROJECT = List.of("projectId", "projectSid", "PROJECTSID");
  private static final List<String> STAFFER = List.of("staffsid", "staffid", "StaffSID");
  private static final String PERIOD = "&StartDt=2026-01-01&EndDt=2026-01-31";

  private final TestFirm firm;
  private final long project;
  private final long other;

  ParameterNamesTest(TestServer server) {
    this.firm = server.newFirm();
    this.project = firm.project("P-1");
    this.other = firm.project("P-2");
  }

  @EachFormat
  void aProject(InFormat format) {
    Api admin = format.of(firm.admin());
    for (String path :
        List.of(
            "/project/detail?",
            "/project/contacts?",
            "/project/activity?",
            "/project/rates?",
            "/project/team?",
            "/project/staffTeams?",
            "/project/laborCode?",
            "/project/customfields?",
            "/task/listByProject?",
            "/task/BudgetStatusByProject?",
            "/time/ByProject?IsApproved=" + PERIOD + "&",
            "/picklist/AllTasksByProject?",
            "/picklist/TasksByProject?")) {
      for (String name : PROJECT) {
        admin.get(path + name + "=" + project).expect(200);
        admin.send("GET", path, "{%s: %d}".formatted(name, project)).expect(200);
        admin.get(path + name + "=999999999").expect(404);
        admin.get("%s%s=%d&id=%d".formatted(path, name, project, other)).expectFaults("id");
      }
      admin.get(path + "id=" + project).expect(200);
      admin.get(path + "id=999999999").expect(404);
      admin.get("%sprojectId=%d&projectSid=%d".formatted(path, project, other)).expect(400);
    }
  }

  @EachFormat
  void aProjectWhereTheIdIsAContacts(InFormat format) {
    Api admin = format.of(firm.admin());
    String fields = "{ProjectSid: %d, FName: 'Ada', Tag: 'BILLING'}".formatted(project);
    long contact = admin.post("/project/contact", fields).expect(200).json().get("Id").asLong();
    for (String name : PROJECT) {
      String path = "/project/contact/%d?%s=%d&id=%d".formatted(contact, name, project, other);
      assertThat(admin.get(path).expect(200).json().get("Tag").asString()).isEqualTo("BILLING");
      String elsewhere = "/project/contact/%d?%s=%d".formatted(contact, name, other);
      admin.get(elsewhere).expect(404);
      admin.delete(elsewhere).expect(404);
    }
    admin.delete("/project/contact/%d?projectid=%d".formatted(contact, project)).expect(200);
    admin.get("/project/contact/" + contact).expect(404);
  }

  @EachFormat
  void aProjectWhoseLaborCodesChange(InFormat format) {
    Api admin = format.of(firm.admin());
    for (String name : List.of("id", "projectId", "projectSid")) {
      String add = "{%s: %d, laborCodesToAdd: []}".formatted(name, project);
      admin.post("/project/laborCode", add).expect(200);
      admin.post("/project/laborCode?%s=%d".formatted(name, other), add).expect(200);
      String remove = "{%s: %d, laborCodesToRemove: []}".formatted(name, project);
      admin.send("DELETE", "/project/laborCode", remove).expect(200);
      admin.send("DELETE", "/project/activity", remove).expect(200);
    }
  }

  @EachFormat
  void aStaffer(InFormat format) {
    Api admin = format.of(firm.admin());
    long staff = firm.staff("Ada", "Lane");
    for (String name : STAFFER) {
      for (String path :
          List.of(
              "/time/Sheet?view=" + PERIOD + "&",
              "/time/TotalByDay?view=" + PERIOD + "&",
              "/task/ListByStaffer?",
              "/staff/detail?")) {
        admin.get(path + name + "=" + staff).expect(200);
        admin.get(path + name + "=999999999").expect(404);
        admin.get("%s%s=%d&id=%d".formatted(path, name, staff, project)).expectFaults("id");
      }
      admin.get("/expense/reports?%s=%d".formatted(name, staff)).expect(200);
    }
    admin.get("/expense/reports?staffsid=1&staffid=2").expectFaults("staffid");
    admin.get("/expense/report/0?staffsid=1&staffid=2").expectFaults("staffid");
  }

  @EachFormat
  void anActivity(InFormat format) {
    Api admin = format.of(firm.admin());
    for (String name : List.of("ActivityId", "id", "ACTIVITYID")) {
      String fields = "{ProjectSid: %d, Nt: 'first'}".formatted(project);
      long activity =
          admin.post("/project/activity", fields).expect(200).json().get("ActivityId").asLong();
      String change = "{%s: %d, Nt: 'second'}".formatted(name, activity);
      var changed = admin.post("/project/activity", change).expect(200).json();
      assertThat(changed.get("ActivityId").asLong()).isEqualTo(activity);
      assertThat(changed.get("Nt").asString()).isEqualTo("second");
      String path = "/project/activity?%s=%d".formatted(name, activity);
      assertThat(admin.post(path, "{Nt: 'third'}").expect(200).json().get("Nt").asString())
          .isEqualTo("third");
      admin.send("DELETE", "/project/activity", "{%s: %d}".formatted(name, activity)).expect(200);
      admin.delete(path).expect(404);
    }
    admin.post("/project/activity?id=1&ActivityId=2", "{}").expectFaults("id");
    admin.send("DELETE", "/project/activity", "{id: 1, ActivityId: 2}").expectFaults("ActivityId");
  }
}
