package dev.stint.support;

import dev.stint.store.Sql;
import java.util.Map;

/** When a project was changed last (ruling 7.5, {@code DtModified}). */
public final class Modified {
  private static final String LONG_AGO = "2001-01-01T00:00:00Z";
  private static final Sql WHEN =
      Sql.of("SELECT modified_at FROM project WHERE firm_id = :firm AND id = :id");

  private Modified() {}

  /** Whether this changes the project as far as its {@code DtModified} says. */
  public static boolean by(TestFirm firm, long project, Runnable call) {
    firm.database()
        .write(
            transaction -> transaction.update("project", project, Map.of("modified_at", LONG_AGO)));
    call.run();
    return firm.database()
        .read(transaction ->
            !transaction
                .query(WHEN)
                .set("id", project)
                .first(row -> row.requiredText(1))
                .orElseThrow()
                .equals(LONG_AGO));
  }
}
