package dev.stint.team;

import dev.stint.access.StaffAccess;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;

/** The fields of a project's team members (contract: Project Team Member Object). */
final class TeamFields {
  static final Resource TEAM_MEMBER =
      Resource.named(
          "TeamMember",
          "m",
          "project_team m JOIN staff s ON s.firm_id = m.firm_id AND s.id = m.staff_id");
  static final Field<Long> STAFF =
      TEAM_MEMBER
          .id("StaffSid", "staff_id")
          .required()
          .refersTo(Reference.to("staff", "staffer"))
          .says("The staffer.");
  static final Field<Long> ROLE =
      TEAM_MEMBER
          .listValue("ContactRole", "role_id", "LookupProjectTeamRoles")
          .says("The role on the project: a value of the list LookupProjectTeamRoles.");
  static final Field<Boolean> LEAD =
      TEAM_MEMBER
          .flag("TeamLead", "is_lead")
          .updatable()
          .says("Whether the staffer leads the project.");

  static {
    TEAM_MEMBER.field("FName", Types.TEXT).shows("s.first_name").says("First (given) name.");
    TEAM_MEMBER.field("SName", Types.TEXT).shows("s.last_name").says("Last (family) name.");
    TEAM_MEMBER.field("EMail", Types.TEXT).shows("s.email").says("E-mail address.");
    TEAM_MEMBER.field("StaffNm", Types.TEXT).shows("s.full_name").says("First and last name.");
    TEAM_MEMBER
        .field("PrimaryPhone", Types.TEXT)
        .shows(
            "COALESCE(s.phone_work, s.phone_mobile, CASE WHEN %s THEN s.phone_home END)"
                .formatted(StaffAccess.SEES_PERSONAL))
        .says(
            "The work phone number, or else the mobile, or else the home number for those who may see it.");
  }

  private TeamFields() {}
}
