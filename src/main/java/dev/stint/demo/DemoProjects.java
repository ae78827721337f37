package dev.stint.demo;

import dev.stint.project.DisplayNames;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes projects and templates with what hangs below them. */
final class DemoProjects {
  private static final long DAYS_OF_CHANGES = 31;
  private static final int MINUTES = 60;

  private final DemoFirm firm;
  private final Transaction transaction;
  private final Map<String, DemoTable.Row> terms;
  private final Map<String, List<DemoTable.Row>> texts;
  private final Map<String, DemoTable.Row> staff;
  private final Map<String, DemoTable.Row> clients;
  private final Map<String, DemoTable.Row> laborCodes;
  private final DemoTable projects;
  private int made;

  private DemoProjects(DemoFirm firm) {
    FirmTables tables = firm.tables();
    this.firm = firm;
    this.transaction = firm.transaction();
    this.terms = DemoTable.of(tables.projectTerms()).by("project");
    this.texts =
        DemoTable.of(tables.projectTexts()).rows().stream()
            .collect(Collectors.groupingBy(row -> row.text("project")));
    this.staff = DemoTable.of(tables.staff()).by("who");
    this.clients = DemoTable.of(tables.clients()).by("code");
    this.laborCodes = DemoTable.of(tables.laborCodesOfTypes()).by("type");
    this.projects = DemoTable.of(tables.projects());
  }

  /** Makes all of it. */
  static void make(DemoFirm firm) {
    DemoProjects projects = new DemoProjects(firm);
    FirmTables tables = firm.tables();
    for (DemoTable.Row row : projects.projects.rows()) {
      projects.project(row);
    }
    for (DemoTable.Row row : DemoTable.of(tables.templates()).rows()) {
      projects.template(row);
    }
    for (DemoTable.Row row : DemoTable.of(tables.projectPeople()).rows()) {
      projects.people(row);
    }
    projects.addresses();
    projects.customValues();
    new DisplayNames(firm.transaction(), DisplayNames.STANDARD_PATTERN, null).refreshAll();
  }

  private void project(DemoTable.Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    String start = row.text("start");
    String end = row.textOrNull("end");
    values.put("is_template", false);
    values.put("client_id", firm.idOrNull("client", row.textOrNull("client")));
    values.put("start_date", start);
    values.put("end_date", end);
    values.put("created_at", start + "T08:30:00Z");
    values.put("modified_at", lastChange(start, end));
    insert(row, values);
  }

  /**
   * When a project was changed last: when it was made when that is still to come, else when it
   * ended, else some day of the last month.
   */
  private String lastChange(String start, @Nullable String end) {
    String day = DemoData.LAST_DAY.minusDays(made % DAYS_OF_CHANGES).toString();
    if (end != null && end.compareTo(day) < 0) {
      day = end;
    }
    return (start.compareTo(day) > 0 ? start : day) + "T16:%02d:00Z".formatted(made % MINUTES);
  }

  private void template(DemoTable.Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    String made = row.text("start");
    values.put("is_template", true);
    values.put("template_description", row.text("description"));
    values.put("start_date", made);
    values.put("created_at", made + "T08:30:00Z");
    values.put("modified_at", made + "T16:45:00Z");
    insert(row, values);
  }

  private void insert(DemoTable.Row row, Map<String, @Nullable Object> values) {
    long id = transaction.newId();
    String code = row.text("project");
    values.put("id", id);
    values.put("name", row.text("name"));
    values.put("name_folded", Values.folded(row.text("name")));
    values.put("display_name", "");
    values.put("display_name_folded", "");
    values.put("display_name_is_set", false);
    values.put("code", code);
    values.put("code_folded", Values.folded(code));
    values.put("type_id", firm.id("LookupProjectType", row.text("type")));
    values.put("status_id", firm.idOrNull("StatusProduction", row.textOrNull("status")));
    values.put("billing_status_id", firm.idOrNull("StatusBilling", row.textOrNull("billing")));
    addTerms(values, DemoData.get(terms, code));
    for (DemoTable.Row text : texts.getOrDefault(code, List.of())) {
      addText(values, text.text("column"), text.text("text"));
    }
    transaction.insert("project", values);
    firm.know("project", code, id);
    laborCodes(id, laborCodes.get(row.text("type")));
    made++;
  }

  /** A project of a type that has no codes takes any. */
  private void laborCodes(long project, DemoTable.@Nullable Row type) {
    for (String code : type == null ? List.<String>of() : type.parts("labor codes")) {
      transaction.insert(
          "project_labor_code",
          Map.of("project_id", project, "labor_code_id", firm.id("labor_code", code)));
    }
  }

  private void addTerms(Map<String, @Nullable Object> values, DemoTable.Row row) {
    values.put("invoice_type_id", firm.idOrNull("InvoiceTypes", row.textOrNull("invoice")));
    values.put("invoice_subtotal", row.number("subtotal"));
    values.put("billing_rate", row.number("rate"));
    values.put("flat_rate", row.amount("flat"));
    firm.addCostCenters(values, row);
    values.put("is_all_staff", row.has("flags", "all-staff"));
    values.put("is_no_charge", row.has("flags", "no-charge"));
  }

  private static void addText(Map<String, @Nullable Object> values, String column, String text) {
    values.put(column, text);
    if (column.equals("display_name")) {
      values.put("display_name_folded", Values.folded(text));
      values.put("display_name_is_set", true);
    }
  }

  private void people(DemoTable.Row row) {
    long project = firm.id("project", row.text("project"));
    for (String member : row.parts("team")) {
      teamMember(project, member);
    }
    for (String team : row.parts("staff teams")) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("project_id", project);
      values.put("team_id", firm.id("staff_team", team));
      transaction.insert("project_staff_team", values);
    }
    for (String contact : row.parts("contacts")) {
      contact(project, contact);
    }
  }

  /** A member reads {@code PN*} or {@code PN:Reviewer}. */
  private void teamMember(long project, String member) {
    int colon = member.indexOf(':');
    String mark = colon < 0 ? member : member.substring(0, colon);
    boolean leads = mark.endsWith("*");
    String who = leads ? mark.substring(0, mark.length() - 1) : mark;
    String role = colon < 0 ? DemoData.get(staff, who).text("role") : member.substring(colon + 1);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("project_id", project);
    values.put("staff_id", firm.id("staff", who));
    values.put("role_id", firm.id("LookupProjectTeamRoles", role));
    values.put("is_lead", leads);
    transaction.insert("project_team", values);
  }

  /** A contact reads {@code ATL1} or {@code ATL1 PB}. */
  private void contact(long project, String contact) {
    int space = contact.indexOf(' ');
    String who = space < 0 ? contact : contact.substring(0, space);
    String tags = space < 0 ? "" : contact.substring(space + 1);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("project_id", project);
    values.put("contact_id", firm.id("contact", who));
    values.put("is_primary", tags.contains("P"));
    values.put("is_billing", tags.contains("B"));
    transaction.insert("project_contact", values);
  }

  private void addresses() {
    Map<String, DemoTable.Row> byCode = projects.by("project");
    for (DemoTable.Row row : DemoTable.of(firm.tables().projectAddresses()).rows()) {
      String project = row.text("project");
      String address = row.textOrNull("address");
      if (address == null) {
        String client = DemoData.get(byCode, project).text("client");
        address = DemoData.get(clients, client).text("address");
      }
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("id", transaction.newId());
      values.put("project_id", firm.id("project", project));
      values.put("tag", row.text("tag"));
      DemoAddress.of(address).addTo(values, "");
      transaction.insert("project_address", values);
    }
  }

  private void customValues() {
    DemoTable table = DemoTable.of(firm.tables().projectValues());
    List<String> fields = table.columns().stream().skip(1).toList();
    for (DemoTable.Row row : table.rows()) {
      long project = firm.id("project", row.text("project"));
      for (String field : fields) {
        String value = row.textOrNull(field);
        if (value != null) {
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          values.put("project_id", project);
          values.put("field_id", firm.id("custom_field", field));
          values.put("text_value", value);
          transaction.insert("project_custom_value", values);
        }
      }
    }
  }
}
