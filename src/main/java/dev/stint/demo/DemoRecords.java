package dev.stint.demo;

import dev.stint.firm.Users;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Creates the records in a firm's tables: where each table is sent, in which order, and at which
 * time. A table may refer to records created before.
 */
final class DemoRecords {
  private static final long DAYS_OF_CHANGES = 31;
  private static final int MINUTES = 60;

  private final DemoFirm firm;
  private final DemoDays days;

  /** When projects and templates were last changed, by code. */
  private final Map<String, Instant> changes = new HashMap<>();

  private DemoRecords(DemoFirm firm) {
    this.firm = firm;
    this.days = firm.days();
  }

  /** Creates everything. */
  static void make(DemoFirm firm) {
    DemoRecords records = new DemoRecords(firm);
    records.lists();
    records.staff();
    records.clients();
    records.projects();
    records.work();
    records.changes();
  }

  private void lists() {
    firm.postRows("lists", "/api/picklistvalues", this::review);
    firm.ids().addLists(firm.transaction());
    firm.makeRows("labor-codes", "/api/laborcodes", this::review, "labor_code", "Code");
    firm.makeRows("custom-fields", "/api/customfields", this::review, "custom_field", "Name");
  }

  private void staff() {
    Function<DemoTable.Row, Instant> hired = at("Start_dt", "09:00");
    firm.table("owner").rows().forEach(row -> owner(row, hired.apply(row)));
    firm.makeRows("staff", "/staff/detail", hired, "staff", "who");
    firm.table("users").rows().forEach(this::logIn);
    firm.postRows("users", "/api/users/{staff}", this::review);
    firm.postRows("staff-terms", "/staff/detail/{staff}", this::review);
    firm.makeRows("staff-teams", "/api/staffteams", this::review, "staff_team", "TeamNm");
    firm.postLists("staff-team-members", "/api/staffteams/{staff_team}/members", "", this::review);
  }

  /** Gives a staffer a login as the command line does: who is invited would have to accept. */
  private void logIn(DemoTable.Row row) {
    Transaction transaction = firm.transaction();
    long user = Users.find(transaction.outsideFirm(), row.text("UserId")).orElseThrow();
    transaction.update("staff", firm.ids().get("staff", row.text("who")), Map.of("user_id", user));
  }

  /** Creates the first user as the command line does, because the API needs a firm with a user. */
  private void owner(DemoTable.Row row, Instant hired) {
    Transaction transaction = firm.transaction();
    String email = row.text("EMail");
    long id =
        Users.addStaff(
            transaction,
            Users.find(transaction.outsideFirm(), email).orElseThrow(),
            firm.ids().get("SecurityGroups", "Administrator"),
            row.text("FName"),
            row.text("SName"),
            email,
            Clock.fixed(hired, ZoneOffset.UTC));
    firm.ids().add("staff", row.text("who"), id);
    firm.post(row, "/staff/detail/{staff}", _ -> hired);
  }

  private void clients() {
    firm.makeRows("clients", "/client/detail", at("since", "14:00"), "client", "ClientId");
    DemoContacts.make(firm);
    firm.postRows("client-contacts", "/client/detail/{client}", this::review);
  }

  private void projects() {
    Function<DemoTable.Row, Instant> start = at("StartDt", "08:30");
    firm.makeRows("projects", "/project/detail", start, "project", "ProjectCode");
    firm.makeRows("templates", "/project/template", start, "project", "ProjectCode");
    firm.table("projects").rows().forEach(row -> changes.put(code(row), lastChange(row)));
    Function<DemoTable.Row, Instant> changed = at("StartDt", "16:45");
    firm.table("templates").rows().forEach(row -> changes.put(code(row), changed.apply(row)));
    laborCodes();
    DemoContacts.link(firm);
    firm.postLists("project-team", "/project/team/{project}", "", this::change);
    firm.postLists("project-staff-teams", "/project/staffTeams/{project}", "", this::change);
    firm.postLists("project-addresses", "/project/detail/{project}", "AddressList", this::change);
    firm.postLists("project-custom-fields", "/project/customfields/{project}", "", this::change);
  }

  private void work() {
    firm.makeRows("tasks", "/task/detail", this::change, "task", "ProjectSid", "TaskNm");
    firm.postRows("rates", "/project/rate", this::change);
    firm.postRows("activities", "/project/activity", this::activity);
  }

  /** The last changes to projects and staff. */
  private void changes() {
    firm.postRows("project-texts", "/project/detail/{project}", this::change);
    firm.postRows("project-terms", "/project/detail/{project}", this::change);
    firm.postRows("template-terms", "/project/template/{project}", this::change);
    firm.postRows("staff-leavers", "/staff/detail/{staff}", at("Term_dt", "17:00"));
  }

  private void laborCodes() {
    Map<String, DemoTable.Row> types = firm.table("labor-codes-of-types").by("type");
    for (String table : List.of("projects", "templates")) {
      for (DemoTable.Row row : firm.table(table).rows()) {
        DemoTable.Row type = DemoData.get(types, row.text("TypeId"));
        List<Long> codes =
            Stream.concat(type.parts("usual").stream(), type.parts("also").stream())
                .map(code -> firm.ids().get("labor_code", code))
                .toList();
        long project = firm.ids().get("project", code(row));
        firm.post(
            "/project/laborCode", Map.of("id", project, "laborCodesToAdd", codes), change(row));
      }
    }
  }

  private static String code(DemoTable.Row project) {
    return project.text("ProjectCode");
  }

  /** When records that nobody has touched since were last changed. */
  private Instant review(DemoTable.Row row) {
    return days.lastReview();
  }

  /** At a time, in UTC, of the day in a column. */
  private Function<DemoTable.Row, Instant> at(String column, String time) {
    return row -> days.moment(days.of(row.text(column)), time);
  }

  /** When the project or template in the row's first cell was last changed. */
  private Instant change(DemoTable.Row row) {
    return DemoData.get(changes, row.cells().getFirst());
  }

  /**
   * When a project was last changed: its creation if that is in the future, or else its end, or
   * else some day in the last month.
   */
  private Instant lastChange(DemoTable.Row project) {
    int number = changes.size();
    LocalDate start = days.of(project.text("StartDt"));
    LocalDate day = days.lastFriday().minusDays(number % DAYS_OF_CHANGES);
    String end = project.textOrNull("EndDt");
    if (end != null && days.of(end).isBefore(day)) {
      day = days.of(end);
    }
    return days.moment(
        start.isAfter(day) ? start : day, LocalTime.of(16, number % MINUTES).toString());
  }

  /** The day of an activity; a future one was created last Friday. */
  private Instant activity(DemoTable.Row row) {
    String day = row.textOrNull("Dt");
    LocalDate last = days.lastFriday();
    LocalDate made = day == null || days.of(day).isAfter(last) ? last : days.of(day);
    return days.moment(made, "15:10");
  }
}
