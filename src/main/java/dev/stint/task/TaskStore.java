package dev.stint.task;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.store.Dependents;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tasks in the database. */
final class TaskStore {
  private static final String TABLE = "task";

  static final RecordQuery ONE = new RecordQuery(TaskFields.TASK, View.DETAILED, "t.id = :id");

  static final ListQuery OF_PROJECT =
      list(TaskFields.TASK, "t.project_id = :project AND (:completed OR " + Tasks.IN_PROCESS + ")");

  static final ListQuery OF_STAFFER =
      list(
          TaskFields.TASK,
          """
          t.id IN (SELECT a.task_id FROM task_assignment a
            WHERE a.firm_id = t.firm_id AND a.staff_id = :assignee)
          AND NOT p.is_template AND (:completed OR %s) AND %s\
          """
              .formatted(Tasks.IN_PROCESS, ProjectAccess.VISIBLE));

  static final ListQuery BUDGET_STATUS = list(BudgetFields.OF_TASK, "t.project_id = :project");

  static final RecordQuery PROJECT_BUDGET =
      new RecordQuery(BudgetFields.OF_PROJECT, View.DETAILED, "p.id = :project");

  private static final Current.Reader CURRENT = new Current.Reader(TaskFields.TASK, TABLE);

  /** What belongs to a task is deleted with it; what only refers to it loses the reference. */
  private static final Dependents DEPENDENTS =
      new Dependents()
          .remove("task_assignment", "task_id")
          .remove("custom_rate", "task_id")
          .forget("activity", "task_id")
          .forget(TABLE, "master_task_id")
          .forget(TABLE, "parent_id");

  private final Transaction transaction;

  TaskStore(Transaction transaction) {
    this.transaction = transaction;
  }

  private static ListQuery list(Resource resource, String condition) {
    return new ListQuery(
        resource,
        View.BASIC,
        condition,
        List.of(ListQuery.Order.text("t.full_name_folded"), ListQuery.Order.number("t.id")));
  }

  /** The project or template that a task is on. */
  static long project(Current task) {
    return Objects.requireNonNull(task.get(TaskFields.PROJECT));
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  long insert(Changes changes) {
    long id = transaction.newId();
    Map<String, @Nullable Object> values = changes.columns();
    values.put("id", id);
    name(values, changes.get(TaskFields.GROUP), changes.get(TaskFields.NAME));
    transaction.insert(TABLE, values);
    return id;
  }

  void update(long id, Changes changes, Current current) {
    Map<String, @Nullable Object> values = changes.columns();
    name(
        values,
        changes.result(TaskFields.GROUP, current),
        changes.result(TaskFields.NAME, current));
    transaction.update(TABLE, id, values);
  }

  private static void name(
      Map<String, @Nullable Object> values, @Nullable String group, @Nullable String name) {
    String full = group == null ? String.valueOf(name) : group + ":" + name;
    values.put("full_name", full);
    values.put("full_name_folded", Texts.folded(full));
  }

  /** Deletes a task, its assignments and its custom rates. */
  void delete(long id) {
    transaction.delete(TABLE, id, DEPENDENTS);
  }
}
