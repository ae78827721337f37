package dev.stint.contact;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One caller's change to a contact: who may make it (ruling 6.5), and what it has to hold to (8.1).
 */
final class ContactWrite {
  private final Transaction transaction;
  private final Caller caller;
  private final String now;
  private final ContactStore contacts;
  private final ContactLinks links;

  /** At this instant. */
  ContactWrite(Transaction transaction, Caller caller, String now) {
    this.transaction = transaction;
    this.caller = caller;
    this.now = now;
    this.contacts = new ContactStore(transaction);
    this.links = new ContactLinks(transaction);
  }

  /** The id of a new contact of the project that is named. */
  long create(PostedContact posted) {
    Changes fields = posted.fields();
    Faults faults = posted.faults();
    Long project = posted.project();
    if (project == null) {
      faults.add(ContactFields.PROJECT, "is required");
    } else {
      named(project, faults).ifPresent(ProjectAccess::requireEdit);
    }
    requireName(
        fields.get(ContactFields.FIRST_NAME),
        fields.get(ContactFields.LAST_NAME),
        fields.get(ContactFields.COMPANY),
        faults);
    References.check(transaction, fields, faults);
    faults.raise();
    long id = contacts.insert(fields, posted.address());
    if (project != null) {
      Role role = posted.role();
      link(project, id, role == null ? Role.OTHER : role);
    }
    return id;
  }

  /** Changes what differs of a contact, and links it to the project that is named. */
  void update(long id, PostedContact posted) {
    ContactAccess access = ContactAccess.toContact(transaction, caller, id);
    Changes fields = posted.fields();
    Faults faults = posted.faults();
    // A contact's client is set when it is made, and ignored later.
    fields.remove(ContactFields.CLIENT);
    Linking linking = linking(id, posted);
    fields.remove(ContactFields.PROJECT);
    fields.remove(ContactFields.TAG);
    Current current = contacts.current(id).orElseThrow(() -> ContactAccess.noContact(id));
    fields.keepDifferences(current);
    contacts.currentAddress(id).ifPresent(posted.address()::keepDifferences);
    boolean changes = !fields.isEmpty() || !posted.address().isEmpty();
    if (changes || !linking.isNew) {
      access.requireEdit();
    }
    requireName(
        fields.result(ContactFields.FIRST_NAME, current),
        fields.result(ContactFields.LAST_NAME, current),
        fields.result(ContactFields.COMPANY, current),
        faults);
    References.check(transaction, fields, faults);
    faults.raise();
    if (linking.role != null) {
      link(linking.project, id, linking.role);
    }
    if (changes) {
      contacts.update(id, current, fields, posted.address(), now);
    }
  }

  /**
   * What becomes of the contact on a project.
   *
   * @param role its new role there, or null when that stays
   * @param isNew whether it is not linked to the project yet
   */
  private record Linking(long project, @Nullable Role role, boolean isNew) {
    static final Linking NONE = new Linking(0, null, false);
  }

  private Linking linking(long id, PostedContact posted) {
    Long project = posted.project();
    if (project == null) {
      if (posted.fields().get(ContactFields.TAG) != null) {
        posted
            .faults()
            .add(ContactFields.TAG, "needs ProjectSid: a contact has a tag on each project");
      }
      return Linking.NONE;
    }
    Optional<ProjectAccess> access = named(project, posted.faults());
    if (access.isEmpty()) {
      return Linking.NONE;
    }
    Optional<Role> before = links.role(project, id);
    Role wanted = posted.role();
    Role role = wanted == null ? before.orElse(Role.OTHER) : wanted;
    if (before.isPresent() && before.get() == role) {
      return Linking.NONE;
    }
    access.get().requireEdit();
    return new Linking(project, role, before.isEmpty());
  }

  /**
   * The project that the field ProjectSid names; when there is none, that is a fault.
   *
   * @throws Problem 403 when the caller does not see it
   */
  private Optional<ProjectAccess> named(long project, Faults faults) {
    Optional<ProjectAccess> access = ProjectAccess.toNamed(transaction, caller, project);
    if (access.isEmpty()) {
      faults.add(ContactFields.PROJECT, "names no project");
    }
    return access;
  }

  private static void requireName(
      @Nullable String first, @Nullable String last, @Nullable String company, Faults faults) {
    if (first == null && last == null && company == null) {
      faults.add(ContactFields.FIRST_NAME, "is required where there is no SName or CompanyNm");
    }
  }

  private void link(long project, long id, Role role) {
    if (links.role(project, id).isEmpty()) {
      links.add(project, id);
    } else {
      links.clear(project, id);
    }
    if (role != Role.OTHER) {
      links.move(project, id, role);
    }
    ProjectChanges.note(transaction, project, now);
  }

  /**
   * Takes a contact from one project.
   *
   * @throws Problem 404 also when it is not linked to that
   */
  void remove(long id, long project) {
    ContactAccess.toContact(transaction, caller, id);
    ProjectAccess access = ProjectAccess.toProjectOrTemplate(transaction, caller, project);
    if (links.role(project, id).isEmpty()) {
      throw ContactAccess.notLinked(id, project);
    }
    access.requireEdit();
    unlink(id, List.of(project));
  }

  /** Takes a contact from all projects that the caller may change. */
  void remove(long id) {
    ContactAccess.toContact(transaction, caller, id).requireEdit();
    unlink(id, contacts.editableProjects(id, caller));
  }

  private void unlink(long id, List<Long> projects) {
    for (long project : projects) {
      links.remove(project, id);
      ProjectChanges.note(transaction, project, now);
    }
    contacts.removeIfAlone(List.of(id));
  }
}
