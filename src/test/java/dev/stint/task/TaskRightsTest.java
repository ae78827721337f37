package dev.stint.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Roles;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with tasks: they follow their project (rulings 6.2, 6.3, 6.5). */
@ApiTest
class TaskRightsTest {
  private final Api admin;
  private final long project;
  private final Roles roles;

  TaskRightsTest(TestServer server) {
    TestFirm firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    this.roles = new Roles(server, firm, project);
  }

  @ParameterizedTest(name = "{0}: read {1}, create {2}, change and delete {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          admin      | 200 | 200 | 200
          manager    | 200 | 200 | 200
          lead       | 200 | 200 | 200
          member     | 200 | 405 | 405
          staff team | 200 | 405 | 405
          outsider   | 403 | 403 | 403
          other firm | 404 | 400 | 404
          nobody     | 401 | 401 | 401
          """)
  void tasks(String role, int read, int create, int change) {
    String body = "{\"ProjectSid\": %d, \"TaskNm\": \"x\"}".formatted(project);
    long task = admin.post("/task/detail", body).expect(200).json().get("TaskSid").asLong();
    for (Api caller : new Api[] {roles.get(role), roles.get(role).with("Accept", "text/xml")}) {
      caller.get("/task/detail/" + task).expect(read);
      caller.get("/task/listByProject/" + project).expect(read);
      caller.get("/task/BudgetStatusByProject/" + project).expect(read);
      caller.get("/picklist/AllTasksByProject/" + project).expect(read);
      caller.get("/picklist/TasksByProject/" + project).expect(read);
      caller.post("/task/detail", body).expect(create);
      caller.post("/task/detail/" + task, "{Notes: 'y'}").expect(change);
    }
    roles.get(role).delete("/task/detail/" + task).expect(change);
    assertThat(admin.get("/task/detail/" + task).status()).isEqualTo(change == 200 ? 404 : 200);
  }
}
