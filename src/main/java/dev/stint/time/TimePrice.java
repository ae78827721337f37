package dev.stint.time;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.rate.HourlyRate;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Amounts;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entry costs: billable hours, rate and charge, and the cost to the firm. What a caller
 * does not set follows from the rest: billable hours from the hours worked, the rate from ruling
 * 8.9, the charge from both. A rate is looked up when the entry is made and when what it depends on
 * changes, and kept otherwise.
 */
final class TimePrice {
  /**
   * What one entry may come to. With this limit sums over hundreds of thousands of the largest
   * entries fit into the database's whole numbers.
   */
  private static final BigDecimal BELOW = new BigDecimal("1e9");

  private static final Sql COST_RATE =
      Sql.of("SELECT cost_factor FROM staff WHERE firm_id = :firm AND id = :id");

  private final Changes changes;
  private final @Nullable Current current;

  TimePrice(Changes changes, @Nullable Current current) {
    this.changes = changes;
    this.current = current;
  }

  /**
   * Completes the changes.
   *
   * @param noCharge whether the entry is not billed
   * @return what the hours cost the firm
   */
  BigDecimal complete(Transaction transaction, boolean noCharge, Faults faults) {
    setIfNew(TimeFields.NO_CHARGE, noCharge);
    setIfNew(TimeFields.HOURS_BILLABLE, billableHours(noCharge));
    rate(transaction);
    setIfNew(TimeFields.CHARGE, charge(noCharge));
    if (isNewOr(TimeFields.STAFF)) {
      setIfNew(TimeFields.COST_RATE, costRate(transaction));
    }
    BigDecimal cost = Amounts.money(result(TimeFields.HOURS), result(TimeFields.COST_RATE));
    if (result(TimeFields.CHARGE).compareTo(BELOW) >= 0) {
      faults.add(TimeFields.CHARGE, "must be below 1000000000");
    }
    if (cost.compareTo(BELOW) >= 0) {
      faults.add(TimeFields.STAFF, "has a CostFactor with which the entry costs too much");
    }
    return cost;
  }

  private BigDecimal billableHours(boolean noCharge) {
    if (noCharge) {
      return Amounts.decimal(0);
    }
    if (changes.has(TimeFields.HOURS_BILLABLE)) {
      return result(TimeFields.HOURS_BILLABLE);
    }
    return current == null || followsHours(current)
        ? result(TimeFields.HOURS)
        : result(TimeFields.HOURS_BILLABLE);
  }

  /** Whether nobody has set the billable hours to something else. */
  private static boolean followsHours(Current before) {
    return amount(before, TimeFields.HOURS_BILLABLE)
            .compareTo(
                Boolean.TRUE.equals(before.get(TimeFields.NO_CHARGE))
                    ? BigDecimal.ZERO
                    : amount(before, TimeFields.HOURS))
        == 0;
  }

  private static BigDecimal amount(Current of, Field<BigDecimal> field) {
    return Objects.requireNonNullElse(of.get(field), BigDecimal.ZERO);
  }

  private void rate(Transaction transaction) {
    if (changes.has(TimeFields.BILL_RATE)) {
      setIfNew(TimeFields.RATE_LOCKED, true);
      return;
    }
    boolean locked = Boolean.TRUE.equals(changes.result(TimeFields.RATE_LOCKED, current));
    setIfNew(TimeFields.RATE_LOCKED, locked);
    boolean asks =
        isNewOr(TimeFields.PROJECT)
            || isNewOr(TimeFields.STAFF)
            || isNewOr(TimeFields.LABOR_CODE)
            || isNewOr(TimeFields.TASK)
            || isNewOr(TimeFields.RATE_LOCKED);
    if (current == null || (asks && !locked)) {
      setIfNew(
          TimeFields.BILL_RATE,
          HourlyRate.find(
                  transaction,
                  id(TimeFields.PROJECT),
                  id(TimeFields.STAFF),
                  changes.result(TimeFields.LABOR_CODE, current),
                  changes.result(TimeFields.TASK, current))
              .orElseThrow()
              .amount());
    }
  }

  private BigDecimal charge(boolean noCharge) {
    if (noCharge) {
      return Amounts.decimal(0);
    }
    boolean follows =
        !changes.has(TimeFields.CHARGE)
            && (isNewOr(TimeFields.HOURS_BILLABLE) || isNewOr(TimeFields.BILL_RATE));
    return follows
        ? Amounts.money(result(TimeFields.HOURS_BILLABLE), result(TimeFields.BILL_RATE))
        : result(TimeFields.CHARGE);
  }

  private BigDecimal costRate(Transaction transaction) {
    return transaction
        .query(COST_RATE)
        .set("id", id(TimeFields.STAFF))
        .first(row -> Amounts.decimal(row.number(1)))
        .orElseThrow();
  }

  private boolean isNewOr(Field<?> field) {
    return current == null || changes.has(field);
  }

  /** Sets a value unless the entry has it already, so that no change is made of what stays. */
  private <T> void setIfNew(Field<T> field, T value) {
    if (current != null && Objects.equals(current.get(field), value)) {
      changes.remove(field);
    } else {
      changes.put(field, value);
    }
  }

  private BigDecimal result(Field<BigDecimal> field) {
    return Objects.requireNonNullElse(changes.result(field, current), Amounts.decimal(0));
  }

  private long id(Field<Long> field) {
    return Objects.requireNonNull(changes.result(field, current), field::toString);
  }
}
