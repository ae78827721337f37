package dev.stint.task;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.booking.Booked;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Current;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.Map;

/**
 * Tasks of projects and templates: {@code /task} (wider API: Tasks). Callers who see a project see
 * its tasks, and those who may change it may change them.
 */
public final class TaskApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("ProjectSid");
  static final ParameterName STAFFER = ParameterName.STAFFER.documentedAs("StaffSid");
  static final ParameterName TASK = ParameterName.of("TaskSid");

  /** {@code GET /task/listByProject/{ProjectSid}}: by default, those in process. */
  public static Answer listByProject(Visit visit) {
    return ofProject(visit, TaskStore.OF_PROJECT);
  }

  /**
   * {@code GET /task/BudgetStatusByProject/{ProjectSid}}: a row for each task, completed or not.
   */
  public static Answer budgetStatus(Visit visit) {
    return ofProject(visit, TaskStore.BUDGET_STATUS);
  }

  private static Answer ofProject(Visit visit, ListQuery query) {
    return visit.listBelow(
        visit.request().id(PROJECT),
        query,
        () -> visit.parameters("completed", visit.request().flag("showCompleted")));
  }

  /**
   * {@code GET /api/budget/{ProjectSid}}: what is booked on a project to date, compared with the
   * budget of all its tasks; outside the compatible path (ruling 12).
   */
  public static Answer projectBudget(Visit visit) {
    long project = visit.request().id(PROJECT);
    Map<String, Object> parameters = visit.parameters("project", project);
    return visit.read(transaction -> {
      ProjectAccess.toProject(transaction, visit.caller(), project);
      return visit.record(
          transaction,
          TaskStore.PROJECT_BUDGET,
          project,
          parameters,
          () -> Problem.notFound("There is no project %d.".formatted(project)));
    });
  }

  /**
   * {@code GET /task/ListByStaffer/{StaffSid}}: the tasks assigned to a staffer, on projects that
   * the caller sees.
   */
  public static Answer listByStaffer(Visit visit) {
    long staffer = visit.request().id(STAFFER);
    if (!visit.read(
        transaction -> References.exists(transaction, Reference.to("staff", "staffer"), staffer))) {
      throw Problem.notFound("There is no staffer %d.".formatted(staffer));
    }
    Map<String, Object> parameters = visit.parameters("assignee", staffer);
    parameters.put("completed", visit.request().flag("showCompleted"));
    return visit.list(TaskStore.OF_STAFFER, parameters);
  }

  /** {@code GET /task/detail/{id}}. */
  public static Answer get(Visit visit) {
    long id = visit.request().id(TASK);
    return visit.read(transaction -> {
      access(transaction, visit.caller(), task(transaction, id));
      return show(transaction, visit, id);
    });
  }

  /** A task on a project that the caller sees; otherwise 404 or 403. */
  private static ProjectAccess access(Transaction transaction, Caller caller, Current task) {
    return ProjectAccess.toProjectOrTemplate(transaction, caller, TaskStore.project(task));
  }

  private static Current task(Transaction transaction, long id) {
    return new TaskStore(transaction).current(id).orElseThrow(() -> noTask(id));
  }

  private static Current editable(Transaction transaction, Caller caller, long id) {
    Current task = task(transaction, id);
    ProjectAccess.toEdit(transaction, caller, TaskStore.project(task));
    return task;
  }

  private static Answer show(Transaction transaction, Visit visit, long id) {
    return visit.record(transaction, TaskStore.ONE, id, visit.parameters(), () -> noTask(id));
  }

  /** {@code POST /task/detail[/{id}]}: creates or changes a task; {@code TaskSid} 0 is new. */
  public static Answer save(Visit visit) {
    long id = visit.request().idOrNew(TASK);
    return visit.save(
        transaction -> id == 0 ? null : editable(transaction, visit.caller(), id),
        faults -> PostedTask.read(visit.request().fields(), faults),
        (transaction, current, posted, faults) -> {
          TaskWrite write = new TaskWrite(transaction, visit, posted, faults);
          return show(
              transaction, visit, current == null ? write.create() : write.update(id, current));
        });
  }

  /** {@code DELETE /task/detail/{id}}: also removes the custom rates for the task. */
  public static Answer delete(Visit visit) {
    long id = visit.request().id(TASK);
    return visit.delete(
        transaction -> editable(transaction, visit.caller(), id),
        (transaction, task) -> {
          Booked.TASK.refuseDeletion(transaction, id);
          new TaskStore(transaction).delete(id);
          ProjectChanges.note(transaction, TaskStore.project(task), visit.now());
        });
  }

  private static Problem noTask(long id) {
    return Problem.notFound("There is no task %d.".formatted(id));
  }
}
