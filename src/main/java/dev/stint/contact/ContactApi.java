package dev.stint.contact;

import dev.stint.access.ProjectAccess;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Faults;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Contacts: {@code /project/contacts} and {@code /project/contact} (contract: Project Contacts;
 * rulings 6.5 and 8.1).
 */
public final class ContactApi {
  private static final String ID = "SystemId";
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("ProjectSid");

  /** The project whose contacts are listed. */
  static final ParameterName OF_PROJECT = PROJECT.documentedAs("projectSid").orId();

  /**
   * {@code GET /project/contacts[/{projectSid}]}: the contacts of one project, or of all that the
   * caller sees.
   */
  public static Answer list(Visit visit) {
    Long project = visit.request().idIfGiven(OF_PROJECT);
    return project == null
        ? visit.list(ContactStore.OF_VISIBLE_PROJECTS, visit.parameters("all_contacts", true))
        : visit.listBelow(
            project, ContactStore.OF_PROJECT, () -> visit.parameters("all_contacts", true));
  }

  /** {@code GET /project/contact/{id}}. */
  public static Answer get(Visit visit) {
    long id = visit.request().id(ID);
    return visit.read(transaction -> {
      ContactAccess.toContact(transaction, visit.caller(), id);
      Long project = visit.request().optionalId(PROJECT);
      if (project != null) {
        ProjectAccess.toProjectOrTemplate(transaction, visit.caller(), project);
      }
      return show(transaction, visit, id, project, visit.request().flag("ShowAll"));
    });
  }

  private static Answer show(
      Transaction transaction, Visit visit, long id, @Nullable Long project, boolean allLinked) {
    Map<String, Object> parameters = visit.parameters("all_contacts", true);
    if (project != null) {
      parameters.put("project", project);
    }
    parameters.put("all_linked", allLinked);
    RecordQuery query = project == null ? ContactStore.ONE : ContactStore.ONE_OF_PROJECT;
    return visit.record(
        transaction,
        query,
        id,
        parameters,
        () -> project == null ? ContactAccess.noContact(id) : ContactAccess.notLinked(id, project));
  }

  /** {@code POST /project/contact[/{id}]}: creates or changes a contact. */
  public static Answer save(Visit visit) {
    long id = visit.request().idOrNew();
    return visit.save(
        faults -> read(visit, id, faults),
        (transaction, posted, faults) -> {
          ContactWrite write = new ContactWrite(transaction, visit, faults);
          Long project = posted.project();
          long saved = id == 0 ? write.create(posted) : write.update(id, posted);
          return show(transaction, visit, saved, project, false);
        });
  }

  private static PostedContact read(Visit visit, long id, Faults faults) {
    Supplier<PostedContact> reading = () -> PostedContact.read(visit.request().fields(), faults);
    return id == 0 ? reading.get() : afterLook(visit, id, ContactAccess::requireEdit, reading);
  }

  /**
   * {@code DELETE /project/contact/{id}}: removes the contact from one project, or from all that
   * the caller may change.
   */
  public static Answer delete(Visit visit) {
    long id = visit.request().id(ID);
    Optional<Long> project =
        afterLook(
            visit,
            id,
            ContactAccess::requireUnlink,
            () -> {
              visit.request().requireReadableBody();
              return Optional.ofNullable(visit.request().optionalId(PROJECT));
            });
    return visit.delete(
        transaction -> ContactAccess.toContact(transaction, visit.caller(), id),
        (transaction, access) -> {
          ContactWrite write = new ContactWrite(transaction, visit, new Faults());
          project.ifPresentOrElse(
              from -> write.remove(id, from), () -> write.removeFromAll(id, access));
        });
  }

  /**
   * Reads a request about a contact. A readable request may be permitted even if the caller may not
   * change the contact as a whole; for an unreadable one, the missing right is reported first
   * (ruling 5.4).
   */
  private static <T> T afterLook(
      Visit visit, long id, Consumer<ContactAccess> right, Supplier<T> reading) {
    ContactAccess access =
        visit.read(transaction -> ContactAccess.toContact(transaction, visit.caller(), id));
    try {
      return reading.get();
    } catch (Problem unreadable) {
      right.accept(access);
      throw unreadable;
    }
  }
}
