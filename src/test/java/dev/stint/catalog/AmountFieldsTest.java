package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.SentAs;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Money, rates and hours with any number of places, wherever one is read (ruling 2.9). */
@ApiTest
class AmountFieldsTest {
  private final TestFirm firm;
  private final TimeSamples samples;
  private final Api admin;

  AmountFieldsTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.admin = firm.admin();
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /project/detail/{project} | BasicRate    | StatusProd_nt: N
          /project/rate             | RateVal      | ProjectSid: {project}; StaffSid: 0; CatSid: 0; TaskSid: 0
          /task/detail              | BudgetHours  | TaskNm: N; ProjectSid: {project}
          /task/detail              | BudgetFees   | TaskNm: N; ProjectSid: {project}
          /task/detail              | PerComp      | TaskNm: N; ProjectSid: {project}
          /staff/detail             | Rate1        | FName: A; SName: B
          /staff/detail             | Capacity     | FName: A; SName: B
          /api/laborcodes           | Rate5        | Code: C; Nm: N
          /time                     | Hours_IN     | ProjectSID: {project}; StaffSID: {staff}; BudgCatID: {code}; Dt: 2026-03-02
          /time                     | BillRate     | ProjectSID: {project}; StaffSID: {staff}; BudgCatID: {code}; Dt: 2026-03-02; Hours_IN: 1
          /expense/detail           | CostIN       | ProjectSID: {project}; StaffSID: {staff}; CatSID: {category}; Dt: 2026-03-02
          /expense/detail           | Units        | ProjectSID: {project}; StaffSID: {staff}; CatSID: {category}; Dt: 2026-03-02; CostIN: 1
          """)
  @Shows("ruling 2.9")
  void aFieldIsRoundedHalfUpToFourPlaces(String path, String field, String others) {
    String filled = path.replace("{project}", Long.toString(samples.project));
    for (SentAs format : SentAs.values()) {
      Map<String, String> fields = samples.fields(others);
      fields.computeIfPresent("Code", (_, code) -> code + format);
      fields.put(field, "0.33335000000000000001");
      JsonNode made = format.post(admin, filled, fields).expect(200).json();
      assertThat(made.get(field).decimalValue()).as("in %s", format).isEqualByComparingTo("0.3334");
      if (path.equals("/project/rate")) {
        admin.delete("/project/rate/" + made.get("SID").asLong()).expect(200);
      }
    }
  }

  @Test
  @Shows("ruling 2.9")
  void twentyMinutesAsAProgramDividesThem() {
    JsonNode entry =
        samples.book(admin, "2026-03-02", "Hours_IN: 0.3333333333333333").expect(200).json();
    assertThat(entry.get("Hours_IN").decimalValue()).isEqualByComparingTo("0.3333");
    assertThat(entry.get("ChargeBillable").decimalValue())
        .as("0.3333 hours at 150, rounded half up to two places")
        .isEqualByComparingTo("50");
  }

  @ParameterizedTest
  @CsvSource({"24.00004, 200", "24.00005, 400", "0.00005, 200", "0.00004, 400"})
  @Shows("ruling 2.9")
  void limitsHoldForWhatIsKept(String hours, int status) {
    samples.book(samples.worker.api(), "2026-03-02", "Hours_IN: " + hours).expect(status);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "999999999999.9999, 999999999999.9999",
    "123456789012.34565, 123456789012.3457",
    "1e-5, 0",
    "-0.00004, 0",
  })
  @Shows("ruling 2.9")
  void noPlaceIsLostOnTheWay(String sent, String kept) {
    String path = "/project/detail/" + samples.project;
    for (SentAs format : SentAs.values()) {
      format.post(admin, path, Map.of("BasicRate", "77")).expect(200);
      assertThat(format.post(admin, path, Map.of("BasicRate", sent)).expect(200).text())
          .contains("\"BasicRate\":" + kept + ",");
    }
    admin.post(path, "{BasicRate: 77}").expect(200);
    assertThat(admin.post(path, "{BasicRate: %s}".formatted(sent)).expect(200).text())
        .contains("\"BasicRate\":" + kept + ",");
  }
}
