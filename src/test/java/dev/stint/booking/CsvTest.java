package dev.stint.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time and expenses of a period as CSV, outside the compatible path (ruling 12). */
@ApiTest
class CsvTest {
  private static final String MARCH = "?StartDt=2026-03-01&EndDt=2026-03-31";

  private final TimeSamples samples;
  private final TestFirm firm;

  CsvTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
  }

  private static Response get(Api caller, String path) {
    return caller.sendTo("GET", "/api" + path, new byte[0]);
  }

  private static List<String> lines(Response answer) {
    return List.of(answer.expect(200).text().split("\r\n", -1));
  }

  @Test
  void hasTheFieldsOfTheApiAsColumnsAndALineForEachEntry() {
    samples.booked("2026-03-02", "Hours_IN: 1.25, Notes: 'Said \\\"no\\\", then left'");
    samples.booked("2026-04-01", "");
    Response answer = get(samples.admin, "/time/csv" + MARCH);
    assertThat(answer.header("Content-Type")).startsWith("text/csv; charset=utf-8");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"time-2026-03-01-2026-03-31.csv\"");
    List<String> lines = lines(answer);
    assertThat(lines).hasSize(3).last().isEqualTo("");
    assertThat(lines.getFirst())
        .startsWith("SID,IsNew,IsSubmitted,Dt,ProjectSID,ProjectNm,")
        .contains(",BillRate,ChargeBillable,")
        .endsWith(",DtCreated,DtModified");
    assertThat(lines.get(1))
        .contains(",2026-03-02,", ",1.25,\"Said \"\"no\"\", then left\",", ",150,187.5,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/time/csv", "/expense/csv"})
  void beginsWithAByteOrderMarkWhereOneIsAskedFor(String path) {
    String plain = get(samples.admin, path + MARCH).expect(200).text();
    assertThat(plain).startsWith("SID,");
    assertThat(get(samples.admin, path + MARCH + "&Bom=false").expect(200).text()).isEqualTo(plain);
    for (String yes : List.of("&Bom=true", "&bom=1")) {
      assertThat(get(samples.admin, path + MARCH + yes).expect(200).bytes())
          .isEqualTo(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8));
    }
    get(samples.admin, path + MARCH + "&Bom=perhaps").expectFaults("Bom");
  }

  @Test
  void makesNoFormulaOfATextThatBeginsLikeOne() {
    for (String text : List.of("=1+1", "+1", "-1", "@x", "\\t=1", "\\'1")) {
      samples.booked("2026-03-02", "Notes: '" + text + "'");
    }
    String csv = get(samples.admin, "/time/csv" + MARCH).expect(200).text();
    assertThat(csv).contains(",'=1+1,", ",'+1,", ",'-1,", ",'@x,", ",'\t=1,", ",''1,");
  }

  @Test
  void isOnesOwnOrAllForThoseWhoAdministerTime() {
    samples.booked("2026-03-02", "");
    assertThat(lines(get(samples.worker.api(), "/time/csv" + MARCH))).hasSize(3);
    assertThat(lines(get(firm.person("Staff").api(), "/time/csv" + MARCH))).hasSize(2);
    get(samples.admin, "/time/csv").expectFaults("StartDt", "EndDt");
    get(samples.admin, "/expense/csv").expectFaults("StartDt", "EndDt");
  }

  @Test
  void isThereForExpensesToo() {
    samples
        .worker
        .api()
        .post(
            "/expense/detail",
            "{Dt: '2026-03-02', ProjectSID: %d, StaffSID: %d, CatSID: %d, CostIN: 9.99}"
                .formatted(
                    samples.project, samples.worker.staffId(), firm.value("ExpenseCodes", "Meals")))
        .expect(200);
    List<String> lines = lines(get(samples.admin, "/expense/csv" + MARCH));
    assertThat(lines.getFirst()).startsWith("SID,IsSubmitted,RptSID,StaffSID,Dt,");
    assertThat(lines.get(1)).contains(",Meals,", ",9.99,9.99,9.99,");
  }
}
