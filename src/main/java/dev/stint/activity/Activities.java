package dev.stint.activity;

import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Current;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.record.Edit;
import dev.stint.record.Records;
import dev.stint.record.Rules;
import dev.stint.store.Transaction;
import dev.stint.task.Tasks;
import dev.stint.wire.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Activities on projects: {@code /project/activity} (contract: Project Activities; ruling 8.5).
 * Whoever sees a project may add one; its creator and those who may change the project may change
 * it. The same holds for templates (ruling 8.8), but a project created from one does not get its
 * activities.
 */
public final class Activities implements Rules {
  static final ParameterName PROJECT = ParameterName.PROJECT.orId();

  /** The activity to delete. */
  static final ParameterName DELETED = ParameterName.ACTIVITY.documentedAs("id");

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final Records ACTIVITIES =
      Records.of("activity", ActivityFields.ACTIVITY).ruledBy(new Activities());

  private static final ListQuery OF_PROJECT = list("a.project_id = :project");

  private static final ListQuery OF_VISIBLE_PROJECTS =
      list("NOT p.is_template AND " + ProjectAccess.VISIBLE);

  private Activities() {}

  /** By day, or else by the day of creation (ruling 8.5). */
  private static ListQuery list(String condition) {
    return new ListQuery(
        ActivityFields.ACTIVITY,
        View.BASIC,
        """
        (:completed OR NOT a.is_completed)
        AND (NOT :dated OR a.activity_date BETWEEN :start AND :end) AND %s\
        """
            .formatted(condition),
        List.of(
            ListQuery.Order.text("COALESCE(a.activity_date, SUBSTR(a.created_at, 1, 10))"),
            ListQuery.Order.number("a.id")));
  }

  /** {@code GET /project/activity}: those of one project, or of all that the caller sees. */
  public static Answer list(Visit visit) {
    Long project = visit.request().optionalId(PROJECT);
    return project == null
        ? visit.list(OF_VISIBLE_PROJECTS, parameters(visit))
        : visit.listBelow(project, OF_PROJECT, () -> parameters(visit));
  }

  private static Map<String, Object> parameters(Visit visit) {
    LocalDate start = visit.request().optionalDate("startDate");
    LocalDate end = visit.request().optionalDate("endDate");
    Map<String, Object> parameters =
        visit.parameters("completed", visit.request().flag("showCompleted"));
    parameters.put("dated", start != null || end != null);
    parameters.put("start", (start == null ? FIRST_DAY : start).toString());
    parameters.put("end", (end == null ? LAST_DAY : end).toString());
    return parameters;
  }

  /** {@code POST /project/activity}: creates one, or changes the one with this ActivityId. */
  public static Answer save(Visit visit) {
    return ACTIVITIES.save(visit, visit.request().idOrNew(ParameterName.ACTIVITY));
  }

  /** {@code DELETE /project/activity}, with the id in path, query or body. */
  public static Answer delete(Visit visit) {
    return ACTIVITIES.delete(visit, visit.request().idAnywhere(DELETED));
  }

  /** The right depends on the project, which stands in the body. */
  @Override
  public void requireCreate(Visit visit) {}

  @Override
  public void requireChange(Visit visit, Transaction transaction, Current activity) {
    ProjectAccess access =
        ProjectAccess.toProjectOrTemplate(transaction, visit.caller(), project(activity));
    boolean isOwn = Objects.equals(activity.get(ActivityFields.CREATOR), visit.caller().staffId());
    if (!access.editable() && !isOwn) {
      throw Problem.forbidden(
          "Somebody else created this activity, and you do not have the right to change its project.");
    }
  }

  private static long project(Current activity) {
    return Objects.requireNonNull(activity.get(ActivityFields.PROJECT));
  }

  @Override
  public void check(Edit edit) {
    Long named = edit.changed(ActivityFields.PROJECT);
    if (named != null) {
      var _ = ProjectAccess.toNamed(edit.transaction(), edit.caller(), named);
    }
    Long project = edit.result(ActivityFields.PROJECT);
    Tasks.check(
        edit.transaction(),
        project == null ? 0 : project,
        ActivityFields.PROJECT,
        edit.result(ActivityFields.TASK),
        ActivityFields.TASK,
        edit.faults());
  }

  @Override
  public void complete(Edit edit) {
    if (edit.isNew()) {
      edit.put("creator_id", edit.caller().staffId());
    }
  }

  @Override
  public void saved(Edit edit) {
    String now = edit.visit().now();
    Current before = edit.current();
    if (before != null) {
      ProjectChanges.note(edit.transaction(), project(before), now);
    }
    Long moved = edit.changed(ActivityFields.PROJECT);
    if (moved != null) {
      ProjectChanges.note(edit.transaction(), moved, now);
    }
  }

  @Override
  public void deleted(Visit visit, Transaction transaction, Current activity) {
    ProjectChanges.note(transaction, project(activity), visit.now());
  }
}
