package dev.stint.audit;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Types;

/** The call of {@link AuditApi}, described. */
public final class AuditCalls {
  /** The only one. */
  public static final CallGroup AUDIT =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Audit trail",
          "Every change is recorded in the transaction that makes it. Failed logins, refused changes of rights and"
              + " addresses that a firm token is first used from are recorded within seconds.",
          Call.of("GET", "/audit", "List changes")
              .says(
                  "The changes, newest first: all of them, or those to one kind of record or to one record. Records"
                      + " and fields are named as in this API.")
              .query(
                  "Record",
                  Types.TEXT,
                  "The kind of record, such as Project or TimeEntry.",
                  "Project")
              .query("RecordId", Types.ID, "The record.")
              .answersList(AuditApi.ENTRY)
              .allows(Permission.ADMINISTRATOR_READS));

  private AuditCalls() {}
}
