package dev.stint.setup;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.ListQuery.Order;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.firm.Administrators;
import dev.stint.labor.LaborCodeFields;
import dev.stint.picklist.PicklistNames;
import dev.stint.project.DisplayNames;
import dev.stint.setup.SetupTable.Use;
import dev.stint.store.Database;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables that administrators set up. Field names are those of the compatible API where it shows
 * the same.
 */
public final class SetupTables {
  private static final String TABLE = "x";

  private SetupTables() {}

  /** Security groups: sets of rights (ruling 6.1). */
  public static SetupTable securityGroups(Database database) {
    Resource.Builder g = Resource.named("SecurityGroup", TABLE, "security_group x");
    g.key("Id").says("Unique id of this group.");
    g.name("Name", "name").required().says("The group's name.");
    for (Right right : Right.values()) {
      g.flag(apiName(right), right.column())
          .updatable()
          .says("Whether its members have this right.");
    }
    Resource resource = g.build();
    return new SetupTable(
        database,
        resource,
        "security_group",
        List.of(Order.number("x.id")),
        List.of(Use.of("staff", "security_group_id")),
        new SetupTable.Rules() {
          @Override
          public Map<String, @Nullable Object> defaults() {
            Map<String, @Nullable Object> none = new HashMap<>();
            for (Right right : Right.values()) {
              none.put(right.column(), false);
            }
            return none;
          }

          @Override
          public void check(
              Transaction transaction,
              Changes changes,
              Optional<Current> current,
              long id,
              Faults faults) {
            Field<Boolean> administers = resource.field(apiName(Right.ADMINISTERS_FIRM), Type.FLAG);
            if (Boolean.FALSE.equals(changes.get(administers))
                && changes.has(administers)
                && id != 0
                && !Administrators.remainWithoutGroup(transaction, id)) {
              faults.add(
                  administers, "cannot be taken away: nobody else could administer the firm");
            }
          }
        });
  }

  /** {@code SEES_ALL_PROJECTS} as {@code SeesAllProjects}. */
  private static String apiName(Right right) {
    StringBuilder name = new StringBuilder();
    for (String word : right.column().split("_", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  /** The values of the lists that records refer to (ruling 9.1). */
  public static SetupTable picklistValues(Database database) {
    Resource.Builder v = Resource.named("PicklistValue", TABLE, "picklist_value x");
    v.key("Id").says("Unique id of this value.");
    v.name("List", "list")
        .required()
        .says("The list it belongs to, spelled as in the address of the list; fixed once made.");
    v.name("Name", "name").required().says("What to show.");
    v.number("SortOrd", "sort_order").updatable().says("Where it stands in its list.");
    v.flag("IsInactive", "is_inactive")
        .updatable()
        .says("Inactive values are not offered any more.");
    v.flag("ClosesProjects", "closes_projects")
        .updatable()
        .says("Of a StatusProduction: whether projects with it are inactive.");
    v.flag("CompletesTasks", "completes_tasks")
        .updatable()
        .says("Of a TaskStatus: whether tasks with it are done.");
    Resource resource = v.build();
    Field<String> list = resource.field("List", Type.NAME);
    Field<String> name = resource.field("Name", Type.NAME);
    return new SetupTable(
        database,
        resource,
        "picklist_value",
        List.of(Order.text("x.list"), Order.text("x.name_folded"), Order.number("x.id")),
        List.of(
            Use.of(
                "project",
                "type_id",
                "status_id",
                "billing_status_id",
                "invoice_type_id",
                "cost_center_1_id",
                "cost_center_2_id",
                "cost_center_3_id"),
            Use.of("client", "cost_center_1_id", "cost_center_2_id", "cost_center_3_id"),
            Use.of("contact", "contact_type_id"),
            Use.of("task", "type_id", "status_id"),
            Use.of("expense", "category_id"),
            Use.of("project_team", "role_id"),
            Use.of(
                "staff",
                "default_role_id",
                "status_id",
                "cost_center_1_id",
                "cost_center_2_id",
                "cost_center_3_id",
                "hourly_type_id",
                "organization_id",
                "staff_type_id")),
        new SetupTable.Rules() {
          @Override
          public Map<String, @Nullable Object> derived(Changes changes) {
            return folded(changes, name, "name_folded");
          }

          @Override
          public Map<String, @Nullable Object> defaults() {
            return Map.of("is_inactive", false, "closes_projects", false, "completes_tasks", false);
          }

          @Override
          public void check(
              Transaction transaction,
              Changes changes,
              Optional<Current> current,
              long id,
              Faults faults) {
            String given = changes.get(list);
            if (given != null && current.isPresent()) {
              faults.add(list, "is fixed once the value is made");
            } else if (given != null && !PicklistNames.EDITABLE.contains(given)) {
              faults.add(list, "is none of " + String.join(", ", PicklistNames.EDITABLE));
            }
          }

          @Override
          public void changed(Transaction transaction, Caller caller, long id) {
            new DisplayNames(transaction, caller.firm()).refreshType(id);
          }
        });
  }

  /** The definitions of custom fields of projects (ruling 8.7). */
  public static SetupTable customFields(Database database) {
    Resource.Builder c = Resource.named("CustomFieldDefinition", TABLE, "custom_field x");
    c.key("Sid").says("Unique id of this custom field.");
    c.name("Name", "name").required().says("Its name, unique in the firm.");
    c.name("Kind", "kind").required().says("What it holds: text, number, date, flag or choice.");
    c.notes("Choices", "choices").updatable().says("Of a choice: the values, one a line.");
    Resource resource = c.build();
    Field<String> name = resource.field("Name", Type.NAME);
    Field<String> kind = resource.field("Kind", Type.NAME);
    Field<String> choices = resource.field("Choices", Type.NOTES);
    return new SetupTable(
        database,
        resource,
        "custom_field",
        List.of(Order.text("x.name_folded"), Order.number("x.id")),
        List.of(Use.of("project_custom_value", "field_id")),
        new SetupTable.Rules() {
          private final Set<String> kinds = Set.of("text", "number", "date", "flag", "choice");
          private final Sql used =
              Sql.of("SELECT 1 FROM project_custom_value WHERE firm_id = :firm AND field_id = :id");
          private final Sql taken =
              Sql.of(
                  "SELECT 1 FROM custom_field WHERE firm_id = :firm AND name_folded = :name AND id <> :id");

          @Override
          public Map<String, @Nullable Object> derived(Changes changes) {
            return folded(changes, name, "name_folded");
          }

          @Override
          public void check(
              Transaction transaction,
              Changes changes,
              Optional<Current> current,
              long id,
              Faults faults) {
            String newKind = changes.get(kind);
            if (newKind != null && !kinds.contains(newKind)) {
              faults.add(kind, "must be text, number, date, flag or choice");
            } else if (newKind != null
                && id != 0
                && transaction.query(used).set("id", id).exists()) {
              faults.add(kind, "cannot be changed while projects have values of it");
            }
            String newName = changes.get(name);
            if (newName != null
                && transaction
                    .query(taken)
                    .set("name", Values.folded(newName))
                    .set("id", id)
                    .exists()) {
              faults.add(name, "is the name of another custom field");
            }
            String willBe = current.map(c -> changes.result(kind, c)).orElse(newKind);
            String values =
                current.map(c -> changes.result(choices, c)).orElse(changes.get(choices));
            if ("choice".equals(willBe) && (values == null || values.isBlank())) {
              faults.add(choices, "is required for a choice");
            }
          }
        });
  }

  /** Labor codes (ruling 8.6), in the fields of the compatible API. */
  public static SetupTable laborCodes(Database database) {
    return new SetupTable(
        database,
        LaborCodeFields.LABOR_CODE,
        "labor_code",
        List.of(Order.number("l.sort_order"), Order.text("l.code_folded"), Order.number("l.id")),
        List.of(
            Use.of("project_labor_code", "labor_code_id"),
            Use.of("custom_rate", "labor_code_id"),
            Use.of("time_entry", "labor_code_id")),
        new SetupTable.Rules() {
          private final Sql taken =
              Sql.of(
                  "SELECT 1 FROM labor_code WHERE firm_id = :firm AND code_folded = :code AND id <> :id");

          @Override
          public Map<String, @Nullable Object> derived(Changes changes) {
            return folded(changes, LaborCodeFields.CODE, "code_folded");
          }

          @Override
          public Map<String, @Nullable Object> defaults() {
            return Map.of("is_inactive", false);
          }

          @Override
          public void leaveOut(Caller caller, Changes changes) {
            if (!caller.has(Right.SEES_RATES)) {
              LaborCodeFields.RATES_AN_HOUR.forEach(changes::remove);
            }
          }

          @Override
          public void check(
              Transaction transaction,
              Changes changes,
              Optional<Current> current,
              long id,
              Faults faults) {
            String code = changes.get(LaborCodeFields.CODE);
            if (code != null
                && transaction
                    .query(taken)
                    .set("code", Values.folded(code))
                    .set("id", id)
                    .exists()) {
              faults.add(LaborCodeFields.CODE, "is the code of another labor code");
            }
          }
        });
  }

  /** Staff teams (ruling 8.4); their members have a call of their own. */
  public static SetupTable staffTeams(Database database) {
    Resource.Builder t = Resource.named("StaffTeamDefinition", TABLE, "staff_team x");
    t.key("TeamID").says("Unique id of this staff team.");
    t.name("TeamNm", "name").required().says("Its name.");
    t.notes("TeamDesc", "description").updatable().says("What it is for.");
    t.number("TeamSort", "sort_order")
        .updatable()
        .says("Teams are listed from the highest to the lowest.");
    Resource resource = t.build();
    Field<String> name = resource.field("TeamNm", Type.NAME);
    return new SetupTable(
        database,
        resource,
        "staff_team",
        List.of(Order.number("-x.sort_order"), Order.text("x.name_folded"), Order.number("x.id")),
        List.of(Use.of("project_staff_team", "team_id")),
        new SetupTable.Rules() {
          @Override
          public Map<String, @Nullable Object> derived(Changes changes) {
            return folded(changes, name, "name_folded");
          }

          @Override
          public Map<String, @Nullable Object> defaults() {
            return Map.of("sort_order", 0L);
          }

          @Override
          public Dependents dependents() {
            return new Dependents().remove("staff_team_member", "team_id");
          }
        });
  }

  private static Map<String, @Nullable Object> folded(
      Changes changes, Field<String> field, String column) {
    String name = changes.get(field);
    return name == null ? Map.of() : Map.of(column, Values.folded(name));
  }
}
