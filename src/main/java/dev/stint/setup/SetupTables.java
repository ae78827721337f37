package dev.stint.setup;

import dev.stint.access.Caller;
import dev.stint.access.ProjectChanges;
import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.ListQuery.Order;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.firm.Administrators;
import dev.stint.firm.Users;
import dev.stint.labor.LaborCodeFields;
import dev.stint.picklist.PicklistNames;
import dev.stint.project.DisplayNames;
import dev.stint.setup.SetupTable.Definition;
import dev.stint.setup.SetupTable.Label;
import dev.stint.setup.SetupTable.Use;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables that administrators set up. Field names are those of the compatible API where it shows
 * the same.
 */
final class SetupTables {
  private static final String TABLE = "x";
  private static final Type<String> LIST = Type.word(PicklistNames.EDITABLE);
  private static final Type<String> KIND =
      Type.word(List.of("text", "number", "date", "flag", "choice"));

  /** Security groups: sets of rights (ruling 6.1). */
  static final Definition SECURITY_GROUPS = securityGroups();

  /** The values of the lists that records refer to (ruling 9.1). */
  static final Definition PICKLIST_VALUES = picklistValues();

  /** The definitions of custom fields of projects (ruling 8.7). */
  static final Definition CUSTOM_FIELDS = customFields();

  /** Labor codes (ruling 8.6), in the fields of the compatible API. */
  static final Definition LABOR_CODES = laborCodes();

  /** Staff teams (ruling 8.4); their members have a call of their own. */
  static final Definition STAFF_TEAMS = staffTeams();

  private SetupTables() {}

  private static Definition securityGroups() {
    Resource.Builder g = Resource.named("SecurityGroup", TABLE, "security_group x");
    g.key("Id").says("Unique id of this group.");
    g.name("Name", "name").required().says("The group's name.");
    for (Right right : Right.values()) {
      g.flag(apiName(right), right.column())
          .updatable()
          .says("Whether its members have this right.");
    }
    Resource resource = g.build();
    Field<String> name = resource.field("Name", Type.NAME);
    return new Definition(
        "security group",
        resource,
        null,
        "security_group",
        List.of(Order.number("x.id")),
        List.of(Use.of("staff", "security_group_id")),
        "Give its members another one first.",
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
            String named = changes.get(name);
            if (named != null
                && Users.groups(transaction).entrySet().stream()
                    .anyMatch(group ->
                        group.getValue() != id
                            && Values.folded(group.getKey()).equals(Values.folded(named)))) {
              faults.add(name, "is that of another security group");
            }
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

  private static Definition picklistValues() {
    Resource.Builder v = Resource.named("PicklistValue", TABLE, "picklist_value x");
    v.key("Id").says("Unique id of this value.");
    v.field("List", LIST)
        .column("list")
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
    Field<String> list = resource.field("List", LIST);
    Field<String> name = resource.field("Name", Type.NAME);
    Field<Boolean> closesProjects = resource.field("ClosesProjects", Type.FLAG);
    return new Definition(
        "list value",
        resource,
        Label.within(list, "list", "picklist_value", name, "name_folded"),
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
        "",
        new SetupTable.Rules() {
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
            }
          }

          @Override
          public void changed(
              Transaction transaction, Caller caller, Changes changes, long id, String now) {
            if (changes.has(name)) {
              new DisplayNames(transaction, caller.firm(), now).refreshType(id);
            }
            if (changes.has(closesProjects)) {
              ProjectChanges.noteStatus(transaction, id, now);
            }
          }
        });
  }

  private static Definition customFields() {
    Resource.Builder c = Resource.named("CustomFieldDefinition", TABLE, "custom_field x");
    c.key("Sid").says("Unique id of this custom field.");
    c.name("Name", "name").required().says("Its name, unique in the firm.");
    c.field("Kind", KIND).column("kind").required().says("What it holds.");
    c.notes("Choices", "choices").updatable().says("Of a choice: the values, one a line.");
    Resource resource = c.build();
    Field<String> name = resource.field("Name", Type.NAME);
    Field<String> kind = resource.field("Kind", KIND);
    Field<String> choices = resource.field("Choices", Type.NOTES);
    return new Definition(
        "custom field",
        resource,
        Label.of("custom_field", name, "name_folded"),
        "custom_field",
        List.of(Order.text("x.name_folded"), Order.number("x.id")),
        List.of(Use.of("project_custom_value", "field_id")),
        "Empty it on all projects first.",
        new SetupTable.Rules() {
          private final Sql used =
              Sql.of("SELECT 1 FROM project_custom_value WHERE firm_id = :firm AND field_id = :id");

          @Override
          public void check(
              Transaction transaction,
              Changes changes,
              Optional<Current> current,
              long id,
              Faults faults) {
            String newKind = changes.get(kind);
            if (newKind != null && id != 0 && transaction.query(used).set("id", id).exists()) {
              faults.add(kind, "cannot be changed while projects have values of it");
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

  private static Definition laborCodes() {
    return new Definition(
        "labor code",
        LaborCodeFields.LABOR_CODE,
        Label.of("labor_code", LaborCodeFields.CODE, "code_folded"),
        "labor_code",
        List.of(Order.number("l.sort_order"), Order.text("l.code_folded"), Order.number("l.id")),
        List.of(
            Use.of("project_labor_code", "labor_code_id"),
            Use.of("custom_rate", "labor_code_id"),
            Use.of("time_entry", "labor_code_id")),
        "",
        new SetupTable.Rules() {
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
        });
  }

  private static Definition staffTeams() {
    Resource.Builder t = Resource.named("StaffTeamDefinition", TABLE, "staff_team x");
    t.key("TeamID").says("Unique id of this staff team.");
    t.name("TeamNm", "name").required().says("Its name.");
    t.notes("TeamDesc", "description").updatable().says("What it is for.");
    t.number("TeamSort", "sort_order")
        .updatable()
        .says("Teams are listed from the highest to the lowest.");
    Resource resource = t.build();
    Field<String> name = resource.field("TeamNm", Type.NAME);
    return new Definition(
        "staff team",
        resource,
        Label.of("staff_team", name, "name_folded"),
        "staff_team",
        List.of(Order.number("-x.sort_order"), Order.text("x.name_folded"), Order.number("x.id")),
        List.of(Use.of("project_staff_team", "team_id")),
        "Take it from its projects first.",
        new SetupTable.Rules() {
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
}
