package dev.stint.task;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import org.jspecify.annotations.Nullable;

/** One caller's change to a task (wider API: Tasks). */
final class TaskWrite {
  private final Transaction transaction;
  private final TaskStore tasks;
  private final Caller caller;
  private final String now;
  private final Changes changes;
  private final Assignees assignees;
  private final Faults faults;

  /**
   * Within this write.
   *
   * @param faults what is wrong with what was sent
   */
  TaskWrite(Transaction transaction, Visit visit, PostedTask posted, Faults faults) {
    this.transaction = transaction;
    this.tasks = new TaskStore(transaction);
    this.caller = visit.caller();
    this.now = visit.now();
    this.changes = posted.changes();
    this.faults = faults;
    posted.links().resolve(transaction, caller, changes, faults);
    this.assignees = posted.assignees().resolve(transaction, faults);
  }

  /** Creates a task; returns its id. */
  long create() {
    Long named = changes.get(TaskFields.PROJECT);
    long project = named == null ? 0 : named;
    if (project != 0) {
      ProjectAccess.toNamed(transaction, caller, project).ifPresent(ProjectAccess::requireEdit);
      TaskRules.checkRelated(transaction, changes, 0, project, faults);
    }
    TaskFields.TASK.requireAll(changes, faults);
    TaskRules.checkPriority(transaction, changes, faults);
    check(null, 0);
    long id = tasks.insert(changes);
    assignees.assign(transaction, id);
    ProjectChanges.note(transaction, project, now);
    return id;
  }

  /** Changes a task where it differs; returns its id. */
  long update(long id, Current current) {
    TaskFields.TASK.keepRequired(changes, faults);
    changes.keepDifferences(current);
    TaskRules.checkPriority(transaction, changes, faults);
    changes.keepDifferences(current);
    long project = TaskStore.project(current);
    TaskRules.checkRelated(transaction, changes, id, project, faults);
    check(current, id);
    if (!changes.isEmpty()) {
      tasks.update(id, changes, current);
    }
    if (assignees.assign(transaction, id) || !changes.isEmpty()) {
      ProjectChanges.note(transaction, project, now);
    }
    return id;
  }

  private void check(@Nullable Current current, long id) {
    TaskRules.check(changes, current, faults);
    References.check(transaction, changes, faults);
    assignees.check(transaction, id, faults);
    faults.raise();
  }
}
