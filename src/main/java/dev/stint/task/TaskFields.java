package dev.stint.task;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of tasks (wider API: Tasks). */
final class TaskFields {
  /** What a caller sends to say who a task is assigned to. */
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

  static final Resource TASK = task();
  static final Field<Long> PROJECT = TASK.field("ProjectSid", Type.ID);
  static final Field<String> NAME = TASK.field("TaskNm", Type.NAME);
  static final Field<String> GROUP = TASK.field("TaskGroup", Type.NAME);
  static final Field<LocalDate> DUE = TASK.field("DueDt", Type.DATE);
  static final Field<LocalDate> START = TASK.field("StartDt", Type.DATE);
  static final Field<BigDecimal> PERCENT_COMPLETE = TASK.field("PerComp", Type.AMOUNT);
  static final Field<Long> MASTER = TASK.field("MasterTaskSid", Type.ID);
  static final Field<Long> PARENT = TASK.field("ParentSid", Type.ID);

  private TaskFields() {}

  private static Resource task() {
    Resource.Builder t = Resource.named("Task", "t", FROM);
    t.key("TaskSid").says("Unique id of this task.");
    t.id("ProjectSid", "project_id")
        .required()
        .refersTo(Reference.to("project", "project"))
        .says("The task's project; cannot be changed later.");
    t.name("TaskNm", "name").required().says("The task's name.");
    t.name("TaskGroup", "task_group").updatable().says("The group that the task stands in.");
    t.field("FullName", Type.TEXT).shows("t.full_name").says("Group and name, for display.");
    t.id("TaskType", "type_id")
        .updatable()
        .refersTo(Reference.picklist("LookupTaskType"))
        .says("A value of the list LookupTaskType.");
    t.field("TaskType_nm", Type.TEXT).shows("tt.name").says("The name of that value.");
    t.id("CurrentStatus", "status_id")
        .updatable()
        .refersTo(Reference.picklist("TaskStatus"))
        .says("A value of the list TaskStatus.");
    t.field("CurrentStatus_nm", Type.TEXT).shows("ts.name").says("The name of that value.");
    t.name("TaskId", "code").updatable().says("The task's code.");
    t.name("Priority", "priority").updatable().says("How urgent it is: see the list TaskPriority.");
    t.notes("Notes", "notes").updatable().says("What the task is about.");
    t.field("AssignCount", Type.NUMBER)
        .shows(ASSIGNED.formatted("COUNT(*)"))
        .says("How many staff the task is assigned to.");
    t.list(ASSIGNMENT_LIST, assignment(), "k.task_id", "s.full_name_folded, s.id", View.ALL);
    t.field("AssignmentNames", Type.TEXT)
        .shows(
            ASSIGNED.formatted("STRING_AGG(s.full_name, ', ' ORDER BY s.full_name_folded, s.id)"))
        .says("The names of those staff.");
    t.date("DueDt", "due_date").updatable().says("When the task is to be done.");
    t.date("StartDt", "start_date").updatable().says("When work on it begins.");
    t.number("FeeOrExpense", "fee_or_expense")
        .updatable()
        .says("Whether the budget is for fees or expenses, by the caller's own numbers.");
    t.field("BudgetHours", Type.HOURS).column("budget_hours").updatable().says("Budget in hours.");
    t.amount("BudgetFees", "budget_fees").updatable().says("Budget for fees.");
    t.amount("BudgetExps", "budget_expenses").updatable().says("Budget for expenses.");
    t.field("BudgetTotal", Type.AMOUNT)
        .shows("t.budget_fees + t.budget_expenses")
        .says("Budget for fees and expenses.");
    t.amount("PerComp", "percent_complete").updatable().says("How much is done, in percent.");
    t.flag("IsArchived", "is_archived").updatable().says("Archived tasks are not in process.");
    t.id("DefaultQBClass", "accounting_class_id")
        .updatable()
        .says("The default class in the accounting system.");
    t.flag("IsSeriesMaster", "is_series_master")
        .updatable()
        .says("Whether other tasks repeat this one.");
    t.id("MasterTaskSid", "master_task_id").updatable().says("The task that this one repeats.");
    t.id("ParentSid", "parent_id").updatable().says("The task that this one is a part of.");
    t.flag("NoCharge", "is_no_charge")
        .updatable()
        .says("Whether what is booked on the task is non-billable.");
    return t.build();
  }

  private static Resource assignment() {
    Resource.Builder s =
        Resource.named(
            "Assignment",
            "s",
            "task_assignment k JOIN staff s ON s.firm_id = k.firm_id AND s.id = k.staff_id");
    s.key("Sid").says("The staffer.");
    s.field("Nm", Type.TEXT).shows("s.full_name").says("The staffer's full name.");
    return s.build();
  }
}
