package dev.stint.time;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.booking.Billing;
import dev.stint.booking.BookedProject;
import dev.stint.booking.Bookers;
import dev.stint.booking.Booking;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Links;
import dev.stint.catalog.References;
import dev.stint.http.Request;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, changes and submits one time entry (rulings 8.9 and 10; wider API: Time entries). */
final class TimeWrite {
  private final Transaction transaction;
  private final TimeStore store;
  private final Caller caller;
  private final String now;
  private final Changes changes;
  private final Links links;
  private final boolean submit;
  private final Faults faults;

  /**
   * Within this write.
   *
   * @param faults what is wrong with what was sent
   */
  TimeWrite(Transaction transaction, Visit visit, Posted posted, Faults faults) {
    this.transaction = transaction;
    this.store = new TimeStore(transaction);
    this.caller = visit.caller();
    this.now = visit.now();
    this.changes = posted.changes;
    this.links = posted.links;
    this.submit = posted.submit;
    this.faults = faults;
  }

  /**
   * An entry as sent by a caller.
   *
   * @param submit whether to submit it as well
   */
  record Posted(Changes changes, Links links, boolean submit) {
    static Posted read(Request request, Faults faults) {
      Fields fields = request.fields();
      Changes changes = TimeFields.TIME.read(fields, faults);
      TimeFields.BILLING.takeBackEmptied(fields, changes);
      return new Posted(
          changes, Links.read(TimeLinks.KINDS, fields, faults), request.flag("MarkSubmitted"));
    }
  }

  /**
   * Creates an entry.
   *
   * @return its id
   */
  long create() {
    resolveLinks(null);
    TimeFields.TIME.requireAll(changes, faults);
    TimeRules.requireLaborCode(caller.firm(), changes, null, faults);
    BigDecimal cost = complete(null, 0, submit, submit);
    long id = store.insert(changes, cost, now);
    return submit ? store.submit(id, now) : id;
  }

  /**
   * Changes an entry.
   *
   * @return its id, which may be new
   */
  long update(long id, Current current) {
    requireOpen(caller, id);
    resolveLinks(current);
    TimeFields.TIME.keepRequired(changes, faults);
    changes.keepDifferences(current);
    TimeRules.requireLaborCode(caller.firm(), changes, current, faults);
    boolean submits = submit && id < 0;
    BigDecimal cost = complete(current, id, submits, submit || id > 0);
    if (!changes.isEmpty()) {
      store.update(id, changes, cost, now);
    }
    return submits ? store.submit(id, now) : id;
  }

  private void resolveLinks(@Nullable Current current) {
    links.resolve(
        transaction, () -> TimeLinks.parameters(caller, changes, current), changes, faults);
  }

  /**
   * Ends the request unless the caller may change the entry.
   *
   * @throws Problem 400 if it is locked
   */
  static void requireOpen(Caller caller, long id) {
    if (id > 0 && !caller.has(Right.ADMINISTERS_TIME)) {
      throw Problem.refused(
          "The entry is submitted and therefore locked. Somebody with the right to administer time can change"
              + " or reject it.");
    }
  }

  /**
   * An entry that the caller sees.
   *
   * @throws Problem 404 or 403
   */
  static Current visible(Transaction transaction, Caller caller, long id) {
    Current entry = new TimeStore(transaction).current(id).orElseThrow(() -> noEntry(id));
    Bookers.requireVisible(caller, Objects.requireNonNull(entry.get(TimeFields.STAFF)));
    return entry;
  }

  static Problem noEntry(long id) {
    return Problem.notFound("There is no time entry %d.".formatted(id));
  }

  /**
   * Checks everything and computes the price.
   *
   * @param submits whether the entry is submitted with the change
   * @param submitted whether it is submitted after the change
   * @return what the hours cost the firm
   */
  private BigDecimal complete(
      @Nullable Current current, long id, boolean submits, boolean submitted) {
    References.check(transaction, changes, faults);
    Long staff = changes.get(TimeFields.STAFF);
    if (staff != null && !faults.has(TimeFields.STAFF)) {
      Bookers.requireWrite(caller, staff);
    }
    TimeRules.checkHours(store, changes, current, id, faults);
    Billing.Circumstances place = place(current, submits, submitted);
    faults.raise();
    BigDecimal cost = new TimePrice(changes, current).complete(transaction, place, faults);
    TimeRules.checkBillable(caller, changes, current);
    faults.raise();
    return cost;
  }

  /** Checks what the hours are booked to. */
  private Billing.Circumstances place(
      @Nullable Current current, boolean submits, boolean submitted) {
    if (Booking.hidesRates(transaction, caller, TimeFields.BOOKING, changes, current)) {
      TimeFields.RATES.forEach(changes::remove);
    }
    Long code = changes.result(TimeFields.LABOR_CODE, current);
    Optional<Booking> found =
        Booking.check(transaction, caller, TimeFields.BOOKING, changes, current, faults);
    BookedProject project = found.map(Booking::project).orElse(null);
    boolean moves = changes.has(TimeFields.PROJECT) || changes.has(TimeFields.LABOR_CODE);
    boolean onFreeCode =
        code != null
            && TimeRules.checkLaborCode(
                transaction, project == null ? 0 : project.id(), code, moves, faults);
    boolean onFreeTask = found.map(Booking::onFreeTask).orElse(false);
    boolean onFreeProject = project != null && project.noCharge();
    return new Billing.Circumstances(
        current == null || moves || changes.has(TimeFields.TASK) || submits,
        onFreeCode || onFreeTask || (submitted && onFreeProject),
        submits && onFreeProject);
  }
}
