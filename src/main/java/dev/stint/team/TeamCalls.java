package dev.stint.team;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;

/** The calls of {@link TeamApi} and {@link StaffTeamApi}, described. */
public final class TeamCalls {
  private static final String ABOUT_ID = "The project, or a template.";
  private static final String SAMPLE = "{Project.SystemId}";

  /** Who is on a project. */
  public static final CallGroup TEAM =
      CallGroup.of(
          Section.PROJECT,
          "Team",
          "The staff who work on a project. They can see it, and its leads can change it.",
          Call.of("GET", "/project/team/{sid}", "List the team of a project")
              .says("The members by name, leads first.")
              .id(TeamApi.PROJECT, ABOUT_ID, SAMPLE)
              .answersList(TeamFields.TEAM_MEMBER)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/team/{sid}", "Replace the team of a project")
              .says(
                  "Replaces the team with the list, in one step; staff missing from the list leave the team, and an"
                      + " empty list empties it. Inactive staff can stay on the team but cannot be added.")
              .id(TeamApi.PROJECT, ABOUT_ID, SAMPLE)
              .takesList(TeamFields.TEAM_MEMBER)
              .example("[{StaffSid: {Staff.StaffSID}, TeamLead: true}]")
              .allows(Permission.EDITS_PROJECT));

  /** The staff teams of a project. */
  public static final CallGroup STAFF_TEAMS =
      CallGroup.of(
          Section.PROJECT,
          "Staff teams",
          "Standing teams of the firm. A project can use several of them; their members can then see it.",
          Call.of("GET", "/project/staffTeams/{sid}", "List the staff teams of a project")
              .says("All staff teams of the firm; Selected marks those that the project uses.")
              .id(TeamApi.PROJECT, ABOUT_ID, SAMPLE)
              .answersList(StaffTeamFields.STAFF_TEAM)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/staffTeams/{sid}", "Choose the staff teams of a project")
              .says(
                  "Replaces the staff teams that the project uses with those in the list, which can also consist of"
                      + " bare ids: [1, 2].")
              .id(TeamApi.PROJECT, ABOUT_ID, SAMPLE)
              .takesList(StaffTeamFields.STAFF_TEAM)
              .example("[{TeamID: {StaffTeam.TeamID}, Selected: true}]")
              .allows(Permission.EDITS_PROJECT));

  private TeamCalls() {}
}
