package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.address.ProjectAddresses;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One caller's change to a project or template (rulings 7.3 to 7.6, 8.8). */
final class ProjectWrite {
  private final Transaction transaction;
  private final Caller caller;
  private final ProjectKind kind;
  private final Clock clock;
  private final String now;
  private final Faults faults;
  private final ProjectStore projects;

  /**
   * Within this write.
   *
   * @param faults what is wrong with what was sent
   */
  ProjectWrite(Transaction transaction, Visit visit, ProjectKind kind, Faults faults) {
    this.transaction = transaction;
    this.caller = visit.caller();
    this.kind = kind;
    this.clock = visit.clock();
    this.now = visit.now();
    this.faults = faults;
    this.projects = new ProjectStore(transaction);
  }

  /** Creates a record; returns its id. */
  long create(PostedProject posted) {
    Changes changes = posted.fields();
    Template template = Template.takeFrom(changes, transaction, faults);
    ProjectRules.mergeRates(changes, template == null ? null : template.current());
    if (template != null) {
      template.passOnFields(changes, faults);
    }
    if (faults.has(ProjectFields.TEMPLATE_ID)) {
      // What the template would have given is unknown.
      ProjectFields.PROJECT.keepRequired(changes, faults);
    } else {
      ProjectRules.require(kind, changes, null, faults);
    }
    ProjectRules.startToday(changes, caller.firm().today(clock));
    KeyContacts contacts = KeyContacts.takeFrom(changes, transaction, caller);
    contacts.checkNew(faults);
    var addresses = ProjectAddresses.compare(transaction, null, posted.addresses(), faults);
    check(changes, null, 0);
    long id = projects.insert(kind, changes, now);
    if (template != null) {
      template.copyBelow(id, !posted.addresses().isGiven(), !contacts.nameNewPrimary());
    }
    contacts.save(id, now);
    addresses.save(id);
    new DisplayNames(transaction, caller.firm(), now).refreshProject(id);
    return id;
  }

  /** Changes a record where it differs; returns its id. */
  long update(long id, PostedProject posted) {
    Changes changes = posted.fields();
    Current current = kind.current().read(transaction, id).orElseThrow(() -> kind.missing(id));
    changes.remove(ProjectFields.TEMPLATE_ID);
    ProjectRules.require(kind, changes, current, faults);
    ProjectRules.mergeRates(changes, current);
    KeyContacts contacts = KeyContacts.takeFrom(changes, transaction, caller);
    contacts.check(id, faults);
    var addresses = ProjectAddresses.compare(transaction, id, posted.addresses(), faults);
    changes.keepDifferences(current);
    if (changes.has(ProjectFields.ACCOUNTING_CUSTOMER)) {
      // The name belonged to the previous customer.
      changes.put(ProjectFields.ACCOUNTING_CUSTOMER_NAME, null);
    }
    boolean emptiesName =
        changes.has(ProjectFields.DISPLAY_NAME) && changes.get(ProjectFields.DISPLAY_NAME) == null;
    if (emptiesName && !projects.displayNameIsSet(id)) {
      changes.remove(ProjectFields.DISPLAY_NAME);
    }
    check(changes, current, id);
    boolean contactsChange = contacts.save(id, now);
    boolean addressesChange = addresses.save(id);
    if (!changes.isEmpty() || contactsChange || addressesChange) {
      projects.update(id, changes, now);
    }
    if (DisplayNames.mayFollow(changes)) {
      new DisplayNames(transaction, caller.firm(), now).refreshProject(id);
    }
    return id;
  }

  private void check(Changes changes, @Nullable Current current, long id) {
    ProjectRules.check(changes, current, faults);
    String code = changes.get(ProjectFields.CODE);
    if (!kind.isTemplate() && code != null && projects.codeIsTaken(code, id)) {
      faults.add(ProjectFields.CODE, "is already used by another project");
    }
    References.check(transaction, changes, faults);
    faults.raise();
  }
}
