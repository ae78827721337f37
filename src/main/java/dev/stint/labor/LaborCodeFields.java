package dev.stint.labor;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The fields of labor codes (contract: Project Labor Codes). */
final class LaborCodeFields {
  private static final int RATES = 5;

  static final Resource LABOR_CODE = laborCode();

  private LaborCodeFields() {}

  private static Resource laborCode() {
    Resource.Builder l = Resource.named("LaborCode", "l", "labor_code l");
    l.key("SID").says("Unique id of this labor code.");
    l.number("AcctSysSID", "accounting_id").says("Its id in the accounting system.");
    l.number("AcctSysSID2", "accounting_id_2").says("Its second id in the accounting system.");
    l.text("AcctSysSID_nm", "accounting_name").says("Its name in the accounting system.");
    l.name("Code", "code").says("Its short code.");
    l.notes("Desc", "description").says("What it is for.");
    l.field("InUse", Type.NUMBER)
        .shows(
            """
            (SELECT COUNT(*) FROM project_labor_code u
              JOIN project p ON p.firm_id = u.firm_id AND p.id = u.project_id
              WHERE u.firm_id = l.firm_id AND u.labor_code_id = l.id AND NOT p.is_template)\
            """)
        .says("How many projects use it.");
    l.flag("IsInactive", "is_inactive").says("Whether it is inactive.");
    l.flag("IsLocked", "is_locked").says("Whether it is locked.");
    l.flag("IsNoCharge", "is_no_charge").says("Whether time with it is non-billable.");
    l.flag("IsTaxable", "is_taxable").says("Whether time with it is taxable.");
    l.name("Nm", "name").says("Its name.");
    for (int i = 1; i <= RATES; i++) {
      // Amounts are 0 for those who may not see rates (ruling 6.4).
      l.field("Rate" + i, Type.AMOUNT)
          .shows("CASE WHEN :sees_rates THEN l.rate_%d ELSE 0 END".formatted(i))
          .says("Rate %d an hour.".formatted(i));
    }
    l.number("SortOrd", "sort_order").says("Its place in lists.");
    return l.build();
  }
}
