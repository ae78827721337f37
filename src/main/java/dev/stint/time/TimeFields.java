package dev.stint.time;

import dev.stint.access.ProjectAccess;
import dev.stint.booking.Approval;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The fields of time entries and of the totals of days (wider API: Time entries). */
final class TimeFields {
  /**
   * Left joins, though none of it is ever missing: SQLite might begin with any other table, and
   * sort all entries for each chunk of a list, instead of reading them in the order of an index.
   */
  private static final String FROM =
      """
      time_entry e
      LEFT JOIN project p ON p.firm_id = e.firm_id AND p.id = e.project_id
      LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
      LEFT JOIN staff s ON s.firm_id = e.firm_id AND s.id = e.staff_id
      LEFT JOIN labor_code l ON l.firm_id = e.firm_id AND l.id = e.labor_code_id
      LEFT JOIN task k ON k.firm_id = e.firm_id AND k.id = e.task_id\
      """;

  private static final String DAYS =
      """
      (SELECT firm_id, staff_id, entry_date,
          SUM(hours) AS hours, SUM(billable_hours) AS billable,
          SUM(CASE WHEN hours > billable_hours THEN hours - billable_hours ELSE 0 END) AS not_billable,
          SUM(CASE WHEN id < 0 THEN hours ELSE 0 END) AS unsubmitted
        FROM time_entry
        WHERE firm_id = :firm AND staff_id = :of_staff AND entry_date BETWEEN :start AND :end
        GROUP BY firm_id, staff_id, entry_date) d\
      """;

  static final Resource TIME = time();
  static final Field<LocalDate> DATE = TIME.field("Dt", Type.DATE);
  static final Field<Long> PROJECT = TIME.field("ProjectSID", Type.ID);
  static final Field<Long> STAFF = TIME.field("StaffSID", Type.ID);
  static final Field<Long> LABOR_CODE = TIME.field("BudgCatID", Type.ID);
  static final Field<Long> TASK = TIME.field("TaskSID", Type.ID);
  static final Field<BigDecimal> HOURS = TIME.field("Hours_IN", Type.HOURS);
  static final Field<Boolean> NO_CHARGE = TIME.field("NoCharge", Type.FLAG);
  static final Field<BigDecimal> HOURS_BILLABLE = TIME.field("HoursBillable", Type.HOURS);
  static final Field<BigDecimal> BILL_RATE = TIME.field("BillRate", Type.AMOUNT);
  static final Field<BigDecimal> CHARGE = TIME.field("ChargeBillable", Type.AMOUNT);
  static final Field<Boolean> RATE_LOCKED = TIME.field("BillingRateLocked", Type.FLAG);
  static final Field<BigDecimal> COST_RATE = TIME.field("CostRate", Type.AMOUNT);

  /** What only those who see the project's rates see, and so can mean to change. */
  static final List<Field<?>> RATES = List.of(BILL_RATE, CHARGE, RATE_LOCKED);

  static final Resource DAY = day();

  /** What an approval or rejection has made of an entry. */
  static final Resource DECISION = decision();

  private TimeFields() {}

  private static Resource time() {
    Resource.Builder e = Resource.named("TimeEntry", "e", FROM);
    e.key("SID").says("Unique id of this entry, negative until it is submitted.");
    e.field("IsNew", Type.FLAG)
        .shows("FALSE")
        .says("Whether the entry has not been saved yet; one that is answered always has.");
    e.field("IsSubmitted", Type.FLAG).shows("e.id > 0").says("Whether it is submitted.");
    e.date("Dt", "entry_date").required().says("The day on which the work was done.");
    e.id("ProjectSID", "project_id").required().says("The project.");
    e.field("ProjectNm", Type.TEXT).shows("p.name").says("The project's name.");
    e.field("ClientID", Type.ID).shows("p.client_id").says("The project's client.");
    e.field("ClientNm", Type.TEXT).shows("c.name").says("The client's name.");
    e.id("StaffSID", "staff_id")
        .required()
        .refersTo(Reference.to("staff", "staffer"))
        .says("Who did the work.");
    e.field("FName", Type.TEXT).shows("s.first_name").says("The staffer's first name.");
    e.field("SName", Type.TEXT).shows("s.last_name").says("The staffer's last name.");
    e.field("SourceNm", Type.TEXT).shows("s.full_name").says("The staffer's full name.");
    e.id("BudgCatID", "labor_code_id").required().says("The labor code.");
    e.field("BudgCatNm", Type.TEXT).shows("l.name").says("The labor code's name.");
    e.id("TaskSID", "task_id").updatable().says("A task of the project.");
    e.field("TaskNm", Type.TEXT).shows("k.name").says("The task's name.");
    e.id("QBClass", "accounting_class_id")
        .detailed()
        .updatable()
        .says("The class in the accounting system.");
    e.field("QBClassNm", Type.TEXT)
        .shows("NULL")
        .detailed()
        .says("Its name: null, since the names are the accounting system's own.");
    e.id("PayrollItem", "payroll_item_id")
        .detailed()
        .updatable()
        .says("The item in the payroll system.");
    e.field("PayrollItemNm", Type.TEXT)
        .shows("NULL")
        .detailed()
        .says("Its name: null, since the names are the payroll system's own.");
    e.field("Hours_IN", Type.HOURS).column("hours").required().says("The hours worked.");
    e.notes("Notes", "notes").updatable().says("What was done.");
    e.notes("RevisionNotes", "revision_notes").says("Why the entry was rejected last.");
    e.notes("AuditLogNote", "audit_note").updatable().says("Why it was changed.");
    e.flag("NoCharge", "is_no_charge")
        .updatable()
        .says(
            "Whether it is not billed; always so on a labor code, task or project without charge.");
    e.field("IsApproved", Type.FLAG)
        .shows("e.approval = " + Approval.APPROVED.number())
        .detailed()
        .says("Whether it is approved.");
    e.field("CanApproved", Type.FLAG)
        .shows("(:administers_time AND e.approval = %d)".formatted(Approval.SUBMITTED.number()))
        .detailed()
        .says("Whether the caller can approve it now.");
    e.field("ApprovalStatus", Type.NUMBER).shows("e.approval").detailed().says(Approval.SAYS);
    e.field("ApprovalStatusNm", Approval.TEXT)
        .shows("e.approval")
        .detailed()
        .says("The same in words.");
    e.field("InvoiceSID", Type.ID)
        .shows("NULL")
        .detailed()
        .says("The invoice that it is on; there are none yet.");
    e.field("IsInvoiced", Type.FLAG).shows("FALSE").detailed().says("Whether it is on an invoice.");
    e.field("HoursBillable", Type.HOURS)
        .column("billable_hours")
        .updatable()
        .says("The hours that are billed: those worked, until set otherwise.");
    rate(e, "BillRate", "bill_rate")
        .detailed()
        .updatable()
        .says("The rate of an hour, as it was when the entry was made (ruling 8.9).");
    rate(e, "ChargeBillable", "charge")
        .updatable()
        .says("What is billed: billable hours times rate, until set otherwise.");
    e.flag("BillingRateLocked", "is_rate_set")
        .detailed()
        .updatable()
        .says("Whether the rate was set by hand; set to false, it is looked up again.");
    e.amount("CostRate", "cost_rate")
        .shows("CASE WHEN :sees_rates THEN e.cost_rate ELSE 0 END")
        .detailed()
        .says("What an hour costs the firm, as it was when the entry was made.");
    e.instant("DtCreated", "created_at").says("When the entry was created.");
    e.instant("DtModified", "modified_at").says("When it was changed last.");
    return e.build();
  }

  /** Amounts are 0 for those who may not see the project's rates (ruling 6.4). */
  private static Field.Builder<BigDecimal> rate(Resource.Builder e, String name, String column) {
    return e.amount(name, column)
        .shows("CASE WHEN %s THEN e.%s ELSE 0 END".formatted(ProjectAccess.SEES_RATES, column));
  }

  private static Resource decision() {
    Resource.Builder d = Resource.named("Decision", "", "");
    d.field("SID", Type.NUMBER).says("The entry's id from now on.");
    d.field("FormerSID", Type.NUMBER).says("The id that it had.");
    d.field("ApprovalStatus", Type.NUMBER).says(Approval.SAYS);
    d.field("ApprovalStatusNm", Type.TEXT).says("The same in words.");
    return d.build();
  }

  private static Resource day() {
    Resource.Builder d = Resource.named("DayTotal", "d", DAYS);
    d.field("staffSid", Type.NUMBER).shows("d.staff_id").says("The staffer.");
    d.field("dt", Type.DATE).shows("d.entry_date").says("The day.");
    d.field("totalHours", Type.HOURS).shows("d.hours").says("The hours worked.");
    d.field("timerCount", Type.NUMBER)
        .shows("0")
        .says("How many timers run: none, since Stint has no timers.");
    d.field("billableHours", Type.HOURS).shows("d.billable").says("The hours that are billed.");
    d.field("nonBillableHours", Type.HOURS)
        .shows("d.not_billable")
        .says("The hours worked that are not billed.");
    d.field("totalUnsubmittedTime", Type.HOURS)
        .shows("d.unsubmitted")
        .says("The hours worked in entries that are not submitted.");
    return d.build();
  }
}
