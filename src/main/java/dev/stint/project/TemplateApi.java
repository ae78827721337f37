package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Project templates: {@code /project/templates} and {@code /project/template} (contract: Project
 * Templates; ruling 8.8). They are for those who may create projects.
 */
public final class TemplateApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public TemplateApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /project/templates}: none for those who may not see them. */
  public Answer list(Caller caller, Request request) {
    Map<String, Object> parameters = parameters(caller, request);
    parameters.put("inactive", request.flag("ShowInactive"));
    return request.list(caller.in(database), ProjectStore.TEMPLATES, parameters);
  }

  /** {@code GET /project/template/{id}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id("TemplateId");
    return caller
        .in(database)
        .read(transaction -> {
          require(transaction, id);
          caller.requireToRead(Right.MANAGES_PROJECTS, "read templates");
          return show(transaction, caller, request, id);
        });
  }

  private static Answer show(Transaction transaction, Caller caller, Request request, long id) {
    return request.record(
        transaction,
        Kind.TEMPLATE.detailed(),
        id,
        parameters(caller, request),
        () -> Kind.TEMPLATE.missing(id));
  }

  private static Map<String, Object> parameters(Caller caller, Request request) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("all_contacts", request.flag("ShowAllContacts"));
    return parameters;
  }

  /** {@code POST /project/template[/{id}]}: creates or changes a template. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id != 0) {
      caller.in(database).read(transaction -> require(transaction, id));
    }
    caller.require(Right.MANAGES_PROJECTS, "change templates");
    PostedProject posted = PostedProject.read(Kind.TEMPLATE, request.fields());
    return caller
        .in(database)
        .write(transaction -> {
          ProjectWrite write = new ProjectWrite(transaction, caller, Kind.TEMPLATE, clock);
          long saved =
              id == 0
                  ? write.create(posted.copy())
                  : write.update(require(transaction, id), posted.copy());
          return show(transaction, caller, request, saved);
        });
  }

  /** {@code DELETE /project/template/{id}}; projects that were made from it stay as they are. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("TemplateId");
    caller
        .in(database)
        .write(transaction -> {
          require(transaction, id);
          caller.require(Right.MANAGES_PROJECTS, "delete templates");
          request.requireReadableBody();
          new ProjectStore(transaction).delete(id);
          return true;
        });
    return Answer.success(request.format());
  }

  private static long require(Transaction transaction, long id) {
    if (!new ProjectStore(transaction).isTemplate(id)) {
      throw Kind.TEMPLATE.missing(id);
    }
    return id;
  }
}
