package dev.stint.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A firm keeps somebody who can administer it, whichever way the last one might be lost. */
@ApiTest
class LastAdministratorTest {
  /** What is sent, and the field that is named, where one was sent. */
  private static final String WAYS =
      """
      POST /api/users/{me} {SecurityGroup: {staff}}                     | SecurityGroup
      POST /api/securitygroups/{administrators} {AdministersFirm: false} | AdministersFirm
      POST /BigTimeData/api/v2/staff/detail/{me} {IsInactive: true}     | IsInactive
      DELETE /api/users/{me}                                            |
      DELETE /BigTimeData/api/v2/staff/detail/{me}                      |
      """;

  private final TestFirm firm;
  private final TestFirm.Person last;
  private final Map<String, Long> groups = new HashMap<>();

  LastAdministratorTest(TestServer server) {
    this.firm = server.newFirm();
    this.last = firm.person("Administrator");
    send("GET", "/api/securitygroups", "")
        .json()
        .forEach(group -> groups.put(group.get("Name").asString(), group.get("Id").asLong()));
  }

  static Stream<List<String>> ways() {
    return Table.rows(WAYS).stream();
  }

  private Response send(String method, String path, String body) {
    return last.api().sendTo(method, path, body.getBytes(StandardCharsets.UTF_8));
  }

  private Response send(String way) {
    String[] parts =
        way.replace("{me}", "" + last.staffId())
            .replace("{staff}", "" + groups.get("Staff"))
            .replace("{administrators}", "" + groups.get("Administrator"))
            .split(" ", 3);
    return send(parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
  }

  private void expectRefused(List<String> way) {
    Response answer = send(way.getFirst()).expect(400);
    if (way.getLast().isEmpty()) {
      assertThat(answer.text()).contains("Nobody else could administer the firm.");
    } else {
      assertThat(answer.expectFaults(way.getLast()).text())
          .contains("nobody else could administer");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isNotLostInAnyWay(List<String> way) {
    expectRefused(way);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isNotReplacedByWhoCannotAdministerTheFirm(List<String> way) {
    firm.person("Manager");
    firm.update(
        "staff",
        firm.staff("No", "Login"),
        Map.of("security_group_id", groups.get("Administrator")));
    firm.update("staff", firm.person("Administrator").staffId(), Map.of("is_inactive", true));
    expectRefused(way);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void mayGoWhenThereIsAnotherInAnotherGroup(List<String> way) {
    firm.personWith(Right.ADMINISTERS_FIRM);
    send(way.getFirst()).expect(200);
  }
}
