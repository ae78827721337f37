package dev.stint.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import org.junit.jupiter.api.Test;

/** What time and expenses refer to cannot be deleted (ruling 7.7; wider API: Staff, Tasks). */
@ApiTest
class DeletionTest {
  private final TimeSamples samples;
  private final long task;
  private final String[] paths;

  DeletionTest(TestServer server) {
    this.samples = new TimeSamples(server.newFirm());
    this.task = samples.task("TaskNm: 'T'");
    this.paths =
        new String[] {
          "/task/detail/" + task,
          "/project/detail/" + samples.project,
          "/staff/detail/" + samples.worker.staffId()
        };
  }

  private void expectRefusals() {
    for (String path : paths) {
      Response refused = samples.admin.delete(path).expect(400);
      assertThat(refused.json().get("detail").asString()).contains("Time or expenses", "instead");
    }
  }

  private void expectDeletions() {
    for (String path : paths) {
      samples.admin.delete(path).expect(200);
    }
  }

  @Test
  @Shows({"delete.transactions", "ruling 7.7"})
  void isRefusedWhileTimeRefersToIt() {
    long id = TimeSamples.sid(samples.booked("2026-03-02", "TaskSID: " + task));
    expectRefusals();
    samples.admin.delete("/time/" + id).expect(200);
    expectDeletions();
  }

  @Test
  @Shows({"delete.transactions", "ruling 7.7"})
  void isRefusedWhileAnExpenseRefersToIt() {
    long id =
        TimeSamples.sid(
            samples
                .worker
                .api()
                .post(
                    "/expense/detail",
                    "{Dt: '2026-03-02', ProjectSID: %d, StaffSID: %d, TaskSID: %d, CatSID: %d, CostIN: 1}"
                        .formatted(
                            samples.project,
                            samples.worker.staffId(),
                            task,
                            samples.firm.value("ExpenseCodes", "Meals")))
                .expect(200)
                .json());
    expectRefusals();
    samples.admin.delete("/expense/detail/" + id).expect(200);
    expectDeletions();
  }

  @Test
  void ofALaborCodeIsRefusedWhileTimeRefersToIt() {
    long id = TimeSamples.sid(samples.booked("2026-03-02", ""));
    String path = "/api/laborcodes/" + samples.laborCode;
    samples.admin.sendTo("DELETE", path, new byte[0]).expect(400);
    samples.admin.delete("/time/" + id).expect(200);
    samples.admin.sendTo("DELETE", path, new byte[0]).expect(200);
  }
}
