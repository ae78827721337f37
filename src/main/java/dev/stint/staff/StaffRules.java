package dev.stint.staff;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.DateOrder;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Hierarchy;
import dev.stint.store.Transaction;
import org.jspecify.annotations.Nullable;

/** What a staffer must hold to. */
final class StaffRules {
  private static final Hierarchy MANAGERS = new Hierarchy("staff", "manager_id");

  private StaffRules() {}

  /** Nobody is managed by themselves, or by somebody whom they manage. */
  static void checkManager(Transaction transaction, Changes changes, long id, Faults faults) {
    Long manager = changes.get(StaffFields.MANAGER);
    if (manager != null && MANAGERS.leadsTo(transaction, manager, id)) {
      faults.add(StaffFields.MANAGER, "is this staffer, or managed by this staffer");
    }
  }

  /**
   * Adds faults of what the staffer will be after the change.
   *
   * @param current null for a new one
   */
  static void check(Changes changes, @Nullable Current current, Faults faults) {
    DateOrder.check(StaffFields.START, StaffFields.END, changes, current, faults);
  }
}
