package dev.stint.filter;

import dev.stint.catalog.Current;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.query.ListQuery.Order;
import dev.stint.http.Visit;
import dev.stint.record.Edit;
import dev.stint.record.Records;
import dev.stint.record.Rules;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Objects;

/** Filters of lists, saved under a name: {@code /api/filters}. Only its owner sees a filter. */
public final class SavedFilters implements Rules {
  private static final Resource FILTER = Resource.named("SavedFilter", "f", "saved_filter f");
  private static final Field<Long> ID = FILTER.key("Id").says("Unique id of this filter.");
  private static final Field<Long> OWNER =
      FILTER.number("StaffSid", "staff_id").says("The staffer who saved it.");

  static {
    FILTER
        .field(
            "Resource",
            Types.word(List.of("Project", "Client", "Staff", "Contact", "Task", "Time", "Expense")))
        .column("list")
        .required()
        .says("The kind of record that it filters.");
  }

  private static final Field<String> NAME =
      FILTER
          .name("Name", "name")
          .foldedIn("name_folded")
          .required()
          .says("Its name, unique among its owner's filters.");

  static {
    FILTER
        .notes("Query", "query")
        .required()
        .says("The query string of the list, such as ShowInactive=true.");
    FILTER.instant("DtCreated", "created_at").says("When it was created.");
    FILTER.instant("DtModified", "modified_at").says("When it was last changed.");
  }

  /** The saved filters. */
  public static final Records FILTERS =
      Records.of("filter", FILTER)
          .listedIf("f.staff_id = :staff")
          .orderedBy(Order.text("f.list"), Order.text("f.name_folded"))
          .uniqueWithin(OWNER, NAME)
          .ruledBy(new SavedFilters());

  private SavedFilters() {}

  @Override
  public void requireRead(Visit visit, Transaction transaction, Current filter) {
    if (!Objects.equals(filter.get(OWNER), visit.caller().staffId())) {
      throw Problem.notFound("There is no filter %d.".formatted(filter.get(ID)));
    }
  }

  /** Everybody may have some. */
  @Override
  public void requireCreate(Visit visit) {}

  @Override
  public void requireChange(Visit visit, Transaction transaction, Current filter) {
    requireRead(visit, transaction, filter);
  }

  @Override
  public void sent(Edit edit) {
    if (edit.isNew()) {
      edit.changes().put(OWNER, edit.caller().staffId());
    }
  }
}
