package dev.stint.labor;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labor codes: {@code /project/laborCodeTypes} and {@code /project/laborCode} (contract: Project
 * Labor Codes; ruling 8.6).
 */
public final class LaborCodeApi {
  private static final String ADD = "laborCodesToAdd";
  private static final String REMOVE = "laborCodesToRemove";
  private static final Reference LABOR_CODE = Reference.to("labor_code", "labor code");

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public LaborCodeApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /project/laborCodeTypes}: the firm's. */
  public Answer types(Caller caller, Request request) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("inactive", request.flag("showInactive"));
    return request.list(caller.in(database), LaborCodeStore.ALL, parameters);
  }

  /** {@code GET /project/laborCode?projectId=}: a project's. */
  public Answer list(Caller caller, Request request) {
    long project = project(request, "projectId", "id");
    return caller
        .in(database)
        .read(transaction -> {
          ProjectAccess.toProjectOrTemplate(transaction, caller, project);
          return show(transaction, caller, request, project);
        });
  }

  private Answer show(Transaction transaction, Caller caller, Request request, long project) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("project", project);
    return request.list(transaction, caller.in(database), LaborCodeStore.OF_PROJECT, parameters);
  }

  /** {@code POST /project/laborCode}: gives a project more codes. */
  public Answer add(Caller caller, Request request) {
    return change(caller, request, ADD, LaborCodeStore::add);
  }

  /** {@code DELETE /project/laborCode}: takes codes from a project. */
  public Answer remove(Caller caller, Request request) {
    return change(caller, request, REMOVE, LaborCodeStore::remove);
  }

  /**
   * Whether a {@code DELETE /project/activity} is about labor codes: the documentation gives that
   * address for removing them, too.
   */
  public static boolean removes(Request request) {
    return request.fields().get(REMOVE) != null;
  }

  private Answer change(Caller caller, Request request, String list, Change change) {
    long project = project(request, "id", "projectId");
    caller.in(database).read(transaction -> editable(transaction, caller, project));
    Faults faults = new Faults();
    IdList ids = ids(request.fields().get(list), list, faults);
    return caller
        .in(database)
        .write(transaction -> {
          editable(transaction, caller, project);
          Set<Long> codes = existing(transaction, ids, faults.copy());
          if (change.on(new LaborCodeStore(transaction, project), codes)) {
            ProjectChanges.note(transaction, project, Values.now(clock));
          }
          return show(transaction, caller, request, project);
        });
  }

  /** Who sees a project without the right to change it gets a 403 here, not a 405 (ruling 5.2). */
  private static boolean editable(Transaction transaction, Caller caller, long project) {
    if (!ProjectAccess.toProjectOrTemplate(transaction, caller, project).editable()) {
      throw Problem.forbidden("You do not have the right to change this project's labor codes.");
    }
    return true;
  }

  private static long project(Request request, String name, String otherwise) {
    Long given = request.optionalId(name);
    if (given == null) {
      given = request.optionalId(otherwise);
    }
    if (given == null) {
      throw Problem.invalid(name, "is required");
    }
    return given;
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
    ids.require(existing::contains, "names no labor code", faults);
    faults.raise();
    return existing;
  }

  private interface Change {
    boolean on(LaborCodeStore codes, Set<Long> ids);
  }
}
