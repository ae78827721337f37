package dev.stint.time;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.booking.Bookers;
import dev.stint.booking.Period;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Time that staff book on projects: {@code /time} (wider API: Time entries; ruling 10). Everyone
 * sees and writes their own, everybody's those who administer time.
 */
public final class TimeApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public TimeApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /** {@code GET /time/Sheet/{staffsid}}: a staffer's entries in a period; 0 is the caller. */
  public Answer sheet(Caller caller, Request request) {
    return ofStaffer(caller, request, TimeStore.SHEET.in(request.view()));
  }

  /** {@code GET /time/TotalByDay/{staffsid}}: a row for each day with entries. */
  public Answer totalByDay(Caller caller, Request request) {
    return ofStaffer(caller, request, TimeStore.DAYS);
  }

  private Answer ofStaffer(Caller caller, Request request, ListQuery query) {
    Long given = request.idIfGiven("staffsid");
    long staff = given == null || given == 0 ? caller.staffId() : given;
    return firm(caller)
        .read(transaction -> {
          Bookers.requireVisible(transaction, caller, staff);
          Map<String, Object> parameters = parameters(caller, request);
          parameters.put("of_staff", staff);
          return request.list(transaction, firm(caller), query, parameters);
        });
  }

  private static Map<String, Object> parameters(Caller caller, Request request) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    Period.of(request).addTo(parameters);
    return parameters;
  }

  /** {@code GET /time/ByProject/{ProjectSid}}: those entries of a project that the caller sees. */
  public Answer byProject(Caller caller, Request request) {
    long project = request.id("ProjectSid");
    return firm(caller)
        .read(transaction -> {
          ProjectAccess.toProject(transaction, caller, project);
          Map<String, Object> parameters = parameters(caller, request);
          Boolean approved = request.optionalFlag("IsApproved");
          parameters.put("project", project);
          parameters.put("any_approval", approved == null);
          parameters.put("approved", Boolean.TRUE.equals(approved));
          ListQuery query = TimeStore.OF_PROJECT.in(request.view());
          return request.list(transaction, firm(caller), query, parameters);
        });
  }

  /**
   * {@code GET /api/time/csv}: the time of a period that the caller sees, in the Detailed view as
   * CSV; outside the compatible path (ruling 12).
   */
  public Answer csv(Caller caller, Request request) {
    Period period = Period.of(request);
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    period.addTo(parameters);
    return request.csv(firm(caller), TimeStore.ALL, parameters, period.fileName("time"));
  }

  /** {@code GET /time/{sid}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id("sid");
    RecordQuery query = request.view() == View.DETAILED ? TimeStore.DETAILED : TimeStore.BASIC;
    return firm(caller)
        .read(transaction -> {
          TimeWrite.requireVisible(transaction, caller, id);
          return show(transaction, caller, request, query, id);
        });
  }

  private static Answer show(
      Transaction transaction, Caller caller, Request request, RecordQuery query, long id) {
    return request.record(transaction, query, id, caller.parameters(), () -> TimeWrite.noEntry(id));
  }

  /** {@code POST /time?MarkSubmitted=} creates an entry, {@code POST /time/{sid}} changes one. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id != 0) {
      firm(caller)
          .read(transaction -> {
            TimeWrite.requireVisible(transaction, caller, id);
            return true;
          });
    }
    TimeWrite.Posted posted = TimeWrite.Posted.read(request.fields());
    boolean submit = request.flag("MarkSubmitted");
    return firm(caller)
        .write(transaction -> {
          TimeWrite write = new TimeWrite(transaction, caller, posted, Values.now(clock));
          long saved = id == 0 ? write.create(submit) : write.update(id, submit);
          return show(transaction, caller, request, TimeStore.DETAILED, saved);
        });
  }

  /** {@code DELETE /time/{sid}}: one that is not locked. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("sid");
    firm(caller)
        .write(transaction -> {
          TimeWrite.current(transaction, caller, id);
          request.requireReadableBody();
          new TimeStore(transaction).delete(id);
          return true;
        });
    return Answer.success(request.format());
  }
}
