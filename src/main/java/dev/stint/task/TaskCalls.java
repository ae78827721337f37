package dev.stint.task;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Type;

/** The calls of {@link TaskApi}, described. */
public final class TaskCalls {
  private static final String ID = "TaskSid";
  private static final String SAMPLE = "{Task.TaskSid}";
  private static final String PROJECT = "ProjectSid";
  private static final String PROJECT_SAMPLE = "{Task.ProjectSid}";
  private static final String ABOUT_PROJECT = "The project, or a template.";
  private static final String COMPLETED = "showCompleted";
  private static final String ABOUT_COMPLETED =
      "Whether to list completed and archived tasks, too.";
  private static final Value ASSIGNEES = new Value.Several(Type.ID);
  private static final String ABOUT_ASSIGNEES =
      "The staff that the task is assigned to, by their ids; nobody else is from then on.";

  /** All of them. */
  public static final CallGroup TASKS =
      CallGroup.of(
          Section.TASK,
          "Tasks",
          "Who sees a project sees its tasks; who may change it may change them. A task is in process until its"
              + " status completes it or it is archived.",
          Call.of("GET", "/task/listByProject/{ProjectSid}", "List the tasks of a project")
              .says("The tasks of a project, those in process unless asked for all.")
              .id(PROJECT, ABOUT_PROJECT, PROJECT_SAMPLE)
              .query(COMPLETED, Type.FLAG, ABOUT_COMPLETED)
              .answersList(TaskFields.TASK)
              .allows(Permission.SEES_PROJECT),
          Call.of("GET", "/task/ListByStaffer/{StaffSid}", "List the tasks of a staffer")
              .says("The tasks assigned to a staffer on projects that the caller sees.")
              .id("StaffSid", "The staffer.", "{Staff.StaffSID}")
              .query(COMPLETED, Type.FLAG, ABOUT_COMPLETED)
              .answersList(TaskFields.TASK)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/task/detail/{TaskSid}", "Read a task")
              .says("One task. Both views have all fields.")
              .id(ID, "The task.", SAMPLE)
              .answers(TaskFields.TASK)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/task/detail", "Create a task")
              .says("Makes a task. Project and name are needed.")
              .body(ID, Type.ID, false, "The task to change; 0 or none for a new one.")
              .creates(TaskFields.TASK)
              .body(TaskFields.ASSIGNMENT_LIST, ASSIGNEES, false, ABOUT_ASSIGNEES)
              .example(
                  """
                  {"ProjectSid": {Task.ProjectSid}, "TaskNm": "Interviews", "TaskGroup": "Research", "BudgetHours": 24,
                   "AssignmentList": [{Staff.StaffSID}]}
                  """)
              .answers(TaskFields.TASK)
              .allows(Permission.EDITS_PROJECT),
          Call.of("POST", "/task/detail/{TaskSid}", "Change a task")
              .says("Changes the fields given. The project cannot be changed.")
              .id(ID, "The task.", SAMPLE)
              .changes(TaskFields.TASK)
              .body(TaskFields.ASSIGNMENT_LIST, ASSIGNEES, false, ABOUT_ASSIGNEES)
              .example(
                  """
                  {"PerComp": 50, "DueDt": "2027-01-31"}
                  """)
              .answers(TaskFields.TASK)
              .allows(Permission.EDITS_PROJECT),
          Call.of("DELETE", "/task/detail/{TaskSid}", "Delete a task")
              .says(
                  "Removes the task and the custom rates for it. While time or expenses refer to it that is"
                      + " refused.")
              .id(ID, "The task.", SAMPLE)
              .allows(Permission.EDITS_PROJECT),
          Call.of(
                  "GET",
                  "/task/BudgetStatusByProject/{ProjectSid}",
                  "Read the budget status of a project")
              .says(
                  "What is booked beside what was planned, a row for each task, done or not. The figures come"
                      + " under two sets of names; both are always there.")
              .id(PROJECT, ABOUT_PROJECT, PROJECT_SAMPLE)
              .answersList(BudgetFields.OF_TASK)
              .allows(Permission.SEES_PROJECT));

  /** What is booked on projects, outside the compatible path. */
  public static final CallGroup BUDGETS =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Budgets of projects",
          "What is booked on a whole project, task or no task, beside the budgets of its tasks.",
          Call.of("GET", "/budget/{ProjectSid}", "Read what is booked on a project")
              .says(
                  "Hours, fees and expenses to date, and the days of the first and the last hour.")
              .id(PROJECT, "The project.", PROJECT_SAMPLE)
              .answers(BudgetFields.OF_PROJECT)
              .allows(Permission.SEES_PROJECT));

  private TaskCalls() {}
}
