package dev.stint.team;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;

/** The calls of {@link TeamApi} and {@link StaffTeamApi}, described. */
public final class TeamCalls {
  private static final String ID = "sid";
  private static final String ABOUT_ID = "The project, or a template.";
  private static final String SAMPLE = "{Project.SystemId}";

  /** Who is on a project. */
  public static final CallGroup TEAM =
      CallGroup.of(
          Section.PROJECT,
          "Team",
          "The staff who work on a project. They see it, and the leads among them may change it.",
          Call.of("GET", "/project/team/{sid}", "List the team of a project")
              .says("The members by name, leads first.")
              .id(ID, ABOUT_ID, SAMPLE)
              .answersList(TeamFields.TEAM_MEMBER)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/team/{sid}", "Replace the team of a project")
              .says(
                  "The list becomes the team, in one step; who is not in it is off the team. An empty list"
                      + " empties it. An inactive staffer can stay, but not come.")
              .id(ID, ABOUT_ID, SAMPLE)
              .takesList(TeamFields.TEAM_MEMBER)
              .example(
                  """
                  [{"StaffSid": {Staff.StaffSID}, "TeamLead": true}]
                  """)
              .allows(Permission.EDITS_PROJECT));

  /** The staff teams that are on a project. */
  public static final CallGroup STAFF_TEAMS =
      CallGroup.of(
          Section.PROJECT,
          "Staff teams",
          "Standing teams of the firm. A project can use several of them, and their members then see it.",
          Call.of("GET", "/project/staffTeams/{sid}", "List the staff teams of a project")
              .says("All staff teams of the firm; Selected says which of them the project uses.")
              .id(ID, ABOUT_ID, SAMPLE)
              .answersList(StaffTeamFields.STAFF_TEAM)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/staffTeams/{sid}", "Choose the staff teams of a project")
              .says(
                  "The staff teams in the list are those that the project uses from now on. The list can also"
                      + " be of bare ids: [1, 2].")
              .id(ID, ABOUT_ID, SAMPLE)
              .takesList(StaffTeamFields.STAFF_TEAM)
              .example(
                  """
                  [{"TeamID": {StaffTeam.TeamID}, "Selected": true}]
                  """)
              .allows(Permission.EDITS_PROJECT));

  private TeamCalls() {}
}
