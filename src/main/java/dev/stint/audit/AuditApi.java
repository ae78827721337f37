package dev.stint.audit;

import dev.stint.access.ProjectAccess;
import dev.stint.access.Right;
import dev.stint.access.StaffAccess;
import dev.stint.catalog.Dictionary;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, and when: for administrators, outside the compatible path (ruling 12). The
 * database records tables and columns; the answer has the API's records and fields.
 */
public final class AuditApi {
  /**
   * What belongs to a record and is recorded with that record's id; the API only has it in lists.
   */
  static final Map<String, String> LINKS =
      Map.of(
          "invitation", "Invitation",
          "project_contact", "ProjectContact",
          "project_custom_value", "ProjectCustomField",
          "project_labor_code", "ProjectLaborCode",
          "project_staff_team", "ProjectStaffTeam",
          "task_assignment", "Assignment");

  /** The documented resource. */
  static final Resource ENTRY = entry(Types.TEXT, Types.NOTES);

  private final Supplier<List<Resource>> resources;
  private @Nullable Noted noted;

  /**
   * For these kinds of record.
   *
   * @param resources all resources of the API; called for the first request
   */
  public AuditApi(Supplier<List<Resource>> resources) {
    this.resources = resources;
  }

  /**
   * An entry.
   *
   * @param record for the name of a table
   * @param written of {@link Written#source}
   */
  private static Resource entry(Type<String> record, Type<String> written) {
    Resource a =
        Resource.named(
            "AuditEntry",
            "a",
            "audit_entry a LEFT JOIN staff s ON s.firm_id = a.firm_id AND s.id = a.staff_id");
    a.key("Id").says("Unique id of this entry; later ones have higher ids.");
    a.instant("Dt", "changed_at").says("When the change was made.");
    a.field("StaffSid", Types.NUMBER)
        .column("staff_id")
        .says("The staffer who made the change, or whose login failed.");
    a.field("StaffNm", Types.TEXT)
        .shows("s.full_name")
        .says("That staffer's full name; null if the staffer has been deleted.");
    a.field("TokenId", Types.ID)
        .column("token_id")
        .says("The firm token that the change was made with; null for a session.");
    a.text("TokenNm", "token_name").says("What that token is for.");
    a.text("Address", "address").says("The address that the call came from.");
    a.field("Record", record).column("record").says("The kind of record that was changed.");
    a.field("RecordId", Types.NUMBER).column("record_id").says("The record that was changed.");
    a.text("Action", "action")
        .says(
            "insert, update, delete, login, or another word for what was done; login failed, refused or new address"
                + " for what changed nothing.");
    a.field("Count", Types.NUMBER)
        .column("occurrences")
        .says(
            "How often it happened: failed logins and refused calls from one address are one entry an hour, and Dt is"
                + " the first time. 1 for everything else.");
    a.field("Written", written)
        .shows(Written.source(ProjectAccess.SEES_ALL_RATES, StaffAccess.personalOf("a.record_id")))
        .says(
            "What was written, as a JSON object keyed by field, or by a plain word where there is no such"
                + " field. For a deletion: what the record was, and how many other records of each kind were deleted"
                + " with it or lost their reference to it.");
    return a;
  }

  /** {@code GET /api/audit?Record=&RecordId=}: newest first. */
  public Answer list(Visit visit) {
    visit.caller().requireToRead(Right.ADMINISTERS_FIRM, "read the audit trail");
    Map<String, Object> parameters = visit.parameters();
    Long record = visit.request().optionalId("RecordId");
    parameters.put("table", table(visit.request().text("Record")));
    parameters.put("any_record", record == null);
    parameters.put("record_id", record == null ? 0L : record);
    return visit.list(noted().list, parameters);
  }

  /**
   * The table of a kind of record; empty for every kind.
   *
   * @throws Problem 400 if there is no such kind
   */
  private String table(@Nullable String record) {
    if (record == null) {
      return "";
    }
    Dictionary dictionary = noted().dictionary;
    return dictionary
        .table(Texts.trimmed(record))
        .orElseThrow(() ->
            Problem.invalid(
                "Record",
                "is not a kind of record; use one of " + String.join(", ", dictionary.records())));
  }

  private synchronized Noted noted() {
    Noted made = noted;
    if (made == null) {
      Dictionary dictionary = new Dictionary(resources.get(), LINKS);
      Resource entry =
          entry(
              Types.shownAs(dictionary::record),
              Types.shownAs(source -> Written.shown(source, dictionary)));
      made = new Noted(dictionary, list(entry));
      noted = made;
    }
    return made;
  }

  private static ListQuery list(Resource entry) {
    return new ListQuery(
        entry,
        View.BASIC,
        "(:table = '' OR a.record = :table) AND (:any_record OR a.record_id = :record_id)",
        List.of(ListQuery.Order.number("-a.id")));
  }

  /** The entries, and the names to show them with. */
  private record Noted(Dictionary dictionary, ListQuery list) {}
}
