package dev.stint.task;

import dev.stint.booking.BookingCalls;
import dev.stint.call.Call;
import dev.stint.call.CallBuilder;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Types;

/** The calls of {@link TaskApi}, described. */
public final class TaskCalls {
  private static final String SAMPLE = "{Task.TaskSid}";
  private static final String PROJECT_SAMPLE = "{Task.ProjectSid}";
  private static final String ABOUT_PROJECT = "The project, or a template.";
  private static final String COMPLETED = "showCompleted";
  private static final String ABOUT_COMPLETED = "Whether to include completed and archived tasks.";
  private static final Value ASSIGNEES = new Value.Several(Types.ID, RecordList.MOST);
  private static final String ABOUT_ASSIGNEES =
      "The ids of the staff that the task is assigned to; replaces the existing assignments.";

  /** All of them. */
  public static final CallGroup TASKS =
      CallGroup.of(
          Section.TASK,
          "Tasks",
          "Callers who can see a project can see its tasks, and those who can change it can change them. A"
              + " task is in process until its status completes it or it is archived.",
          Call.of("GET", "/task/listByProject/{ProjectSid}", "List the tasks of a project")
              .says("The tasks of a project: by default, only those in process.")
              .id(TaskApi.PROJECT, ABOUT_PROJECT, PROJECT_SAMPLE)
              .query(COMPLETED, Types.FLAG, ABOUT_COMPLETED)
              .answersList(TaskFields.TASK)
              .allows(Permission.SEES_PROJECT),
          Call.of("GET", "/task/ListByStaffer/{StaffSid}", "List the tasks of a staffer")
              .says("The tasks assigned to a staffer on projects that the caller can see.")
              .id(TaskApi.STAFFER, "The staffer.", "{Staff.StaffSID}")
              .query(COMPLETED, Types.FLAG, ABOUT_COMPLETED)
              .answersList(TaskFields.TASK)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/task/detail/{TaskSid}", "Read a task")
              .says("One task. Both views have all fields.")
              .id(TaskApi.TASK, "The task.", SAMPLE)
              .answers(TaskFields.TASK)
              .allows(Permission.SEES_PROJECT),
          links(Call.of("POST", "/task/detail", "Create a task"))
              .says("Creates a task. Project and name are required.")
              .body(
                  TaskApi.TASK,
                  Types.ID,
                  false,
                  "The task to change; 0, or leave it out, to create one.")
              .creates(TaskFields.TASK)
              .body(TaskFields.ASSIGNMENT_LIST, ASSIGNEES, false, ABOUT_ASSIGNEES)
              .example(
                  """
                  {"ProjectSid": {Task.ProjectSid}, "TaskNm": "Interviews", "TaskGroup": "Research", "BudgetHours": 24,
                   "AssignmentList": [{Staff.StaffSID}]}
                  """)
              .answers(TaskFields.TASK)
              .allows(Permission.EDITS_PROJECT),
          links(Call.of("POST", "/task/detail/{TaskSid}", "Change a task"))
              .says("Changes the fields given. The project cannot be changed.")
              .id(TaskApi.TASK, "The task.", SAMPLE)
              .changes(TaskFields.TASK)
              .body(TaskFields.ASSIGNMENT_LIST, ASSIGNEES, false, ABOUT_ASSIGNEES)
              .example("{PerComp: 50, DueDt: '2027-01-31'}")
              .answers(TaskFields.TASK)
              .allows(Permission.EDITS_PROJECT),
          Call.of("DELETE", "/task/detail/{TaskSid}", "Delete a task")
              .says(
                  "Deletes the task and its custom rates. Refused while time or expenses refer to it.")
              .id(TaskApi.TASK, "The task.", SAMPLE)
              .allows(Permission.EDITS_PROJECT),
          Call.of(
                  "GET",
                  "/task/BudgetStatusByProject/{ProjectSid}",
                  "Read the budget status of a project")
              .says(
                  "What is booked compared with what was planned: a row for each task, completed or not. The figures"
                      + " are given under two sets of names; both are always present.")
              .id(TaskApi.PROJECT, ABOUT_PROJECT, PROJECT_SAMPLE)
              .answersList(BudgetFields.OF_TASK)
              .allows(Permission.SEES_PROJECT));

  /** What is booked on projects, outside the compatible path. */
  public static final CallGroup BUDGETS =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Budgets of projects",
          "What is booked to a whole project, with or without a task, compared with the budgets of its tasks.",
          Call.of("GET", "/budget/{ProjectSid}", "Read what is booked on a project")
              .says(
                  "Hours, fees and expenses to date, and the first and the last day on which time was booked.")
              .id(TaskApi.PROJECT, "The project.", PROJECT_SAMPLE)
              .answers(BudgetFields.OF_PROJECT)
              .allows(Permission.SEES_PROJECT));

  private TaskCalls() {}

  /** Adds what can be sent instead of ids. */
  private static CallBuilder links(CallBuilder call) {
    return BookingCalls.link(call, "Project", BookingCalls.PROJECT_LINK)
        .body(
            "CurrentStatusName",
            Types.NAME,
            false,
            "Instead of CurrentStatus: the name of that value, in any letter case.")
        .body(
            "TaskTypeName",
            Types.NAME,
            false,
            "Instead of TaskType: the name of that value, in any letter case.")
        .body(
            "AssignLinkListValue",
            new Value.Several(Types.NOTES, RecordList.MOST),
            false,
            "Instead of AssignmentList: names or e-mail addresses of staff, in a list or separated by commas or"
                + " semicolons.")
        .body(
            "AssignLinkListType",
            Types.NUMBER,
            false,
            "Which of these they are: 1 full names, 3 e-mail addresses.");
  }
}
