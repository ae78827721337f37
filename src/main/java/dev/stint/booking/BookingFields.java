package dev.stint.booking;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of time entries and expenses that hold where and how much is booked.
 *
 * @param task the task, if any
 * @param amounts what was worked or spent, and what the staffer is owed for it
 */
public record BookingFields(
    Field<Long> project,
    Field<LocalDate> date,
    Field<Long> staff,
    Field<Long> task,
    List<Field<BigDecimal>> amounts) {

  /** The fields with which a change moves a booking elsewhere. */
  List<Field<?>> moved(Changes changes) {
    return Stream.<Field<?>>of(project, date, staff, task).filter(changes::has).toList();
  }

  /** The amounts that a change increases. */
  List<Field<BigDecimal>> raised(Changes changes, Current current) {
    return amounts.stream()
        .filter(amount -> {
          BigDecimal after = changes.get(amount);
          BigDecimal before = current.get(amount);
          return after != null && before != null && after.compareTo(before) > 0;
        })
        .toList();
  }
}
