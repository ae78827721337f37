package dev.stint.staff;

import dev.stint.access.Caller;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.wire.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The firm's people (wider API: Staff). Everyone sees them; rates only those who may (ruling 6.4).
 */
public final class StaffApi {
  private static final RecordQuery BASIC =
      new RecordQuery(StaffFields.STAFF, View.BASIC, "s.id = :id");
  private static final RecordQuery DETAILED =
      new RecordQuery(StaffFields.STAFF, View.DETAILED, "s.id = :id");
  private static final ListQuery LIST =
      new ListQuery(
          StaffFields.STAFF,
          View.BASIC,
          "(:inactive OR NOT s.is_inactive)",
          List.of(ListQuery.Order.text("s.full_name_folded"), ListQuery.Order.number("s.id")));

  private final Database database;

  /** Over this database. */
  public StaffApi(Database database) {
    this.database = database;
  }

  /** {@code GET /staff}. */
  public Answer list(Caller caller, Request request) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("inactive", request.flag("ShowInactive"));
    return request.list(caller.in(database), LIST, parameters);
  }

  /** {@code GET /staff/detail/{id}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id("StaffSID");
    RecordQuery query = request.view() == View.DETAILED ? DETAILED : BASIC;
    return request.record(
        caller.in(database),
        query,
        id,
        caller.parameters(),
        () -> Problem.notFound("There is no staffer %d.".formatted(id)));
  }
}
