package dev.stint.project;

import dev.stint.address.PostedAddresses;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.wire.Fields;

/**
 * A project or template as a caller sent it.
 *
 * @param fields new values of its own fields
 * @param addresses its new list of addresses
 */
record PostedProject(Changes fields, PostedAddresses addresses) {
  static PostedProject read(ProjectKind kind, Fields sent, Faults faults) {
    return new PostedProject(
        kind.resource().read(sent, faults), PostedAddresses.read(sent, faults));
  }
}
