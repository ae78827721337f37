package dev.stint.project;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Changes;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.contact.Contacts;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Projects and templates in the database. */
final class ProjectStore {
  static final String TABLE = "project";

  static final RecordQuery BASIC = ProjectKind.PROJECT.one(View.BASIC);
  static final RecordQuery BASIC_DEPLOYED = ProjectKind.PROJECT.one(View.BASIC_DEPLOYED);
  static final ListQuery LIST = list(View.BASIC);
  static final ListQuery LIST_DEPLOYED = list(View.BASIC_DEPLOYED);

  /** Callers who may not create projects see none (ruling 8.8). */
  static final ListQuery TEMPLATES =
      list(ProjectKind.TEMPLATE, View.BASIC, ":manages_projects", "p.name_folded");

  private static final Sql CODE_TAKEN =
      Sql.of(
          """
          SELECT 1 FROM project
          WHERE firm_id = :firm AND code_folded = :code AND NOT is_template AND id <> :id\
          """);

  private static final Sql IS_TEMPLATE =
      Sql.of("SELECT 1 FROM project WHERE firm_id = :firm AND id = :id AND is_template");

  private static final Sql DISPLAY_NAME_IS_SET =
      Sql.of("SELECT 1 FROM project WHERE firm_id = :firm AND id = :id AND display_name_is_set");

  private static final String BELOW = "project_id";

  private static final Dependents DEPENDENTS =
      new Dependents()
          .remove("activity", BELOW)
          .remove("custom_rate", BELOW)
          .removeWhere(
              "task_assignment",
              "task_id IN (SELECT t.id FROM task t WHERE t.firm_id = :firm AND t.project_id = :id)")
          .remove("task", BELOW)
          .remove("project_custom_value", BELOW)
          .remove("project_labor_code", BELOW)
          .remove("project_address", BELOW)
          .remove("project_staff_team", BELOW)
          .remove("project_team", BELOW);

  private final Transaction transaction;

  ProjectStore(Transaction transaction) {
    this.transaction = transaction;
  }

  private static ListQuery list(View view) {
    return list(ProjectKind.PROJECT, view, ProjectAccess.VISIBLE, "p.display_name_folded");
  }

  private static ListQuery list(ProjectKind kind, View view, String visible, String order) {
    return new ListQuery(
        kind.resource(),
        view,
        "%s AND (:inactive OR s.closes_projects IS NULL OR NOT s.closes_projects) AND %s"
            .formatted(kind.condition(), visible),
        List.of(ListQuery.Order.text(order), ListQuery.Order.number("p.id")));
  }

  /**
   * Whether another project has this code, in any letter case; templates do not count (ruling 7.3).
   */
  boolean codeIsTaken(String code, long exceptId) {
    return transaction
        .query(CODE_TAKEN)
        .set("code", Texts.folded(code))
        .set("id", exceptId)
        .exists();
  }

  /** Whether the firm has a template with this id. */
  boolean isTemplate(long id) {
    return transaction.query(IS_TEMPLATE).set("id", id).exists();
  }

  /** Whether the display name was set, so that it is not built from the pattern. */
  boolean displayNameIsSet(long id) {
    return transaction.query(DISPLAY_NAME_IS_SET).set("id", id).exists();
  }

  /** Adds a project or template; its display name is set or still to be built. */
  long insert(ProjectKind kind, Changes changes, String now) {
    long id = transaction.newId();
    Map<String, @Nullable Object> values = columns(changes, now);
    values.put("id", id);
    values.put("is_template", kind.isTemplate());
    values.put("created_at", now);
    values.putIfAbsent("display_name", "");
    values.putIfAbsent("display_name_folded", "");
    values.putIfAbsent("display_name_is_set", false);
    values.putIfAbsent("grouped_name", "");
    values.putIfAbsent("grouped_name_folded", "");
    values.putIfAbsent("is_all_staff", false);
    values.putIfAbsent("is_no_charge", false);
    values.putIfAbsent("invoice_subtotal", 0L);
    values.putIfAbsent("billing_rate", BillingRate.DEFAULT);
    values.putIfAbsent("flat_rate", 0L);
    transaction.insert(TABLE, values);
    return id;
  }

  void update(long id, Changes changes, String now) {
    transaction.update(TABLE, id, columns(changes, now));
  }

  private static Map<String, @Nullable Object> columns(Changes changes, String now) {
    Map<String, @Nullable Object> values = changes.columns();
    if (changes.has(ProjectFields.DISPLAY_NAME)) {
      String set = changes.get(ProjectFields.DISPLAY_NAME);
      String folded = set == null ? "" : Texts.folded(set);
      values.put("display_name", set == null ? "" : set);
      values.put("display_name_folded", folded);
      values.put("grouped_name", set == null ? "" : set);
      values.put("grouped_name_folded", folded);
      values.put("display_name_is_set", set != null);
    }
    values.put("modified_at", now);
    return values;
  }

  /** Deletes a project or template and everything that belongs to it. */
  void delete(long id) {
    Contacts.leaveProject(transaction, id);
    transaction.delete(TABLE, id, DEPENDENTS);
  }
}
