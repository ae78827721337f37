package dev.stint.expense;

import dev.stint.access.Caller;
import dev.stint.booking.Bookers;
import dev.stint.booking.Period;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Expenses that staff book on projects, and the reports that they are submitted in: {@code
 * /expense} (wider API: Expenses). Everyone sees and writes their own, everybody's those who
 * administer time.
 */
public final class ExpenseApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public ExpenseApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /** {@code GET /expense/reports}: a staffer's, those that are approved with {@code showAll}. */
  public Answer reports(Caller caller, Request request) {
    Map<String, Object> parameters = ofStaffer(caller, request);
    parameters.put("all", request.flag("showAll"));
    return request.list(firm(caller), ExpenseStore.OF_STAFFER, parameters);
  }

  /** A staffer that the caller may not see is disregarded, and the caller's own are shown. */
  private static Map<String, Object> ofStaffer(Caller caller, Request request) {
    Long given = request.optionalId("staffsid");
    boolean other = given != null && Bookers.isVisible(caller, given);
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("of_staff", other ? given : Long.valueOf(caller.staffId()));
    return parameters;
  }

  /** {@code GET /expense/report/{rptSid}}: what is in a report; 0 is what is not submitted. */
  public Answer report(Caller caller, Request request) {
    Long given = request.idIfGiven("rptSid");
    long report = given == null ? 0 : given;
    Map<String, Object> parameters = ofStaffer(caller, request);
    parameters.put("report", report);
    return firm(caller)
        .read(transaction -> {
          if (report != 0) {
            long staff =
                new ExpenseStore(transaction)
                    .report(report)
                    .orElseThrow(() -> noReport(report))
                    .staff();
            Bookers.requireVisible(caller, staff);
          }
          ListQuery query = report == 0 ? ExpenseStore.UNSUBMITTED : ExpenseStore.OF_REPORT;
          return request.list(transaction, firm(caller), query, parameters);
        });
  }

  static Problem noReport(long id) {
    return Problem.notFound("There is no expense report %d.".formatted(id));
  }

  /**
   * {@code POST /expense/reportByFilter}: the expenses of a period, of these staff, on these
   * projects; each is optional.
   */
  public Answer byFilter(Caller caller, Request request) {
    Faults faults = new Faults();
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    Period.between(request.optionalDate("mindate"), request.optionalDate("maxdate"))
        .addTo(parameters);
    parameters.put("staffs", commas(ids(request, "staffsids", faults)));
    parameters.put("projects", commas(ids(request, "projectsids", faults)));
    faults.raise();
    return request.list(firm(caller), ExpenseStore.FILTERED, parameters);
  }

  private static List<Long> ids(Request request, String name, Faults faults) {
    return IdList.read(request.fields(), name, IdParameters.MOST, faults).ids();
  }

  /** Ids with a comma before and after each; empty for none. */
  private static String commas(List<Long> ids) {
    StringBuilder text = new StringBuilder();
    ids.forEach(id -> text.append(text.isEmpty() ? "," : "").append(id).append(','));
    return text.toString();
  }

  /**
   * {@code GET /api/expense/csv}: the expenses of a period that the caller sees, as CSV; outside
   * the compatible path (ruling 12).
   */
  public Answer csv(Caller caller, Request request) {
    Period period = Period.of(request);
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    period.addTo(parameters);
    return request.csv(firm(caller), ExpenseStore.ALL, parameters, period.fileName("expenses"));
  }

  /** {@code POST /expense/detail[/{id}]}: creates or changes an expense. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id != 0) {
      firm(caller).read(transaction -> ExpenseWrite.requireVisible(transaction, caller, id));
    }
    Faults faults = new Faults();
    Changes sent = ExpenseFields.EXPENSE.read(request.fields(), faults);
    return firm(caller)
        .write(transaction -> {
          ExpenseWrite write =
              new ExpenseWrite(transaction, caller, sent, faults, Values.now(clock));
          long saved = id == 0 ? write.create() : write.update(id);
          return request.record(
              transaction,
              ExpenseStore.ONE,
              saved,
              caller.parameters(),
              () -> ExpenseWrite.noExpense(saved));
        });
  }

  /** {@code DELETE /expense/detail/{id}}: one that is not locked. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("SID");
    firm(caller)
        .write(transaction -> {
          ExpenseWrite.requireOpen(transaction, caller, id);
          request.requireReadableBody();
          new ExpenseStore(transaction).delete(id);
          return true;
        });
    return Answer.success(request.format());
  }

  /**
   * {@code POST /expense/submit} with {@code RptNm} and {@code ids}: puts expenses of one staffer
   * into a new report; the answer is the report.
   */
  public Answer submit(Caller caller, Request request) {
    Faults read = new Faults();
    Changes sent = ExpenseFields.REPORT.read(request.fields(), read);
    ExpenseFields.REPORT.requireAll(sent, read);
    IdList ids = IdList.required(request.fields(), "ids", IdParameters.MOST, read);
    return firm(caller)
        .write(transaction -> {
          Faults faults = read.copy();
          long staff = check(transaction, caller, ids, faults);
          faults.raise();
          long report =
              new ExpenseStore(transaction)
                  .submit(
                      staff,
                      String.valueOf(sent.get(ExpenseFields.REPORT_NAME)),
                      ids.ids(),
                      Values.now(clock));
          return request.record(
              transaction,
              ExpenseStore.REPORT,
              report,
              caller.parameters(),
              () -> noReport(report));
        });
  }

  /** Adds a fault for each expense that cannot go into a report; whose expenses they are. */
  private static long check(Transaction transaction, Caller caller, IdList ids, Faults faults) {
    Map<Long, ExpenseStore.Place> places = new ExpenseStore(transaction).places(ids.ids());
    places.values().forEach(place -> Bookers.requireWrite(caller, place.staff()));
    long staff =
        ids.ids().stream()
            .map(places::get)
            .filter(Objects::nonNull)
            .findFirst()
            .map(ExpenseStore.Place::staff)
            .orElse(0L);
    ids.each((position, id) -> {
      ExpenseStore.Place place = places.get(id);
      if (place == null) {
        faults.add(position, "names no expense");
      } else if (place.report() != null) {
        faults.add(position, "is in a report already");
      } else if (place.staff() != staff) {
        faults.add(position, "is another staffer's than the first one");
      }
    });
    return staff;
  }
}
