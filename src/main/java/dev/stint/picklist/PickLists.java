package dev.stint.picklist;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.task.Tasks;
import dev.stint.wire.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists of ruling 9.1: each reads a table as items with an id, a name and a group. They are in
 * the administrator's order if there is one, or else by name, then by id (ruling 8.0).
 */
public final class PickLists {
  /** Sorts after any position that an administrator can set. */
  private static final long UNORDERED = 1_000_000_000;

  /** The projects that the caller sees. */
  public static final ListQuery PROJECTS =
      list(
          new Shape("project p", "p")
              .joined(
                  """
                  LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
                  LEFT JOIN picklist_value s ON s.firm_id = p.firm_id AND s.id = p.status_id\
                  """)
              .named("p.grouped_name", "p.grouped_name_folded")
              .group("c.name")
              .inactive("COALESCE(s.closes_projects, FALSE)")
              .where("NOT p.is_template AND " + ProjectAccess.VISIBLE));

  /** The clients. */
  public static final ListQuery CLIENTS =
      list(new Shape("client c", "c").named("c.name", "c.name_folded").inactive("c.is_inactive"));

  /** The staff. */
  public static final ListQuery STAFF =
      list(
          new Shape("staff s", "s")
              .named("s.full_name", "s.full_name_folded")
              .inactive("s.is_inactive"));

  /** The labor codes. */
  public static final ListQuery LABOR_CODES =
      list(
          new Shape("labor_code l", "l")
              .named("l.name", "l.code_folded")
              .ordered("l.sort_order")
              .inactive("l.is_inactive"));

  /** The tasks of {@code :project}; inactive ones are not in process. */
  static final ListQuery ALL_TASKS = list(tasks());

  /**
   * Those that the caller may book to: assigned to the caller or to nobody or, for callers who
   * administer time, all.
   */
  static final ListQuery TASKS =
      list(
          tasks()
              .where(
                  """
                  t.project_id = :project AND (:administers_time
                    OR t.id IN (SELECT a.task_id FROM task_assignment a
                      WHERE a.firm_id = t.firm_id AND a.staff_id = :staff)
                    OR NOT EXISTS (SELECT 1 FROM task_assignment a
                      WHERE a.firm_id = t.firm_id AND a.task_id = t.id))\
                  """));

  /** The states of a task. */
  public static final ListQuery TASK_STATUS =
      values("TaskStatus", "CASE WHEN v.completes_tasks THEN 'Completed' ELSE 'In Process' END");

  /** The priorities of a task. */
  public static final ListQuery TASK_PRIORITY = values("TaskPriority", "NULL");

  /** The kinds of expense. */
  public static final ListQuery EXPENSE_CODES = values("ExpenseCodes", "NULL");

  /** The lists of {@code /picklist/fieldValues} by folded name, except the fixed ones. */
  private static final Map<String, ListQuery> FIELD_VALUES =
      Stream.concat(
              PicklistNames.PLAIN.stream().map(list -> Map.entry(list, values(list, "NULL"))),
              further().entrySet().stream())
          .collect(Collectors.toMap(e -> Texts.folded(e.getKey()), Map.Entry::getValue));

  private PickLists() {}

  /** The lists whose values are more than a name, by list name. */
  static Map<String, ListQuery> further() {
    return Map.of(
        "StatusProduction",
        values("StatusProduction", "CASE WHEN v.closes_projects THEN 'Inactive' ELSE 'Active' END"),
        "StatusBilling",
        values("StatusBilling", "CASE WHEN v.is_inactive THEN 'Inactive' ELSE 'Active' END"),
        "StaffTeamList",
        list(
            new Shape("staff_team g", "g")
                .named("g.name", "g.name_folded")
                .ordered("-g.sort_order")),
        "SecurityGroups",
        list(new Shape("security_group g", "g").named("g.name", "g.name_folded")));
  }

  /** A list of the firm, by name in any letter case, or null. */
  static @Nullable ListQuery fieldValues(String name) {
    return FIELD_VALUES.get(Texts.folded(name));
  }

  private static Shape tasks() {
    return new Shape(Tasks.WITH_STATUS, "t")
        .named("t.full_name", "t.full_name_folded")
        .group("t.task_group")
        .inactive("NOT (" + Tasks.IN_PROCESS + ")")
        .where("t.project_id = :project");
  }

  private static ListQuery values(String list, String group) {
    return list(
        new Shape("picklist_value v", "v")
            .named("v.name", "v.name_folded")
            .group(group)
            .ordered("COALESCE(v.sort_order, %d)".formatted(UNORDERED))
            .inactive("v.is_inactive")
            .where("v.list = '%s'".formatted(list)));
  }

  private static ListQuery list(Shape shape) {
    Resource item = Resource.named("PickItem", shape.alias, shape.table + " " + shape.joins);
    item.field("Id", Types.NUMBER_AS_TEXT).shows(shape.alias + ".id").says("The id, as text.");
    item.field("Name", Types.TEXT).shows(shape.name).says("The text to show.");
    item.field("Group", Types.TEXT).shows(shape.group).says("The group that the item belongs to.");
    item.field("IsInactive", Types.FLAG).shows(shape.inactive).says("Whether it is inactive.");
    return new ListQuery(
        item,
        View.BASIC,
        "(:inactive OR NOT (%s)) AND %s".formatted(shape.inactive, shape.where),
        shape.orders());
  }

  /** A way to read a table as a list of items. */
  private static final class Shape {
    private final String table;
    private final String alias;
    private String joins = "";
    private String name = "";
    private String orderedName = "";
    private String group = "NULL";
    private @Nullable String order;
    private String inactive = "FALSE";
    private String where = "TRUE";

    Shape(String table, String alias) {
      this.table = table;
      this.alias = alias;
    }

    Shape joined(String sql) {
      joins = sql;
      return this;
    }

    Shape named(String sql, String folded) {
      name = sql;
      orderedName = folded;
      return this;
    }

    Shape group(String sql) {
      group = sql;
      return this;
    }

    Shape ordered(String sql) {
      order = sql;
      return this;
    }

    Shape inactive(String sql) {
      inactive = sql;
      return this;
    }

    List<ListQuery.Order> orders() {
      List<ListQuery.Order> orders = new ArrayList<>();
      if (order != null) {
        orders.add(ListQuery.Order.number(order));
      }
      orders.add(ListQuery.Order.text(orderedName));
      orders.add(ListQuery.Order.number(alias + ".id"));
      return orders;
    }

    Shape where(String sql) {
      where = sql;
      return this;
    }
  }
}
