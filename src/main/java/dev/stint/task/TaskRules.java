package dev.stint.task;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.store.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task must hold to. Each rule looks at what the task will be after the change. */
final class TaskRules {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private TaskRules() {}

  static void check(Changes changes, @Nullable Current current, Faults faults) {
    LocalDate start = changes.result(TaskFields.START, current);
    LocalDate due = changes.result(TaskFields.DUE, current);
    if (start != null && due != null && due.isBefore(start)) {
      faults.add(
          changes.has(TaskFields.DUE) ? TaskFields.DUE : TaskFields.START,
          changes.has(TaskFields.DUE) ? "is before StartDt" : "is after DueDt");
    }
    BigDecimal percent = changes.get(TaskFields.PERCENT_COMPLETE);
    if (percent != null && percent.compareTo(ALL) > 0) {
      faults.add(TaskFields.PERCENT_COMPLETE, "must be 0 to 100");
    }
    if (current != null && changes.get(TaskFields.PROJECT) != null) {
      faults.add(TaskFields.PROJECT, "cannot be changed");
    }
  }

  /** The tasks that this one names are other tasks of the same project. */
  static void checkRelated(
      Transaction transaction, Changes changes, long id, long project, Faults faults) {
    for (Field<Long> field : List.of(TaskFields.MASTER, TaskFields.PARENT)) {
      Long named = changes.get(field);
      if (named != null && (named == id || !Tasks.isOnProject(transaction, named, project))) {
        faults.add(field, "names no other task of the project");
      }
    }
  }
}
