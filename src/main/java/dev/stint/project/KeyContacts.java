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

/**
 * The primary and billing contact in a project's body: {@code PrimaryContactId}, {@code
 * BillingContactId} and {@code PContactFName} (ruling 7.6).
 */
final class KeyContacts {
  private static final Map<Field<Long>, Role> ROLES =
      Map.of(
          ProjectFields.PRIMARY_CONTACT, Role.PRIMARY, ProjectFields.BILLING_CONTACT, Role.BILLING);

  private final Transaction transaction;
  private final Caller caller;
  private final ContactLinks links;
  private final Changes changes;

  private KeyContacts(Transaction transaction, Caller caller, Changes changes) {
    this.transaction = transaction;
    this.caller = caller;
    this.links = new ContactLinks(transaction);
    this.changes = changes;
  }

  /** Takes these fields out of a project's changes, which leaves the project's own. */
  static KeyContacts takeFrom(Changes project, Transaction transaction, Caller caller) {
    Changes taken = new Changes();
    ROLES.keySet().forEach(field -> take(project, field, taken));
    take(project, ProjectFields.PRIMARY_CONTACT_FIRST_NAME, taken);
    return new KeyContacts(transaction, caller, taken);
  }

  private static <T> void take(Changes from, Field<T> field, Changes to) {
    if (from.has(field)) {
      to.put(field, from.get(field));
      from.remove(field);
    }
  }

  /** A new project can have any contact that the caller sees. */
  void checkNew(Faults faults) {
    for (Field<Long> field : ROLES.keySet()) {
      Long contact = changes.get(field);
      if (contact != null && !ContactAccess.isVisible(transaction, caller, contact)) {
        faults.add(field, "does not match any contact that you have access to");
      }
    }
    if (!faults.has(ProjectFields.PRIMARY_CONTACT)) {
      checkName(Optional.ofNullable(changes.get(ProjectFields.PRIMARY_CONTACT)), faults);
    }
  }

  /** An existing project can only have its own contacts. */
  void check(long project, Faults faults) {
    for (Field<Long> field : ROLES.keySet()) {
      Long contact = changes.get(field);
      if (contact != null && links.role(project, contact).isEmpty()) {
        faults.add(field, "does not match any contact of this project");
      }
    }
    if (changes.has(ProjectFields.PRIMARY_CONTACT_FIRST_NAME)
        && !faults.has(ProjectFields.PRIMARY_CONTACT)) {
      checkName(
          changes.has(ProjectFields.PRIMARY_CONTACT)
              ? Optional.ofNullable(changes.get(ProjectFields.PRIMARY_CONTACT))
              : links.holder(project, Role.PRIMARY),
          faults);
    }
  }

  /**
   * A new name for the primary contact changes that contact on all its projects.
   *
   * @param primary empty if there is none yet
   * @throws dev.stint.wire.Problem 405 if the caller may not change the contact (ruling 6.5)
   */
  private void checkName(Optional<Long> primary, Faults faults) {
    if (primary.isEmpty() || !changes.has(ProjectFields.PRIMARY_CONTACT_FIRST_NAME)) {
      return;
    }
    long contact = primary.get();
    String name = changes.get(ProjectFields.PRIMARY_CONTACT_FIRST_NAME);
    if (Contacts.isCalled(transaction, contact, name)) {
      return;
    }
    ContactAccess.toContact(transaction, caller, contact).requireEdit();
    if (name == null && !Contacts.hasNameBesideFirst(transaction, contact)) {
      faults.add(
          ProjectFields.PRIMARY_CONTACT_FIRST_NAME,
          "cannot be emptied: the primary contact has no other name");
    }
  }

  /** Whether the body gives the primary contact a name without an id. */
  boolean nameNewPrimary() {
    return changes.has(ProjectFields.PRIMARY_CONTACT_FIRST_NAME)
        && !changes.has(ProjectFields.PRIMARY_CONTACT);
  }

  /**
   * Sets the project's contacts to those in the body.
   *
   * @return whether anything has changed
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
