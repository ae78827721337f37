package dev.stint.access;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A security group is a set of rights, each of which does one thing (ruling 6.1). */
@ApiTest
class SingleRightsTest {
  /** A call, then the status for who has only this right, on the project's team or not. */
  private static final String TABLE =
      """
      # call                           | right              | on the team | not on it
      GET /project/detail/%d           | SEES_ALL_PROJECTS  | 200         | 200
      POST /project/detail/%d          | SEES_ALL_PROJECTS  | 405         | 405
      DELETE /project/detail/%d        | SEES_ALL_PROJECTS  | 405         | 405
      GET /project/detail/%d           | EDITS_ALL_PROJECTS | 200         | 403
      POST /project/detail/%d          | EDITS_ALL_PROJECTS | 200         | 403
      DELETE /project/detail/%d        | EDITS_ALL_PROJECTS | 405         | 403
      POST /project/detail             | EDITS_ALL_PROJECTS | 405         | 405
      GET /project/detail/%d           | MANAGES_PROJECTS   | 200         | 403
      POST /project/detail/%d          | MANAGES_PROJECTS   | 405         | 403
      DELETE /project/detail/%d        | MANAGES_PROJECTS   | 200         | 403
      POST /project/detail             | MANAGES_PROJECTS   | 200         | 200
      GET /project/detail/%d           | SEES_RATES         | 200         | 403
      POST /client/detail              | MANAGES_CLIENTS    | 200         | 200
      POST /client/detail              | MANAGES_PROJECTS   | 405         | 405
      GET /project/detail/%d           | ADMINISTERS_FIRM   | 200         | 403
      POST /project/detail/%d          | ADMINISTERS_FIRM   | 405         | 403
      POST /client/detail              | ADMINISTERS_FIRM   | 405         | 405
      """;

  private final TestFirm firm;

  SingleRightsTest(TestServer server) {
    this.firm = server.newFirm();
  }

  static Stream<Arguments> cells() {
    return Table.rows(TABLE).stream()
        .flatMap(row ->
            Stream.of(true, false)
                .map(onTeam ->
                    arguments(
                        row.get(0),
                        Right.valueOf(row.get(1)),
                        onTeam,
                        Integer.valueOf(row.get(onTeam ? 2 : 3)))));
  }

  @ParameterizedTest(name = "{0} with {1}, on the team: {2}: {3}")
  @MethodSource("cells")
  @Shows("ruling 6.1")
  void doesOneThing(String call, Right right, boolean onTeam, int status) {
    long project = firm.project("P-1");
    TestFirm.Person person = firm.personWith(right);
    if (onTeam) {
      firm.onTeam(project, person.staffId(), false);
    }
    List<String> parts = Arrays.asList(call.formatted(project).split(" ", 2));
    String body = parts.getFirst().equals("POST") ? "{Nm: 'N', ProjectCode: 'N'}" : "";
    person.api().send(parts.getFirst(), parts.getLast(), body).expect(status);
  }
}
