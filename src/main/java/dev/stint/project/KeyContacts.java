package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.contact.ContactAccess;
import dev.stint.contact.ContactLinks;
import dev.stint.contact.Contacts;
import dev.stint.contact.Role;
import dev.stint.store.Transaction;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a project's body says of its primary and billing contact: {@code PrimaryContactId}, {@code
 * BillingContactId} and {@code PContactFName} (ruling 7.6).
 */
final class KeyContacts {
  private static final Map<Field<Long>, Role> ROLES =
      Map.of(
          ProjectFields.PRIMARY_CONTACT, Role.PRIMARY, ProjectFields.BILLING_CONTACT, Role.BILLING);

  private final Transaction transaction;
  private final ContactLinks links;
  private final Changes changes;

  private KeyContacts(Transaction transaction, Changes changes) {
    this.transaction = transaction;
    this.links = new ContactLinks(transaction);
    this.changes = changes;
  }

  /** Takes those fields out of a project's changes, which are then of the project's own. */
  static KeyContacts takeFrom(Changes project, Transaction transaction) {
    Changes taken = new Changes();
    ROLES.keySet().forEach(field -> take(project, field, taken));
    take(project, ProjectFields.PRIMARY_CONTACT_FIRST_NAME, taken);
    return new KeyContacts(transaction, taken);
  }

  private static <T> void take(Changes from, Field<T> field, Changes to) {
    if (from.has(field)) {
      to.put(field, from.get(field));
      from.remove(field);
    }
  }

  /** A new project can be given any contact that the caller sees. */
  void checkNew(Caller caller, Faults faults) {
    for (Field<Long> field : ROLES.keySet()) {
      Long contact = changes.get(field);
      if (contact != null && !ContactAccess.isVisible(transaction, caller, contact)) {
        faults.add(field, "names no contact that you have access to");
      }
    }
    checkName(() -> Optional.ofNullable(changes.get(ProjectFields.PRIMARY_CONTACT)), faults);
  }

  /** A project that is there has its contacts. */
  void check(long project, Faults faults) {
    for (Field<Long> field : ROLES.keySet()) {
      Long contact = changes.get(field);
      if (contact != null && links.role(project, contact).isEmpty()) {
        faults.add(field, "names no contact of this project");
      }
    }
    checkName(
        () ->
            changes.has(ProjectFields.PRIMARY_CONTACT)
                ? Optional.ofNullable(changes.get(ProjectFields.PRIMARY_CONTACT))
                : links.holder(project, Role.PRIMARY),
        faults);
  }

  private void checkName(Supplier<Optional<Long>> primary, Faults faults) {
    boolean emptied =
        changes.has(ProjectFields.PRIMARY_CONTACT_FIRST_NAME)
            && changes.get(ProjectFields.PRIMARY_CONTACT_FIRST_NAME) == null;
    if (emptied
        && primary
            .get()
            .filter(contact -> !Contacts.hasNameBesideFirst(transaction, contact))
            .isPresent()) {
      faults.add(
          ProjectFields.PRIMARY_CONTACT_FIRST_NAME,
          "is all the name that the primary contact has, and cannot be emptied");
    }
  }

  /** Whether the body gives the primary contact a name without saying which contact that is. */
  boolean nameNewPrimary() {
    return changes.has(ProjectFields.PRIMARY_CONTACT_FIRST_NAME)
        && !changes.has(ProjectFields.PRIMARY_CONTACT);
  }

  /**
   * Makes the project's contacts what the body says.
   *
   * @return whether that has changed anything
   */
  boolean save(long project, String now) {
    boolean changed = false;
    for (var role : ROLES.entrySet()) {
      changed |= changes.has(role.getKey()) && moveRole(project, role.getKey(), role.getValue());
    }
    boolean renamed = changes.has(ProjectFields.PRIMARY_CONTACT_FIRST_NAME) && rename(project, now);
    return changed || renamed;
  }

  private boolean moveRole(long project, Field<Long> field, Role role) {
    Long contact = changes.get(field);
    if (Objects.equals(contact, links.holder(project, role).orElse(null))) {
      return false;
    }
    if (contact == null) {
      links.vacate(project, role);
    } else {
      if (links.role(project, contact).isEmpty()) {
        links.add(project, contact);
      }
      links.move(project, contact, role);
    }
    return true;
  }

  private boolean rename(long project, String now) {
    String firstName = changes.get(ProjectFields.PRIMARY_CONTACT_FIRST_NAME);
    Optional<Long> primary = links.holder(project, Role.PRIMARY);
    if (primary.isPresent()) {
      return Contacts.rename(transaction, primary.get(), firstName, now);
    }
    if (firstName == null) {
      return false;
    }
    long contact = Contacts.create(transaction, firstName);
    links.add(project, contact);
    links.move(project, contact, Role.PRIMARY);
    return true;
  }
}
