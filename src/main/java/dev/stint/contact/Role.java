package dev.stint.contact;

import dev.stint.catalog.Type;
import java.util.List;

/** What a contact is to a project; in the API its Tag, in the database a column each but OTHER. */
public enum Role {
  /** The one contact to speak to. */
  PRIMARY("is_primary"),
  /** The one contact that invoices go to. */
  BILLING("is_billing"),
  /** Any further contact. */
  OTHER("");

  static final Type<String> TAG = Type.word(List.of("PRIMARY", "BILLING", "OTHER"));

  private final String column;

  Role(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
