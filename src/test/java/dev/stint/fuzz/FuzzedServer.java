package dev.stint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.Right;
import dev.stint.catalog.Catalog;
import dev.stint.http.RouteTable;
import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A server with a firm that has a little of everything, and what must hold of each of its answers.
 */
final class FuzzedServer implements AutoCloseable {
  /** Other tests are about these limits. */
  static final Map<String, String> WITHOUT_LIMITS =
      Map.of(
          "throttle.limit",
          "0",
          "login.address.limit",
          "1000000",
          "login.user.limit",
          "1000000",
          "token.address.limit",
          "1000000");

  /** Ids are taken in blocks, also by a write that then fails; the other is Flyway's. */
  private static final Set<String> NOT_LOOKED_AT =
      Set.of("id_sequence", "heartbeat", "flyway_schema_history");

  private static final Set<Integer> LOST = Set.of(401, 403, 405);

  private final TestServer server;
  private final TestFirm firm;
  private final Map<String, List<String>> columns;
  private final GeneratedCalls calls;
  private final Set<String> succeeded = new TreeSet<>();
  private Api caller;
  private KnownIds known;
  private int filled;
  private Map<String, Long> before;

  FuzzedServer(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.columns = columns();
    this.caller = newCaller();
    fill();
    Map<String, List<Long>> ids = ids();
    this.known = new KnownIds(ids);
    this.calls = new GeneratedCalls(server.routes(), List.copyOf(ids.keySet()), answered());
    this.before = contents();
  }

  Generator<GeneratedCall> calls() {
    return calls.calls();
  }

  /** Somebody who may do everything. */
  private Api newCaller() {
    // Or a call that has made the firm require one would be the last that got anywhere.
    firm.setting("second_factor_required", false);
    return firm.personWith(Right.values()).api();
  }

  /** By nothing but the API: the groups and names that a new firm has may be gone by then. */
  private void fill() {
    long client = made("/client/detail", "{Nm: 'Client'}", "SystemId");
    long project = project();
    long other = project();
    long staff = made("/staff/detail", "{FName: 'Ann', SName: 'Bee'}", "StaffSID");
    post("/project/detail/" + project, "{ClientId: %d}".formatted(client));
    for (long of : List.of(project, other)) {
      post("/project/contact", "{ProjectSid: %d, FName: 'Ada'}".formatted(of));
      post("/project/activity", "{ProjectSid: %d}".formatted(of));
      post("/task/detail", "{ProjectSid: %d, TaskNm: 'Task'}".formatted(of));
      post(
          "/project/rate",
          "{ProjectSid: %d, StaffSid: %d, CatSid: 0, TaskSid: 0, RateVal: 1}".formatted(of, staff));
    }
    firm.onTeam(project, staff, true);
    firm.byStaffTeam(project, staff);
    firm.insertNew(
        "labor_code", Map.of("code", "A" + filled, "name", "Code", "is_inactive", false));
    for (String kind : List.of("text", "number")) {
      String name = kind + filled;
      firm.insertNew("custom_field", Map.of("name", name, "kind", kind));
    }
  }

  private long project() {
    String code = "P-" + filled++;
    return made("/project/detail", "{Nm: 'P', ProjectCode: '%s'}".formatted(code), "SystemId");
  }

  private Response post(String path, String body) {
    return caller.post(path, body).expect(200);
  }

  private long made(String path, String body, String id) {
    return post(path, body).json().get(id).asLong();
  }

  private Map<String, List<String>> columns() {
    String sql =
        server.toString().equals("SQLite")
            ? "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
            : "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'";
    Map<String, List<String>> found = new TreeMap<>();
    server
        .database()
        .read(transaction ->
            transaction
                .query(Sql.of(sql))
                .list(row -> List.of(row.requiredText(1), row.requiredText(2))))
        .forEach(pair ->
            found.computeIfAbsent(pair.getFirst(), _ -> new ArrayList<>()).add(pair.getLast()));
    found.keySet().removeAll(NOT_LOOKED_AT);
    return found;
  }

  /** What each table holds, as a sum over its rows. */
  private Map<String, Long> contents() {
    return server
        .database()
        .read(transaction -> {
          Map<String, Long> sums = new TreeMap<>();
          columns.forEach((table, names) -> {
            String row =
                server.toString().equals("SQLite")
                    ? names.stream()
                        .map("quote(%s)"::formatted)
                        .collect(Collectors.joining(" || ',' || "))
                    : "t::text";
            long sum =
                transaction
                    .query(Sql.of("SELECT %s FROM %s t".formatted(row, table)))
                    .list(found -> 1_000_003L * found.requiredText(1).hashCode() + 1)
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            sums.put(table, sum);
          });
          return sums;
        });
  }

  /** The firm's ids by table, and by what fields refer to. */
  private Map<String, List<Long>> ids() {
    Map<String, List<Long>> ids = new LinkedHashMap<>();
    columns.forEach((table, names) -> {
      if (names.contains("id") && names.contains("firm_id")) {
        ids.put(table, ids(table + " WHERE TRUE"));
      }
    });
    Catalog.resources().stream()
        .flatMap(resource -> resource.fields().stream())
        .map(Catalog::reference)
        .filter(reference -> !reference.isEmpty())
        .distinct()
        .forEach(reference -> ids.put(reference, ids(reference)));
    return ids;
  }

  private List<Long> ids(String from) {
    return firm.database()
        .read(transaction ->
            transaction
                .query(Sql.of("SELECT id FROM %s AND firm_id = :firm ORDER BY id".formatted(from)))
                .list(row -> row.number(1)));
  }

  /** The names of the fields that the lists of the server have, by path. */
  private Map<String, List<String>> answered() {
    Map<String, List<String>> answered = new HashMap<>();
    for (RouteTable.Route route : server.routes()) {
      if (route.method().equals("GET")
          && route.path().startsWith("/api")
          && !route.path().contains("{")) {
        Response list = caller.sendTo("GET", route.path(), new byte[0]);
        JsonNode first = list.json().isArray() ? list.json().path(0) : list.json();
        answered.put(route.path(), List.copyOf(first.propertyNames()));
      }
    }
    return answered;
  }

  /** Makes the call, and fails unless it was answered as it should be. */
  void check(GeneratedCall generated) {
    GeneratedCall call = generated.with(known);
    Response answer = call.send(caller);
    assertThat(answer.status() / 100)
        .as("%s%n%d: %s", call, answer.status(), answer.text())
        .isIn(2, 4);
    Map<String, Long> after = contents();
    if (answer.status() / 100 == 4) {
      assertThat(answer.header("Content-Type")).startsWith("application/problem+");
      assertThat(after).as("the tables after%n%s%n%s", call, answer.text()).isEqualTo(before);
    } else {
      succeeded.add(call.method() + " " + call.route());
    }
    before = after;
    if (LOST.contains(answer.status())) {
      // Perhaps a call has taken the rights away, or the login.
      caller = newCaller();
      before = contents();
    }
    if (answer.status() == 200) {
      renew();
    }
  }

  /** Fills the firm up again when there is little left in it. */
  private void renew() {
    if (ids("project WHERE NOT is_template").size() < 2
        || ids("custom_field WHERE TRUE").isEmpty()) {
      caller = newCaller();
      fill();
      before = contents();
    }
    known = new KnownIds(ids());
  }

  /** Fails when calls hardly ever got past the checks: then nothing would have been tried. */
  void expectVariety() {
    assertThat(succeeded).hasSizeGreaterThan(calls.routes() / 3);
  }

  @Override
  public void close() {
    server.close();
  }
}
