package dev.stint.project;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The template that a new project is made from: what the project takes over from it (ruling 7.4).
 * The number of statements does not depend on how much belongs to the template.
 */
final class Template {
  /** The limit for a code that is sent, so that a generated one can be posted back (ruling 7.8). */
  private static final int LONGEST_CODE = 255;

  /** Fields that a project does not take over. */
  private static final Set<Field<?>> ITS_OWN =
      Set.of(
          ProjectFields.SYSTEM_ID,
          ProjectFields.START,
          ProjectFields.END,
          ProjectFields.DISPLAY_NAME,
          ProjectFields.CREATED,
          ProjectFields.MODIFIED);

  private static final Sql IS_ACTIVE =
      Sql.of(
          """
          SELECT 1 FROM project p
          LEFT JOIN picklist_value s ON s.firm_id = p.firm_id AND s.id = p.status_id
          WHERE p.firm_id = :firm AND p.id = :id AND p.is_template
            AND NOT COALESCE(s.closes_projects, FALSE)\
          """);

  /** The first number, from 1 on, that gives an unused project code. */
  private static final Sql NEXT_NUMBER =
      Sql.of(
          """
          WITH RECURSIVE number (n) AS (
            SELECT 1
            UNION ALL
            SELECT n + 1 FROM number WHERE EXISTS (SELECT 1 FROM project p
              WHERE p.firm_id = :firm AND NOT p.is_template
                AND p.code_folded = :stem || CAST(n AS TEXT)))
          SELECT MAX(n) FROM number\
          """);

  /** Inactive staff keep existing assignments but get no new ones (ruling 8.3). */
  private static final String ACTIVE_STAFF =
      "staff_id IN (SELECT s.id FROM staff s WHERE s.firm_id = :firm AND NOT s.is_inactive)";

  private static final Sql COUNT =
      Sql.of(
          "SELECT %s, %s, %s"
              .formatted(count("task"), count("custom_rate"), count("project_address")));

  /** The tasks of the template, each with the id of its copy. */
  private static final String COPIED_TASKS =
      """
      WITH copied AS (
        SELECT id, :first_task - 1 + ROW_NUMBER() OVER (ORDER BY id) AS copy_id
        FROM task WHERE firm_id = :firm AND project_id = :template)
      """;

  private static final Sql COPY_TASKS =
      Sql.of(
          COPIED_TASKS
              + """
              INSERT INTO task (firm_id, id, project_id, master_task_id, parent_id, @)
              SELECT :firm, c.copy_id, :project, m.copy_id, p.copy_id, @
              FROM copied c JOIN task t ON t.firm_id = :firm AND t.id = c.id
              LEFT JOIN copied m ON m.id = t.master_task_id
              LEFT JOIN copied p ON p.id = t.parent_id\
              """
                  .replace(
                      "@",
                      """
                      name, task_group, full_name, full_name_folded, type_id, status_id, code,
                      priority, notes, start_date, due_date, fee_or_expense, budget_hours,
                      budget_fees, budget_expenses, percent_complete, is_archived, is_no_charge,
                      is_series_master, accounting_class_id\
                      """));

  private static final Sql COPY_ASSIGNMENTS =
      Sql.of(
          COPIED_TASKS
              + """
              INSERT INTO task_assignment (firm_id, task_id, staff_id)
              SELECT :firm, c.copy_id, staff_id
              FROM copied c JOIN task_assignment a ON a.firm_id = :firm AND a.task_id = c.id
              WHERE %s\
              """
                  .formatted(ACTIVE_STAFF));

  private static final Sql COPY_RATES =
      Sql.of(
          COPIED_TASKS
              + """
              INSERT INTO custom_rate (firm_id, id, project_id, staff_id, labor_code_id, task_id, rate)
              SELECT :firm, :first_rate - 1 + ROW_NUMBER() OVER (ORDER BY r.id), :project,
                staff_id, labor_code_id, c.copy_id, rate
              FROM custom_rate r LEFT JOIN copied c ON c.id = r.task_id
              WHERE r.firm_id = :firm AND r.project_id = :template\
              """);

  /** What is copied, in this order. */
  private static final List<Sql> COPIES =
      List.of(
          copy("project_team", "staff_id, role_id, is_lead", ACTIVE_STAFF),
          copy("project_staff_team", "team_id", "TRUE"),
          copy("project_labor_code", "labor_code_id", "TRUE"),
          copy("project_custom_value", "field_id, text_value", "TRUE"),
          Sql.of(
              """
              INSERT INTO project_contact (firm_id, project_id, contact_id, is_primary, is_billing)
              SELECT firm_id, :project, contact_id, is_primary AND :with_primary, is_billing
              FROM project_contact WHERE firm_id = :firm AND project_id = :template\
              """),
          Sql.of(
              """
              INSERT INTO project_address (firm_id, id, project_id, tag, street, city, state, zip, country)
              SELECT firm_id, :first_address - 1 + ROW_NUMBER() OVER (ORDER BY id), :project,
                tag, street, city, state, zip, country
              FROM project_address
              WHERE firm_id = :firm AND project_id = :template AND :with_addresses\
              """),
          COPY_TASKS,
          COPY_ASSIGNMENTS,
          COPY_RATES);

  private final Transaction transaction;
  private final long id;
  private final Current current;

  private Template(Transaction transaction, long id, Current current) {
    this.transaction = transaction;
    this.id = id;
    this.current = current;
  }

  private static Sql copy(String table, String columns, String condition) {
    return Sql.of(
        """
        INSERT INTO %1$s (firm_id, project_id, %2$s) SELECT firm_id, :project, %2$s
        FROM %1$s WHERE firm_id = :firm AND project_id = :template AND %3$s\
        """
            .formatted(table, columns, condition));
  }

  private static String count(String table) {
    return "(SELECT COUNT(*) FROM %s WHERE firm_id = :firm AND project_id = :template)"
        .formatted(table);
  }

  /**
   * The active template given in a new project's fields, from which it is removed.
   *
   * @return null if there is none, or if it does not exist, which is then a fault
   */
  static @Nullable Template takeFrom(Changes project, Transaction transaction, Faults faults) {
    Long id = project.get(ProjectFields.TEMPLATE_ID);
    project.remove(ProjectFields.TEMPLATE_ID);
    if (id == null) {
      return null;
    }
    if (id <= 0) {
      faults.add(ProjectFields.TEMPLATE_ID, "must be greater than zero");
      return null;
    }
    if (!transaction.query(IS_ACTIVE).set("id", id).exists()) {
      faults.add(ProjectFields.TEMPLATE_ID, "does not match any active template");
      return null;
    }
    Current current = ProjectKind.PROJECT.current().read(transaction, id).orElseThrow();
    return new Template(transaction, id, current);
  }

  /** The template's values, in the fields of a project. */
  Current current() {
    return current;
  }

  /** Fills in all fields that a new project was not given, and gives it its own code. */
  void passOnFields(Changes project, Faults faults) {
    if (!project.has(ProjectFields.CODE)) {
      String code = nextCode();
      project.put(ProjectFields.CODE, code);
      if (code.codePointCount(0, code.length()) > LONGEST_CODE) {
        faults.add(ProjectFields.CODE, "is required: the template's is too long to extend");
      }
    }
    // The customer's name belongs to the customer.
    boolean sameCustomer =
        Objects.equals(
            project.result(ProjectFields.ACCOUNTING_CUSTOMER, current),
            current.get(ProjectFields.ACCOUNTING_CUSTOMER));
    for (Field<?> field : current.fields()) {
      if (!ITS_OWN.contains(field)
          && (sameCustomer || !field.equals(ProjectFields.ACCOUNTING_CUSTOMER_NAME))) {
        project.putIfAbsent(field, current);
      }
    }
  }

  private String nextCode() {
    String code = current.get(ProjectFields.CODE);
    String stem = code == null ? "" : code + "-";
    long number =
        transaction
            .query(NEXT_NUMBER)
            .set("stem", Texts.folded(stem))
            .first(row -> row.number(1))
            .orElseThrow();
    return stem + number;
  }

  /**
   * Gives a new project copies of everything that belongs to the template, and its contacts.
   *
   * @param addresses whether to copy the addresses
   * @param primary whether the template's primary contact becomes the project's, too, rather than
   *     an OTHER contact
   */
  void copyBelow(long project, boolean addresses, boolean primary) {
    long[] counts =
        transaction
            .query(COUNT)
            .set("template", id)
            .first(row -> new long[] {row.number(1), row.number(2), row.number(3)})
            .orElseThrow();
    long first = transaction.newIds(Math.max(1, Arrays.stream(counts).sum()));
    Map<String, Object> parameters =
        Map.of(
            "template", id,
            "project", project,
            "first_task", first,
            "first_rate", first + counts[0],
            "first_address", first + counts[0] + counts[1],
            "with_addresses", addresses,
            "with_primary", primary);
    COPIES.forEach(sql -> transaction.query(sql).setAny(parameters).run());
    transaction.note(ProjectStore.TABLE, project, "copy", Map.of("template_id", id));
  }
}
