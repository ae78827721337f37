package dev.stint.expense;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.booking.Billing;
import dev.stint.booking.Bookers;
import dev.stint.booking.Booking;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.References;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Amounts;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates and changes one expense (ruling 10; wider API: Expenses). What is owed and what is billed
 * follow the cost unless set explicitly.
 */
final class ExpenseWrite {
  /**
   * With this limit, sums over hundreds of thousands of expenses fit into the database's integers.
   */
  private static final BigDecimal BELOW = new BigDecimal("1e9");

  private final Transaction transaction;
  private final ExpenseStore store;
  private final Caller caller;
  private final Changes changes;
  private final Faults faults;
  private final String now;

  /**
   * Within this write.
   *
   * @param changes what was sent
   * @param faults its faults
   */
  ExpenseWrite(Transaction transaction, Visit visit, Changes changes, Faults faults) {
    this.transaction = transaction;
    this.store = new ExpenseStore(transaction);
    this.caller = visit.caller();
    this.changes = changes;
    this.faults = faults;
    this.now = visit.now();
  }

  static Changes read(Fields fields, Faults faults) {
    Changes changes = ExpenseFields.EXPENSE.read(fields, faults);
    ExpenseFields.BILLING.takeBackEmptied(fields, changes);
    return changes;
  }

  long create() {
    ExpenseFields.EXPENSE.requireAll(changes, faults);
    complete(null, false);
    return store.insert(changes, now);
  }

  long update(long id, ExpenseStore.Filing place) {
    requireOpen(caller, place);
    boolean submitted = place.report() != null;
    Current current = store.current(id).orElseThrow(() -> noExpense(id));
    ExpenseFields.EXPENSE.keepRequired(changes, faults);
    changes.keepDifferences(current);
    complete(current, submitted);
    if (!changes.isEmpty()) {
      store.update(id, changes, now);
    }
    return id;
  }

  /**
   * The state of an expense that the caller sees.
   *
   * @throws Problem 404 or 403
   */
  static ExpenseStore.Filing visible(Transaction transaction, Caller caller, long id) {
    ExpenseStore.Filing place =
        new ExpenseStore(transaction).place(id).orElseThrow(() -> noExpense(id));
    Bookers.requireVisible(caller, place.staff());
    return place;
  }

  /**
   * Ends the request unless the caller, who sees the expense, may change it.
   *
   * @throws Problem 400 if it is locked
   */
  static void requireOpen(Caller caller, ExpenseStore.Filing place) {
    if (place.report() != null && !caller.has(Right.ADMINISTERS_TIME)) {
      throw Problem.refused(
          "The expense is in a report and therefore locked. Somebody with the right to administer time can"
              + " change it or reject the report.");
    }
  }

  static Problem noExpense(long id) {
    return Problem.notFound("There is no expense %d.".formatted(id));
  }

  private void complete(@Nullable Current current, boolean submitted) {
    References.check(transaction, changes, faults);
    Long staff = changes.get(ExpenseFields.STAFF);
    if (staff != null && !faults.has(ExpenseFields.STAFF)) {
      if (current != null && submitted) {
        faults.add(ExpenseFields.STAFF, "cannot be changed while the expense is in a report");
      }
      Bookers.requireWrite(caller, staff);
    }
    Billing.Circumstances place = place(current, submitted);
    BigDecimal cost = changes.result(ExpenseFields.COST, current);
    if (cost != null && cost.signum() == 0) {
      faults.add(ExpenseFields.COST, "must be above 0");
    }
    payable(current);
    ExpenseFields.BILLING.complete(changes, current, place);
    for (Field<BigDecimal> amount :
        List.of(ExpenseFields.COST, ExpenseFields.PAYABLE, ExpenseFields.BILLABLE)) {
      BigDecimal value = changes.get(amount);
      if (value != null && value.compareTo(BELOW) >= 0) {
        faults.add(amount, "must be below 1000000000");
      }
    }
    faults.raise();
  }

  /** Checks what the expense is booked on. */
  private Billing.Circumstances place(@Nullable Current current, boolean submitted) {
    leaveOutHidden(current);
    Optional<Booking> found =
        Booking.check(transaction, caller, ExpenseFields.BOOKING, changes, current, faults);
    boolean isFree =
        found.map(on -> on.onFreeTask() || (submitted && on.project().noCharge())).orElse(false);
    boolean isAnew =
        current == null || changes.has(ExpenseFields.PROJECT) || changes.has(ExpenseFields.TASK);
    return new Billing.Circumstances(isAnew, isFree, false);
  }

  /** A caller who sends back a hidden 0 does not mean it (ruling 6.4). */
  private void leaveOutHidden(@Nullable Current current) {
    if (!Booking.hidesRates(transaction, caller, ExpenseFields.BOOKING, changes, current)) {
      return;
    }
    changes.removeAll(ExpenseFields.BILLED);
    Long staff = current == null ? null : current.get(ExpenseFields.STAFF);
    if (staff != null && staff != caller.staffId()) {
      changes.removeAll(ExpenseFields.SPENT);
    }
  }

  /** What its staffer is owed: by default the cost, or nothing if the firm paid. */
  private void payable(@Nullable Current current) {
    boolean follows =
        current == null
            || owed(current.get(ExpenseFields.PAID_BY_FIRM), current.get(ExpenseFields.COST))
                    .compareTo(owed(false, current.get(ExpenseFields.PAYABLE)))
                == 0;
    if (!changes.has(ExpenseFields.PAYABLE) && follows) {
      changes.putDifference(
          ExpenseFields.PAYABLE,
          owed(
              changes.result(ExpenseFields.PAID_BY_FIRM, current),
              changes.result(ExpenseFields.COST, current)),
          current);
    }
  }

  private static BigDecimal owed(@Nullable Boolean isPaid, @Nullable BigDecimal cost) {
    return Boolean.TRUE.equals(isPaid) || cost == null ? Amounts.decimal(0) : cost;
  }
}
