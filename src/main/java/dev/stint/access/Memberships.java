package dev.stint.access;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.List;

/** In which firms a login has staff. */
public final class Memberships {
  private static final Sql OF_LOGIN =
      Sql.of("SELECT firm_id, id FROM staff WHERE user_id = :user ORDER BY firm_id");

  private Memberships() {}

  /** The staffer of a login in a firm. */
  public record Membership(long firmId, long staffId) {}

  /** Those of a login, also where the staffer is inactive. */
  public static List<Membership> of(Transaction outside, long user) {
    return outside
        .query(OF_LOGIN)
        .set("user", user)
        .list(row -> new Membership(row.number(1), row.number(2)));
  }
}
