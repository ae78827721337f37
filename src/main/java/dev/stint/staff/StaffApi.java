package dev.stint.staff;

import dev.stint.access.Caller;
import dev.stint.access.Passwords;
import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.booking.Booked;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.References;
import dev.stint.catalog.View;
import dev.stint.firm.Administrators;
import dev.stint.firm.Users;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The firm's people (wider API: Staff). Everyone sees them, rates only those who may (ruling 6.4);
 * changing them takes the right to manage staff. Rates that come from somebody who does not see
 * them are ignored: they would be the zeros that were shown.
 */
public final class StaffApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public StaffApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /** {@code GET /staff}. */
  public Answer list(Caller caller, Request request) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("inactive", request.flag("ShowInactive"));
    return request.list(firm(caller), StaffStore.LIST, parameters);
  }

  /** {@code GET /staff/detail/{id}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id("StaffSID");
    return firm(caller).read(transaction -> show(transaction, caller, request, id, request.view()));
  }

  private static Answer show(
      Transaction transaction, Caller caller, Request request, long id, View view) {
    RecordQuery query = view == View.DETAILED ? StaffStore.DETAILED : StaffStore.BASIC;
    return request.record(transaction, query, id, caller.parameters(), () -> noStaffer(id));
  }

  /** {@code POST /staff/detail[/{id}]}: creates or changes a staffer. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id == 0) {
      return create(caller, request, false);
    }
    if (!firm(caller).read(transaction -> new StaffStore(transaction).exists(id))) {
      throw noStaffer(id);
    }
    requireRight(caller);
    Sent sent = Sent.read(caller, request.fields());
    return firm(caller)
        .write(transaction -> {
          update(transaction, id, sent);
          return show(transaction, caller, request, id, View.DETAILED);
        });
  }

  /**
   * {@code POST /staff/add?inviteUser=}: creates a staffer; an invited one gets a login under the
   * e-mail address, or that of another firm if there is one already. A new login has no password
   * until an administrator gives it one.
   */
  public Answer add(Caller caller, Request request) {
    requireRight(caller);
    return create(caller, request, request.flag("inviteUser"));
  }

  private Answer create(Caller caller, Request request, boolean invite) {
    requireRight(caller);
    Sent sent = Sent.read(caller, request.fields());
    // Hashing is slow on purpose: not while everybody waits for the writer.
    String nobodysPassword = invite ? Passwords.hash(TokenHash.newToken()) : "";
    return firm(caller)
        .write(transaction -> {
          Faults faults = sent.faults.copy();
          StaffFields.STAFF.requireAll(sent.changes, faults);
          StaffRules.check(sent.changes, null, faults);
          References.check(transaction, sent.changes, faults);
          Optional<Long> known =
              invite ? findLogin(transaction, sent.changes, faults) : Optional.empty();
          faults.raise();
          Long login = known.orElse(null);
          if (invite && login == null) {
            String email = String.valueOf(sent.changes.get(StaffFields.EMAIL));
            login = Users.create(transaction.outsideFirm(), email, nobodysPassword);
          }
          long id = new StaffStore(transaction).insert(sent.changes, sent.address, login, clock);
          return show(transaction, caller, request, id, View.DETAILED);
        });
  }

  /** The login that the new staffer has already in another firm. */
  private static Optional<Long> findLogin(Transaction transaction, Changes changes, Faults faults) {
    String email = changes.get(StaffFields.EMAIL);
    if (email == null || !Users.isEmail(email)) {
      faults.add(StaffFields.EMAIL, "must be an e-mail address, to invite somebody");
      return Optional.empty();
    }
    Optional<Long> login = Users.find(transaction.outsideFirm(), email);
    if (login.flatMap(user -> Users.staffOf(transaction, user)).isPresent()) {
      faults.add(StaffFields.EMAIL, "is what another staffer logs in with");
    }
    return login;
  }

  private void update(Transaction transaction, long id, Sent sent) {
    StaffStore staff = new StaffStore(transaction);
    Current current = staff.current(id).orElseThrow(() -> noStaffer(id));
    Faults faults = sent.faults.copy();
    Changes changes = sent.changes.copy();
    Changes address = sent.address.copy();
    StaffFields.STAFF.keepRequired(changes, faults);
    changes.keepDifferences(current);
    address.keepDifferences(staff.currentAddress(id));
    StaffRules.check(changes, current, faults);
    if (Boolean.TRUE.equals(changes.get(StaffFields.IS_INACTIVE))
        && !Administrators.remainWithoutStaff(transaction, id)) {
      faults.add(StaffFields.IS_INACTIVE, "cannot be set: nobody else could administer the firm");
    }
    References.check(transaction, changes, faults);
    StaffRules.checkManager(transaction, changes, id, faults);
    faults.raise();
    if (!changes.isEmpty() || !address.isEmpty()) {
      staff.update(id, changes, address, current, clock);
    }
  }

  /** {@code DELETE /staff/detail/{id}}. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("StaffSID");
    firm(caller)
        .write(transaction -> {
          StaffStore staff = new StaffStore(transaction);
          if (!staff.exists(id)) {
            throw noStaffer(id);
          }
          requireRight(caller);
          request.requireReadableBody();
          if (!Administrators.remainWithoutStaff(transaction, id)) {
            throw Problem.refused("Nobody else could administer the firm.");
          }
          Booked.STAFFER.refuseDeletion(transaction, id);
          staff.delete(id, clock);
          return true;
        });
    return Answer.success(request.format());
  }

  private static void requireRight(Caller caller) {
    caller.require(Right.MANAGES_STAFF, "manage staff");
  }

  private static Problem noStaffer(long id) {
    return Problem.notFound("There is no staffer %d.".formatted(id));
  }

  /** A staffer as a caller has sent it. */
  private record Sent(Changes changes, Changes address, Faults faults) {
    static Sent read(Caller caller, Fields fields) {
      Faults faults = new Faults();
      Changes changes = StaffFields.STAFF.read(fields, faults);
      if (!caller.has(Right.SEES_RATES)) {
        StaffFields.AMOUNTS.forEach(changes::remove);
      }
      Changes address = StaffFields.ADDRESS.readNested(fields, "Address", faults);
      return new Sent(changes, address, faults);
    }
  }
}
