package dev.stint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.Test;

/** Who changed what, and when: {@code GET /api/audit}. */
@ApiTest
class AuditTest {
  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person admin;

  AuditTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.person("Administrator");
  }

  @Test
  void tellsWhoChangedWhatNewestFirst() {
    long client = firm.client("Before");
    admin.api().post("/client/detail/" + client, "{Nm: 'After'}").expect(200);
    var newest = audit("?RecordId=" + client).expect(200).json().get(0);
    assertThat(newest.get("StaffSid").asLong()).isEqualTo(admin.staffId());
    assertThat(newest.get("Record").asString()).isEqualTo("client");
    assertThat(newest.get("Action").asString()).isEqualTo("update");
    assertThat(newest.get("Written").asString()).contains("\"name\":\"After\"");
    assertThat(audit("?RecordId=" + client).json()).hasSize(2);
  }

  @Test
  void tellsWhatWentAlongWithARecord() {
    long project = firm.project("P-1");
    long staff = firm.staff("Ada", "Byron");
    admin
        .api()
        .post(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: %d, CatSid: 0, TaskSid: 0, RateVal: 1}"
                .formatted(project, staff))
        .expect(200);
    admin.api().delete("/staff/detail/" + staff).expect(200);
    var newest = audit("?RecordId=" + staff).json().get(0);
    assertThat(newest.get("Action").asString()).isEqualTo("delete");
    assertThat(newest.get("Written").asString()).isEqualTo("{\"custom_rate\":1}");
  }

  @Test
  void keepsNothingOfAWriteThatFails() {
    admin.api().post("/client/detail", "{Nm: 'x', CostCenterA: 1}").expect(400);
    assertThat(audit("").json()).isEmpty();
  }

  @Test
  void keepsNothingOfAWriteThatChangesNothing() {
    long client = firm.client("Same");
    admin.api().post("/client/detail/" + client, "{Nm: 'Same'}").expect(200);
    assertThat(audit("?RecordId=" + client).json()).hasSize(1);
  }

  @Test
  void showsOnlyTheRecordsOfAKindWhenAsked() {
    firm.client("A client");
    firm.project("P-1");
    assertThat(audit("?Record=Project").json())
        .hasSize(1)
        .allMatch(entry -> entry.get("Record").asString().equals("project"));
  }

  @Test
  void showsNothingOfAnotherFirm() {
    server.newFirm().client("Theirs");
    assertThat(audit("").json()).isEmpty();
  }

  private Response audit(String query) {
    return admin.api().sendTo("GET", "/api/audit" + query, new byte[0]);
  }
}
