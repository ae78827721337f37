package dev.stint.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether time needs a labor code is a setting of the firm (ruling 10.3). */
@ApiTest
class LaborCodeRequiredTest {
  private static final String DAY = "2026-03-02";
  private static final String WITHOUT = "BudgCatID: 0, Hours_IN: 2";

  private final TimeSamples samples;
  private final TestFirm firm;
  private final Api admin;

  LaborCodeRequiredTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.admin = samples.admin;
  }

  private Response require(InFormat format, boolean required) {
    String body = "{LaborCodeRequired: %b}".formatted(required);
    return format.of(admin).sendTo("POST", "/api/firm", body(format, body));
  }

  /** What {@link Api#sendTo} sends as it is. */
  private static byte[] body(InFormat format, String json) {
    String xml = json.replaceAll("\\{(\\w+): (\\w+)}", "<Firm><$1>$2</$1></Firm>");
    return (format == InFormat.XML ? xml : json).getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode booked(InFormat format) {
    return samples.book(format.of(admin), DAY, WITHOUT).expect(200).json();
  }

  @EachFormat
  @Shows("ruling 10.3")
  void isRequiredUntilTheFirmSaysOtherwise(InFormat format) {
    samples.book(format.of(admin), DAY, WITHOUT).expectFaults("BudgCatID");
    assertThat(require(format, false).expect(200).json().get("LaborCodeRequired").asString())
        .isEqualTo("false");
    JsonNode entry = booked(format);
    assertThat(entry.path("BudgCatID").asString("none")).isEqualTo("none");
    require(format, true).expect(200);
    samples.book(format.of(admin), DAY, WITHOUT).expectFaults("BudgCatID");
  }

  @EachFormat
  void isEmptiedOnlyWhereNoneIsRequired(InFormat format) {
    long id = TimeSamples.sid(samples.booked(DAY, ""));
    format.of(admin).post("/time/" + id, "{BudgCatID: ''}").expectFaults("BudgCatID");
    firm.setting("labor_code_required", false);
    format.of(admin).post("/time/" + id, "{BudgCatID: ''}").expect(200);
  }

  @EachFormat
  void whatWasBookedWithoutOneStaysSo(InFormat format) {
    firm.setting("labor_code_required", false);
    JsonNode entry = booked(format);
    firm.setting("labor_code_required", true);
    Response changed =
        format.of(admin).post("/time/" + TimeSamples.sid(entry), "{Notes: 'x', BudgCatID: 0}");
    assertThat(changed.expect(200).json().get("Notes").asString()).isEqualTo("x");
  }

  @EachFormat
  @Shows("ruling 10.3")
  void costsWhatAnHourOfAnyLaborCodeDoes(InFormat format) {
    firm.setting("labor_code_required", false);
    assertThat(booked(format).get("ChargeBillable").asString()).isEqualTo("300");
    firm.insertNew(
        "custom_rate",
        Map.of(
            "project_id", samples.project, "labor_code_id", samples.laborCode, "rate", 9_000_000L));
    assertThat(booked(format).get("ChargeBillable").asString()).isEqualTo("300");
    firm.insertNew("custom_rate", Map.of("project_id", samples.project, "rate", 2_000_000L));
    assertThat(booked(format).get("ChargeBillable").asString()).isEqualTo("400");
  }

  @EachFormat
  void isNothingWhereTheProjectChargesByLaborCode(InFormat format) {
    firm.setting("labor_code_required", false);
    firm.update("project", samples.project, Map.of("billing_rate", 6L));
    assertThat(booked(format).get("ChargeBillable").asString()).isEqualTo("0");
  }

  @EachFormat
  void isNotNeededOnAProjectWithCodesOfItsOwnEither(InFormat format) {
    firm.setting("labor_code_required", false);
    firm.insert(
        "project_labor_code",
        Map.of("project_id", samples.project, "labor_code_id", samples.laborCode));
    booked(format);
  }

  @Test
  void timeWithoutOneIsInListsBudgetsAndCsv() {
    firm.setting("labor_code_required", false);
    JsonNode entry = booked(InFormat.JSON);
    String period = "?StartDt=%s&EndDt=%s&View=Detailed".formatted(DAY, DAY);
    for (String list :
        new String[] {
          "/time/Sheet/" + samples.worker.staffId(), "/time/ByProject/" + samples.project
        }) {
      JsonNode row = admin.get(list + period).expect(200).json().get(0);
      assertThat(row.get("SID")).isEqualTo(entry.get("SID"));
      assertThat(row.get("BudgCatNm").isNull()).isTrue();
    }
    String csv = admin.sendTo("GET", "/api/time/csv" + period, new byte[0]).expect(200).text();
    assertThat(csv).contains("\r\n" + TimeSamples.sid(entry) + ",");
    String budget = "/api/budget/" + samples.project;
    assertThat(admin.sendTo("GET", budget, new byte[0]).expect(200).text())
        .contains("\"HoursInput\":2");
  }
}
