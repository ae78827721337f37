package dev.stint.firm;

import dev.stint.access.Right;
import dev.stint.project.DisplayNames;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Creates a firm that is ready for work, with security groups, statuses, roles and lists (rulings
 * 6.1 and 9.1).
 */
public final class NewFirm {
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO firm
            (id, firm_key, firm_key_folded, name, time_zone, display_name_pattern, project_list_fields, created_at)
          VALUES (:id, :key, :folded, :name, :zone, :pattern, 'Documented', :now)\
          """);

  private static final Sql ADD_VALUE =
      Sql.of(
          """
          INSERT INTO picklist_value
            (firm_id, id, list, name, name_folded, sort_order, is_inactive, closes_projects, completes_tasks)
          VALUES (:firm, :id, :list, :name, :folded, :order, FALSE, :closes, :completes)\
          """);

  private static final String TASK_STATUS = "TaskStatus";

  /** The kinds of expenses that a new firm has. */
  public static final List<String> EXPENSE_CODES =
      List.of("Airfare", "Lodging", "Meals", "Mileage", "Supplies", "Other");

  /** The initial labor codes, by code; a minus marks one that is not billed. */
  private static final Map<String, String> LABOR_CODES =
      new TreeMap<>(
          Map.of(
              "ADM", "-Administration",
              "CON", "Consulting",
              "DEV", "Development",
              "PM", "Project Management",
              "TRV", "Travel"));

  private static final Set<Right> MANAGER =
      EnumSet.complementOf(EnumSet.of(Right.MANAGES_STAFF, Right.ADMINISTERS_FIRM));

  /**
   * The lists of a new firm; a minus marks a production status that makes its projects inactive, or
   * a task status that completes its tasks.
   */
  private static final List<Map.Entry<String, List<String>>> LISTS =
      List.of(
          Map.entry("CCenter1", List.of("Main Office")),
          Map.entry("CCenter2", List.of("Unassigned Partner")),
          Map.entry("CCenter3", List.of("General Department")),
          Map.entry("StatusProduction", List.of("In Process", "On Hold", "-Closed", "-Cancelled")),
          Map.entry("StatusBilling", List.of("Active", "On Hold", "Not Billed")),
          Map.entry("StatusStaff", List.of("Active", "On Leave", "Terminated")),
          Map.entry(
              "StatusExpenseRpt", List.of("Draft", "Submitted", "Approved", "Rejected", "Paid")),
          Map.entry(
              "LookupProjectType", List.of("Consulting", "Fixed Fee", "Retainer", "Internal")),
          Map.entry("LookupContactType", List.of("Client", "Vendor", "Partner", "Other")),
          Map.entry("LookupClientType", List.of("Customer", "Prospect", "Internal")),
          Map.entry("LookupStaffType", List.of("Employee", "Contractor")),
          Map.entry("LookupStaffHourlyType", List.of("Salaried", "Hourly")),
          Map.entry(
              "LookupProjectTeamRoles",
              List.of("Partner", "Project Manager", "Consultant", "Analyst")),
          Map.entry("StaffOrgList", List.of("Firm")),
          Map.entry(
              "InvoiceTypes", List.of("Time & Materials", "Fixed Fee", "Retainer", "No Invoice")),
          Map.entry("InvoicePostTypes", List.of("Summary", "Detail")),
          Map.entry(TASK_STATUS, List.of("Not Started", "In Process", "On Hold", "-Completed")),
          Map.entry("TaskPriority", List.of("High", "Normal", "Low")),
          Map.entry("LookupTaskType", List.of("Task", "Milestone")),
          Map.entry("ExpenseCodes", EXPENSE_CODES),
          Map.entry("CurrencyList", List.of("USD", "EUR", "GBP", "CAD", "AUD")));

  /** Leaves gaps in the order for later values. */
  private static final long LABOR_CODE_STEP = 10;

  private NewFirm() {}

  /**
   * Creates a firm.
   *
   * @param key its id in the API, not used by another firm
   * @return its id in the database
   */
  public static long create(
      Transaction transaction, String key, String name, ZoneId zone, Clock clock) {
    long id = transaction.newId();
    transaction
        .query(INSERT)
        .set("id", id)
        .set("key", key)
        .set("folded", Texts.folded(key))
        .set("name", name)
        .set("zone", zone.getId())
        .set("pattern", DisplayNames.DEFAULT_PATTERN)
        .set("now", Values.now(clock))
        .run();
    Transaction firm = transaction.within(id);
    group(firm, "Administrator", EnumSet.allOf(Right.class));
    group(firm, "Manager", MANAGER);
    group(firm, "Staff", EnumSet.noneOf(Right.class));
    Query values = firm.query(ADD_VALUE);
    for (Map.Entry<String, List<String>> entry : LISTS) {
      String list = entry.getKey();
      List<String> names = entry.getValue();
      for (int i = 0; i < names.size(); i++) {
        String written = names.get(i);
        boolean closes = written.startsWith("-");
        String value = closes ? written.substring(1) : written;
        values
            .set("id", firm.newId())
            .set("list", list)
            .set("name", value)
            .set("folded", Texts.folded(value))
            .set("order", i + 1L)
            .set("closes", closes && !list.equals(TASK_STATUS))
            .set("completes", closes && list.equals(TASK_STATUS))
            .addBatch();
      }
    }
    values.runBatch();
    return id;
  }

  /**
   * Gives a firm its initial labor codes, without rates.
   *
   * @return their names
   */
  public static List<String> addLaborCodes(Transaction firm) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, String> entry : LABOR_CODES.entrySet()) {
      boolean isFree = entry.getValue().startsWith("-");
      String name = isFree ? entry.getValue().substring(1) : entry.getValue();
      names.add(name);
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("id", firm.newId());
      values.put("code", entry.getKey());
      values.put("code_folded", Texts.folded(entry.getKey()));
      values.put("name", name);
      values.put("name_folded", Texts.folded(name));
      values.put("is_inactive", false);
      values.put("is_no_charge", isFree);
      values.put("sort_order", LABOR_CODE_STEP * names.size());
      firm.insert("labor_code", values);
    }
    return names;
  }

  private static void group(Transaction firm, String name, Set<Right> rights) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", firm.newId());
    values.put("name", name);
    values.put("name_folded", Texts.folded(name));
    for (Right right : Right.values()) {
      values.put(right.column(), rights.contains(right));
    }
    firm.insert("security_group", values);
  }
}
