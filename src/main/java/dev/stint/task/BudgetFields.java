package dev.stint.task;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import java.math.BigDecimal;

/**
 * What is booked on a project, task by task and in all, beside its budget (wider API: Tasks). The
 * sums are each made by one grouped reading of the project's time and one of its expenses, whatever
 * the number of tasks. Amounts are 0 for those who may not see the project's rates (ruling 6.4).
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
    Resource.Builder t =
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
    return t.build();
  }

  private static Resource ofProject() {
    Resource.Builder p =
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
    p.field("FirstDt", Type.DATE)
        .shows("w.first_day")
        .says("The first day that time is booked on.");
    p.field("LastDt", Type.DATE).shows("w.last_day").says("The last day that time is booked on.");
    return p.build();
  }

  /** The documented names and those that the deployed service answers with. */
  private static void addSums(Resource.Builder b) {
    plain(b, "HoursInput", "w.hours").says("The hours booked.");
    plain(b, "HoursBill", "w.billable_hours").says("Those of them that are billed.");
    money(b, "FeesInput", "w.charge").says("What is billed for them.");
    cost(b, "FeesCost", "w.cost").says("What they cost the firm.");
    money(b, "ExpensesInput", "x.cost").says("The expenses booked.");
    money(b, "ExpensesBillable", "x.billable").says("What is billed for them.");
    money(b, "TotalWip", sum("w.charge") + " + " + sum("x.billable"))
        .says("Fees and expenses that are not invoiced yet.");
    plain(b, "HrsIn", "w.hours").says("The same as HoursInput.");
    money(b, "ChargeIn", "w.charge").says("The same as FeesInput.");
    cost(b, "FeeCostIn", "w.cost").says("The same as FeesCost.");
    money(b, "ExpCostIn", "x.cost").says("The same as ExpensesInput.");
    money(b, "FeeWipToDate", "w.charge").says("Fees that are not invoiced yet.");
    money(b, "ExpWipToDate", "x.billable").says("Expenses that are not invoiced yet.");
    plain(b, "EstHrs", "t.budget_hours").says("Budget in hours.");
    plain(b, "EstFee", "t.budget_fees").says("Budget for fees.");
    plain(b, "EstTotal", sum("t.budget_fees") + " + " + sum("t.budget_expenses"))
        .says("Budget for fees and expenses.");
    plain(b, "RemainingEstHrs", sum("t.budget_hours") + " - " + sum("w.hours"))
        .says("What is left of the hours; negative when more are booked.");
    plain(b, "RemainingEstFee", sum("t.budget_fees") + " - " + seen("w.charge"))
        .says("What is left of the fees.");
    b.field("InvoicedToDate", Type.AMOUNT)
        .shows("0")
        .says("What has been invoiced; there are no invoices yet.");
  }

  private static String sum(String sql) {
    return "COALESCE(" + sql + ", 0)";
  }

  private static String seen(String sql) {
    return "CASE WHEN %s THEN %s ELSE 0 END".formatted(ProjectAccess.SEES_RATES, sum(sql));
  }

  private static Field.Builder<BigDecimal> plain(Resource.Builder b, String name, String sql) {
    return b.field(name, Type.AMOUNT).shows(sum(sql));
  }

  private static Field.Builder<BigDecimal> money(Resource.Builder b, String name, String sql) {
    return b.field(name, Type.AMOUNT).shows(seen(sql));
  }

  private static Field.Builder<BigDecimal> cost(Resource.Builder b, String name, String sql) {
    return b.field(name, Type.AMOUNT)
        .shows("CASE WHEN :sees_rates THEN %s ELSE 0 END".formatted(sum(sql)));
  }
}
