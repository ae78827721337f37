package dev.stint.contact;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.wire.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a caller sent it.
 *
 * @param fields new values of its own fields
 * @param address new values of its address; those not given stay (ruling 8.2)
 * @param faults what is wrong with it so far
 */
record PostedContact(Changes fields, Changes address, Faults faults) {
  static PostedContact read(Fields sent) {
    Faults faults = new Faults();
    return new PostedContact(
        ContactFields.CONTACT.read(sent, faults),
        ContactFields.ADDRESS.readNested(sent, "Address", faults),
        faults);
  }

  /** The same, to work on. */
  PostedContact copy() {
    return new PostedContact(fields.copy(), address.copy(), faults.copy());
  }

  /** The project that the call is about. */
  @Nullable Long project() {
    return fields.get(ContactFields.PROJECT);
  }

  /** The role asked for; null when the body has none. An emptied Tag is OTHER, as a new one is. */
  @Nullable Role role() {
    if (!fields.has(ContactFields.TAG)) {
      return null;
    }
    String tag = fields.get(ContactFields.TAG);
    return tag == null ? Role.OTHER : Role.valueOf(tag);
  }
}
