package dev.stint.labor;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;

/**
 * The fields of labor codes (contract: Project Labor Codes). The compatible API only reads them;
 * administrators write them outside of it.
 */
public final class LaborCodeFields {
  private static final int RATE_COUNT = 5;

  /** A labor code. */
  public static final Resource LABOR_CODE = Resource.named("LaborCode", "l", "labor_code l");

  static {
    LABOR_CODE.key("SID").says("Unique id of this labor code.");
    LABOR_CODE
        .number("AcctSysSID", "accounting_id")
        .updatable()
        .says("Its id in the accounting system.");
    LABOR_CODE
        .number("AcctSysSID2", "accounting_id_2")
        .updatable()
        .says("Its second id in the accounting system.");
    LABOR_CODE
        .text("AcctSysSID_nm", "accounting_name")
        .updatable()
        .says("Its name in the accounting system.");
  }

  /** Its short code. */
  public static final Field<String> CODE =
      LABOR_CODE
          .name("Code", "code")
          .foldedIn("code_folded")
          .required()
          .says("Its short code, unique in the firm.");

  static {
    LABOR_CODE.notes("Desc", "description").updatable().says("What it is for.");
    LABOR_CODE
        .field("InUse", Types.NUMBER)
        .shows(
            """
            (SELECT COUNT(*) FROM project_labor_code u
              JOIN project p ON p.firm_id = u.firm_id AND p.id = u.project_id
              WHERE u.firm_id = l.firm_id AND u.labor_code_id = l.id AND NOT p.is_template)\
            """)
        .says("The number of projects that use it.");
    LABOR_CODE.flag("IsInactive", "is_inactive").updatable().says("Whether it is inactive.");
    LABOR_CODE.flag("IsLocked", "is_locked").updatable().says("Whether it is locked.");
    LABOR_CODE
        .flag("IsNoCharge", "is_no_charge")
        .updatable()
        .says("Whether time with it is non-billable.");
    LABOR_CODE.flag("IsTaxable", "is_taxable").updatable().says("Whether time with it is taxable.");
    LABOR_CODE.name("Nm", "name").foldedIn("name_folded").required().says("Its name.");
    for (int i = 1; i <= RATE_COUNT; i++) {
      LABOR_CODE
          .amount("Rate" + i, "rate_" + i)
          .seenIf(ProjectAccess.SEES_ALL_RATES)
          .updatable()
          .says("Hourly rate %d.".formatted(i));
    }
    LABOR_CODE.number("SortOrd", "sort_order").updatable().says("Its position in lists.");
  }

  private LaborCodeFields() {}
}
