package dev.stint.task;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;

/** What other features need of tasks. */
public final class Tasks {
  /**
   * SQL: the task {@code t} is in process, neither archived nor done by its status. Goes with
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

  /** Whether the firm has such a task, and on this project or template. */
  public static boolean isOnProject(Transaction transaction, long id, long project) {
    return transaction.query(ON_PROJECT).set("id", id).set("project", project).exists();
  }
}
