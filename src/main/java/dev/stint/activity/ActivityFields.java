package dev.stint.activity;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;

/** The fields of activities (contract: Project Activities). */
final class ActivityFields {
  private static final String FROM =
      """
      activity a JOIN project p ON p.firm_id = a.firm_id AND p.id = a.project_id
      LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
      LEFT JOIN staff s ON s.firm_id = a.firm_id AND s.id = a.staff_id\
      """;

  static final Resource ACTIVITY = Resource.named("Activity", "a", FROM);

  static {
    ACTIVITY.key("ActivityId").says("Unique id of this activity.");
    ACTIVITY
        .id("StaffSid", "staff_id")
        .updatable()
        .refersTo(Reference.to("staff", "staffer"))
        .says("The staffer it concerns.");
  }

  static final Field<Long> PROJECT =
      ACTIVITY
          .id("ProjectSid", "project_id")
          .required()
          .refersTo(Reference.to("project", "project"))
          .says("The project.");
  static final Field<Long> TASK =
      ACTIVITY.id("TaskSid", "task_id").updatable().says("A task of that project.");

  static {
    ACTIVITY
        .field("ActivityType", ActivityType.NUMBER)
        .column("kind")
        .updatable()
        .says("The kind of activity; may be sent by number or by name.");
    ACTIVITY
        .field("ActivityTypeName", ActivityType.NAME)
        .shows("a.kind")
        .says("The name of the kind of activity.");
    ACTIVITY.field("EventType", Types.ID).shows("NULL").says("Not used.");
    ACTIVITY.field("EventTypeName", Types.TEXT).shows("NULL").says("Not used.");
    ACTIVITY.date("Dt", "activity_date").updatable().says("The day.");
    ACTIVITY.flag("IsUnread", "is_unread").updatable().says("Whether it is still unread.");
    ACTIVITY.flag("IsCompleted", "is_completed").updatable().says("Whether it is completed.");
    ACTIVITY.notes("Nt", "notes").updatable().says("The notes.");
    ACTIVITY.field("Data", Types.TEXT).shows("NULL").says("Not used.");
    ACTIVITY.instant("CreatedDt", "created_at").says("When it was created.");
  }

  static final Field<Long> CREATOR =
      ACTIVITY.number("CreatedBy", "creator_id").says("The staffer who created it.");

  static {
    ACTIVITY.field("EMailId", Types.TEXT).shows("NULL").says("Not used.");
    ACTIVITY.field("EMailStatus", Types.ID).shows("NULL").says("Not used.");
    ACTIVITY.field("EMailStatusName", Types.TEXT).shows("NULL").says("Not used.");
    ACTIVITY
        .field("NoticeMessage", Types.TEXT)
        .shows("NULL")
        .says("Not used: Stint sends no notifications.");
    ACTIVITY.field("Staff_Nm", Types.TEXT).shows("s.full_name").says("That staffer's full name.");
    ACTIVITY.field("Project_Nm", Types.TEXT).shows("p.name").says("The project's name.");
    ACTIVITY
        .field("Client_Sid", Types.ID_OR_ZERO)
        .shows("p.client_id")
        .says("The project's client.");
    ACTIVITY.field("Client_Nm", Types.TEXT).shows("c.name").says("That client's name.");
  }

  private ActivityFields() {}
}
