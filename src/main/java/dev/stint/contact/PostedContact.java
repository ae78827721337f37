package dev.stint.contact;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.wire.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a caller sent it.
 *
 * @param fields new values of its own fields and those of its address (ruling 8.2)
 */
record PostedContact(Changes fields) {
  static PostedContact read(Fields sent, Faults faults) {
    return new PostedContact(ContactFields.CONTACT.read(sent, faults));
  }

  /** The project of the call. */
  @Nullable Long project() {
    return fields.get(ContactFields.PROJECT);
  }

  /** The role sent; null if there is none. An emptied Tag is OTHER, as for a new contact. */
  @Nullable Role role() {
    if (!fields.has(ContactFields.TAG)) {
      return null;
    }
    String tag = fields.get(ContactFields.TAG);
    return tag == null ? Role.OTHER : Role.valueOf(tag);
  }
}
