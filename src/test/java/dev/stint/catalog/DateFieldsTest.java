package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.SentAs;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as programs write them, wherever one is read (ruling 2.6). */
@ApiTest
class DateFieldsTest {
  private final TestFirm firm;
  private final TimeSamples samples;
  private final Api admin;

  DateFieldsTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.admin = firm.admin();
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /project/detail   | StartDt  | Nm: N; ProjectCode: C
          /project/detail   | EndDt    | Nm: N; ProjectCode: C; StartDt: 2020-01-01
          /project/template | EndDt    | Nm: N; StartDt: 2020-01-01
          /task/detail      | StartDt  | TaskNm: N; ProjectSid: {project}
          /task/detail      | DueDt    | TaskNm: N; ProjectSid: {project}
          /project/activity | Dt       | Notes: N; ProjectSid: {project}
          /staff/detail     | Start_dt | FName: A; SName: B
          /staff/detail     | Term_dt  | FName: A; SName: B
          /time             | Dt       | ProjectSID: {project}; StaffSID: {staff}; BudgCatID: {code}; Hours_IN: 1
          /expense/detail   | Dt       | ProjectSID: {project}; StaffSID: {staff}; CatSID: {category}; CostIN: 1
          /expense/detail   | DueDate  | ProjectSID: {project}; StaffSID: {staff}; CatSID: {category}; CostIN: 1; Dt: 2027-01-01
          """)
  @Shows("ruling 2.6")
  void aFieldTakesTheDayAsWrittenAndDropsTheRest(String path, String field, String others) {
    for (SentAs format : SentAs.values()) {
      Map<String, String> fields = samples.fields(others);
      for (String sent :
          List.of("2027-01-31T23:30:00.123Z", "2027-01-31+14:00", "2027-01-31 00:00:00 -0500")) {
        fields.computeIfPresent("ProjectCode", (_, code) -> code + format);
        fields.put(field, sent);
        assertThat(format.post(admin, path, fields).expect(200).json().get(field).asString())
            .as("%s in %s", sent, format)
            .isEqualTo("2027-01-31");
      }
      fields.computeIfPresent("ProjectCode", (_, code) -> code + format);
      fields.put(field, "31.1.2027");
      Response refused = format.post(admin, path, fields).expectFaults(field);
      assertThat(refused.text()).contains("YYYY-MM-DD");
    }
  }

  @Test
  void aFirmTokensEndTakesThemToo() {
    for (SentAs format : SentAs.values()) {
      assertThat(
              format
                  .post(
                      admin,
                      "/api/tokens",
                      Map.of("Name", "N", "Expires", "9999-12-30T23:30:00+02:00"))
                  .expect(200)
                  .json()
                  .get("Expires")
                  .asString())
          .isEqualTo("9999-12-30T00:00:00Z");
      format
          .post(admin, "/api/tokens", Map.of("Name", "N", "Expires", "30/12/9999"))
          .expectFaults("Expires");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /time/Sheet/{staff}?, StartDt, EndDt",
    "GET, /time/ByProject/{project}?, StartDt, EndDt",
    "GET, /time/TotalByDay/{staff}?, StartDt, EndDt",
    "GET, /project/activity?projectId={project}&, startDate, endDate",
    "POST, /expense/reportByFilter?, mindate, maxdate",
  })
  @Shows("ruling 2.6")
  void aParameterTakesThemToo(String method, String path, String start, String end) {
    samples.booked("2027-01-31", "");
    samples.expense();
    admin
        .post("/project/activity", "{ProjectSid: %d, Dt: '2027-01-31'}".formatted(samples.project))
        .expect(200);
    firm.update("expense", onlyExpense(), Map.of("entry_date", "2027-01-31"));
    String filled =
        path.replace("{project}", Long.toString(samples.project))
            .replace("{staff}", Long.toString(samples.worker.staffId()));
    String period = "%s=2027-01-31T23:59:59.9Z&%s=2027-01-31%%2B02:00".formatted(start, end);
    assertThat(admin.send(method, filled + period, "").expect(200).json()).hasSize(1);
    String wrong = "%s=1/31/2027&%s=2027-01-31".formatted(start, end);
    assertThat(admin.send(method, filled + wrong, "").expectFaults(start).text())
        .contains("YYYY-MM-DD");
  }

  private long onlyExpense() {
    return firm.database()
        .read(transaction ->
            transaction
                .query(Sql.of("SELECT id FROM expense WHERE firm_id = :firm"))
                .first(row -> row.number(1))
                .orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  void whiteSpaceAloneEmptiesADate(SentAs format) {
    String path = "/project/detail/" + samples.project;
    format.post(admin, path, Map.of("EndDt", "2099-01-01")).expect(200);
    format.post(admin, path, Map.of("EndDt", " \n")).expect(200);
    assertThat(admin.get(path).json().get("EndDt").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3/4/2026", "/Date(1772582400000)/", "2026-W10-3", "20260304", "tomorrow"})
  @Shows("ruling 2.6")
  void otherNotationsAreToldWhichFormToSend(String sent) {
    for (SentAs format : SentAs.values()) {
      assertThat(
              format
                  .post(admin, "/project/detail/" + samples.project, Map.of("EndDt", sent))
                  .expectFaults("EndDt")
                  .text())
          .contains("YYYY-MM-DD");
    }
  }
}
