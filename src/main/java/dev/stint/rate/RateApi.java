package dev.stint.rate;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Custom bill rates of projects and templates: {@code /project/rates} and {@code /project/rate}
 * (contract: Custom Bill Rates; rulings 6.4, 8.9).
 */
public final class RateApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public RateApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /** {@code GET /project/rates/{ProjectSid}}. */
  public Answer list(Caller caller, Request request) {
    long project = request.id("ProjectSid");
    return firm(caller)
        .read(transaction -> {
          ProjectAccess.toProjectOrTemplate(transaction, caller, project).requireRates();
          return request.list(
              transaction, firm(caller), RateStore.OF_PROJECT, Map.of("project", project));
        });
  }

  /** {@code GET /project/rate/{id}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id("CustomRateSid");
    return firm(caller)
        .read(transaction -> {
          access(transaction, caller, id).requireRates();
          return show(transaction, request, id);
        });
  }

  /** How the caller stands to the rate's project; 404 or 403 where it does not. */
  private static ProjectAccess access(Transaction transaction, Caller caller, long id) {
    long project = new RateStore(transaction).projectOf(id).orElseThrow(() -> noRate(id));
    return ProjectAccess.toProjectOrTemplate(transaction, caller, project);
  }

  private static Answer show(Transaction transaction, Request request, long id) {
    return request.record(transaction, RateStore.ONE, id, Map.of(), () -> noRate(id));
  }

  /** {@code POST /project/rate[/{id}]}: creates or changes a rate. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id != 0) {
      firm(caller).read(transaction -> access(transaction, caller, id)).requireEdit();
    }
    Faults faults = new Faults();
    Changes sent = RateFields.RATE.read(request.fields(), faults);
    return firm(caller)
        .write(transaction -> {
          long saved =
              id == 0
                  ? create(transaction, caller, sent, faults.copy())
                  : update(transaction, id, sent.copy(), faults.copy());
          return show(transaction, request, saved);
        });
  }

  private long create(Transaction transaction, Caller caller, Changes changes, Faults faults) {
    Long named = changes.get(RateFields.PROJECT);
    long project = named == null ? 0 : named;
    if (project != 0) {
      ProjectAccess.toNamed(transaction, caller, project).ifPresent(ProjectAccess::requireEdit);
    }
    RateFields.RATE.requireAll(changes, faults);
    check(transaction, changes, null, project, 0, faults);
    long id = new RateStore(transaction).insert(changes);
    ProjectChanges.note(transaction, project, Values.now(clock));
    return id;
  }

  private long update(Transaction transaction, long id, Changes changes, Faults faults) {
    RateStore rates = new RateStore(transaction);
    Current current = rates.current(id).orElseThrow(() -> noRate(id));
    long project = rates.projectOf(id).orElseThrow(() -> noRate(id));
    RateFields.RATE.keepRequired(changes, faults);
    changes.keepDifferences(current);
    if (changes.get(RateFields.PROJECT) != null) {
      faults.add(RateFields.PROJECT, "cannot be changed");
    }
    check(transaction, changes, current, project, id, faults);
    if (!changes.isEmpty()) {
      rates.update(id, changes);
      ProjectChanges.note(transaction, project, Values.now(clock));
    }
    return id;
  }

  private static void check(
      Transaction transaction,
      Changes changes,
      @Nullable Current current,
      long project,
      long id,
      Faults faults) {
    References.check(transaction, changes, faults);
    Long task = changes.get(RateFields.TASK);
    Tasks.check(transaction, project, RateFields.PROJECT, task, RateFields.TASK, faults);
    faults.raise();
    boolean taken =
        new RateStore(transaction)
            .isTaken(
                project,
                changes.result(RateFields.STAFF, current),
                changes.result(RateFields.LABOR_CODE, current),
                changes.result(RateFields.TASK, current),
                id);
    if (taken) {
      throw Problem.invalid(
          RateFields.STAFF.toString(),
          "has, with this CatSid and TaskSid, another rate on the project already");
    }
  }

  /** {@code DELETE /project/rate/{id}}. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("CustomRateSid");
    firm(caller)
        .write(transaction -> {
          access(transaction, caller, id).requireEdit();
          request.requireReadableBody();
          RateStore rates = new RateStore(transaction);
          long project = rates.projectOf(id).orElseThrow(() -> noRate(id));
          rates.delete(id);
          ProjectChanges.note(transaction, project, Values.now(clock));
          return true;
        });
    return Answer.success(request.format());
  }

  private static Problem noRate(long id) {
    return Problem.notFound("There is no rate %d.".formatted(id));
  }
}
