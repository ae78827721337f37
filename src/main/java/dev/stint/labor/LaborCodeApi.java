package dev.stint.labor;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.http.Visit;
import dev.stint.store.LinkTable;
import dev.stint.store.Transaction;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labor codes: {@code /project/laborCodeTypes} and {@code /project/laborCode} (contract: Project
 * Labor Codes; ruling 8.6).
 */
public final class LaborCodeApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.orId();

  /** The project whose codes change. */
  static final ParameterName CHANGED = PROJECT.documentedAs("id");

  private static final String ADD = "laborCodesToAdd";
  private static final String REMOVE = "laborCodesToRemove";
  private static final ListQuery ALL = list("(:inactive OR NOT l.is_inactive)");
  private static final ListQuery OF_PROJECT =
      list(
          """
          EXISTS (SELECT 1 FROM project_labor_code k
            WHERE k.firm_id = l.firm_id AND k.project_id = :project AND k.labor_code_id = l.id)\
          """);

  private static final LinkTable CODES =
      new LinkTable("project_labor_code", "project_id", "labor_code_id");

  private static final Reference LABOR_CODE = Reference.to("labor_code", "labor code");

  private static ListQuery list(String condition) {
    return new ListQuery(
        LaborCodeFields.LABOR_CODE,
        View.BASIC,
        condition,
        List.of(
            ListQuery.Order.number("l.sort_order"),
            ListQuery.Order.text("l.code_folded"),
            ListQuery.Order.number("l.id")));
  }

  /** {@code GET /project/laborCodeTypes}: the firm's. */
  public static Answer types(Visit visit) {
    return visit.list(ALL, visit.parameters("inactive", visit.request().flag("showInactive")));
  }

  /** {@code GET /project/laborCode?projectId=}: a project's. */
  public static Answer list(Visit visit) {
    return visit.listBelow(visit.request().idAnywhere(PROJECT), OF_PROJECT, visit::parameters);
  }

  private static Answer show(Transaction transaction, Visit visit, long project) {
    return visit.list(transaction, OF_PROJECT, visit.parameters("project", project));
  }

  /** {@code POST /project/laborCode}: adds codes to a project. */
  public static Answer add(Visit visit) {
    return change(visit, ADD, CODES::add);
  }

  /** {@code DELETE /project/laborCode}: removes codes from a project. */
  public static Answer remove(Visit visit) {
    return change(visit, REMOVE, CODES::remove);
  }

  /**
   * Whether a {@code DELETE /project/activity} is for labor codes: the documentation also gives
   * that address for removing them.
   */
  public static boolean removes(Request request) {
    return request.fields().get(REMOVE) != null;
  }

  private static Answer change(Visit visit, String list, Change change) {
    long project = visit.request().idAnywhere(CHANGED);
    return visit.save(
        transaction -> editable(transaction, visit.caller(), project),
        faults -> ids(visit.request().fields().get(list), list, faults),
        (transaction, _, ids, faults) -> {
          Set<Long> codes = existing(transaction, ids, faults);
          if (change.on(transaction, project, codes)) {
            ProjectChanges.note(transaction, project, visit.now());
          }
          return show(transaction, visit, project);
        });
  }

  /** A caller who sees a project but may not change it gets a 403 here, not a 405 (ruling 5.2). */
  private static boolean editable(Transaction transaction, Caller caller, long project) {
    if (!ProjectAccess.toProjectOrTemplate(transaction, caller, project).editable()) {
      throw Problem.forbidden("You do not have the right to change this project's labor codes.");
    }
    return true;
  }

  private static IdList ids(@Nullable Node list, String name, Faults faults) {
    List<Node> items = list == null ? null : list.items();
    if (items == null) {
      throw Problem.invalid(
          name, list == null ? "is required: a list of labor codes" : "must be a list");
    }
    return IdList.read(name, items, RecordList.MOST, faults);
  }

  private static Set<Long> existing(Transaction transaction, IdList ids, Faults faults) {
    Set<Long> existing = References.existing(transaction, LABOR_CODE, ids.ids());
    ids.require(existing::contains, "does not match any labor code", faults);
    faults.raise();
    return existing;
  }

  private interface Change {
    boolean on(Transaction transaction, long project, Set<Long> codes);
  }
}
