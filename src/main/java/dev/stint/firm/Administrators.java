package dev.stint.firm;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;

/**
 * Keeps a firm administrable: one without an administrator could not be repaired by its own staff.
 */
public final class Administrators {
  private static final String ADMINISTRATORS =
      """
      SELECT 1 FROM staff s JOIN security_group g ON g.firm_id = s.firm_id AND g.id = s.security_group_id
      WHERE s.firm_id = :firm AND s.user_id IS NOT NULL AND NOT s.is_inactive AND g.administers_firm AND\
      """;

  private static final Sql OTHER_GROUP = Sql.of(ADMINISTRATORS + " g.id <> :id");
  private static final Sql OTHER_STAFF = Sql.of(ADMINISTRATORS + " s.id <> :id");
  private static final Sql ONE = Sql.of(ADMINISTRATORS + " s.id = :id");

  private Administrators() {}

  /** Whether this staffer can administer the firm. */
  static boolean include(Transaction transaction, long staffId) {
    return transaction.query(ONE).set("id", staffId).exists();
  }

  /** Whether somebody can administer the firm who is not in this group. */
  public static boolean remainWithoutGroup(Transaction transaction, long groupId) {
    return transaction.query(OTHER_GROUP).set("id", groupId).exists();
  }

  /** Whether somebody can administer the firm who is not this staffer. */
  public static boolean remainWithoutStaff(Transaction transaction, long staffId) {
    return transaction.query(OTHER_STAFF).set("id", staffId).exists();
  }
}
