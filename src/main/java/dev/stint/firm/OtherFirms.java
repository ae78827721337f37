package dev.stint.firm;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Texts;
import java.time.Clock;

/** Whether a login concerns other firms, too, so that none of them may decide about it alone. */
public final class OtherFirms {
  private static final Sql MEMBER =
      Sql.of(
          """
          SELECT 1 FROM staff s JOIN user_account a ON a.id = s.user_id
          WHERE a.email_folded = :email AND s.firm_id <> :other\
          """);

  private static final Sql INVITED =
      Sql.of(
          """
          SELECT 1 FROM invitation
          WHERE email_folded = :email AND firm_id <> :other AND expires_at > :now\
          """);

  private OtherFirms() {}

  /**
   * Whether another firm than this has a staffer with the login of this address, or has invited
   * one.
   *
   * @param outside any firm
   */
  public static boolean know(Transaction outside, String email, long firm, Clock clock) {
    String folded = Texts.folded(email);
    return outside.query(MEMBER).set("email", folded).set("other", firm).exists()
        || outside
            .query(INVITED)
            .set("email", folded)
            .set("other", firm)
            .set("now", Values.now(clock))
            .exists();
  }
}
