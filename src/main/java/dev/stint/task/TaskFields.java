package dev.stint.task;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of tasks (wider API: Tasks). */
final class TaskFields {
  /** The name under which a caller sends the assigned staff. */
  static final String ASSIGNMENT_LIST = "AssignmentList";

  private static final String FROM =
      Tasks.WITH_STATUS
          + """
           JOIN project p ON p.firm_id = t.firm_id AND p.id = t.project_id
          LEFT JOIN picklist_value tt ON tt.firm_id = t.firm_id AND tt.id = t.type_id\
          """;

  private static final String ASSIGNED =
      """
      (SELECT %s FROM task_assignment k JOIN staff s ON s.firm_id = k.firm_id AND s.id = k.staff_id
        WHERE k.firm_id = t.firm_id AND k.task_id = t.id)\
      """;

  /** The list of a task's status. */
  static final String STATUSES = "TaskStatus";

  /** The list of a task's type. */
  static final String TYPES = "LookupTaskType";

  static final Resource TASK = Resource.named("Task", "t", FROM);
  static final Field<Long> ID = TASK.key("TaskSid").says("Unique id of this task.");
  static final Field<Long> PROJECT =
      TASK.id("ProjectSid", "project_id")
          .required()
          .refersTo(Reference.to("project", "project"))
          .says("The task's project; cannot be changed later.");
  static final Field<String> NAME = TASK.name("TaskNm", "name").required().says("The task's name.");
  static final Field<String> GROUP =
      TASK.name("TaskGroup", "task_group").updatable().says("The group that the task belongs to.");

  static {
    TASK.field("FullName", Types.TEXT).shows("t.full_name").says("Group and name.");
  }

  static final Field<Long> TYPE =
      TASK.listValue("TaskType", "type_id", TYPES).says("A value of the list LookupTaskType.");

  static {
    TASK.field("TaskType_nm", Types.TEXT).shows("tt.name").says("The name of that value.");
  }

  static final Field<Long> STATUS =
      TASK.listValue("CurrentStatus", "status_id", STATUSES)
          .says("A value of the list TaskStatus.");

  static {
    TASK.field("CurrentStatus_nm", Types.TEXT).shows("ts.name").says("The name of that value.");
    TASK.name("TaskId", "code").updatable().says("The task's code.");
  }

  static final Field<String> PRIORITY =
      TASK.name("Priority", "priority")
          .updatable()
          .says("The priority: the name of a value of the list TaskPriority.");

  static {
    TASK.notes("Notes", "notes").updatable().says("What the task is about.");
    TASK.field("AssignCount", Types.NUMBER)
        .shows(ASSIGNED.formatted("COUNT(*)"))
        .says("The number of staff that the task is assigned to.");
    TASK.list(ASSIGNMENT_LIST, assignment(), "k.task_id", "s.full_name_folded, s.id", View.ALL);
    TASK.field("AssignmentNames", Types.TEXT)
        .shows(
            ASSIGNED.formatted("STRING_AGG(s.full_name, ', ' ORDER BY s.full_name_folded, s.id)"))
        .says("The names of those staff.");
  }

  static final Field<LocalDate> DUE =
      TASK.date("DueDt", "due_date").updatable().says("When the task is due.");
  static final Field<LocalDate> START =
      TASK.date("StartDt", "start_date").updatable().says("When work on the task begins.");

  static {
    TASK.number("FeeOrExpense", "fee_or_expense")
        .updatable()
        .says("The kind of budget, as a number that the caller defines.");
    TASK.field("BudgetHours", Types.HOURS)
        .column("budget_hours")
        .updatable()
        .says("Budget in hours.");
    TASK.amount("BudgetFees", "budget_fees")
        .seenIf(ProjectAccess.SEES_RATES)
        .updatable()
        .says("Budget for fees.");
    TASK.amount("BudgetExps", "budget_expenses")
        .seenIf(ProjectAccess.SEES_RATES)
        .updatable()
        .says("Budget for expenses.");
    TASK.field("BudgetTotal", Types.AMOUNT)
        .shows("t.budget_fees + t.budget_expenses")
        .seenIf(ProjectAccess.SEES_RATES)
        .says("Budget for fees and expenses.");
  }

  static final Field<BigDecimal> PERCENT_COMPLETE =
      TASK.field("PerComp", Types.QUANTITY)
          .column("percent_complete")
          .updatable()
          .says("The percentage completed.");
  static final Field<Boolean> IS_ARCHIVED =
      TASK.flag("IsArchived", "is_archived")
          .updatable()
          .says("Whether the task is archived; an archived task is not in process.");
  static final Field<Long> ACCOUNTING_CLASS =
      TASK.id("DefaultQBClass", "accounting_class_id")
          .updatable()
          .says("The default class in the accounting system.");
  static final Field<Boolean> IS_SERIES_MASTER =
      TASK.flag("IsSeriesMaster", "is_series_master")
          .updatable()
          .says("Whether other tasks repeat this one.");
  static final Field<Long> MASTER =
      TASK.id("MasterTaskSid", "master_task_id")
          .updatable()
          .says("The task that this one repeats.");
  static final Field<Long> PARENT =
      TASK.id("ParentSid", "parent_id").updatable().says("The parent task.");
  static final Field<Boolean> IS_NO_CHARGE =
      TASK.flag("NoCharge", "is_no_charge")
          .updatable()
          .says("Whether time and expenses on the task are non-billable.");

  private TaskFields() {}

  private static Resource assignment() {
    Resource s =
        Resource.named(
            "Assignment",
            "s",
            "task_assignment k JOIN staff s ON s.firm_id = k.firm_id AND s.id = k.staff_id");
    s.key("Sid").says("The staffer.");
    s.field("Nm", Types.TEXT).shows("s.full_name").says("The staffer's full name.");
    return s;
  }
}
