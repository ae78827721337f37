package dev.stint.labor;

import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fields of labor codes (contract: Project Labor Codes). The compatible API only reads them;
 * administrators write them outside of it.
 */
public final class LaborCodeFields {
  private static final int RATES = 5;

  /** A labor code. */
  public static final Resource LABOR_CODE = laborCode();

  /** Its short code. */
  public static final Field<String> CODE = LABOR_CODE.field("Code", Type.NAME);

  /** What only those who may see rates see, and so can mean to change. */
  public static final List<Field<BigDecimal>> RATES_AN_HOUR =
      IntStream.rangeClosed(1, RATES)
          .mapToObj(i -> LABOR_CODE.field("Rate" + i, Type.AMOUNT))
          .toList();

  private LaborCodeFields() {}

  private static Resource laborCode() {
    Resource.Builder l = Resource.named("LaborCode", "l", "labor_code l");
    l.key("SID").says("Unique id of this labor code.");
    l.number("AcctSysSID", "accounting_id").updatable().says("Its id in the accounting system.");
    l.number("AcctSysSID2", "accounting_id_2")
        .updatable()
        .says("Its second id in the accounting system.");
    l.text("AcctSysSID_nm", "accounting_name")
        .updatable()
        .says("Its name in the accounting system.");
    l.name("Code", "code").required().says("Its short code, unique in the firm.");
    l.notes("Desc", "description").updatable().says("What it is for.");
    l.field("InUse", Type.NUMBER)
        .shows(
            """
            (SELECT COUNT(*) FROM project_labor_code u
              JOIN project p ON p.firm_id = u.firm_id AND p.id = u.project_id
              WHERE u.firm_id = l.firm_id AND u.labor_code_id = l.id AND NOT p.is_template)\
            """)
        .says("How many projects use it.");
    l.flag("IsInactive", "is_inactive").updatable().says("Whether it is inactive.");
    l.flag("IsLocked", "is_locked").updatable().says("Whether it is locked.");
    l.flag("IsNoCharge", "is_no_charge").updatable().says("Whether time with it is non-billable.");
    l.flag("IsTaxable", "is_taxable").updatable().says("Whether time with it is taxable.");
    l.name("Nm", "name").required().says("Its name.");
    for (int i = 1; i <= RATES; i++) {
      // Amounts are 0 for those who may not see rates (ruling 6.4).
      l.amount("Rate" + i, "rate_" + i)
          .shows("CASE WHEN :sees_rates THEN l.rate_%d ELSE 0 END".formatted(i))
          .updatable()
          .says("Rate %d an hour.".formatted(i));
    }
    l.number("SortOrd", "sort_order").updatable().says("Its place in lists.");
    return l.build();
  }
}
