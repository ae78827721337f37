package dev.stint.project;

import dev.stint.access.ProjectChanges;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;

/** What features below a project need of it. */
public final class Projects {
  private Projects() {}

  /**
   * Notes that something below the project or template has changed, now (ruling 7.5, {@code
   * DtModified}).
   */
  public static void touch(Transaction transaction, long id, Clock clock) {
    ProjectChanges.note(transaction, id, Values.now(clock));
  }
}
