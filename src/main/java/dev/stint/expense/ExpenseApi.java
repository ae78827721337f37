package dev.stint.expense;

import dev.stint.access.Caller;
import dev.stint.booking.Bookers;
import dev.stint.booking.Period;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expenses that staff book on projects, and the reports in which they submit them: {@code /expense}
 * (wider API: Expenses). Everyone sees and writes their own; those who administer time,
 * everybody's.
 */
public final class ExpenseApi {
  static final ParameterName REPORT = ParameterName.of("rptSid");

  /** {@code GET /expense/reports}: a staffer's; with {@code showAll}, approved ones, too. */
  public static Answer reports(Visit visit) {
    Map<String, Object> parameters = ofStaffer(visit);
    parameters.put("all", visit.request().flag("showAll"));
    return visit.list(ExpenseStore.OF_STAFFER, parameters);
  }

  /** If the caller may not see the staffer, the caller's own are shown. */
  private static Map<String, Object> ofStaffer(Visit visit) {
    Long given = visit.request().optionalId(ParameterName.STAFFER);
    return visit.parameters(
        "of_staff",
        given != null && Bookers.isVisible(visit.caller(), given)
            ? given
            : visit.caller().staffId());
  }

  /**
   * {@code GET /expense/report/{rptSid}}: the expenses in a report; 0 stands for those not
   * submitted.
   */
  public static Answer report(Visit visit) {
    Long given = visit.request().idIfGiven(REPORT);
    long report = given == null ? 0 : given;
    Map<String, Object> parameters = ofStaffer(visit);
    parameters.put("report", report);
    return visit.read(transaction -> {
      if (report != 0) {
        long staff =
            new ExpenseStore(transaction)
                .report(report)
                .orElseThrow(() -> noReport(report))
                .staff();
        Bookers.requireVisible(visit.caller(), staff);
      }
      ListQuery query = report == 0 ? ExpenseStore.UNSUBMITTED : ExpenseStore.OF_REPORT;
      return visit.list(transaction, query, parameters);
    });
  }

  static Problem noReport(long id) {
    return Problem.notFound("There is no expense report %d.".formatted(id));
  }

  /**
   * {@code POST /expense/reportByFilter}: the expenses of a period, of these staff, on these
   * projects; each is optional.
   */
  public static Answer byFilter(Visit visit) {
    Faults faults = new Faults();
    Map<String, Object> parameters = visit.parameters();
    Period.between(visit.request().optionalDate("mindate"), visit.request().optionalDate("maxdate"))
        .addTo(parameters);
    parameters.put("staffs", commas(ids(visit.request(), "staffsids", faults)));
    parameters.put("projects", commas(ids(visit.request(), "projectsids", faults)));
    faults.raise();
    return visit.list(ExpenseStore.FILTERED, parameters);
  }

  private static List<Long> ids(Request request, String name, Faults faults) {
    return IdList.read(request.fields(), name, IdParameters.MOST, faults).ids();
  }

  /** Ids with a comma before and after each; empty for none. */
  private static String commas(List<Long> ids) {
    return ids.isEmpty()
        ? ""
        : ids.stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
  }

  /**
   * {@code GET /api/expense/csv}: the expenses of a period that the caller sees, as CSV; outside
   * the compatible path (ruling 12).
   */
  public static Answer csv(Visit visit) {
    Period period = Period.of(visit.request());
    return visit.csv(
        ExpenseStore.ALL, period.addTo(visit.parameters()), period.fileName("expenses"));
  }

  /** {@code POST /expense/detail[/{id}]}: creates or changes an expense. */
  public static Answer save(Visit visit) {
    long id = visit.request().idOrNew();
    return visit.save(
        transaction -> id == 0 ? null : ExpenseWrite.visible(transaction, visit.caller(), id),
        faults -> ExpenseWrite.read(visit.request().fields(), faults),
        (transaction, place, changes, faults) -> {
          ExpenseWrite write = new ExpenseWrite(transaction, visit, changes, faults);
          long saved = place == null ? write.create() : write.update(id, place);
          return visit.record(
              transaction,
              ExpenseStore.ONE,
              saved,
              visit.parameters(),
              () -> ExpenseWrite.noExpense(saved));
        });
  }

  /** {@code DELETE /expense/detail/{id}}: one that is not locked. */
  public static Answer delete(Visit visit) {
    long id = visit.request().id("SID");
    return visit.delete(
        transaction -> {
          ExpenseStore.Filing place = ExpenseWrite.visible(transaction, visit.caller(), id);
          ExpenseWrite.requireOpen(visit.caller(), place);
          return place;
        },
        (transaction, _) -> new ExpenseStore(transaction).delete(id));
  }

  /**
   * {@code POST /expense/submit} with {@code RptNm} and {@code ids}: puts expenses of one staffer
   * into a new report; the answer is the report.
   */
  public static Answer submit(Visit visit) {
    return visit.save(
        faults -> Submission.read(visit.request().fields(), faults),
        (transaction, sent, faults) -> {
          long staff = check(transaction, visit.caller(), sent.ids, faults);
          faults.raise();
          long report =
              new ExpenseStore(transaction)
                  .submit(staff, String.valueOf(sent.name), sent.ids.ids(), visit.now());
          return visit.record(
              transaction, ExpenseStore.REPORT, report, visit.parameters(), () -> noReport(report));
        });
  }

  /** A report to be made. */
  private record Submission(@Nullable String name, IdList ids) {
    static Submission read(Fields fields, Faults faults) {
      Changes report = ExpenseFields.REPORT.read(fields, faults);
      ExpenseFields.REPORT.requireAll(report, faults);
      return new Submission(
          report.get(ExpenseFields.REPORT_NAME),
          IdList.required(fields, "ids", IdParameters.MOST, faults));
    }
  }

  /** Adds a fault for each expense that cannot go into a report; whose expenses they are. */
  private static long check(Transaction transaction, Caller caller, IdList ids, Faults faults) {
    Map<Long, ExpenseStore.Filing> places = new ExpenseStore(transaction).places(ids.ids());
    places.values().forEach(place -> Bookers.requireWrite(caller, place.staff()));
    long staff =
        ids.ids().stream()
            .map(places::get)
            .filter(Objects::nonNull)
            .findFirst()
            .map(ExpenseStore.Filing::staff)
            .orElse(0L);
    ids.each((position, id) -> {
      ExpenseStore.Filing place = places.get(id);
      if (place == null) {
        faults.add(position, "does not match any expense");
      } else if (place.report() != null) {
        faults.add(position, "is already in a report");
      } else if (place.staff() != staff) {
        faults.add(position, "belongs to a different staffer than the first one");
      }
    });
    return staff;
  }
}
