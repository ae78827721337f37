package dev.stint.time;

import dev.stint.booking.Billing;
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
 * What an entry costs: billable hours, rate and charge, and the cost to the firm. Values that a
 * caller does not set are derived: billable hours from the hours worked (ruling 10.2), the rate by
 * ruling 8.9, the charge from both. The rate is looked up when the entry is created and when what
 * it depends on changes; otherwise it is kept.
 */
final class TimePrice {
  /**
   * The largest amount of an entry. With this limit, sums over hundreds of thousands of the largest
   * entries fit into the database's integers.
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
   * @param place what billing follows from
   * @return what the hours cost the firm
   */
  BigDecimal complete(Transaction transaction, Billing.Circumstances place, Faults faults) {
    TimeFields.BILLING.complete(changes, current, place);
    rate(transaction);
    set(TimeFields.CHARGE, charge());
    if (isNewOr(TimeFields.STAFF)) {
      set(TimeFields.COST_RATE, costRate(transaction));
    }
    BigDecimal cost = Amounts.money(result(TimeFields.HOURS), result(TimeFields.COST_RATE));
    if (result(TimeFields.CHARGE).compareTo(BELOW) >= 0) {
      faults.add(TimeFields.CHARGE, "must be below 1000000000");
    }
    if (cost.compareTo(BELOW) >= 0) {
      faults.add(TimeFields.STAFF, "has a CostFactor that makes the cost of this entry too large");
    }
    return cost;
  }

  private void rate(Transaction transaction) {
    if (changes.has(TimeFields.BILL_RATE)) {
      set(TimeFields.RATE_LOCKED, true);
      return;
    }
    boolean locked = Boolean.TRUE.equals(changes.result(TimeFields.RATE_LOCKED, current));
    set(TimeFields.RATE_LOCKED, locked);
    boolean asks =
        isNewOr(TimeFields.PROJECT)
            || isNewOr(TimeFields.STAFF)
            || isNewOr(TimeFields.LABOR_CODE)
            || isNewOr(TimeFields.TASK)
            || isNewOr(TimeFields.RATE_LOCKED);
    if (current == null || (asks && !locked)) {
      set(
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

  private BigDecimal charge() {
    if (Boolean.TRUE.equals(changes.result(TimeFields.NO_CHARGE, current))) {
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

  private <T> void set(Field<T> field, T value) {
    changes.putDifference(field, value, current);
  }

  private BigDecimal result(Field<BigDecimal> field) {
    return Objects.requireNonNullElse(changes.result(field, current), Amounts.decimal(0));
  }

  private long id(Field<Long> field) {
    return Objects.requireNonNull(changes.result(field, current), field::toString);
  }
}
