package dev.stint.contact;

import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import java.util.List;

/**
 * A contact's role on a project: its Tag in the API, and a column for each role except OTHER in the
 * database.
 */
public enum Role {
  /** The one contact to speak to. */
  PRIMARY("is_primary"),
  /** The one contact that invoices go to. */
  BILLING("is_billing"),
  /** Any further contact. */
  OTHER("");

  static final Type<String> TAG = Types.word(List.of("PRIMARY", "BILLING", "OTHER"));

  private final String column;

  Role(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
