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
 * @param faults what is wrong with it so far
 */
record PostedProject(Changes fields, PostedAddresses addresses, Faults faults) {
  static PostedProject read(Kind kind, Fields sent) {
    Faults faults = new Faults();
    return new PostedProject(
        kind.resource().read(sent, faults), PostedAddresses.read(sent, faults), faults);
  }

  /** The same, to work on. */
  PostedProject copy() {
    return new PostedProject(fields.copy(), addresses, faults.copy());
  }
}
