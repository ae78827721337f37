package dev.stint.picklist;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import dev.stint.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists of ruling 9.1: each is a way to read some table as items with an id, a name and a
 * group. They are ordered by the administrator's order where there is one, else by name, then by id
 * (ruling 8.0).
 */
final class PickLists {
  /** What comes after every order that an administrator can give. */
  private static final long UNORDERED = 1_000_000_000;

  static final ListQuery PROJECTS =
      list(
          new Shape("project p", "p")
              .joined(
                  """
                  LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
                  LEFT JOIN picklist_value s ON s.firm_id = p.firm_id AND s.id = p.status_id\
                  """)
              .named("p.display_name", "p.display_name_folded")
              .group("c.name")
              .inactive("COALESCE(s.closes_projects, FALSE)")
              .where("NOT p.is_template AND " + ProjectAccess.VISIBLE));

  static final ListQuery CLIENTS =
      list(new Shape("client c", "c").named("c.name", "c.name_folded").inactive("c.is_inactive"));

  static final ListQuery STAFF =
      list(
          new Shape("staff s", "s")
              .named("s.full_name", "s.full_name_folded")
              .inactive("s.is_inactive"));

  static final ListQuery LABOR_CODES =
      list(
          new Shape("labor_code l", "l")
              .named("l.name", "l.code_folded")
              .ordered("l.sort_order")
              .inactive("l.is_inactive"));

  /** The tasks of {@code :project}; inactive ones are not in process. */
  static final ListQuery ALL_TASKS = list(tasks());

  /**
   * Those of them that the caller may book on: assigned to the caller or to nobody, or any for who
   * administers time.
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

  static final ListQuery TASK_STATUS =
      values("TaskStatus", "CASE WHEN v.completes_tasks THEN 'Completed' ELSE 'In Process' END");

  static final ListQuery TASK_PRIORITY = values("TaskPriority", "NULL");

  static final ListQuery EXPENSE_CODES = values("ExpenseCodes", "NULL");

  /** The lists of {@code /picklist/fieldValues} by name in lower case, but for the fixed ones. */
  private static final Map<String, ListQuery> FIELD_VALUES =
      Stream.concat(
              PicklistNames.PLAIN.stream().map(list -> Map.entry(list, values(list, "NULL"))),
              further().entrySet().stream())
          .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));

  private PickLists() {}

  /** The lists whose values are more than a name, by theirs. */
  static Map<String, ListQuery> further() {
    return Map.of(
        "StatusProduction",
        values("StatusProduction", "CASE WHEN v.closes_projects THEN 'Inactive' ELSE 'Active' END"),
        "StaffTeamList",
        list(
            new Shape("staff_team g", "g")
                .named("g.name", "g.name_folded")
                .ordered("-g.sort_order")),
        "SecurityGroups",
        list(new Shape("security_group g", "g").named("g.name", "LOWER(g.name)")));
  }

  /** A list of the firm's values, by its name in any letter case, or null. */
  static @Nullable ListQuery fieldValues(String name) {
    return FIELD_VALUES.get(name.toLowerCase(Locale.ROOT));
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
    Resource.Builder item =
        Resource.named("PickItem", shape.alias, shape.table + " " + shape.joins);
    item.field("Id", Type.NUMBER_AS_TEXT).shows(shape.alias + ".id").says("The id, as text.");
    item.field("Name", Type.TEXT).shows(shape.name).says("What to show.");
    item.field("Group", Type.TEXT).shows(shape.group).says("What it belongs to.");
    item.field("IsInactive", Type.FLAG).shows(shape.inactive).says("Whether it is inactive.");
    return new ListQuery(
        item.build(),
        View.BASIC,
        "(:inactive OR NOT (%s)) AND %s".formatted(shape.inactive, shape.where),
        shape.orders());
  }

  /** How a table is read as a list of items. */
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
