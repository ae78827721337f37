package dev.stint.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Refused changes of who may do what, in the audit trail (ruling 12.3). */
class RefusedChangesTest {
  private static final String REFUSED = "refused";

  /** A call, what a session without the right gets, and what a firm token gets. */
  private static final String CALLS =
      """
      # call                             | session | token | route
      POST /api/users/{staff}            | 405     | 403   | POST /api/users/{StaffSid}
      DELETE /api/users/{staff}          | 405     | 403   | DELETE /api/users/{StaffSid}
      POST /api/tokens                   | 405     | 403   | POST /api/tokens
      DELETE /api/tokens/{token}         | 405     | 403   | DELETE /api/tokens/{id}
      POST /api/securitygroups           | 405     | 403   | POST /api/securitygroups/{id?}
      POST /api/firm                     | 405     | 403   | POST /api/firm
      POST /api/picklistvalues           | 405     |       | POST /api/picklistvalues/{id?}
      POST /api/me/password              |         | 403   | POST /api/me/password
      POST /BigTimeData/api/v2/staff/add?inviteUser=true | | 403 | POST /BigTimeData/api/v2/staff/add
      """;

  /** What is refused for another reason, or decides nothing. */
  private static final String OTHERS =
      """
      # call                              | status
      GET /api/users                      | 403
      GET /api/audit                      | 403
      PUT /api/users/1                    | 405
      POST /BigTimeData/api/v2/staff/detail | 405
      """;

  static Stream<Named<Function<Map<String, String>, TestServer>>> databases() {
    return EventsOf.databases();
  }

  @ParameterizedTest
  @MethodSource("databases")
  @Shows("ruling 12.3")
  void areEntriesByCallerAddressAndCall(Function<Map<String, String>, TestServer> start) {
    try (TestServer server = start.apply(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      TestFirm.Person staff = firm.person("Staff");
      TestFirm.Person admin = firm.person("Administrator");
      Api token = firm.asFirmToken(firm.firmToken(admin.staffId(), null));
      long known =
          admin.api().sendTo("GET", "/api/tokens", new byte[0]).json().get(0).get("Id").asLong();
      EventsOf events = new EventsOf(server, firm);
      int expected = 0;
      for (List<String> row : Table.rows(CALLS)) {
        String call =
            row.get(0).replace("{staff}", "" + staff.staffId()).replace("{token}", "" + known);
        expected += refused(staff.api(), call, row.get(1));
        expected += refused(token, call, row.get(2));
      }
      refused(staff.api(), "POST /api/tokens", "405");
      List<JsonNode> entries = events.once(expected, REFUSED);
      assertThat(entries).hasSize(expected);
      for (List<String> row : Table.rows(CALLS)) {
        String call = "{\"call\":\"%s\"}".formatted(row.get(3));
        assertThat(of(entries, call, staff)).as(call).hasSize(row.get(1).isEmpty() ? 0 : 1);
        assertThat(of(entries, call, admin))
            .as(call)
            .hasSize(row.get(2).isEmpty() ? 0 : 1)
            .allMatch(entry -> entry.get("TokenId").asLong() == known)
            .allMatch(entry -> entry.get("TokenNm").asString().equals("test"))
            .allMatch(entry -> entry.get("Address").asString().equals("127.0.0.1"));
      }
      assertThat(of(entries, "{\"call\":\"POST /api/tokens\"}", staff))
          .singleElement()
          .matches(entry -> EventsOf.count(entry) == 2);
    }
  }

  private static int refused(Api caller, String call, String status) {
    if (status.isEmpty()) {
      return 0;
    }
    call(caller, call, Integer.parseInt(status));
    return 1;
  }

  private static void call(Api caller, String call, int status) {
    List<String> words = List.of(call.split(" "));
    caller.sendTo(words.getFirst(), words.getLast(), "{}".getBytes(UTF_8)).expect(status);
  }

  private static List<JsonNode> of(List<JsonNode> entries, String written, TestFirm.Person caller) {
    return entries.stream()
        .filter(entry -> entry.get("Written").asString().equals(written))
        .filter(entry -> entry.get("StaffSid").asLong() == caller.staffId())
        .toList();
  }

  @Test
  void areNoEntriesWhereNothingOfRightsWasToBeChanged() {
    try (TestServer server = TestServer.start(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      Api staff = firm.person("Staff").api();
      for (List<String> row : Table.rows(OTHERS)) {
        call(staff, row.get(0), Integer.parseInt(row.get(1)));
      }
      call(staff, "POST /api/tokens", 405);
      assertThat(new EventsOf(server, firm).once(1, REFUSED))
          .singleElement()
          .matches(entry -> entry.get("Written").asString().contains("/api/tokens"));
    }
  }
}
