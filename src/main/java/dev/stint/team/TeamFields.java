package dev.stint.team;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The fields of a project's team members (contract: Project Team Member Object). */
final class TeamFields {
  static final Resource TEAM_MEMBER = teamMember();
  static final Field<Long> STAFF = TEAM_MEMBER.field("StaffSid", Type.ID);
  static final Field<Long> ROLE = TEAM_MEMBER.field("ContactRole", Type.ID);
  static final Field<Boolean> LEAD = TEAM_MEMBER.field("TeamLead", Type.FLAG);

  private TeamFields() {}

  private static Resource teamMember() {
    Resource.Builder m =
        Resource.named(
            "TeamMember",
            "m",
            "project_team m JOIN staff s ON s.firm_id = m.firm_id AND s.id = m.staff_id");
    m.id("StaffSid", "staff_id")
        .required()
        .refersTo(Reference.to("staff", "staffer"))
        .says("The staffer.");
    m.id("ContactRole", "role_id")
        .updatable()
        .refersTo(Reference.picklist("LookupProjectTeamRoles"))
        .says("The role on the project: a value of the list LookupProjectTeamRoles.");
    m.flag("TeamLead", "is_lead").updatable().says("Whether the staffer leads the project.");
    m.field("FName", Type.TEXT).shows("s.first_name").says("First (given) name.");
    m.field("SName", Type.TEXT).shows("s.last_name").says("Last (family) name.");
    m.field("EMail", Type.TEXT).shows("s.email").says("E-mail address.");
    m.field("StaffNm", Type.TEXT).shows("s.full_name").says("First and last name, for display.");
    m.field("PrimaryPhone", Type.TEXT)
        .shows("COALESCE(s.phone_work, s.phone_mobile, s.phone_home)")
        .says("The phone number at work, else the mobile, else the one at home.");
    return m.build();
  }
}
