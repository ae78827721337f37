package dev.stint.rate;

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
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.task.Tasks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Custom bill rates of projects and templates: {@code /project/rates} and {@code /project/rate}
 * (contract: Custom Bill Rates; rulings 6.4, 8.9).
 */
public final class Rates implements Rules {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("ProjectSid");

  /** The custom rates. */
  public static final Records RATES =
      Records.of("rate", RateFields.RATE)
          .called(ParameterName.of("CustomRateSid"))
          .ruledBy(new Rates());

  private static final ListQuery OF_PROJECT =
      new ListQuery(
          RateFields.RATE,
          View.BASIC,
          "r.project_id = :project",
          List.of(ListQuery.Order.number("r.id")));

  private static final Sql SAME =
      Sql.of(
          """
          SELECT 1 FROM custom_rate
          WHERE firm_id = :firm AND project_id = :project AND id <> :id
            AND COALESCE(staff_id, 0) = :staff AND COALESCE(labor_code_id, 0) = :labor_code
            AND COALESCE(task_id, 0) = :task\
          """);

  private Rates() {}

  /** {@code GET /project/rates/{ProjectSid}}. */
  public static Answer ofProject(Visit visit) {
    long project = visit.request().id(PROJECT);
    return visit.read(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, visit.caller(), project).requireRates();
      return visit.list(transaction, OF_PROJECT, visit.parameters("project", project));
    });
  }

  @Override
  public void requireRead(Visit visit, Transaction transaction, Current rate) {
    ProjectAccess.toProjectOrTemplate(transaction, visit.caller(), project(rate)).requireRates();
  }

  /** The right depends on the project, which stands in the body. */
  @Override
  public void requireCreate(Visit visit) {}

  @Override
  public void requireChange(Visit visit, Transaction transaction, Current rate) {
    ProjectAccess.toEdit(transaction, visit.caller(), project(rate));
  }

  private static long project(Current rate) {
    return Objects.requireNonNull(rate.get(RateFields.PROJECT));
  }

  @Override
  public void sent(Edit edit) {
    Long project = edit.changed(RateFields.PROJECT);
    if (edit.isNew() && project != null) {
      ProjectAccess.toNamed(edit.transaction(), edit.caller(), project)
          .ifPresent(ProjectAccess::requireEdit);
    }
  }

  @Override
  public void check(Edit edit) {
    if (!edit.isNew() && edit.changed(RateFields.PROJECT) != null) {
      edit.fault(RateFields.PROJECT, "cannot be changed");
    }
    Tasks.check(
        edit.transaction(),
        orAny(edit.result(RateFields.PROJECT)),
        RateFields.PROJECT,
        edit.changed(RateFields.TASK),
        RateFields.TASK,
        edit.faults());
    edit.faults().raise();
    if (isTaken(edit)) {
      edit.fault(
          RateFields.STAFF, "already has another rate on the project with this CatSid and TaskSid");
    }
  }

  /** Whether the project has another rate for the same combination; 0 and null mean any. */
  private static boolean isTaken(Edit edit) {
    return edit.transaction()
        .query(SAME)
        .set("project", edit.result(RateFields.PROJECT))
        .set("staff", orAny(edit.result(RateFields.STAFF)))
        .set("labor_code", orAny(edit.result(RateFields.LABOR_CODE)))
        .set("task", orAny(edit.result(RateFields.TASK)))
        .set("id", edit.id())
        .exists();
  }

  private static long orAny(@Nullable Long id) {
    return id == null ? 0 : id;
  }

  @Override
  public void saved(Edit edit) {
    ProjectChanges.note(
        edit.transaction(), orAny(edit.result(RateFields.PROJECT)), edit.visit().now());
  }

  @Override
  public void deleted(Visit visit, Transaction transaction, Current rate) {
    ProjectChanges.note(transaction, project(rate), visit.now());
  }
}
