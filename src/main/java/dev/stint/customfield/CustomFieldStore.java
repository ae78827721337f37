package dev.stint.customfield;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.BadValue;
import dev.stint.catalog.ByIds;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Custom fields and their values in the database. */
final class CustomFieldStore {
  private static final ListQuery.Order BY_NAME = ListQuery.Order.text("d.name_folded");
  private static final ListQuery.Order BY_ID = ListQuery.Order.number("d.id");

  /** One project's. */
  static final ListQuery OF_PROJECT =
      new ListQuery(
          CustomFieldFields.CUSTOM_FIELD, View.BASIC, "p.id = :project", List.of(BY_NAME, BY_ID));

  /** Those of all projects that the caller sees, including inactive ones (ruling 8.7). */
  static final ListQuery OF_ALL = ofAll("TRUE");

  /** The same for these fields. */
  static final ByIds<ListQuery> OF_ALL_BY_ID =
      new ByIds<>(ids -> ofAll("d.id IN (%s)".formatted(ids)));

  private static final Sql IDS =
      Sql.of("SELECT name_folded, id FROM custom_field WHERE firm_id = :firm");

  private static final Sql CURRENT =
      Sql.of(
          """
          SELECT d.id, d.kind, d.choices, v.text_value FROM custom_field d
          LEFT JOIN project_custom_value v
            ON v.firm_id = d.firm_id AND v.project_id = :project AND v.field_id = d.id
          WHERE d.firm_id = :firm\
          """);

  private static final Sql SET =
      Sql.of(
          """
          INSERT INTO project_custom_value (firm_id, project_id, field_id, text_value)
          VALUES (:firm, :project, :field, :value)
          ON CONFLICT (firm_id, project_id, field_id) DO UPDATE SET text_value = excluded.text_value\
          """);

  private static final Sql EMPTY =
      Sql.of(
          """
          DELETE FROM project_custom_value
          WHERE firm_id = :firm AND project_id = :project AND field_id = :field\
          """);

  private final Transaction transaction;

  CustomFieldStore(Transaction transaction) {
    this.transaction = transaction;
  }

  private static ListQuery ofAll(String condition) {
    return new ListQuery(
        CustomFieldFields.CUSTOM_FIELD,
        View.BASIC,
        "NOT p.is_template AND %s AND %s".formatted(ProjectAccess.VISIBLE, condition),
        List.of(
            ListQuery.Order.text("p.display_name_folded"),
            ListQuery.Order.number("p.id"),
            BY_NAME,
            BY_ID));
  }

  /** The ids of the firm's custom fields by name in lower case. */
  Map<String, Long> ids() {
    Map<String, Long> ids = new HashMap<>();
    transaction.query(IDS).each(row -> ids.put(row.requiredText(1), row.number(2)));
    return ids;
  }

  /** The firm's custom fields by id, each with its value on this project. */
  Map<Long, Current> current(long project) {
    Map<Long, Current> current = new HashMap<>();
    transaction
        .query(CURRENT)
        .set("project", project)
        .each(row -> {
          String choices = row.text(3);
          return current.put(
              row.number(1),
              new Current(
                  CustomFieldKind.of(row.requiredText(2)),
                  choices == null ? List.of() : choices.lines().map(Texts::trimmed).toList(),
                  row.text(4)));
        });
    return current;
  }

  /** Sets values by field; null empties one. */
  void write(long project, Map<Long, @Nullable String> values) {
    Map<String, @Nullable String> written = new TreeMap<>();
    Map<Long, String> set = new HashMap<>();
    values.forEach((field, value) -> {
      written.put(field.toString(), value);
      if (value != null) {
        set.put(field, value);
      }
    });
    if (!set.isEmpty()) {
      Query setting = transaction.query(SET).set("project", project);
      set.forEach((field, value) -> setting.set("field", field).set("value", value).addBatch());
      setting.runBatch();
    }
    if (set.size() < values.size()) {
      Query emptying = transaction.query(EMPTY).set("project", project);
      values.keySet().stream()
          .filter(field -> !set.containsKey(field))
          .forEach(field -> emptying.set("field", field).addBatch());
      emptying.runBatch();
    }
    transaction.note("project_custom_value", project, "update", written);
  }

  /** A custom field and its value on one project. */
  record Current(CustomFieldKind kind, List<String> choices, @Nullable String value) {
    /**
     * The change that a posted value makes, if any; null empties the field.
     *
     * @throws BadValue if the field cannot hold it
     */
    Optional<Change> change(@Nullable String posted) throws BadValue {
      if (Objects.equals(posted, value)) {
        return Optional.empty();
      }
      String kept = posted == null ? null : kind.check(posted, choices);
      return Objects.equals(kept, value) ? Optional.empty() : Optional.of(new Change(kept));
    }
  }

  /** A new value. */
  record Change(@Nullable String value) {}
}
