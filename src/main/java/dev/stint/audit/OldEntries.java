package dev.stint.audit;

import dev.stint.firm.Firms;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Sql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/** Removes entries of the audit trail that have been kept long enough ({@code audit.keep}). */
public final class OldEntries {
  /**
   * A few at once, because others wait for a write, and by their ids, which need no index of their
   * own. Ids rise with time, but for those that several servers take from blocks at the same time:
   * so not only the very first is looked at.
   */
  private static final Sql REMOVE =
      Sql.of(
          """
          DELETE FROM audit_entry
          WHERE firm_id = :firm AND changed_at < :before AND id IN
            (SELECT o.id FROM audit_entry o WHERE o.firm_id = :firm ORDER BY o.id LIMIT 500)\
          """);

  private OldEntries() {}

  /**
   * Removes those of all firms that were made before this.
   *
   * @param goesOn asked before each write, so that a server that stops need not wait for all
   */
  public static void remove(Database database, Instant before, BooleanSupplier goesOn) {
    String instant = before.truncatedTo(ChronoUnit.SECONDS).toString();
    for (Firms.Firm firm : database.read(Firms::all)) {
      FirmDatabase entries = database.firm(firm.id());
      boolean more = true;
      while (more && goesOn.getAsBoolean()) {
        more =
            entries.write(
                transaction -> transaction.query(REMOVE).set("before", instant).run() > 0);
      }
    }
  }
}
