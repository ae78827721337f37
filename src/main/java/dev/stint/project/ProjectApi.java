package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.Right;
import dev.stint.address.ProjectAddresses;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.References;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            ? ProjectStore.DETAILED
            : caller.firm().deployedProjectList()
                ? ProjectStore.BASIC_DEPLOYED
                : ProjectStore.BASIC;
    return request.record(transaction, query, id, parameters, () -> noProject(id));
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
    PostedProject posted = PostedProject.read(request.fields());
    return firm(caller)
        .write(transaction -> {
          long saved =
              id == 0
                  ? create(transaction, caller, posted.copy())
                  : update(transaction, caller, id, posted.copy());
          return show(transaction, caller, request, saved, View.DETAILED, false);
        });
  }

  private long create(Transaction transaction, Caller caller, PostedProject posted) {
    Changes changes = posted.fields();
    Faults faults = posted.faults();
    ProjectStore projects = new ProjectStore(transaction);
    ProjectFields.PROJECT.requireAll(changes, faults);
    ProjectRules.startToday(changes, caller.firm().today(clock));
    ProjectRules.mergeRates(changes, null);
    KeyContacts contacts = KeyContacts.takeFrom(changes, transaction);
    contacts.checkNew(caller, faults);
    var addresses = ProjectAddresses.compare(transaction, null, posted.addresses(), faults);
    check(transaction, changes, null, 0, faults);
    String now = Values.now(clock);
    long id = projects.insert(changes, now);
    contacts.save(id, now);
    addresses.save(id);
    new DisplayNames(transaction, caller.firm()).refreshProject(id);
    return id;
  }

  private long update(Transaction transaction, Caller caller, long id, PostedProject posted) {
    Changes changes = posted.fields();
    Faults faults = posted.faults();
    ProjectStore projects = new ProjectStore(transaction);
    Current current = projects.current(id).orElseThrow(() -> noProject(id));
    ProjectFields.PROJECT.keepRequired(changes, faults);
    ProjectRules.mergeRates(changes, current);
    KeyContacts contacts = KeyContacts.takeFrom(changes, transaction);
    contacts.check(id, faults);
    var addresses = ProjectAddresses.compare(transaction, id, posted.addresses(), faults);
    changes.keepDifferences(current);
    boolean emptiesName =
        changes.has(ProjectFields.DISPLAY_NAME) && changes.get(ProjectFields.DISPLAY_NAME) == null;
    if (emptiesName && !projects.displayNameIsSet(id)) {
      changes.remove(ProjectFields.DISPLAY_NAME);
    }
    check(transaction, changes, current, id, faults);
    String now = Values.now(clock);
    boolean contactsChange = contacts.save(id, now);
    boolean addressesChange = addresses.save(id);
    if (!changes.isEmpty() || contactsChange || addressesChange) {
      projects.update(id, changes, now);
    }
    if (DisplayNames.mayFollow(changes)) {
      new DisplayNames(transaction, caller.firm()).refreshProject(id);
    }
    return id;
  }

  private static void check(
      Transaction transaction, Changes changes, @Nullable Current current, long id, Faults faults) {
    ProjectRules.check(changes, current, faults);
    String code = changes.get(ProjectFields.CODE);
    if (code != null && new ProjectStore(transaction).codeIsTaken(code, id)) {
      faults.add(ProjectFields.CODE, "is the code of another project");
    }
    References.check(transaction, changes, faults);
    faults.raise();
  }

  /** {@code DELETE /project/detail/{id}} (ruling 7.7). */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("sid");
    firm(caller)
        .write(transaction -> {
          ProjectAccess.toProject(transaction, caller, id);
          caller.require(Right.MANAGES_PROJECTS, "delete projects");
          new ProjectStore(transaction).delete(id);
          return true;
        });
    return Answer.success(request.format());
  }

  private static Problem noProject(long id) {
    return Problem.notFound("There is no project %d.".formatted(id));
  }
}
