package dev.stint.demo;

import dev.stint.firm.Users;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Amounts;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes staff and staff teams. */
final class DemoStaff {
  private static final long HOURS_A_WEEK = Amounts.tenThousandths(BigDecimal.valueOf(40));

  private DemoStaff() {}

  /**
   * Makes all of it.
   *
   * @param logins ids of logins by e-mail address; staff with another address do not log in
   */
  static void make(DemoFirm firm, Map<String, Long> logins) {
    staff(firm, logins);
    staffTeams(firm);
  }

  private static void staff(DemoFirm firm, Map<String, Long> logins) {
    Map<String, Long> groups = Users.groups(firm.transaction());
    Map<String, DemoTable.Row> terms = DemoTable.of(firm.tables().staffTerms()).by("who");
    Map<String, DemoTable.Row> homes = DemoTable.of(firm.tables().staffHomes()).by("who");
    for (DemoTable.Row row : DemoTable.of(firm.tables().staff()).rows()) {
      String who = row.text("who");
      String email = row.text("e-mail");
      Map<String, @Nullable Object> more = new LinkedHashMap<>();
      addPlace(more, firm, row);
      addTerms(more, firm, DemoData.get(terms, who));
      DemoAddress.of(DemoData.get(homes, who).text("address")).addTo(more, "");
      Clock hired = DemoData.clockAt(row.text("start"), "09:00:00");
      long id =
          Users.addStaff(
              firm.transaction(),
              logins.get(email),
              DemoData.get(groups, row.text("group")),
              row.text("first"),
              row.text("last"),
              email,
              more,
              hired);
      firm.know("staff", who, id);
      // How a token names its creator.
      firm.know("staff", email, id);
    }
  }

  private static void addPlace(
      Map<String, @Nullable Object> values, DemoFirm firm, DemoTable.Row row) {
    String end = row.textOrNull("end");
    values.put("title", row.text("title"));
    values.put("manager_id", firm.idOrNull("staff", row.textOrNull("manager")));
    values.put("default_role_id", firm.id("LookupProjectTeamRoles", row.text("role")));
    values.put("phone_mobile", row.textOrNull("mobile"));
    values.put("phone_work", row.textOrNull("work"));
    values.put("start_date", row.text("start"));
    values.put("end_date", end);
    values.put("is_inactive", end != null);
    values.put("modified_at", end == null ? DemoData.LAST_CHANGE : end + "T17:00:00Z");
  }

  private static void addTerms(
      Map<String, @Nullable Object> values, DemoFirm firm, DemoTable.Row row) {
    values.put("cost_factor", row.amount("cost"));
    DemoLists.addRates(values, row);
    values.put("capacity", HOURS_A_WEEK);
    firm.addCostCenters(values, row);
    values.put("staff_type_id", firm.id("LookupStaffType", row.text("type")));
    values.put("hourly_type_id", firm.id("LookupStaffHourlyType", row.text("paid")));
    values.put("organization_id", firm.id("StaffOrgList", row.text("organization")));
    values.put("status_id", firm.id("StatusStaff", row.text("status")));
    values.put("home_time_zone", firm.tables().zone().getId());
  }

  private static void staffTeams(DemoFirm firm) {
    Transaction transaction = firm.transaction();
    for (DemoTable.Row row : DemoTable.of(firm.tables().staffTeams()).rows()) {
      long id = transaction.newId();
      String name = row.text("name");
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("id", id);
      values.put("name", name);
      values.put("name_folded", Values.folded(name));
      values.put("description", row.textOrNull("description"));
      values.put("sort_order", row.number("order"));
      transaction.insert("staff_team", values);
      firm.know("staff_team", name, id);
      for (String member : row.parts("members")) {
        Map<String, @Nullable Object> membership = new LinkedHashMap<>();
        membership.put("team_id", id);
        membership.put("staff_id", firm.id("staff", member));
        transaction.insert("staff_team_member", membership);
      }
    }
  }
}
