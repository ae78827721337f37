package dev.stint.task;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import java.math.BigDecimal;

/**
 * What is booked on a project, by task and in total, compared with its budget (wider API: Tasks).
 * One grouped query of the project's time and one of its expenses compute the sums, whatever the
 * number of tasks.
 */
final class BudgetFields {
  private static final String TIME =
      """
      (SELECT %s AS grouped, SUM(hours) AS hours, SUM(billable_hours) AS billable_hours,
          SUM(charge) AS charge, SUM(cost) AS cost, MIN(entry_date) AS first_day,
          MAX(entry_date) AS last_day
        FROM time_entry WHERE firm_id = :firm AND project_id = :project GROUP BY %s) w\
      """;

  private static final String EXPENSES =
      """
      (SELECT %s AS grouped, SUM(cost) AS cost, SUM(billable) AS billable
        FROM expense WHERE firm_id = :firm AND project_id = :project GROUP BY %s) x\
      """;

  private static final String BUDGETS =
      """
      (SELECT project_id, SUM(budget_hours) AS budget_hours, SUM(budget_fees) AS budget_fees,
          SUM(budget_expenses) AS budget_expenses
        FROM task WHERE firm_id = :firm AND project_id = :project GROUP BY project_id) t\
      """;

  static final Resource OF_TASK = ofTask();
  static final Resource OF_PROJECT = ofProject();

  private BudgetFields() {}

  private static Resource ofTask() {
    Resource t =
        Resource.named(
            "BudgetStatus",
            "t",
            """
            task t JOIN project p ON p.firm_id = t.firm_id AND p.id = t.project_id
            LEFT JOIN %s ON w.grouped = t.id
            LEFT JOIN %s ON x.grouped = t.id\
            """
                .formatted(
                    TIME.formatted("task_id", "task_id"),
                    EXPENSES.formatted("task_id", "task_id")));
    t.key("TaskSid").says("The task.");
    addSums(t);
    return t;
  }

  private static Resource ofProject() {
    Resource p =
        Resource.named(
            "ProjectBudget",
            "p",
            """
            project p
            LEFT JOIN %s ON w.grouped = p.id
            LEFT JOIN %s ON x.grouped = p.id
            LEFT JOIN %s ON t.project_id = p.id\
            """
                .formatted(
                    TIME.formatted("project_id", "project_id"),
                    EXPENSES.formatted("project_id", "project_id"),
                    BUDGETS));
    p.key("ProjectSid").says("The project.");
    addSums(p);
    p.field("FirstDt", Types.DATE).shows("w.first_day").says("The first day with time booked.");
    p.field("LastDt", Types.DATE).shows("w.last_day").says("The last day with time booked.");
    return p;
  }

  /** The documented names and those that the deployed service answers with. */
  private static void addSums(Resource b) {
    hours(b, "HoursInput", "w.hours").says("The hours booked.");
    hours(b, "HoursBill", "w.billable_hours").says("The hours billed.");
    money(b, "FeesInput", "w.charge").says("The fees billed for those hours.");
    cost(b, "FeesCost", "w.cost").says("What those hours cost the firm.");
    money(b, "ExpensesInput", "x.cost").says("The expenses booked.");
    money(b, "ExpensesBillable", "x.billable").says("The amount billed for those expenses.");
    money(b, "TotalWip", sum("w.charge") + " + " + sum("x.billable"))
        .says("Fees and expenses not yet invoiced.");
    money(b, "WipTotal", sum("w.charge") + " + " + sum("x.billable")).says("The same as TotalWip.");
    hours(b, "HrsIn", "w.hours").says("The same as HoursInput.");
    money(b, "ChargeIn", "w.charge").says("The same as FeesInput.");
    cost(b, "FeeCostIn", "w.cost").says("The same as FeesCost.");
    money(b, "ExpCostIn", "x.cost").says("The same as ExpensesInput.");
    money(b, "FeeWipToDate", "w.charge").says("Fees not yet invoiced.");
    money(b, "ExpWipToDate", "x.billable").says("Expenses not yet invoiced.");
    hours(b, "EstHrs", "t.budget_hours").says("Budget in hours.");
    money(b, "EstFee", "t.budget_fees").says("Budget for fees.");
    money(b, "EstTotal", sum("t.budget_fees") + " + " + sum("t.budget_expenses"))
        .says("Budget for fees and expenses.");
    hours(b, "RemainingEstHrs", remaining("t.budget_hours", "w.hours"))
        .says("The hours left; negative if the budget is exceeded, 0 without a budget.");
    money(b, "RemainingEstFee", remaining("t.budget_fees", "w.charge"))
        .says("The fees left; negative if the budget is exceeded, 0 without a budget.");
    money(b, "InvoicedToDate", "0")
        .says("What has been invoiced; always 0, because Stint has no invoices yet.");
  }

  private static String sum(String sql) {
    return "COALESCE(" + sql + ", 0)";
  }

  /** Without a budget, nothing is left of it. */
  private static String remaining(String budget, String booked) {
    return "CASE WHEN %1$s > 0 THEN %1$s - %2$s ELSE 0 END".formatted(sum(budget), sum(booked));
  }

  private static Field.Builder<BigDecimal> hours(Resource b, String name, String sql) {
    return b.field(name, Types.HOURS).shows(sum(sql));
  }

  private static Field.Builder<BigDecimal> money(Resource b, String name, String sql) {
    return b.field(name, Types.AMOUNT).shows(sum(sql)).seenIf(ProjectAccess.SEES_RATES);
  }

  private static Field.Builder<BigDecimal> cost(Resource b, String name, String sql) {
    return b.field(name, Types.AMOUNT).shows(sum(sql)).seenIf(ProjectAccess.SEES_ALL_RATES);
  }
}
