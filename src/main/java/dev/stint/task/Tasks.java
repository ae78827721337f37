package dev.stint.task;

import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import org.jspecify.annotations.Nullable;

/** What other features need from tasks. */
public final class Tasks {
  /**
   * SQL: the task {@code t} is in process, neither archived nor completed by its status. Used with
   * {@link #WITH_STATUS}.
   */
  public static final String IN_PROCESS =
      "NOT t.is_archived AND NOT COALESCE(ts.completes_tasks, FALSE)";

  /** SQL: tasks {@code t} with their status {@code ts}. */
  public static final String WITH_STATUS =
      "task t LEFT JOIN picklist_value ts ON ts.firm_id = t.firm_id AND ts.id = t.status_id";

  private static final Sql ON_PROJECT =
      Sql.of("SELECT 1 FROM task WHERE firm_id = :firm AND project_id = :project AND id = :id");

  private Tasks() {}

  /**
   * Adds a fault if the task given is not on the record's project.
   *
   * @param project the record's project, or template; 0 if it has none
   * @param projectField the field of the project; if that has a fault, the task is not checked
   * @param task null or 0 for none
   */
  public static void check(
      Transaction transaction,
      long project,
      Field<Long> projectField,
      @Nullable Long task,
      Field<Long> taskField,
      Faults faults) {
    if (project != 0
        && !faults.has(projectField)
        && task != null
        && task != 0
        && !isOnProject(transaction, task, project)) {
      faults.add(taskField, "does not match any task of the project");
    }
  }

  /** Whether the firm has such a task on this project or template. */
  public static boolean isOnProject(Transaction transaction, long id, long project) {
    return transaction.query(ON_PROJECT).set("id", id).set("project", project).exists();
  }
}
