package dev.stint.activity;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.ParameterName;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Types;

/** The calls of {@link Activities}, described; where one removes labor codes, too. */
public final class ActivityCalls {
  private static final Permission CREATOR_OR_EDITOR =
      Permission.of("The activity's creator, and callers who can change its project.", 403, 404);

  /** All of them. */
  public static final CallGroup ACTIVITIES =
      CallGroup.of(
          Section.PROJECT,
          "Activities",
          "Phone calls, meetings, notes and the like: what happened on a project, or is planned.",
          Call.of("GET", "/project/activity", "List activities")
              .says(
                  "The activities of a project, or of all projects that the caller can see, by day. Completed ones"
                      + " are left out by default. With a first or last day, activities without a day are left out.")
              .query(
                  Activities.PROJECT,
                  Types.ID,
                  "The project; by default, all projects that the caller can see.",
                  "{Activity.ProjectSid}")
              .query("showCompleted", Types.FLAG, "Whether to include completed activities.")
              .query("startDate", Types.DATE, "The first day.")
              .query("endDate", Types.DATE, "The last day.")
              .answersList(ActivityFields.ACTIVITY)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/activity", "Create or change an activity")
              .says(
                  "Without an ActivityId, creates an activity; ProjectSid is required. With one, changes the fields"
                      + " given.")
              .body(
                  ParameterName.ACTIVITY,
                  Types.ID,
                  false,
                  "The activity to change; leave it out to create one.")
              .changes(ActivityFields.ACTIVITY)
              .example(
                  """
                  {"ProjectSid": {Activity.ProjectSid}, "ActivityType": 3, "Dt": "2026-12-03",
                   "Nt": "Kick-off with the client"}
                  """)
              .answers(ActivityFields.ACTIVITY)
              .allows(
                  Permission.of(
                      "To add one, callers who can see the project. To change one, its creator and callers who can change"
                          + " the project.",
                      403,
                      404)),
          Call.of("DELETE", "/project/activity/{id}", "Delete an activity")
              .says("Deletes the activity.")
              .id("id", "The activity.", "{Activity.ActivityId}")
              .allows(CREATOR_OR_EDITOR),
          Call.of("DELETE", "/project/activity", "Delete an activity by its id in the body")
              .says(
                  "Deletes the activity whose id is in the body or the query. With laborCodesToRemove in the body it"
                      + " acts as DELETE /project/laborCode, as in the documentation's example.")
              .body(Activities.DELETED, Types.ID, true, "The activity.")
              .example("{id: {Activity.ActivityId}}")
              .allows(CREATOR_OR_EDITOR));

  private ActivityCalls() {}
}
