package dev.stint.access;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;

/** When projects were changed (ruling 7.5, {@code DtModified}). */
public final class ProjectChanges {
  private static final Sql NOTE =
      Sql.of("UPDATE project SET modified_at = :now WHERE firm_id = :firm AND id = :id");

  private static final Sql NOTE_STATUS =
      Sql.of("UPDATE project SET modified_at = :now WHERE firm_id = :firm AND status_id = :status");

  private ProjectChanges() {}

  /**
   * Records that the project or template, or something that belongs to it, has changed.
   *
   * @param now from {@link dev.stint.store.Values#now}
   */
  public static void note(Transaction transaction, long project, String now) {
    transaction.query(NOTE).set("id", project).set("now", now).run();
  }

  /**
   * Records that the projects with this production status have changed: they have become inactive
   * or active.
   *
   * @param now from {@link dev.stint.store.Values#now}
   */
  public static void noteStatus(Transaction transaction, long status, String now) {
    transaction.query(NOTE_STATUS).set("status", status).set("now", now).run();
  }
}
