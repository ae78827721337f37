package dev.stint.team;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The fields of staff teams as one project sees them (contract: Project Staff Team Object). */
final class StaffTeamFields {
  static final Resource STAFF_TEAM = staffTeam();
  static final Field<Long> PROJECT = STAFF_TEAM.field("ProjectSid", Type.ID);
  static final Field<Long> TEAM = STAFF_TEAM.field("TeamID", Type.ID);
  static final Field<Boolean> SELECTED = STAFF_TEAM.field("Selected", Type.FLAG);

  private StaffTeamFields() {}

  private static Resource staffTeam() {
    Resource.Builder t =
        Resource.named(
            "StaffTeam",
            "g",
            """
            staff_team g LEFT JOIN project_staff_team x
              ON x.firm_id = g.firm_id AND x.team_id = g.id AND x.project_id = :project\
            """);
    t.field("ProjectSid", Type.ID)
        .shows(":project")
        .updatable()
        .says("The project; when sent, the one in the path.");
    t.field("TeamID", Type.ID)
        .shows("g.id")
        .required()
        .refersTo(Reference.to("staff_team", "staff team"))
        .says("Unique id of the staff team.");
    t.text("TeamNm", "name").says("Its name.");
    t.notes("TeamDesc", "description").says("What it is.");
    t.number("TeamSort", "sort_order").says("Its place in lists, the highest first.");
    t.field("Selected", Type.FLAG)
        .shows("x.team_id IS NOT NULL")
        .updatable()
        .says("Whether the project uses the staff team; true unless sent otherwise.");
    return t.build();
  }
}
