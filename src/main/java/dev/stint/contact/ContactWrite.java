package dev.stint.contact;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One caller's change to a contact: who may make it (ruling 6.5), and its rules (8.1). */
final class ContactWrite {
  private final Transaction transaction;
  private final Caller caller;
  private final String now;
  private final ContactStore contacts;
  private final ContactLinks links;
  private final Faults faults;

  /**
   * Within this write.
   *
   * @param faults what is wrong with what was sent
   */
  ContactWrite(Transaction transaction, Visit visit, Faults faults) {
    this.transaction = transaction;
    this.caller = visit.caller();
    this.now = visit.now();
    this.faults = faults;
    this.contacts = new ContactStore(transaction);
    this.links = new ContactLinks(transaction);
  }

  /** Creates a contact on the project given; returns its id. */
  long create(PostedContact posted) {
    Changes fields = posted.fields();
    Long project = posted.project();
    if (project == null) {
      faults.add(ContactFields.PROJECT, "is required");
    } else {
      named(project).ifPresent(ProjectAccess::requireEdit);
    }
    requireName(
        fields.get(ContactFields.FIRST_NAME),
        fields.get(ContactFields.LAST_NAME),
        fields.get(ContactFields.COMPANY));
    References.check(transaction, fields, faults);
    faults.raise();
    long id = contacts.insert(fields);
    if (project != null) {
      Role role = posted.role();
      link(project, id, role == null ? Role.OTHER : role);
    }
    return id;
  }

  /** Changes a contact where it differs, and links it to the project given; returns its id. */
  long update(long id, PostedContact posted) {
    ContactAccess access = ContactAccess.toContact(transaction, caller, id);
    Changes fields = posted.fields();
    // A contact's client can only be set on creation, and is ignored later.
    fields.remove(ContactFields.CLIENT);
    Linking linking = linking(id, posted);
    fields.remove(ContactFields.PROJECT);
    fields.remove(ContactFields.TAG);
    Current current = contacts.current(id).orElseThrow(() -> ContactAccess.noContact(id));
    fields.keepDifferences(current);
    boolean changes = !fields.isEmpty();
    if (changes || !linking.isAllowed) {
      access.requireEdit();
    }
    requireName(
        fields.result(ContactFields.FIRST_NAME, current),
        fields.result(ContactFields.LAST_NAME, current),
        fields.result(ContactFields.COMPANY, current));
    References.check(transaction, fields, faults);
    faults.raise();
    if (linking.role != null) {
      link(linking.project, id, linking.role);
    }
    if (changes) {
      contacts.update(id, current, fields, now);
    }
    return id;
  }

  /**
   * The contact's link to a project after the change.
   *
   * @param role its new role there, or null if unchanged
   * @param isAllowed whether the caller may change the project, which is the only right that
   *     linking needs; false without a project
   */
  private record Linking(long project, @Nullable Role role, boolean isAllowed) {
    static final Linking NONE = new Linking(0, null, false);
  }

  private Linking linking(long id, PostedContact posted) {
    Long project = posted.project();
    if (project == null) {
      if (posted.fields().get(ContactFields.TAG) != null) {
        faults.add(ContactFields.TAG, "needs ProjectSid: a contact has a tag on each project");
      }
      return Linking.NONE;
    }
    Optional<ProjectAccess> access = named(project);
    if (access.isEmpty()) {
      return Linking.NONE;
    }
    Optional<Role> before = links.role(project, id);
    Role wanted = posted.role();
    Role role = wanted == null ? before.orElse(Role.OTHER) : wanted;
    if (before.isPresent() && before.get() == role) {
      return new Linking(project, null, access.get().editable());
    }
    access.get().requireEdit();
    return new Linking(project, role, true);
  }

  /**
   * The project given by ProjectSid; if it does not exist, that is a fault.
   *
   * @throws Problem 403 when the caller does not see it
   */
  private Optional<ProjectAccess> named(long project) {
    Optional<ProjectAccess> access = ProjectAccess.toNamed(transaction, caller, project);
    if (access.isEmpty()) {
      faults.add(ContactFields.PROJECT, "does not match any project");
    }
    return access;
  }

  private void requireName(
      @Nullable String first, @Nullable String last, @Nullable String company) {
    boolean areKnown =
        Stream.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME, ContactFields.COMPANY)
            .noneMatch(faults::has);
    if (areKnown && first == null && last == null && company == null) {
      faults.add(ContactFields.FIRST_NAME, "is required unless SName or CompanyNm is given");
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
   * Removes a contact from one project.
   *
   * @throws Problem 404 also when it is not linked to that
   */
  void remove(long id, long project) {
    ProjectAccess access = ProjectAccess.toProjectOrTemplate(transaction, caller, project);
    if (links.role(project, id).isEmpty()) {
      throw ContactAccess.notLinked(id, project);
    }
    access.requireEdit();
    unlink(id, List.of(project));
  }

  /** Removes a contact from all projects that the caller may change. */
  void removeFromAll(long id, ContactAccess access) {
    access.requireUnlink();
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
