package dev.stint.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.demo.DemoData;
import dev.stint.support.NodePackages;
import dev.stint.support.StintProcess;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The npm package bigtime-sdk, as it is, against a demo server; only its host is another. */
class BigtimeSdkTest {
  @TempDir private Path folder;

  @Test
  void doesAllThatItCanDo() throws Exception {
    NodePackages packages = NodePackages.installed();
    JsonNode got;
    try (StintProcess server = StintProcess.serve(List.of("--demo", "--data", folder.toString()))) {
      got =
          JsonMapper.shared()
              .readTree(
                  packages.run(
                      Map.of("SERVER_UNDER_TEST", "http://127.0.0.1:" + server.port()),
                      "-r",
                      "./preload.js",
                      "bigtime-sdk.js",
                      DemoData.ADMIN,
                      DemoData.PASSWORD,
                      lastName(server),
                      openProject(server),
                      activeLaborCode(server)));
    }
    assertThat(got.get("isLoggedIn").asBoolean()).isTrue();
    JsonNode detail = got.get("detail");
    assertThat(detail.get("StaffSID")).isEqualTo(got.get("staffSid"));
    assertThat(detail.get("EMail").asString()).isEqualTo(DemoData.ADMIN);
    assertThat(strings(got.get("staff"), "EMail"))
        .contains(DemoData.ADMIN, DemoData.MANAGER, DemoData.STAFF);
    assertThat(strings(got.get("found"), "StaffSID"))
        .containsExactly(detail.get("StaffSID").asString());
    for (String picklist : List.of("projects", "laborCodes", "staffPicklist")) {
      assertThat(strings(got.get(picklist), "Id"))
          .as(picklist)
          .hasSizeGreaterThan(1)
          .doesNotContain("");
      assertThat(strings(got.get(picklist), "Name")).as(picklist).doesNotContain("");
    }
    assertThat(strings(got.get("staffPicklist"), "Id")).contains(detail.get("StaffSID").asString());
    expectTime(got.get("time"));
  }

  private static void expectTime(JsonNode time) {
    JsonNode created = time.get("created");
    assertThat(created.get("SID").asLong()).isNegative();
    assertThat(created.get("Notes").asString()).isEqualTo("By the package");
    assertThat(time.get("read").get("SID")).isEqualTo(created.get("SID"));
    assertThat(time.get("updated").get("Hours_IN").decimalValue()).isEqualByComparingTo("2.25");
    String id = created.get("SID").asString();
    assertThat(strings(time.get("sheet"), "SID")).contains(id);
    assertThat(strings(time.get("totals"), "dt")).containsExactly(time.get("today").asString());
    assertThat(time.get("totals").get(0).get("totalHours").decimalValue())
        .isGreaterThanOrEqualTo(new BigDecimal("2.25"));
    assertThat(time.get("deleted").get("success").asBoolean()).isTrue();
    assertThat(strings(time.get("sheetAfter"), "SID")).doesNotContain(id);
  }

  /** A project without an end, which takes any labor code. */
  private static String openProject(StintProcess server) {
    return server
        .demoAdmin()
        .post("/project/detail", "{Nm: 'For the package', ProjectCode: 'PACKAGE'}")
        .expect(200)
        .json()
        .get("SystemId")
        .asString();
  }

  private static String activeLaborCode(StintProcess server) {
    return server
        .demoAdmin()
        .get("/picklist/laborcodes")
        .expect(200)
        .json()
        .get(0)
        .get("Id")
        .asString();
  }

  /** The administrator's, as the server has it. */
  private static String lastName(StintProcess server) {
    return server.demoAdmin().get("/session").expect(200).json().get("sname").asString();
  }

  private static List<String> strings(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.get(field).asString())
        .toList();
  }
}
