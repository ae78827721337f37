package dev.stint.time;

import dev.stint.access.ProjectAccess;
import dev.stint.booking.Bookers;
import dev.stint.booking.Period;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Current;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import java.util.Map;

/**
 * Time that staff book on projects: {@code /time} (wider API: Time entries; ruling 10). Everyone
 * sees and writes their own; those who administer time, everybody's.
 */
public final class TimeApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("ProjectSid");

  /** {@code GET /time/Sheet/{staffsid}}: a staffer's entries in a period; 0 is the caller. */
  public static Answer sheet(Visit visit) {
    return ofStaffer(visit, TimeStore.SHEET.in(visit.request().view()));
  }

  /** {@code GET /time/TotalByDay/{staffsid}}: a row for each day with entries. */
  public static Answer totalByDay(Visit visit) {
    return ofStaffer(visit, TimeStore.DAYS);
  }

  private static Answer ofStaffer(Visit visit, ListQuery query) {
    Long given = visit.request().idIfGiven(ParameterName.STAFFER);
    long staff = given == null || given == 0 ? visit.caller().staffId() : given;
    return visit.read(transaction -> {
      Bookers.requireVisible(transaction, visit.caller(), staff);
      Map<String, Object> parameters = parameters(visit);
      parameters.put("of_staff", staff);
      return visit.list(transaction, query, parameters);
    });
  }

  private static Map<String, Object> parameters(Visit visit) {
    return Period.of(visit.request()).addTo(visit.parameters());
  }

  /** {@code GET /time/ByProject/{ProjectSid}}: the entries of a project that the caller may see. */
  public static Answer byProject(Visit visit) {
    long project = visit.request().id(PROJECT);
    return visit.read(transaction -> {
      ProjectAccess.toProject(transaction, visit.caller(), project);
      Map<String, Object> parameters = parameters(visit);
      Boolean approved = visit.request().optionalFlag("IsApproved");
      parameters.put("project", project);
      parameters.put("any_approval", approved == null);
      parameters.put("approved", Boolean.TRUE.equals(approved));
      ListQuery query = TimeStore.OF_PROJECT.in(visit.request().view());
      return visit.list(transaction, query, parameters);
    });
  }

  /**
   * {@code GET /api/time/csv}: the time of a period that the caller sees, in the Detailed view as
   * CSV; outside the compatible path (ruling 12).
   */
  public static Answer csv(Visit visit) {
    Period period = Period.of(visit.request());
    return visit.csv(TimeStore.ALL, period.addTo(visit.parameters()), period.fileName("time"));
  }

  /** {@code GET /time/{sid}}. */
  public static Answer get(Visit visit) {
    long id = visit.request().id("sid");
    RecordQuery query =
        visit.request().view() == View.DETAILED ? TimeStore.DETAILED : TimeStore.BASIC;
    return visit.read(transaction -> {
      TimeWrite.visible(transaction, visit.caller(), id);
      return show(transaction, visit, query, id);
    });
  }

  private static Answer show(Transaction transaction, Visit visit, RecordQuery query, long id) {
    return visit.record(transaction, query, id, visit.parameters(), () -> TimeWrite.noEntry(id));
  }

  /** {@code POST /time?MarkSubmitted=} creates an entry, {@code POST /time/{sid}} changes one. */
  public static Answer save(Visit visit) {
    long id = visit.request().idOrNew();
    return visit.save(
        transaction -> id == 0 ? null : TimeWrite.visible(transaction, visit.caller(), id),
        faults -> TimeWrite.Posted.read(visit.request(), faults),
        (transaction, current, posted, faults) -> {
          TimeWrite write = new TimeWrite(transaction, visit, posted, faults);
          long saved = current == null ? write.create() : write.update(id, current);
          return show(transaction, visit, TimeStore.DETAILED, saved);
        });
  }

  /** {@code DELETE /time/{sid}}: deletes an entry that is not locked. */
  public static Answer delete(Visit visit) {
    long id = visit.request().id("sid");
    return visit.delete(
        transaction -> {
          Current entry = TimeWrite.visible(transaction, visit.caller(), id);
          TimeWrite.requireOpen(visit.caller(), id);
          return entry;
        },
        (transaction, _) -> new TimeStore(transaction).delete(id));
  }
}
