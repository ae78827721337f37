package dev.stint.audit;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who changed what, and when: for administrators, outside the compatible path (ruling 12). */
public final class AuditApi {
  static final Resource ENTRY = entry();

  private static final ListQuery LIST =
      new ListQuery(
          ENTRY,
          View.BASIC,
          "(:record = '' OR a.record = :record) AND (:any_record OR a.record_id = :record_id)",
          List.of(ListQuery.Order.number("-a.id")));

  private final Database database;

  /** Over this database. */
  public AuditApi(Database database) {
    this.database = database;
  }

  private static Resource entry() {
    Resource.Builder a =
        Resource.named(
            "AuditEntry",
            "a",
            "audit_entry a LEFT JOIN staff s ON s.firm_id = a.firm_id AND s.id = a.staff_id");
    a.key("Id").says("Unique id of this entry; later ones have higher ids.");
    a.instant("Dt", "changed_at").says("When the change was made.");
    a.field("StaffSid", Type.NUMBER).column("staff_id").says("Who made it.");
    a.field("StaffNm", Type.TEXT)
        .shows("s.full_name")
        .says("The full name of who made it; null when that staffer was deleted.");
    a.text("Record", "record").says("The kind of record that was changed.");
    a.field("RecordId", Type.NUMBER).column("record_id").says("The record that was changed.");
    a.text("Action", "action").says("insert, update, delete, or what else was done.");
    a.notes("Written", "written")
        .says(
            "What was written, as a JSON object by column; amounts in ten-thousandths. Of a deletion, how many rows"
                + " of other tables went along or forgot the record.");
    return a.build();
  }

  /** {@code GET /api/audit?Record=&RecordId=}: the newest first. */
  public Answer list(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, "read who changed what");
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    Long record = request.optionalId("RecordId");
    String kind = request.text("Record");
    parameters.put("record", kind == null ? "" : Values.folded(kind));
    parameters.put("any_record", record == null);
    parameters.put("record_id", record == null ? 0L : record);
    return request.list(caller.in(database), LIST, parameters);
  }
}
