package dev.stint.client;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.References;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.project.DisplayNames;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The firm's clients (wider API: Clients). All staff see them; changing them takes the right to
 * manage clients.
 */
public final class ClientApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public ClientApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /client}. */
  public Answer list(Caller caller, Request request) {
    return request.list(
        caller.in(database), ClientStore.LIST, Map.of("inactive", request.flag("ShowInactive")));
  }

  /** {@code GET /client/detail/{id}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id("SystemId");
    return caller
        .in(database)
        .read(transaction -> show(transaction, caller, request, id, request.view()));
  }

  private static Answer show(
      Transaction transaction, Caller caller, Request request, long id, View view) {
    RecordQuery query = view == View.DETAILED ? ClientStore.DETAILED : ClientStore.BASIC;
    return request.record(transaction, query, id, caller.parameters(), () -> noClient(id));
  }

  /** {@code POST /client/detail[/{id}]}: creates or changes a client. */
  public Answer save(Caller caller, Request request) {
    var firm = caller.in(database);
    long id = request.idOrNew();
    if (id != 0 && !firm.read(transaction -> new ClientStore(transaction).exists(id))) {
      throw noClient(id);
    }
    requireRight(caller);
    Faults faults = new Faults();
    Changes sent = ClientFields.CLIENT.read(request.fields(), faults);
    return firm.write(transaction -> {
      long saved = save(transaction, caller, id, sent.copy(), faults.copy());
      return show(transaction, caller, request, saved, View.DETAILED);
    });
  }

  private long save(
      Transaction transaction, Caller caller, long id, Changes changes, Faults faults) {
    ClientStore clients = new ClientStore(transaction);
    if (id == 0) {
      ClientFields.CLIENT.requireAll(changes, faults);
    } else {
      ClientFields.CLIENT.keepRequired(changes, faults);
      Current current = clients.current(id).orElseThrow(() -> noClient(id));
      keepShownName(changes, current);
      changes.keepDifferences(current);
    }
    String code = changes.get(ClientFields.CODE);
    if (code != null && clients.codeIsTaken(code, id)) {
      faults.add(ClientFields.CODE, "is the code of another client");
    }
    References.check(transaction, changes, faults);
    checkContacts(clients, caller, id, changes, faults);
    faults.raise();
    String now = Values.now(clock);
    if (id == 0) {
      return clients.insert(changes, now);
    }
    if (!changes.isEmpty()) {
      clients.update(id, changes, now);
      if (changes.has(ClientFields.NAME) || changes.has(ClientFields.CODE)) {
        new DisplayNames(transaction, caller.firm(), now).refreshClient(id);
      }
    }
    return id;
  }

  /** A display name that is not set shows the name; posted back as shown, it stays unset. */
  private static void keepShownName(Changes changes, Current current) {
    if (current.get(ClientFields.DISPLAY_NAME) == null
        && Objects.equals(changes.get(ClientFields.DISPLAY_NAME), current.get(ClientFields.NAME))) {
      changes.remove(ClientFields.DISPLAY_NAME);
    }
  }

  private static void checkContacts(
      ClientStore clients, Caller caller, long id, Changes changes, Faults faults) {
    for (var field : List.of(ClientFields.PRIMARY_CONTACT, ClientFields.BILLING_CONTACT)) {
      Long contact = changes.get(field);
      if (contact != null && !clients.mayHaveContact(caller, id, contact)) {
        faults.add(field, "names no contact of this client");
      }
    }
  }

  /** {@code DELETE /client/detail/{id}}. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("SystemId");
    caller
        .in(database)
        .write(transaction -> {
          ClientStore clients = new ClientStore(transaction);
          if (!clients.exists(id)) {
            throw noClient(id);
          }
          requireRight(caller);
          request.requireReadableBody();
          if (clients.hasProjects(id)) {
            throw Problem.refused(
                "The client has projects or templates, so it cannot be deleted. Make it inactive instead.");
          }
          clients.delete(id);
          return true;
        });
    return Answer.success(request.format());
  }

  private static void requireRight(Caller caller) {
    caller.require(Right.MANAGES_CLIENTS, "manage clients");
  }

  private static Problem noClient(long id) {
    return Problem.notFound("There is no client %d.".formatted(id));
  }
}
