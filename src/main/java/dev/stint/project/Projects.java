package dev.stint.project;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;

/** What features below a project need of it. */
public final class Projects {
  private static final Sql TOUCH =
      Sql.of("UPDATE project SET modified_at = :now WHERE firm_id = :firm AND id = :id");

  private Projects() {}

  /**
   * Notes that something below the project or template has changed, now (ruling 7.5, {@code
   * DtModified}).
   */
  public static void touch(Transaction transaction, long id, Clock clock) {
    transaction.query(TOUCH).set("id", id).set("now", Values.now(clock)).run();
  }
}
