package dev.stint.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The rate for an hour of work (ruling 8.9), as {@code GET /api/rate} tells it. */
@ApiTest
class HourlyRateTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final Map<Character, Long> ids = new HashMap<>();

  HourlyRateTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    ids.put('S', staff(101));
    ids.put('s', staff(901));
    ids.put('L', laborCode("L", 201));
    ids.put('l', laborCode("OTHER", 951));
    ids.put('T', task("T"));
    ids.put('t', task("other"));
  }

  private long staff(int rate1) {
    return admin
        .post(
            "/staff/detail",
            "{FName: 'A', SName: 'B', Rate1: %d, Rate2: %d, Rate5: %d}"
                .formatted(rate1, rate1 + 1, rate1 + 4))
        .expect(200)
        .json()
        .get("StaffSID")
        .asLong();
  }

  private long laborCode(String code, long rate1) {
    Map<String, Object> row = new HashMap<>();
    row.put("code", code);
    row.put("name", code);
    row.put("is_inactive", false);
    for (int i = 1; i <= 5; i++) {
      row.put("rate_" + i, (rate1 + i - 1) * 10_000);
    }
    return firm.insertNew("labor_code", row);
  }

  private long task(String name) {
    return admin
        .post("/task/detail", "{ProjectSid: %d, TaskNm: '%s'}".formatted(project, name))
        .expect(200)
        .json()
        .get("TaskSid")
        .asLong();
  }

  private long id(String of, char one, char other) {
    char named = of.indexOf(one) >= 0 ? one : of.indexOf(other) >= 0 ? other : '*';
    return ids.getOrDefault(named, 0L);
  }

  private void customRate(String of, String value) {
    admin
        .post(
            "/project/rate",
            "{ProjectSid: %d, StaffSid: %d, CatSid: %d, TaskSid: %d, RateVal: %s}"
                .formatted(project, id(of, 'S', 's'), id(of, 'L', 'l'), id(of, 'T', 't'), value))
        .expect(200);
  }

  private Response ask(Api caller, String query) {
    return caller.sendTo("GET", "/api/rate?project=" + project + query, new byte[0]);
  }

  /**
   * The hour is one of the staffer S with the labor code L on the task T. Custom rates are written
   * with what they name, small letters for others, {@code *} for any.
   */
  @ParameterizedTest(name = "{0}, flat {1}, base {2}: {3} from {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                   |    | StaffRate1    | 101 | StaffRate1
                                   |    | StaffRate5    | 105 | StaffRate5
                                   |    | StaffRate3    | 0   | StaffRate3
                                   |    | ActivityRate1 | 201 | ActivityRate1
                                   |    | ActivityRate5 | 205 | ActivityRate5
                                   | 80 | StaffRate1    | 80  | BasicRate
                                   | 80 | ActivityRate1 | 80  | BasicRate
          *=50                     | 80 | StaffRate1    | 50  | CustomRate
          *=0                      | 80 | StaffRate1    | 0   | CustomRate
          s=1 l=2 t=3              | 80 | StaffRate1    | 80  | BasicRate
          sL=1 lT=2 St=3 SlT=4     |    | StaffRate1    | 101 | StaffRate1
          *=50 T=51                |    | StaffRate1    | 51  | CustomRate
          T=51 L=52                |    | StaffRate1    | 52  | CustomRate
          T=51 L=52 S=53           |    | StaffRate1    | 53  | CustomRate
          S=53 LT=54               |    | StaffRate1    | 54  | CustomRate
          LT=54 ST=55              |    | StaffRate1    | 55  | CustomRate
          LT=54 ST=55 SL=56        |    | StaffRate1    | 56  | CustomRate
          SL=56 SLT=57 S=53        |    | StaffRate1    | 57  | CustomRate
          SLT=0 S=53               | 80 | StaffRate1    | 0   | CustomRate
          S=53 SlT=99              |    | StaffRate1    | 53  | CustomRate
          """)
  @Shows("ruling 8.9")
  void isTheMostSpecificOne(
      @Nullable String custom,
      @Nullable String flat,
      String base,
      BigDecimal amount,
      String source) {
    admin
        .post(
            "/project/detail/" + project,
            "{BillingRate: '%s', BasicRate: %s}".formatted(base, flat == null ? "0" : flat))
        .expect(200);
    if (custom != null) {
      for (String rate : custom.split(" ", -1)) {
        customRate(rate.substring(0, rate.indexOf('=')), rate.substring(rate.indexOf('=') + 1));
      }
    }
    JsonNode answer =
        ask(
                admin,
                "&staff=%d&laborCode=%d&task=%d&date=2026-05-04"
                    .formatted(ids.get('S'), ids.get('L'), ids.get('T')))
            .expect(200)
            .json();
    assertThat(answer.get("RateVal").decimalValue()).isEqualByComparingTo(amount);
    assertThat(answer.get("Source").asString()).isEqualTo(source);
    assertThat(answer.get("RateSid").isNull()).isEqualTo(!source.equals("CustomRate"));
  }

  @Test
  void withoutLaborCodeAndTaskRatesForThoseDoNotCount() {
    customRate("L", "52");
    customRate("ST", "55");
    customRate("S", "53");
    JsonNode answer = ask(admin, "&staff=" + ids.get('S')).expect(200).json();
    assertThat(answer.get("RateVal").asInt()).isEqualTo(53);
    assertThat(answer.get("CatSid").isNull()).isTrue();
    assertThat(answer.get("TaskSid").isNull()).isTrue();
  }

  @Test
  void theHourIsTheCallersTodayUnlessSaidOtherwise() {
    TestFirm.Person manager = firm.person("Manager");
    JsonNode answer = ask(manager.api(), "").expect(200).json();
    assertThat(answer.get("StaffSid").asLong()).isEqualTo(manager.staffId());
    assertThat(answer.get("Dt").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void whatItAsksAboutMustBeThere() {
    ask(admin, "&staff=5&laborCode=6&task=7").expectFaults("staff", "laborCode", "task");
    ask(admin, "&date=today").expectFaults("date");
    admin.sendTo("GET", "/api/rate", new byte[0]).expectFaults("project");
    admin.sendTo("GET", "/api/rate?project=5", new byte[0]).expect(404);
  }

  @Test
  void isAnsweredInXmlToo() {
    customRate("S", "53.25");
    assertThat(ask(admin.xml(), "&staff=" + ids.get('S')).expect(200).text())
        .contains("<HourlyRate><ProjectSid>")
        .contains("<RateVal>53.25</RateVal><Source>CustomRate</Source>");
  }
}
