package dev.stint.catalog.query;

import dev.stint.catalog.Cells;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.WireWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one record in a view and writes it. Made once for a resource and view. */
public final class RecordQuery {
  private final Selection selection;
  private final Sql sql;

  /**
   * The record it reads.
   *
   * @param condition SQL in addition to the condition on the firm
   */
  public RecordQuery(Resource resource, View view, String condition) {
    this.selection = new Selection(resource, view, List.of());
    this.sql =
        Sql.of(
            "SELECT %s FROM %s AND %s"
                .formatted(selection.columns(), resource.source(), condition));
  }

  /**
   * Writes the record.
   *
   * @param parameters by name; those that the statement does not have are ignored
   * @return whether the record exists
   */
  public boolean write(
      Transaction transaction, Map<String, ? extends @Nullable Object> parameters, WireWriter out) {
    var query = transaction.query(sql).setAny(parameters);
    if (!selection.hasLists()) {
      return query
          .first(row -> {
            selection.write(out, null, Selection.Loaded.of(new Cells.Cursor(row)));
            return true;
          })
          .isPresent();
    }
    List<Cells.Copy> copies = query.list(selection::copy);
    for (Selection.Loaded loaded : selection.load(transaction, parameters, copies)) {
      selection.writeCopy(out, loaded);
      return true;
    }
    return false;
  }
}
