package dev.stint.audit;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Type;

/** The call of {@link AuditApi}, described. */
public final class AuditCalls {
  /** The one there is. */
  public static final CallGroup AUDIT =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Who changed what",
          "Every change is noted in the transaction that makes it.",
          Call.of("GET", "/audit", "List changes")
              .says(
                  "The changes, the newest first: all of them, or those of one kind of record or of one record.")
              .query("Record", Type.TEXT, "The kind of record, by its table.", "project")
              .query("RecordId", Type.ID, "The record.")
              .answersList(AuditApi.ENTRY)
              .allows(Permission.ADMINISTRATOR_READS));

  private AuditCalls() {}
}
