package dev.stint.activity;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.task.Tasks;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Activities on projects: {@code /project/activity} (contract: Project Activities; ruling 8.5).
 * Whoever sees a project may add one; its creator and those who may change the project may change
 * it. The same on templates (ruling 8.8), though a project that is made from one does not get them.
 */
public final class ActivityApi {
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public ActivityApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /** {@code GET /project/activity}: of one project, or of all that the caller sees. */
  public Answer list(Caller caller, Request request) {
    Long project = request.optionalId("projectId");
    if (project == null) {
      return request.list(firm(caller), ActivityStore.ALL, parameters(caller, request));
    }
    return firm(caller)
        .read(transaction -> {
          ProjectAccess.toProjectOrTemplate(transaction, caller, project);
          Map<String, Object> parameters = parameters(caller, request);
          parameters.put("project", project);
          return request.list(transaction, firm(caller), ActivityStore.OF_PROJECT, parameters);
        });
  }

  private static Map<String, Object> parameters(Caller caller, Request request) {
    LocalDate start = request.optionalDate("startDate");
    LocalDate end = request.optionalDate("endDate");
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("completed", request.flag("showCompleted"));
    parameters.put("dated", start != null || end != null);
    parameters.put("start", (start == null ? FIRST_DAY : start).toString());
    parameters.put("end", (end == null ? LAST_DAY : end).toString());
    return parameters;
  }

  /** {@code POST /project/activity}: creates one, or changes the one with this ActivityId. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew("ActivityId");
    if (id != 0) {
      firm(caller).read(transaction -> toChange(transaction, caller, id));
    }
    Faults faults = new Faults();
    Changes sent = ActivityFields.ACTIVITY.read(request.fields(), faults);
    return firm(caller)
        .write(transaction -> {
          long saved =
              id == 0
                  ? create(transaction, caller, sent, faults.copy())
                  : update(transaction, caller, id, sent.copy(), faults.copy());
          return request.record(
              transaction, ActivityStore.ONE, saved, Map.of(), () -> noActivity(saved));
        });
  }

  /**
   * Where an activity is, for a caller who may change it.
   *
   * @throws Problem 404; 403 when the caller does not see its project or may not change it
   */
  private static ActivityStore.Place toChange(Transaction transaction, Caller caller, long id) {
    ActivityStore.Place place =
        new ActivityStore(transaction).place(id).orElseThrow(() -> noActivity(id));
    ProjectAccess access = ProjectAccess.toProjectOrTemplate(transaction, caller, place.project());
    if (!access.editable() && place.creator() != caller.staffId()) {
      throw Problem.forbidden(
          "The activity was made by somebody else, and you do not have the right to change the project.");
    }
    return place;
  }

  private long create(Transaction transaction, Caller caller, Changes changes, Faults faults) {
    ActivityFields.ACTIVITY.requireAll(changes, faults);
    Long named = changes.get(ActivityFields.PROJECT);
    long project = named == null ? 0 : named;
    check(transaction, caller, changes, project, changes.get(ActivityFields.TASK), faults);
    long id = new ActivityStore(transaction).insert(changes, caller.staffId(), Values.now(clock));
    ProjectChanges.note(transaction, project, Values.now(clock));
    return id;
  }

  private long update(
      Transaction transaction, Caller caller, long id, Changes changes, Faults faults) {
    ActivityStore activities = new ActivityStore(transaction);
    ActivityStore.Place place = toChange(transaction, caller, id);
    Current current = activities.current(id).orElseThrow(() -> noActivity(id));
    ActivityFields.ACTIVITY.keepRequired(changes, faults);
    changes.keepDifferences(current);
    Long named = changes.get(ActivityFields.PROJECT);
    long project = named == null ? place.project() : named;
    check(
        transaction,
        caller,
        changes,
        project,
        changes.result(ActivityFields.TASK, current),
        faults);
    if (!changes.isEmpty()) {
      activities.update(id, changes);
      ProjectChanges.note(transaction, place.project(), Values.now(clock));
      ProjectChanges.note(transaction, project, Values.now(clock));
    }
    return id;
  }

  /**
   * Ends the request for what cannot be.
   *
   * @param project the activity's project after the change; 0 when it has none
   * @param task its task after the change
   */
  private static void check(
      Transaction transaction,
      Caller caller,
      Changes changes,
      long project,
      @Nullable Long task,
      Faults faults) {
    if (changes.get(ActivityFields.PROJECT) != null) {
      var _ = ProjectAccess.toNamed(transaction, caller, project);
    }
    References.check(transaction, changes, faults);
    Tasks.check(transaction, project, ActivityFields.PROJECT, task, ActivityFields.TASK, faults);
    faults.raise();
  }

  /** {@code DELETE /project/activity}, with the id in path, query or body. */
  public Answer delete(Caller caller, Request request) {
    long id = request.idAnywhere("id");
    firm(caller)
        .write(transaction -> {
          ActivityStore.Place place = toChange(transaction, caller, id);
          new ActivityStore(transaction).delete(id);
          ProjectChanges.note(transaction, place.project(), Values.now(clock));
          return true;
        });
    return Answer.success(request.format());
  }

  private static Problem noActivity(long id) {
    return Problem.notFound("There is no activity %d.".formatted(id));
  }
}
