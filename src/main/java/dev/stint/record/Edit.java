package dev.stint.record;

import dev.stint.access.Caller;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that is being created or changed, within the write that does so.
 *
 * @param visit the call that asks for it
 * @param transaction the write
 * @param id the record; 0 for a new one before it is stored
 * @param current its present values; null for a new one
 * @param changes what was sent; by the time the rules run, only what differs from the present
 *     values
 * @param faults its faults
 * @param columns values for columns without a field
 */
public record Edit(
    Visit visit,
    Transaction transaction,
    long id,
    @Nullable Current current,
    Changes changes,
    Faults faults,
    Map<String, @Nullable Object> columns) {
  /** The caller. */
  public Caller caller() {
    return visit.caller();
  }

  /** Whether the record is new. */
  public boolean isNew() {
    return current == null;
  }

  /** The new value of a field; null if it is emptied or unchanged. */
  public <T> @Nullable T changed(Field<T> field) {
    return changes.get(field);
  }

  /** The value of a field after the change. */
  public <T> @Nullable T result(Field<T> field) {
    return changes.result(field, current);
  }

  /** Adds a fault of a field. */
  public void fault(Field<?> field, String message) {
    faults.add(field, message);
  }

  /** Stores a value in a column without a field. */
  public void put(String column, @Nullable Object value) {
    columns.put(column, value);
  }

  Edit kept(long newId) {
    return new Edit(visit, transaction, newId, current, changes, faults, columns);
  }
}
