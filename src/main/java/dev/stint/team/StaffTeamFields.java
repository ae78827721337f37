package dev.stint.team;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;

/** The fields of staff teams as one project sees them (contract: Project Staff Team Object). */
final class StaffTeamFields {
  static final Resource STAFF_TEAM =
      Resource.named(
          "StaffTeam",
          "g",
          """
          staff_team g LEFT JOIN project_staff_team x
            ON x.firm_id = g.firm_id AND x.team_id = g.id AND x.project_id = :project\
          """);
  static final Field<Long> PROJECT =
      STAFF_TEAM
          .field("ProjectSid", Types.ID)
          .shows(":project")
          .updatable()
          .says("The project; if sent, it must be the one in the path.");
  static final Field<Long> TEAM =
      STAFF_TEAM
          .field("TeamID", Types.ID)
          .shows("g.id")
          .required()
          .refersTo(Reference.to("staff_team", "staff team"))
          .says("Unique id of the staff team.");
  static final Field<String> NAME = STAFF_TEAM.text("TeamNm", "name").says("Its name.");
  static final Field<String> DESCRIPTION =
      STAFF_TEAM.notes("TeamDesc", "description").says("Its description.");
  static final Field<Long> SORT_ORDER =
      STAFF_TEAM.number("TeamSort", "sort_order").says("Its position in lists, highest first.");
  static final Field<Boolean> SELECTED =
      STAFF_TEAM
          .field("Selected", Types.FLAG)
          .shows("x.team_id IS NOT NULL")
          .updatable()
          .says("Whether the project uses the staff team; true unless sent otherwise.");

  private StaffTeamFields() {}
}
