package dev.stint.time;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.booking.BookedProject;
import dev.stint.booking.Bookers;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, changes and submits one time entry (rulings 8.9 and 10; wider API: Time entries). */
final class TimeWrite {
  private final Transaction transaction;
  private final TimeStore store;
  private final Caller caller;
  private final String now;
  private final Changes changes;
  private final TimeLinks links;
  private final Faults faults;

  TimeWrite(Transaction transaction, Caller caller, Posted posted, String now) {
    this.transaction = transaction;
    this.store = new TimeStore(transaction);
    this.caller = caller;
    this.now = now;
    this.changes = posted.changes.copy();
    this.links = posted.links;
    this.faults = posted.faults.copy();
  }

  /** An entry as a caller has sent it. */
  record Posted(Changes changes, TimeLinks links, Faults faults) {
    static Posted read(Fields fields) {
      Faults faults = new Faults();
      return new Posted(
          TimeFields.TIME.read(fields, faults), TimeLinks.read(fields, faults), faults);
    }
  }

  /**
   * Makes an entry.
   *
   * @return its id
   */
  long create(boolean submit) {
    links.resolve(transaction, caller, changes, faults);
    TimeFields.TIME.requireAll(changes, faults);
    BigDecimal cost = complete(null, 0, submit);
    long id = store.insert(changes, cost, now);
    return submit ? store.submit(id, now) : id;
  }

  /**
   * Changes an entry.
   *
   * @return its id from now on
   */
  long update(long id, boolean submit) {
    Current current = current(transaction, caller, id);
    links.resolve(transaction, caller, changes, faults);
    TimeFields.TIME.keepRequired(changes, faults);
    changes.keepDifferences(current);
    boolean submits = submit && id < 0;
    BigDecimal cost = complete(current, id, submit || id > 0);
    if (!changes.isEmpty()) {
      store.update(id, changes, cost, now);
    }
    return submits ? store.submit(id, now) : id;
  }

  /**
   * An entry that the caller may change.
   *
   * @throws Problem 404, 403, or 400 when it is locked
   */
  static Current current(Transaction transaction, Caller caller, long id) {
    requireVisible(transaction, caller, id);
    if (id > 0 && !caller.has(Right.ADMINISTERS_TIME)) {
      throw Problem.refused(
          "The entry is submitted, and so locked. Who administers time can reject or change it.");
    }
    return new TimeStore(transaction).current(id).orElseThrow(() -> noEntry(id));
  }

  /**
   * Ends the request unless the caller sees the entry.
   *
   * @throws Problem 404 or 403
   */
  static void requireVisible(Transaction transaction, Caller caller, long id) {
    long staff = new TimeStore(transaction).staffOf(id).orElseThrow(() -> noEntry(id));
    Bookers.requireVisible(caller, staff);
  }

  static Problem noEntry(long id) {
    return Problem.notFound("There is no time entry %d.".formatted(id));
  }

  /** Checks all and works out the price; what the hours cost the firm. */
  private BigDecimal complete(@Nullable Current current, long id, boolean submitted) {
    References.check(transaction, changes, faults);
    Long staff = changes.get(TimeFields.STAFF);
    if (staff != null && !faults.has(TimeFields.STAFF)) {
      Bookers.requireWrite(caller, staff);
    }
    TimeRules.checkHours(store, changes, current, id, faults);
    boolean noCharge = place(current, submitted, id < 0 || current == null);
    faults.raise();
    BigDecimal cost = new TimePrice(changes, current).complete(transaction, noCharge, faults);
    faults.raise();
    return cost;
  }

  /**
   * Checks what the hours are booked on.
   *
   * @param submitted whether the entry is submitted after the change
   * @param wasOpen whether it was not before
   * @return whether the entry is not billed
   */
  private boolean place(@Nullable Current current, boolean submitted, boolean wasOpen) {
    Long code = changes.result(TimeFields.LABOR_CODE, current);
    Long task = changes.result(TimeFields.TASK, current);
    Optional<BookedProject> found =
        BookedProject.check(
            transaction, caller, changes, current, TimeFields.PROJECT, TimeFields.DATE, faults);
    if (found.isEmpty()) {
      if (code != null) {
        TimeRules.checkLaborCode(transaction, 0, code, false, faults);
      }
      return false;
    }
    BookedProject project = found.get();
    if (!project.seesRates()) {
      TimeFields.RATES.forEach(changes::remove);
    }
    boolean moves = changes.has(TimeFields.PROJECT) || changes.has(TimeFields.LABOR_CODE);
    boolean byCode =
        code != null && TimeRules.checkLaborCode(transaction, project.id(), code, moves, faults);
    boolean byTask = project.isNoCharge(transaction, TimeFields.TASK, task, faults);
    boolean asked = Boolean.TRUE.equals(changes.result(TimeFields.NO_CHARGE, current));
    boolean placedAnew =
        moves || changes.has(TimeFields.TASK) || changes.has(TimeFields.NO_CHARGE) || wasOpen;
    return asked || (placedAnew && (byCode || byTask || (submitted && project.noCharge())));
  }
}
