package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates are written 0 to those who may not see them (ruling 6.4). */
@ApiTest
class HiddenRatesTest {
  private final TestFirm firm;
  private final long project;

  HiddenRatesTest(TestServer server) {
    this.firm = server.newFirm();
    this.project = firm.project("P-1");
    firm.update("project", project, Map.of("flat_rate", 1_255_000L, "is_all_staff", true));
  }

  private Api caller(String who) {
    return switch (who) {
      case "lead", "member" -> {
        TestFirm.Person person = firm.person("Staff");
        firm.onTeam(project, person.staffId(), who.equals("lead"));
        yield person.api();
      }
      case "sees rates" -> firm.personWith(Right.SEES_RATES).api();
      case "edits all" -> firm.personWith(Right.EDITS_ALL_PROJECTS).api();
      case "sees all" -> firm.personWith(Right.SEES_ALL_PROJECTS).api();
      default -> firm.person(who).api();
    };
  }

  private static final String CALLERS =
      """
      Administrator | 125.5
      Manager       | 125.5
      lead          | 125.5
      sees rates    | 125.5
      edits all     | 125.5
      member        | 0
      Staff         | 0
      sees all      | 0
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CALLERS)
  @Shows("ruling 6.4")
  void showsTheFlatRateOfAProject(String who, String shown) {
    var answer = caller(who).get("/project/detail/" + project + "?View=Detailed").expect(200);
    assertThat(answer.json().get("BasicRate")).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CALLERS)
  void showsTheFlatRateInTheDeployedList(String who, String shown) {
    firm.setting("project_list_fields", "Deployed");
    var answer = caller(who).get("/project").expect(200);
    assertThat(answer.json().get(0).get("BasicRate")).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Administrator | 80.25
          Manager       | 80.25
          sees rates    | 80.25
          Staff         | 0
          lead          | 0
          """)
  @Shows("ruling 6.4")
  void showsTheRatesOfStaff(String who, String shown) {
    long staff = firm.staff("Ada", "Aaronson");
    for (String column : new String[] {"cost_factor", "rate_1", "rate_5"}) {
      firm.update("staff", staff, Map.of(column, 802_500L));
    }
    Api caller = caller(who);
    for (String path : new String[] {"/staff/detail/" + staff, "/staff"}) {
      var json = caller.get(path).expect(200).json();
      var one = json.isArray() ? json.get(0) : json;
      for (String field : new String[] {"CostFactor", "Rate1", "Rate5"}) {
        assertThat(one.get(field)).as(path + " " + field).hasToString(shown);
      }
    }
  }

  @Test
  void hidesRatesInXmlToo() {
    String path = "/project/detail/" + project + "?View=Detailed";
    String text = caller("member").xml().get(path).expect(200).text();
    assertThat(text).contains("<BasicRate>0</BasicRate>");
  }

  @Test
  void showsTheFlatRateToALeadWhoChangesTheProject() {
    var answer = caller("lead").post("/project/detail/" + project, "{Notes: 'x'}").expect(200);
    assertThat(answer.json().get("BasicRate")).hasToString("125.5");
  }
}
