package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.Right;
import dev.stint.booking.Booked;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Projects: {@code /project} and {@code /project/detail} (contract: Project; rulings 7). */
public final class ProjectApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public ProjectApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /** {@code GET /project}: the projects that the caller sees (ruling 7.1). */
  public Answer list(Caller caller, Request request) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("inactive", request.flag("ShowInactive"));
    ListQuery query =
        caller.firm().deployedProjectList() ? ProjectStore.LIST_DEPLOYED : ProjectStore.LIST;
    return request.list(firm(caller), query, parameters);
  }

  /** {@code GET /project/detail/{id}} (ruling 7.2). */
  public Answer get(Caller caller, Request request) {
    long id = request.id("systemid");
    return firm(caller)
        .read(transaction -> {
          ProjectAccess.toProject(transaction, caller, id);
          return show(
              transaction, caller, request, id, request.view(), request.flag("ShowAllContacts"));
        });
  }

  private static Answer show(
      Transaction transaction,
      Caller caller,
      Request request,
      long id,
      View view,
      boolean allContacts) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("all_contacts", allContacts);
    RecordQuery query =
        view == View.DETAILED
            ? Kind.PROJECT.detailed()
            : caller.firm().deployedProjectList()
                ? ProjectStore.BASIC_DEPLOYED
                : ProjectStore.BASIC;
    return request.record(transaction, query, id, parameters, () -> Kind.PROJECT.missing(id));
  }

  /** {@code POST /project/detail[/{id}]}: creates or changes a project (rulings 7.3 and 7.5). */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id == 0) {
      caller.require(Right.MANAGES_PROJECTS, "create projects");
    } else {
      firm(caller)
          .read(transaction -> ProjectAccess.toProject(transaction, caller, id))
          .requireEdit();
    }
    PostedProject posted = PostedProject.read(Kind.PROJECT, request.fields());
    return firm(caller)
        .write(transaction -> {
          ProjectWrite write = new ProjectWrite(transaction, caller, Kind.PROJECT, clock);
          long saved = id == 0 ? write.create(posted.copy()) : write.update(id, posted.copy());
          return show(transaction, caller, request, saved, View.DETAILED, false);
        });
  }

  /** {@code DELETE /project/detail/{id}} (ruling 7.7). */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("sid");
    firm(caller)
        .write(transaction -> {
          ProjectAccess.toProject(transaction, caller, id);
          caller.require(Right.MANAGES_PROJECTS, "delete projects");
          request.requireReadableBody();
          Booked.PROJECT.refuseDeletion(transaction, id);
          new ProjectStore(transaction).delete(id);
          return true;
        });
    return Answer.success(request.format());
  }
}
