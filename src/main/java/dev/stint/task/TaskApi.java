package dev.stint.task;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.booking.Booked;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.References;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Tasks of projects and templates: {@code /task} (wider API: Tasks). Who sees the project sees its
 * tasks; who may change it may change them.
 */
public final class TaskApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public TaskApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /** {@code GET /task/listByProject/{ProjectSid}}: those in process, unless asked for all. */
  public Answer listByProject(Caller caller, Request request) {
    return ofProject(caller, request, TaskStore.OF_PROJECT);
  }

  /** {@code GET /task/BudgetStatusByProject/{ProjectSid}}: a row for each task, done or not. */
  public Answer budgetStatus(Caller caller, Request request) {
    return ofProject(caller, request, TaskStore.BUDGET_STATUS);
  }

  private Answer ofProject(Caller caller, Request request, ListQuery query) {
    long project = request.id("ProjectSid");
    return firm(caller)
        .read(transaction -> {
          ProjectAccess.toProjectOrTemplate(transaction, caller, project);
          Map<String, Object> parameters = new HashMap<>(caller.parameters());
          parameters.put("project", project);
          parameters.put("completed", request.flag("showCompleted"));
          return request.list(transaction, firm(caller), query, parameters);
        });
  }

  /**
   * {@code GET /api/budget/{ProjectSid}}: what is booked on a project to date, beside the budget of
   * all its tasks; outside the compatible path (ruling 12).
   */
  public Answer projectBudget(Caller caller, Request request) {
    long project = request.id("ProjectSid");
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("project", project);
    return firm(caller)
        .read(transaction -> {
          ProjectAccess.toProject(transaction, caller, project);
          return request.record(
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
  public Answer listByStaffer(Caller caller, Request request) {
    long staffer = request.id("StaffSid");
    if (!firm(caller).read(transaction -> new TaskStore(transaction).stafferExists(staffer))) {
      throw Problem.notFound("There is no staffer %d.".formatted(staffer));
    }
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("assignee", staffer);
    parameters.put("completed", request.flag("showCompleted"));
    return request.list(firm(caller), TaskStore.OF_STAFFER, parameters);
  }

  /** {@code GET /task/detail/{id}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id("TaskSid");
    return firm(caller)
        .read(transaction -> {
          access(transaction, caller, id);
          return show(transaction, caller, request, id);
        });
  }

  /** How the caller stands to the task's project; 404 or 403 where it does not. */
  private static ProjectAccess access(Transaction transaction, Caller caller, long id) {
    long project = new TaskStore(transaction).projectOf(id).orElseThrow(() -> noTask(id));
    return ProjectAccess.toProjectOrTemplate(transaction, caller, project);
  }

  private static Answer show(Transaction transaction, Caller caller, Request request, long id) {
    return request.record(transaction, TaskStore.ONE, id, caller.parameters(), () -> noTask(id));
  }

  /** {@code POST /task/detail[/{id}]}: creates or changes a task; {@code TaskSid} 0 is new. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew("TaskSid");
    if (id != 0) {
      firm(caller).read(transaction -> access(transaction, caller, id)).requireEdit();
    }
    Faults faults = new Faults();
    Fields fields = request.fields();
    Changes sent = TaskFields.TASK.read(fields, faults);
    Assignees assignees = Assignees.read(fields, faults);
    return firm(caller)
        .write(transaction -> {
          long saved =
              id == 0
                  ? create(transaction, caller, sent.copy(), assignees, faults.copy())
                  : update(transaction, id, sent.copy(), assignees, faults.copy());
          return show(transaction, caller, request, saved);
        });
  }

  private long create(
      Transaction transaction, Caller caller, Changes changes, Assignees assignees, Faults faults) {
    Long named = changes.get(TaskFields.PROJECT);
    long project = named == null ? 0 : named;
    if (project != 0) {
      ProjectAccess.toNamed(transaction, caller, project).ifPresent(ProjectAccess::requireEdit);
      TaskRules.checkRelated(transaction, changes, 0, project, faults);
    }
    TaskFields.TASK.requireAll(changes, faults);
    TaskRules.check(changes, null, faults);
    References.check(transaction, changes, faults);
    assignees.check(transaction, 0, faults);
    faults.raise();
    long id = new TaskStore(transaction).insert(changes);
    assignees.assign(transaction, id);
    ProjectChanges.note(transaction, project, Values.now(clock));
    return id;
  }

  private long update(
      Transaction transaction, long id, Changes changes, Assignees assignees, Faults faults) {
    TaskStore tasks = new TaskStore(transaction);
    long project = tasks.projectOf(id).orElseThrow(() -> noTask(id));
    Current current = tasks.current(id).orElseThrow(() -> noTask(id));
    TaskFields.TASK.keepRequired(changes, faults);
    changes.keepDifferences(current);
    TaskRules.check(changes, current, faults);
    TaskRules.checkRelated(transaction, changes, id, project, faults);
    References.check(transaction, changes, faults);
    assignees.check(transaction, id, faults);
    faults.raise();
    if (!changes.isEmpty()) {
      tasks.update(id, changes, current);
    }
    if (assignees.assign(transaction, id) || !changes.isEmpty()) {
      ProjectChanges.note(transaction, project, Values.now(clock));
    }
    return id;
  }

  /** {@code DELETE /task/detail/{id}}: also removes the custom rates for the task. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("TaskSid");
    firm(caller)
        .write(transaction -> {
          TaskStore tasks = new TaskStore(transaction);
          access(transaction, caller, id).requireEdit();
          request.requireReadableBody();
          Booked.TASK.refuseDeletion(transaction, id);
          long project = tasks.projectOf(id).orElseThrow(() -> noTask(id));
          tasks.delete(id);
          ProjectChanges.note(transaction, project, Values.now(clock));
          return true;
        });
    return Answer.success(request.format());
  }

  private static Problem noTask(long id) {
    return Problem.notFound("There is no task %d.".formatted(id));
  }
}
