package dev.stint.expense;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.booking.BookedProject;
import dev.stint.booking.Bookers;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.References;
import dev.stint.store.Transaction;
import dev.stint.wire.Amounts;
import dev.stint.wire.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes one expense (ruling 10; wider API: Expenses). What is owed and what is billed
 * follow the cost until somebody sets them to something else.
 */
final class ExpenseWrite {
  /** With this limit sums over hundreds of thousands of expenses fit into whole numbers. */
  private static final BigDecimal BELOW = new BigDecimal("1e9");

  private final Transaction transaction;
  private final ExpenseStore store;
  private final Caller caller;
  private final Changes changes;
  private final Faults faults;
  private final String now;

  ExpenseWrite(Transaction transaction, Caller caller, Changes changes, Faults faults, String now) {
    this.transaction = transaction;
    this.store = new ExpenseStore(transaction);
    this.caller = caller;
    this.changes = changes.copy();
    this.faults = faults.copy();
    this.now = now;
  }

  long create() {
    ExpenseFields.EXPENSE.requireAll(changes, faults);
    complete(null, false);
    return store.insert(changes, now);
  }

  long update(long id) {
    boolean submitted = requireOpen(transaction, caller, id).report() != null;
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
   * Ends the request unless the caller sees the expense.
   *
   * @throws Problem 404 or 403
   */
  static ExpenseStore.Place requireVisible(Transaction transaction, Caller caller, long id) {
    ExpenseStore.Place place =
        new ExpenseStore(transaction).place(id).orElseThrow(() -> noExpense(id));
    Bookers.requireVisible(caller, place.staff());
    return place;
  }

  /**
   * Ends the request unless the caller may change the expense.
   *
   * @throws Problem 404, 403, or 400 when it is locked
   */
  static ExpenseStore.Place requireOpen(Transaction transaction, Caller caller, long id) {
    ExpenseStore.Place place = requireVisible(transaction, caller, id);
    if (place.report() != null && !caller.has(Right.ADMINISTERS_TIME)) {
      throw Problem.refused(
          "The expense is in a report, and so locked. Who administers time can reject or change it.");
    }
    return place;
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
    BigDecimal cost = changes.result(ExpenseFields.COST, current);
    if (cost != null && cost.signum() == 0) {
      faults.add(ExpenseFields.COST, "must be above 0");
    }
    boolean noCharge = place(current, submitted);
    follow(current, noCharge);
    for (Field<BigDecimal> amount :
        List.of(ExpenseFields.COST, ExpenseFields.PAYABLE, ExpenseFields.BILLABLE)) {
      BigDecimal value = changes.get(amount);
      if (value != null && value.compareTo(BELOW) >= 0) {
        faults.add(amount, "must be below 1000000000");
      }
    }
    faults.raise();
  }

  /**
   * Checks what the expense is booked on.
   *
   * @return whether it is not billed
   */
  private boolean place(@Nullable Current current, boolean submitted) {
    Long task = changes.result(ExpenseFields.TASK, current);
    boolean asked = Boolean.TRUE.equals(changes.result(ExpenseFields.NO_CHARGE, current));
    Optional<BookedProject> found =
        BookedProject.check(
            transaction,
            caller,
            changes,
            current,
            ExpenseFields.PROJECT,
            ExpenseFields.DATE,
            faults);
    if (found.isEmpty()) {
      return asked;
    }
    BookedProject project = found.get();
    boolean byTask = project.isNoCharge(transaction, ExpenseFields.TASK, task, faults);
    boolean placedAnew =
        !submitted
            || changes.has(ExpenseFields.PROJECT)
            || changes.has(ExpenseFields.TASK)
            || changes.has(ExpenseFields.NO_CHARGE);
    return asked || (placedAnew && (byTask || (submitted && project.noCharge())));
  }

  private void follow(@Nullable Current current, boolean noCharge) {
    setIfNew(current, ExpenseFields.NO_CHARGE, noCharge);
    follow(current, ExpenseFields.PAYABLE, ExpenseFields.PAID_BY_FIRM);
    follow(current, ExpenseFields.BILLABLE, ExpenseFields.NO_CHARGE);
    if (noCharge) {
      setIfNew(current, ExpenseFields.BILLABLE, Amounts.decimal(0));
    }
  }

  /**
   * Sets an amount to what it is of itself: the cost, or nothing where a flag says so. One that
   * somebody has set to something else stays.
   */
  private void follow(@Nullable Current current, Field<BigDecimal> amount, Field<Boolean> nothing) {
    boolean follows =
        current == null
            || standard(current.get(nothing), current.get(ExpenseFields.COST))
                    .compareTo(standard(false, current.get(amount)))
                == 0;
    if (!changes.has(amount) && follows) {
      setIfNew(
          current,
          amount,
          standard(changes.result(nothing, current), changes.result(ExpenseFields.COST, current)));
    }
  }

  private static BigDecimal standard(@Nullable Boolean nothing, @Nullable BigDecimal cost) {
    return Boolean.TRUE.equals(nothing) || cost == null ? Amounts.decimal(0) : cost;
  }

  private <T> void setIfNew(@Nullable Current current, Field<T> field, T value) {
    if (current != null && Objects.equals(current.get(field), value)) {
      changes.remove(field);
    } else {
      changes.put(field, value);
    }
  }
}
