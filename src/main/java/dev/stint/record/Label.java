package dev.stint.record;

import dev.stint.catalog.Field;
import dev.stint.store.Sql;
import dev.stint.wire.Texts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name or code that is unique among the records of a kind, in any letter case. */
final class Label {
  private final Field<String> field;
  private final @Nullable Field<?> within;
  private final Sql taken;

  /**
   * For the records of a table.
   *
   * @param field the name or code, which is also stored folded
   * @param within the field within whose value it is unique; null for the whole firm
   */
  Label(String table, Field<String> field, @Nullable Field<?> within) {
    this.field = field;
    this.within = within;
    this.taken =
        Sql.of(
            "SELECT 1 FROM %s WHERE firm_id = :firm AND %s = :label AND id <> :id AND %s"
                .formatted(
                    table,
                    field.foldedColumn(),
                    within == null ? "TRUE" : within.column() + " = :within"));
  }

  /**
   * Adds a fault if another record has it.
   *
   * @param one what a record is called in a sentence
   */
  void check(Edit edit, String one) {
    String label = edit.changed(field);
    if (label == null) {
      return;
    }
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("label", Texts.folded(label));
    parameters.put("id", edit.id());
    if (within != null) {
      parameters.put("within", edit.result(within));
    }
    if (edit.transaction().query(taken).setAll(parameters).exists()) {
      edit.fault(field, "is already used by another " + one);
    }
  }
}
