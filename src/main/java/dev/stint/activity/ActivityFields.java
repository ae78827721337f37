package dev.stint.activity;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The fields of activities (contract: Project Activities). */
final class ActivityFields {
  private static final String FROM =
      """
      activity a JOIN project p ON p.firm_id = a.firm_id AND p.id = a.project_id
      LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
      LEFT JOIN staff s ON s.firm_id = a.firm_id AND s.id = a.staff_id\
      """;

  static final Resource ACTIVITY = activity();
  static final Field<Long> PROJECT = ACTIVITY.field("ProjectSid", Type.ID);
  static final Field<Long> TASK = ACTIVITY.field("TaskSid", Type.ID);

  private ActivityFields() {}

  private static Resource activity() {
    Resource.Builder a = Resource.named("Activity", "a", FROM);
    a.key("ActivityId").says("Unique id of this activity.");
    a.id("StaffSid", "staff_id")
        .updatable()
        .refersTo(Reference.to("staff", "staffer"))
        .says("The staffer that it is about.");
    a.id("ProjectSid", "project_id")
        .required()
        .refersTo(Reference.to("project", "project"))
        .says("The project.");
    a.id("TaskSid", "task_id").updatable().says("A task of that project.");
    a.field("ActivityType", ActivityType.NUMBER)
        .column("kind")
        .updatable()
        .says("What it was; may be sent by number or by name.");
    a.field("ActivityTypeName", ActivityType.NAME).shows("a.kind").says("The same by name.");
    a.field("EventType", Type.ID).shows("NULL").says("Not used.");
    a.field("EventTypeName", Type.TEXT).shows("NULL").says("Not used.");
    a.date("Dt", "activity_date").updatable().says("Its day.");
    a.flag("IsUnread", "is_unread").updatable().says("Whether nobody has read it yet.");
    a.flag("IsCompleted", "is_completed").updatable().says("Whether it is done.");
    a.notes("Nt", "notes").updatable().says("What there is to say about it.");
    a.field("Data", Type.TEXT).shows("NULL").says("Not used.");
    a.instant("CreatedDt", "created_at").says("When it was made.");
    a.number("CreatedBy", "creator_id").says("The staffer who made it.");
    a.field("EMailId", Type.TEXT).shows("NULL").says("Not used.");
    a.field("EMailStatus", Type.ID).shows("NULL").says("Not used.");
    a.field("EMailStatusName", Type.TEXT).shows("NULL").says("Not used.");
    a.field("NoticeMessage", Type.TEXT).shows("NULL").says("Not used: there are no notices.");
    a.field("Staff_Nm", Type.TEXT).shows("s.full_name").says("That staffer's full name.");
    a.field("Project_Nm", Type.TEXT).shows("p.name").says("The project's name.");
    a.field("Client_Sid", Type.ID_OR_ZERO).shows("p.client_id").says("The project's client.");
    a.field("Client_Nm", Type.TEXT).shows("c.name").says("That client's name.");
    return a.build();
  }
}
