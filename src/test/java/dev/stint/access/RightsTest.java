package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Who may call what (rulings 6.1 to 6.6): the table of ruling 6.5 as data. Each cell is a firm of
 * its own with the record that the call names, so that rows do not know of each other.
 *
 * <p>A new endpoint is a new row; a record of a new kind is a new case in {@link Scene#id}.
 */
@ApiTest
class RightsTest {
  /**
   * A call, its body after the path, then the status for each {@link Who}. Member, staff team and
   * all-staff see the project in one of the three ways of ruling 6.2; to the outsider it is hidden;
   * the other firm's administrator calls with the ids of this firm.
   */
  private static final String TABLE =
      """
      # call                                       | admin | manager | lead | member | staff team | all-staff | outsider | other firm | no one
      GET /session                                 | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      DELETE /session                              | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401

      GET /project                                 | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /project/detail/{project}                | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/detail/{project}?View=Detailed  | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      GET /project/detail?id={project}             | 200   | 200     | 200  | 200    | 200        | 200       | 403      | 404        | 401
      POST /project/detail {Nm: 'N', ProjectCode: 'N'} | 200 | 200   | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /project/detail/0 {Nm: 'N', ProjectCode: 'N'} | 200 | 200 | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /project/detail/{project} {Notes: 'N'}  | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      POST /project/detail/{project} {}            | 200   | 200     | 200  | 405    | 405        | 405       | 403      | 404        | 401
      DELETE /project/detail/{project}             | 200   | 200     | 405  | 405    | 405        | 405       | 403      | 404        | 401

      GET /client                                  | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /client/detail/{client}                  | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      GET /client/detail/{client}?View=Detailed    | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      POST /client/detail {Nm: 'N'}                | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 200        | 401
      POST /client/detail/{client} {Notes: 'N'}    | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401
      DELETE /client/detail/{client}               | 200   | 200     | 405  | 405    | 405        | 405       | 405      | 404        | 401

      GET /staff                                   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /staff/detail/{staff}                    | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401
      GET /staff/detail/{staff}?View=Detailed      | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 404        | 401

      GET /picklist/projects                       | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/clients                        | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/staff                          | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/laborcodes                     | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/fieldValues/StatusProduction   | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      GET /picklist/fieldValues/rateTypeSimple     | 200   | 200     | 200  | 200    | 200        | 200       | 200      | 200        | 401
      """;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  /** The callers, in the order of the table's columns. */
  enum Who {
    ADMINISTRATOR,
    MANAGER,
    LEAD,
    MEMBER,
    BY_STAFF_TEAM,
    BY_ALL_STAFF,
    OUTSIDER,
    OTHER_FIRM,
    NO_ONE
  }

  private final TestServer server;

  RightsTest(TestServer server) {
    this.server = server;
  }

  static Stream<Arguments> cells() {
    return everyCell().map(Cell::arguments);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @MethodSource("cells")
  void answersEachCallerAsRuled(String call, Who who, int status) {
    new Scene(server, who).send(call).expect(status);
  }

  static Stream<Arguments> refusedWrites() {
    return everyCell()
        .filter(cell -> cell.call.startsWith("POST") && cell.status != 200)
        .map(Cell::arguments);
  }

  /** What is wrong with the body is told only to those who may make the call (ruling 5.4). */
  @ParameterizedTest(name = "{0} by {1}: {2}")
  @MethodSource("refusedWrites")
  void refusesBeforeItLooksAtTheBody(String call, Who who, int status) {
    String malformed = call.substring(0, call.indexOf(" {")) + " {Nm:";
    new Scene(server, who).send(malformed).expect(status);
  }

  static Stream<String> callsOnOneRecord() {
    return everyCell()
        .filter(cell -> cell.who == Who.OTHER_FIRM && cell.status == 404)
        .map(Cell::call);
  }

  /** Ruling 5.3. */
  @ParameterizedTest
  @MethodSource("callsOnOneRecord")
  void answersAnotherFirmsRecordLikeOneThatIsNowhere(String call) {
    Scene scene = new Scene(server, Who.OTHER_FIRM);
    Response anothers = scene.send(call).expect(404);
    Response nowhere = scene.send(call, id -> id + 1_000_000_000).expect(404);
    assertThat(withoutIds(anothers)).isEqualTo(withoutIds(nowhere));
  }

  private static String withoutIds(Response response) {
    JsonNode problem = response.json();
    return problem.get("title").asString()
        + problem.get("detail").asString().replaceAll("\\d+", "#");
  }

  private static Stream<Cell> everyCell() {
    return Table.rows(TABLE).stream()
        .flatMap(row -> {
          assertThat(row).hasSize(1 + Who.values().length);
          Iterator<String> statuses = row.listIterator(1);
          return Arrays.stream(Who.values())
              .map(who -> new Cell(row.getFirst(), who, Integer.parseInt(statuses.next())));
        });
  }

  private record Cell(String call, Who who, int status) {
    Arguments arguments() {
      return Arguments.arguments(call, who, status);
    }
  }

  /** A firm with a project that the caller stands to as the column says. */
  private static final class Scene {
    private final TestFirm firm;
    private final long project;
    private final Api caller;

    Scene(TestServer server, Who who) {
      firm = server.newFirm();
      project = firm.project("P-1");
      caller =
          switch (who) {
            case ADMINISTRATOR -> firm.admin();
            case MANAGER -> firm.person("Manager").api();
            case LEAD -> staff(person -> firm.onTeam(project, person.staffId(), true));
            case MEMBER -> staff(person -> firm.onTeam(project, person.staffId(), false));
            case BY_STAFF_TEAM -> staff(person -> firm.byStaffTeam(project, person.staffId()));
            case BY_ALL_STAFF ->
                staff(_ -> firm.update("project", project, Map.of("is_all_staff", true)));
            case OUTSIDER -> staff(_ -> {});
            case OTHER_FIRM -> server.newFirm().admin();
            case NO_ONE -> server.anonymous();
          };
    }

    private Api staff(Consumer<TestFirm.Person> place) {
      TestFirm.Person person = firm.person("Staff");
      place.accept(person);
      return person.api();
    }

    /** The record that a placeholder stands for; made when it is asked for. */
    private long id(String kind) {
      return switch (kind) {
        case "project" -> project;
        case "client" -> firm.client("Client");
        case "staff" -> firm.staff("Some", "Body");
        default -> throw new IllegalArgumentException(kind);
      };
    }

    Response send(String call) {
      return send(call, id -> id);
    }

    /** Sends a call of the table, with ids changed. */
    Response send(String call, LongUnaryOperator change) {
      List<String> parts = new ArrayList<>(List.of(call.split(" ", 3)));
      parts.add("");
      return caller.send(parts.get(0), fill(parts.get(1), change), fill(parts.get(2), change));
    }

    private String fill(String text, LongUnaryOperator change) {
      ToLongFunction<String> id = kind -> change.applyAsLong(id(kind));
      return PLACEHOLDER
          .matcher(text)
          .replaceAll(found -> Long.toString(id.applyAsLong(found.group(1))));
    }
  }
}
