package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.address.ProjectAddresses;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One caller's change to a project or template (rulings 7.3 to 7.6, 8.8). */
final class ProjectWrite {
  private final Transaction transaction;
  private final Caller caller;
  private final Kind kind;
  private final Clock clock;
  private final ProjectStore projects;

  ProjectWrite(Transaction transaction, Caller caller, Kind kind, Clock clock) {
    this.transaction = transaction;
    this.caller = caller;
    this.kind = kind;
    this.clock = clock;
    this.projects = new ProjectStore(transaction);
  }

  /** The id of a new record. */
  long create(PostedProject posted) {
    Changes changes = posted.fields();
    Faults faults = posted.faults();
    Template template = Template.takeFrom(changes, transaction, faults);
    ProjectRules.mergeRates(changes, template == null ? null : template.current());
    if (template != null) {
      template.passOnFields(changes, faults);
    }
    if (faults.has(ProjectFields.TEMPLATE_ID)) {
      // Nobody knows what the template would have given.
      ProjectFields.PROJECT.keepRequired(changes, faults);
    } else {
      ProjectRules.require(kind, changes, null, faults);
    }
    ProjectRules.startToday(changes, caller.firm().today(clock));
    KeyContacts contacts = KeyContacts.takeFrom(changes, transaction);
    contacts.checkNew(caller, faults);
    var addresses = ProjectAddresses.compare(transaction, null, posted.addresses(), faults);
    check(changes, null, 0, faults);
    String now = Values.now(clock);
    long id = projects.insert(kind, changes, now);
    if (template != null) {
      template.copyBelow(id, !posted.addresses().isGiven(), !contacts.nameNewPrimary());
    }
    contacts.save(id, now);
    addresses.save(id);
    new DisplayNames(transaction, caller.firm(), now).refreshProject(id);
    return id;
  }

  /** Changes what differs of a record; its id. */
  long update(long id, PostedProject posted) {
    Changes changes = posted.fields();
    Faults faults = posted.faults();
    Current current = kind.current().read(transaction, id).orElseThrow(() -> kind.missing(id));
    changes.remove(ProjectFields.TEMPLATE_ID);
    ProjectRules.require(kind, changes, current, faults);
    ProjectRules.mergeRates(changes, current);
    KeyContacts contacts = KeyContacts.takeFrom(changes, transaction);
    contacts.check(id, faults);
    var addresses = ProjectAddresses.compare(transaction, id, posted.addresses(), faults);
    changes.keepDifferences(current);
    if (changes.has(ProjectFields.ACCOUNTING_CUSTOMER)) {
      // The name was that of the customer before.
      changes.put(ProjectFields.ACCOUNTING_CUSTOMER_NAME, null);
    }
    boolean emptiesName =
        changes.has(ProjectFields.DISPLAY_NAME) && changes.get(ProjectFields.DISPLAY_NAME) == null;
    if (emptiesName && !projects.displayNameIsSet(id)) {
      changes.remove(ProjectFields.DISPLAY_NAME);
    }
    check(changes, current, id, faults);
    String now = Values.now(clock);
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

  private void check(Changes changes, @Nullable Current current, long id, Faults faults) {
    ProjectRules.check(changes, current, faults);
    String code = changes.get(ProjectFields.CODE);
    if (!kind.isTemplate() && code != null && projects.codeIsTaken(code, id)) {
      faults.add(ProjectFields.CODE, "is the code of another project");
    }
    References.check(transaction, changes, faults);
    faults.raise();
  }
}
