package dev.stint.task;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.DateOrder;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.Hierarchy;
import dev.stint.catalog.ListValue;
import dev.stint.store.Transaction;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules for tasks. Each rule examines the task as it will be after the change. */
final class TaskRules {
  private static final String PRIORITIES = "TaskPriority";

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private static final Map<Field<Long>, Hierarchy> ABOVE =
      Map.of(
          TaskFields.MASTER, new Hierarchy("task", "master_task_id"),
          TaskFields.PARENT, new Hierarchy("task", "parent_id"));

  private TaskRules() {}

  static void check(Changes changes, @Nullable Current current, Faults faults) {
    DateOrder.check(TaskFields.START, TaskFields.DUE, changes, current, faults);
    BigDecimal percent = changes.get(TaskFields.PERCENT_COMPLETE);
    if (percent != null && percent.compareTo(ALL) > 0) {
      faults.add(TaskFields.PERCENT_COMPLETE, "must be from 0 to 100");
    }
    if (current != null && changes.get(TaskFields.PROJECT) != null) {
      faults.add(TaskFields.PROJECT, "cannot be changed");
    }
  }

  /** A priority is a value of the firm's list, and is stored as spelled there. */
  static void checkPriority(Transaction transaction, Changes changes, Faults faults) {
    String priority = changes.get(TaskFields.PRIORITY);
    if (priority != null) {
      ListValue.find(transaction, PRIORITIES, priority)
          .ifPresentOrElse(
              value -> changes.put(TaskFields.PRIORITY, value.name()),
              () -> faults.add(TaskFields.PRIORITY, "is not a value of the list " + PRIORITIES));
    }
  }

  /** The tasks that this one refers to are others of the same project, and not its subtasks. */
  static void checkRelated(
      Transaction transaction, Changes changes, long id, long project, Faults faults) {
    ABOVE.forEach((field, hierarchy) -> {
      Long named = changes.get(field);
      if (named == null) {
        return;
      }
      if (named == id || !Tasks.isOnProject(transaction, named, project)) {
        faults.add(field, "must be another task of the project");
      } else if (id != 0 && hierarchy.leadsTo(transaction, named, id)) {
        faults.add(field, "must not be a subtask of this task");
      }
    });
  }
}
