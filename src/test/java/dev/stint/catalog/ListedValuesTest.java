package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Modified;
import dev.stint.support.SentAs;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Fields whose values a list has take nothing else (rulings 7.5 and 9.1). */
@ApiTest
class ListedValuesTest {
  private final TestFirm firm;
  private final TimeSamples samples;
  private final Api admin;

  ListedValuesTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.admin = firm.admin();
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /client/detail   | Status        | LookupClientType       | Nm: N
          /client/detail   | CostCenterA   | CCenter1               | Nm: N
          /staff/detail    | Status        | StatusStaff            | FName: A; SName: B
          /staff/detail    | StaffType     | LookupStaffType        | FName: A; SName: B
          /staff/detail    | HourRateType  | LookupStaffHourlyType  | FName: A; SName: B
          /staff/detail    | StaffOrgId    | StaffOrgList           | FName: A; SName: B
          /staff/detail    | DefaultRole   | LookupProjectTeamRoles | FName: A; SName: B
          /task/detail     | TaskType      | LookupTaskType         | TaskNm: N; ProjectSid: {project}
          /task/detail     | CurrentStatus | TaskStatus             | TaskNm: N; ProjectSid: {project}
          /project/template| TypeId        | LookupProjectType      | Nm: N
          /project/template| StatusProd    | StatusProduction       | Nm: N
          /project/template| StatusBill    | StatusBilling          | Nm: N
          /project/template| InvoiceType   | InvoiceTypes           | Nm: N
          /expense/detail  | CatSID        | ExpenseCodes           | ProjectSID: {project}; StaffSID: {staff}; Dt: 2026-03-02; CostIN: 1
          """)
  void anIdNamesAValueOfItsOwnList(String path, String field, String list, String others) {
    String own = Long.toString(firm.addValue(list, "Own"));
    String anothers = Long.toString(firm.addValue("InvoicePostTypes", "Another"));
    for (SentAs format : SentAs.values()) {
      Map<String, String> fields = samples.fields(others);
      fields.put(field, anothers);
      format.post(admin, path, fields).expectFaults(field);
      fields.put(field, own);
      assertThat(format.post(admin, path, fields).expect(200).json().get(field).asString())
          .isEqualTo(own);
    }
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  void aPriorityIsOneOfTheFirmsAndKeptAsTheListSpellsIt(SentAs format) {
    String own = Long.toString(firm.addValue("TaskPriority", "Größte"));
    long task = samples.task("TaskNm: 'T'");
    String path = "/task/detail/" + task;
    for (String sent : List.of("Größte", "GRÖSSTE\u00A0", own)) {
      format.post(admin, path, Map.of("Priority", "Low")).expect(200);
      assertThat(
              format
                  .post(admin, path, Map.of("Priority", sent))
                  .expect(200)
                  .json()
                  .get("Priority")
                  .asString())
          .isEqualTo("Größte");
    }
    assertThat(
            Modified.by(
                firm,
                samples.project,
                () -> format.post(admin, path, Map.of("Priority", "grösste")).expect(200)))
        .isFalse();
    for (String other : List.of("Urgent", "In Process", "0", own + "0")) {
      format.post(admin, path, Map.of("Priority", other)).expectFaults("Priority");
    }
    assertThat(format.post(admin, path, Map.of("Priority", "")).json().get("Priority").isNull())
        .isTrue();
  }

  @Test
  void aPriorityThatTheListHasLostCanBePostedBack() {
    long task = samples.task("TaskNm: 'T'");
    firm.update("task", task, Map.of("priority", "Gone"));
    admin.post("/task/detail/" + task, "{Priority: 'Gone', Notes: 'n'}").expect(200);
  }

  @Test
  void administratorsSetUpPriorities() {
    SentAs.JSON
        .post(admin, "/api/picklistvalues", Map.of("List", "TaskPriority", "Name", "Urgent"))
        .expect(200);
    samples.task("TaskNm: 'T', Priority: 'urgent'");
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  void aTimeZoneIsOneThatThereIs(SentAs format) {
    long staff = firm.staff("Ann", "Bee");
    for (Map.Entry<String, String> place :
        Map.of("/staff/detail/" + staff, "HomeTimezone", "/api/firm", "TimeZone").entrySet()) {
      String field = place.getValue();
      for (String zone : List.of("Mars/Olympus", "London", "x", "+99:00")) {
        format.post(admin, place.getKey(), Map.of(field, zone)).expectFaults(field);
      }
      JsonNode saved =
          format
              .post(admin, place.getKey(), Map.of(field, " america/NEW_YORK "))
              .expect(200)
              .json();
      assertThat(saved.get(field).asString()).isEqualTo("America/New_York");
    }
    JsonNode zones = admin.get("/picklist/TimeZones").expect(200).json();
    String last = zones.get(zones.size() - 1).get("Id").asString();
    format.post(admin, "/staff/detail/" + staff, Map.of("HomeTimezone", last)).expect(200);
  }

  /** One fault for what is wrong, and none for what follows from it. */
  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /project/template | TemplateDescription | Notes: N
          /project/template | Nm                  | Notes: N
          /project/template | TemplateDescription | Nm: N
          /project/contact  | FName               | ProjectSid: {project}
          /project/contact  | SName               | ProjectSid: {project}
          /project/contact  | CompanyNm           | ProjectSid: {project}
          /project/detail   | Nm                  | ProjectCode: C
          /client/detail    | Nm                  | Notes: N
          """)
  void aTextThatIsTooLongIsOneFault(String path, String field, String others) {
    for (SentAs format : SentAs.values()) {
      Map<String, String> fields = samples.fields(others);
      fields.put(field, "x".repeat(256));
      format.post(admin, path, fields).expectFaults(field);
    }
  }
}
