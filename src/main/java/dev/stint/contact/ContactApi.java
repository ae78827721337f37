package dev.stint.contact;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.RecordQuery;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Contacts: {@code /project/contacts} and {@code /project/contact} (contract: Project Contacts;
 * rulings 6.5 and 8.1).
 */
public final class ContactApi {
  private static final String ID = "SystemId";
  private static final String PROJECT = "ProjectSid";

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public ContactApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private FirmDatabase firm(Caller caller) {
    return caller.in(database);
  }

  /**
   * {@code GET /project/contacts[/{projectSid}]}: the contacts of one project, or of all that the
   * caller sees.
   */
  public Answer list(Caller caller, Request request) {
    Long project = request.idIfGiven(PROJECT);
    Map<String, Object> parameters = parameters(caller, project);
    if (project == null) {
      return request.list(firm(caller), ContactStore.OF_VISIBLE_PROJECTS, parameters);
    }
    return firm(caller)
        .read(transaction -> {
          ProjectAccess.toProjectOrTemplate(transaction, caller, project);
          return request.list(transaction, firm(caller), ContactStore.OF_PROJECT, parameters);
        });
  }

  private static Map<String, Object> parameters(Caller caller, @Nullable Long project) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("all_contacts", true);
    if (project != null) {
      parameters.put("project", project);
    }
    return parameters;
  }

  /** {@code GET /project/contact/{id}}. */
  public Answer get(Caller caller, Request request) {
    long id = request.id(ID);
    return firm(caller)
        .read(transaction -> {
          ContactAccess.toContact(transaction, caller, id);
          Long project = request.optionalId(PROJECT);
          if (project != null) {
            ProjectAccess.toProjectOrTemplate(transaction, caller, project);
          }
          return show(transaction, caller, request, id, project, request.flag("ShowAll"));
        });
  }

  private static Answer show(
      Transaction transaction,
      Caller caller,
      Request request,
      long id,
      @Nullable Long project,
      boolean allLinked) {
    Map<String, Object> parameters = parameters(caller, project);
    parameters.put("all_linked", allLinked);
    RecordQuery query = project == null ? ContactStore.ONE : ContactStore.ONE_OF_PROJECT;
    return request.record(
        transaction,
        query,
        id,
        parameters,
        () -> project == null ? ContactAccess.noContact(id) : ContactAccess.notLinked(id, project));
  }

  /** {@code POST /project/contact[/{id}]}: creates or changes a contact. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id == 0) {
      PostedContact posted = PostedContact.read(request.fields());
      return firm(caller)
          .write(transaction -> {
            long created = write(transaction, caller).create(posted.copy());
            return show(transaction, caller, request, created, posted.project(), false);
          });
    }
    PostedContact posted = afterLook(caller, id, () -> PostedContact.read(request.fields()));
    return firm(caller)
        .write(transaction -> {
          write(transaction, caller).update(id, posted.copy());
          return show(transaction, caller, request, id, posted.project(), false);
        });
  }

  private ContactWrite write(Transaction transaction, Caller caller) {
    return new ContactWrite(transaction, caller, Values.now(clock));
  }

  /**
   * {@code DELETE /project/contact/{id}}: takes the contact from one project, or from all that the
   * caller may change.
   */
  public Answer delete(Caller caller, Request request) {
    long id = request.id(ID);
    Optional<Long> project =
        afterLook(
            caller,
            id,
            () -> {
              request.requireReadableBody();
              return Optional.ofNullable(request.optionalId(PROJECT));
            });
    firm(caller)
        .write(transaction -> {
          ContactWrite write = write(transaction, caller);
          project.ifPresentOrElse(from -> write.remove(id, from), () -> write.remove(id));
          return true;
        });
    return Answer.success(request.format());
  }

  /**
   * Reads a request to change a contact. What it asks for may be right though the caller may not
   * change the contact so far; where it cannot be read, lacking that right comes first (ruling
   * 5.4).
   */
  private <T> T afterLook(Caller caller, long id, Supplier<T> reading) {
    ContactAccess access =
        firm(caller).read(transaction -> ContactAccess.toContact(transaction, caller, id));
    try {
      return reading.get();
    } catch (Problem unreadable) {
      access.requireEdit();
      throw unreadable;
    }
  }
}
