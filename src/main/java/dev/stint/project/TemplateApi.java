package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import java.util.Map;

/**
 * Project templates: {@code /project/templates} and {@code /project/template} (contract: Project
 * Templates; ruling 8.8). They are for callers who may create projects.
 */
public final class TemplateApi {

  /** {@code GET /project/templates}: an empty list for callers who may not see them. */
  public static Answer list(Visit visit) {
    Map<String, Object> parameters = parameters(visit);
    parameters.put("inactive", visit.request().flag("ShowInactive"));
    return visit.list(ProjectStore.TEMPLATES, parameters);
  }

  /** {@code GET /project/template/{id}}. */
  public static Answer get(Visit visit) {
    long id = visit.request().id("TemplateId");
    return visit.read(transaction -> {
      require(transaction, id);
      visit.caller().requireToRead(Right.MANAGES_PROJECTS, "read templates");
      return show(transaction, visit, id);
    });
  }

  private static Answer show(Transaction transaction, Visit visit, long id) {
    return visit.record(
        transaction,
        ProjectKind.TEMPLATE.detailed(),
        id,
        parameters(visit),
        () -> ProjectKind.TEMPLATE.missing(id));
  }

  private static Map<String, Object> parameters(Visit visit) {
    Map<String, Object> parameters =
        visit.parameters("all_contacts", visit.request().flag("ShowAllContacts"));
    return parameters;
  }

  /** {@code POST /project/template[/{id}]}: creates or changes a template. */
  public static Answer save(Visit visit) {
    long id = visit.request().idOrNew();
    return visit.save(
        transaction -> mayChange(transaction, visit.caller(), id, "change templates"),
        faults -> PostedProject.read(ProjectKind.TEMPLATE, visit.request().fields(), faults),
        (transaction, _, posted, faults) -> {
          ProjectWrite write = new ProjectWrite(transaction, visit, ProjectKind.TEMPLATE, faults);
          return show(
              transaction, visit, id == 0 ? write.create(posted) : write.update(id, posted));
        });
  }

  private static boolean mayChange(Transaction transaction, Caller caller, long id, String what) {
    if (id != 0) {
      require(transaction, id);
    }
    caller.require(Right.MANAGES_PROJECTS, what);
    return true;
  }

  /** {@code DELETE /project/template/{id}}; projects created from it do not change. */
  public static Answer delete(Visit visit) {
    long id = visit.request().id("TemplateId");
    return visit.delete(
        transaction -> mayChange(transaction, visit.caller(), id, "delete templates"),
        (transaction, _) -> new ProjectStore(transaction).delete(id));
  }

  private static void require(Transaction transaction, long id) {
    if (!new ProjectStore(transaction).isTemplate(id)) {
      throw ProjectKind.TEMPLATE.missing(id);
    }
  }
}
