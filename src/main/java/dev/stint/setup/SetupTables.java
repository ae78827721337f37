package dev.stint.setup;

import dev.stint.access.ProjectChanges;
import dev.stint.access.Right;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.catalog.query.ListQuery.Order;
import dev.stint.firm.Administrators;
import dev.stint.http.Visit;
import dev.stint.labor.LaborCodeFields;
import dev.stint.picklist.PicklistNames;
import dev.stint.project.DisplayNames;
import dev.stint.record.Edit;
import dev.stint.record.Records;
import dev.stint.record.Rules;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.wire.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The tables that administrators set up. Fields that the compatible API also shows have the same
 * names.
 */
final class SetupTables {
  private static final String TABLE = "x";
  private static final Type<String> LIST = Types.word(PicklistNames.EDITABLE);
  private static final Type<String> KIND =
      Types.word(List.of("text", "number", "date", "flag", "choice"));

  /** Security groups: sets of rights (ruling 6.1). */
  static final Records SECURITY_GROUPS = securityGroups();

  /** The values of the lists that records refer to (ruling 9.1). */
  static final Records PICKLIST_VALUES = picklistValues();

  /** The definitions of custom fields of projects (ruling 8.7). */
  static final Records CUSTOM_FIELDS = customFields();

  /** Labor codes (ruling 8.6), in the fields of the compatible API. */
  static final Records LABOR_CODES =
      Records.of("labor code", LaborCodeFields.LABOR_CODE)
          .orderedBy(Order.number("l.sort_order"), Order.text("l.code_folded"))
          .unique(LaborCodeFields.CODE)
          .keptBy("project_labor_code", "labor_code_id")
          .keptBy("custom_rate", "labor_code_id")
          .keptBy("time_entry", "labor_code_id")
          .ruledBy(new SetupRules());

  /** Staff teams (ruling 8.4); their members have a separate call. */
  static final Records STAFF_TEAMS = staffTeams();

  /** All of them. */
  static final List<Records> ALL =
      List.of(SECURITY_GROUPS, PICKLIST_VALUES, CUSTOM_FIELDS, LABOR_CODES, STAFF_TEAMS);

  private SetupTables() {}

  private static Records securityGroups() {
    Resource group = Resource.named("SecurityGroup", TABLE, "security_group x");
    group.key("Id").says("Unique id of this group.");
    Field<String> name =
        group.name("Name", "name").foldedIn("name_folded").required().says("The group's name.");
    Map<Right, Field<Boolean>> rights = new EnumMap<>(Right.class);
    for (Right right : Right.values()) {
      rights.put(
          right,
          group
              .flag(apiName(right), right.column())
              .updatable()
              .says("Whether its members have this right."));
    }
    Field<Boolean> administers = Objects.requireNonNull(rights.get(Right.ADMINISTERS_FIRM));
    return Records.of("security group", group)
        .unique(name)
        .keptBy("staff", "security_group_id")
        .untilFree("Move its members to another group first.")
        .ruledBy(
            new SetupRules() {
              @Override
              public void check(Edit edit) {
                boolean isTaken =
                    edit.changes().has(administers)
                        && !Boolean.TRUE.equals(edit.changed(administers));
                if (isTaken
                    && !edit.isNew()
                    && !Administrators.remainWithoutGroup(edit.transaction(), edit.id())) {
                  edit.fault(
                      administers, "cannot be removed: nobody else could administer the firm");
                }
              }

              // Its members' rights change; a new or deleted group has no members.
              @Override
              public void saved(Edit edit) {
                if (!edit.isNew()) {
                  edit.transaction().announceAccessChange();
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

  private static Records picklistValues() {
    Resource value = Resource.named("PicklistValue", TABLE, "picklist_value x");
    value.key("Id").says("Unique id of this value.");
    Field<String> list =
        value
            .field("List", LIST)
            .column("list")
            .required()
            .says(
                "The list that it belongs to, spelled as in the list's address; cannot be changed later.");
    Field<String> name =
        value.name("Name", "name").foldedIn("name_folded").required().says("The text to show.");
    value.number("SortOrd", "sort_order").updatable().says("Its position in the list.");
    value
        .flag("IsInactive", "is_inactive")
        .updatable()
        .says("Inactive values are no longer offered.");
    Field<Boolean> closesProjects =
        value
            .flag("ClosesProjects", "closes_projects")
            .updatable()
            .says("For StatusProduction: whether projects with this status are inactive.");
    value
        .flag("CompletesTasks", "completes_tasks")
        .updatable()
        .says("For TaskStatus: whether tasks with this status are completed.");
    return Records.of("list value", value)
        .orderedBy(Order.text("x.list"), Order.text("x.name_folded"))
        .uniqueWithin(list, name)
        .keptBy(
            "project",
            "type_id",
            "status_id",
            "billing_status_id",
            "invoice_type_id",
            "cost_center_1_id",
            "cost_center_2_id",
            "cost_center_3_id")
        .keptBy("client", "status_id", "cost_center_1_id", "cost_center_2_id", "cost_center_3_id")
        .keptBy("contact", "contact_type_id")
        .keptBy("task", "type_id", "status_id")
        .keptBy("expense", "category_id")
        .keptBy("project_team", "role_id")
        .keptBy(
            "staff",
            "default_role_id",
            "status_id",
            "cost_center_1_id",
            "cost_center_2_id",
            "cost_center_3_id",
            "hourly_type_id",
            "organization_id",
            "staff_type_id")
        .ruledBy(
            new SetupRules() {
              @Override
              public void check(Edit edit) {
                if (edit.changed(list) != null && !edit.isNew()) {
                  edit.fault(list, "cannot be changed once the value exists");
                }
              }

              @Override
              public void saved(Edit edit) {
                String now = edit.visit().now();
                if (edit.isNew()) {
                  return;
                }
                if (edit.changes().has(name)) {
                  new DisplayNames(edit.transaction(), edit.caller().firm(), now)
                      .refreshType(edit.id());
                }
                if (edit.changes().has(closesProjects)) {
                  ProjectChanges.noteStatus(edit.transaction(), edit.id(), now);
                }
              }
            });
  }

  private static Records customFields() {
    Resource customField = Resource.named("CustomFieldDefinition", TABLE, "custom_field x");
    customField.key("Sid").says("Unique id of this custom field.");
    Field<String> name =
        customField
            .name("Name", "name")
            .foldedIn("name_folded")
            .required()
            .says("Its name, unique in the firm.");
    Field<String> kind =
        customField
            .field("Kind", KIND)
            .column("kind")
            .required()
            .says("The kind of value that it holds.");
    Field<String> choices =
        customField
            .notes("Choices", "choices")
            .updatable()
            .says("For a choice: the values, one per line.");
    return Records.of("custom field", customField)
        .orderedBy(Order.text("x.name_folded"))
        .unique(name)
        .keptBy("project_custom_value", "field_id")
        .untilFree("Clear it on all projects first.")
        .ruledBy(
            new SetupRules() {
              private final Sql used =
                  Sql.of(
                      "SELECT 1 FROM project_custom_value WHERE firm_id = :firm AND field_id = :id");

              @Override
              public void check(Edit edit) {
                if (edit.changed(kind) != null
                    && !edit.isNew()
                    && edit.transaction().query(used).set("id", edit.id()).exists()) {
                  edit.fault(kind, "cannot be changed while projects have values for it");
                }
                String values = edit.result(choices);
                if ("choice".equals(edit.result(kind))
                    && (values == null || Texts.isBlank(values))) {
                  edit.fault(choices, "is required for a choice");
                }
              }
            });
  }

  private static Records staffTeams() {
    Resource team = Resource.named("StaffTeamDefinition", TABLE, "staff_team x");
    team.key("TeamID").says("Unique id of this staff team.");
    Field<String> name =
        team.name("TeamNm", "name").foldedIn("name_folded").required().says("Its name.");
    team.notes("TeamDesc", "description").updatable().says("What it is for.");
    team.number("TeamSort", "sort_order").updatable().says("Its position in lists, highest first.");
    return Records.of("staff team", team)
        .orderedBy(Order.number("-x.sort_order"), Order.text("x.name_folded"))
        .unique(name)
        .keptBy("project_staff_team", "team_id")
        .untilFree("Remove it from its projects first.")
        .with(new Dependents().remove("staff_team_member", "team_id"))
        .ruledBy(new SetupRules());
  }

  /** Setup is for administrators. */
  private static class SetupRules implements Rules {
    private static final String SET_UP = "set up the firm";

    @Override
    public void requireList(Visit visit) {
      visit.caller().requireToRead(Right.ADMINISTERS_FIRM, SET_UP);
    }

    @Override
    public void requireCreate(Visit visit) {
      visit.caller().require(Right.ADMINISTERS_FIRM, SET_UP);
    }
  }
}
