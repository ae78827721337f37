package dev.stint.activity;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Type;

/** The calls of {@link ActivityApi}, described; where one removes labor codes, too. */
public final class ActivityCalls {
  private static final Permission CREATOR_OR_EDITOR =
      Permission.of("The activity's creator, and callers who may change its project.", 403, 404);

  /** All of them. */
  public static final CallGroup ACTIVITIES =
      CallGroup.of(
          Section.PROJECT,
          "Activities",
          "Phone calls, meetings, notes and the like: what happened on a project, or is to happen.",
          Call.of("GET", "/project/activity", "List activities")
              .says(
                  "The activities of a project, or of all projects that the caller sees, by day. Completed ones"
                      + " are left out unless asked for. With a first or last day, activities without a day are"
                      + " left out.")
              .query(
                  "projectId",
                  Type.ID,
                  "The project; all that the caller sees if left out.",
                  "{Activity.ProjectSid}")
              .query("showCompleted", Type.FLAG, "Whether to list completed ones, too.")
              .query("startDate", Type.DATE, "The first day.")
              .query("endDate", Type.DATE, "The last day.")
              .answersList(ActivityFields.ACTIVITY)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/activity", "Create or change an activity")
              .says(
                  "Without an ActivityId it makes an activity, for which ProjectSid is needed. With one it"
                      + " changes the fields given.")
              .body("ActivityId", Type.ID, false, "The activity to change; none for a new one.")
              .changes(ActivityFields.ACTIVITY)
              .example(
                  """
                  {"ProjectSid": {Activity.ProjectSid}, "ActivityType": 3, "Dt": "2026-12-03",
                   "Nt": "Kick-off with the client"}
                  """)
              .answers(ActivityFields.ACTIVITY)
              .allows(
                  Permission.of(
                      "To add one, callers who see the project. To change one, its creator and callers who may"
                          + " change the project.",
                      403,
                      404)),
          Call.of("DELETE", "/project/activity/{id}", "Delete an activity")
              .says("Removes the activity.")
              .id("id", "The activity.", "{Activity.ActivityId}")
              .allows(CREATOR_OR_EDITOR),
          Call.of("DELETE", "/project/activity", "Delete an activity by its id in the body")
              .says(
                  "Removes the activity whose id is in the body or the query. With laborCodesToRemove in the body"
                      + " it does what DELETE /project/laborCode does, as the documentation's example has it.")
              .body("id", Type.ID, true, "The activity.")
              .example(
                  """
                  {"id": {Activity.ActivityId}}
                  """)
              .allows(CREATOR_OR_EDITOR));

  private ActivityCalls() {}
}
