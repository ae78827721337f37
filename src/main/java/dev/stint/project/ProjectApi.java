package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.Right;
import dev.stint.booking.Booked;
import dev.stint.call.ParameterName;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import java.util.Map;

/** Projects: {@code /project} and {@code /project/detail} (contract: Project; rulings 7). */
public final class ProjectApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("systemid");

  /** {@code GET /project}: the projects that the caller sees (ruling 7.1). */
  public static Answer list(Visit visit) {
    Map<String, Object> parameters =
        visit.parameters("inactive", visit.request().flag("ShowInactive"));
    ListQuery query =
        visit.caller().firm().deployedProjectList()
            ? ProjectStore.LIST_DEPLOYED
            : ProjectStore.LIST;
    return visit.list(query, parameters);
  }

  /** {@code GET /project/detail/{id}} (ruling 7.2). */
  public static Answer get(Visit visit) {
    long id = visit.request().id(PROJECT);
    return visit.read(transaction -> {
      ProjectAccess.toProject(transaction, visit.caller(), id);
      return show(
          transaction, visit, id, visit.request().view(), visit.request().flag("ShowAllContacts"));
    });
  }

  private static Answer show(
      Transaction transaction, Visit visit, long id, View view, boolean allContacts) {
    Map<String, Object> parameters = visit.parameters("all_contacts", allContacts);
    RecordQuery query =
        view == View.DETAILED
            ? ProjectKind.PROJECT.detailed()
            : visit.caller().firm().deployedProjectList()
                ? ProjectStore.BASIC_DEPLOYED
                : ProjectStore.BASIC;
    return visit.record(transaction, query, id, parameters, () -> ProjectKind.PROJECT.missing(id));
  }

  /** {@code POST /project/detail[/{id}]}: creates or changes a project (rulings 7.3 and 7.5). */
  public static Answer save(Visit visit) {
    long id = visit.request().idOrNew();
    return visit.save(
        transaction -> mayChange(transaction, visit.caller(), id),
        faults -> PostedProject.read(ProjectKind.PROJECT, visit.request().fields(), faults),
        (transaction, _, posted, faults) -> {
          ProjectWrite write = new ProjectWrite(transaction, visit, ProjectKind.PROJECT, faults);
          long saved = id == 0 ? write.create(posted) : write.update(id, posted);
          return show(transaction, visit, saved, View.DETAILED, false);
        });
  }

  private static boolean mayChange(Transaction transaction, Caller caller, long id) {
    if (id == 0) {
      caller.require(Right.MANAGES_PROJECTS, "create projects");
    } else {
      ProjectAccess.toProject(transaction, caller, id).requireEdit();
    }
    return true;
  }

  /** {@code DELETE /project/detail/{id}} (ruling 7.7). */
  public static Answer delete(Visit visit) {
    long id = visit.request().id(PROJECT);
    return visit.delete(
        transaction -> {
          ProjectAccess access = ProjectAccess.toProject(transaction, visit.caller(), id);
          visit.caller().require(Right.MANAGES_PROJECTS, "delete projects");
          return access;
        },
        (transaction, _) -> {
          Booked.PROJECT.refuseDeletion(transaction, id);
          new ProjectStore(transaction).delete(id);
        });
  }
}
