package dev.stint.time;

import dev.stint.access.ProjectAccess;
import dev.stint.booking.Approval;
import dev.stint.booking.Billing;
import dev.stint.booking.BookingFields;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The fields of time entries and of the totals of days (wider API: Time entries). */
final class TimeFields {
  /**
   * Left joins, although nothing is ever missing: otherwise SQLite might start with another table,
   * and sort all entries for each chunk of a list instead of reading them in the order of an index.
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

  static final Resource TIME = Resource.named("TimeEntry", "e", FROM);

  static {
    TIME.key("SID").says("Unique id of this entry, negative until it is submitted.");
    TIME.field("IsNew", Types.FLAG)
        .shows("FALSE")
        .says("Whether the entry has not been saved yet; always false in answers.");
    TIME.field("IsSubmitted", Types.FLAG).shows("e.id > 0").says("Whether it has been submitted.");
  }

  static final Field<LocalDate> DATE =
      TIME.date("Dt", "entry_date").required().says("The day of the work.");
  static final Field<Long> PROJECT =
      TIME.id("ProjectSID", "project_id").required().says("The project.");

  static {
    TIME.field("ProjectNm", Types.TEXT).shows("p.name").says("The project's name.");
    TIME.field("ClientID", Types.ID).shows("p.client_id").says("The project's client.");
    TIME.field("ClientNm", Types.TEXT).shows("c.name").says("The client's name.");
  }

  static final Field<Long> STAFF =
      TIME.id("StaffSID", "staff_id")
          .required()
          .refersTo(Reference.to("staff", "staffer"))
          .says("The staffer who did the work.");

  static {
    TIME.field("FName", Types.TEXT).shows("s.first_name").says("The staffer's first name.");
    TIME.field("SName", Types.TEXT).shows("s.last_name").says("The staffer's last name.");
    TIME.field("SourceNm", Types.TEXT).shows("s.full_name").says("The staffer's full name.");
  }

  static final Field<Long> LABOR_CODE =
      TIME.id("BudgCatID", "labor_code_id")
          .updatable()
          .says("The labor code; required unless the firm's LaborCodeRequired is false.");

  static {
    TIME.field("BudgCatNm", Types.TEXT).shows("l.name").says("The labor code's name.");
  }

  static final Field<Long> TASK =
      TIME.id("TaskSID", "task_id").updatable().says("A task of the project.");

  static {
    TIME.field("TaskNm", Types.TEXT).shows("k.name").says("The task's name.");
    TIME.id("QBClass", "accounting_class_id")
        .detailed()
        .updatable()
        .says("The class in the accounting system.");
    TIME.field("QBClassNm", Types.TEXT)
        .shows("NULL")
        .detailed()
        .says("Its name; always null, because only the accounting system knows it.");
    TIME.id("PayrollItem", "payroll_item_id")
        .detailed()
        .updatable()
        .says("The item in the payroll system.");
    TIME.field("PayrollItemNm", Types.TEXT)
        .shows("NULL")
        .detailed()
        .says("Its name; always null, because only the payroll system knows it.");
  }

  static final Field<BigDecimal> HOURS =
      TIME.field("Hours_IN", Types.HOURS).column("hours").required().says("The hours worked.");
  static final Field<String> NOTES =
      TIME.notes("Notes", "notes").updatable().says("What was done.");
  static final Field<String> REVISION_NOTES =
      TIME.notes("RevisionNotes", "revision_notes").says("Why the entry was last rejected.");
  static final Field<String> AUDIT_NOTE =
      TIME.notes("AuditLogNote", "audit_note").updatable().says("Why it was changed.");
  static final Field<Boolean> NO_CHARGE =
      TIME.flag("NoCharge", "is_no_charge")
          .updatable()
          .says(Billing.SAYS_NO_CHARGE.formatted("labor code, task or project"));
  private static final Field<Boolean> BILLING_SAID =
      TIME.flag("IsBillingSaid", "is_billing_said")
          .hidden()
          .says("Whether NoCharge or HoursBillable was said for this entry (ruling 10.2).");

  static {
    TIME.field("IsApproved", Types.FLAG)
        .shows("e.approval = " + Approval.APPROVED.number())
        .detailed()
        .says("Whether it is approved.");
    TIME.field("CanApproved", Types.FLAG)
        .shows("(:administers_time AND e.approval = %d)".formatted(Approval.SUBMITTED.number()))
        .detailed()
        .says("Whether the caller can approve it now.");
    TIME.field("ApprovalStatus", Types.NUMBER).shows("e.approval").detailed().says(Approval.SAYS);
    TIME.field("ApprovalStatusNm", Approval.TEXT)
        .shows("e.approval")
        .detailed()
        .says("The same in words.");
    TIME.field("InvoiceSID", Types.ID)
        .shows("NULL")
        .detailed()
        .says("The invoice that it is on; always empty, because Stint has no invoices yet.");
    TIME.field("IsInvoiced", Types.FLAG)
        .shows("FALSE")
        .detailed()
        .says("Whether it is on an invoice.");
  }

  static final Field<BigDecimal> HOURS_BILLABLE =
      TIME.field("HoursBillable", Types.HOURS)
          .column("billable_hours")
          .updatable()
          .says("The hours billed. Defaults to the hours worked, or to 0 with NoCharge.");
  static final Field<BigDecimal> BILL_RATE =
      rate(TIME, "BillRate", "bill_rate")
          .detailed()
          .updatable()
          .says("The hourly rate, as it was when the entry was created (ruling 8.9).");
  static final Field<BigDecimal> CHARGE =
      rate(TIME, "ChargeBillable", "charge")
          .updatable()
          .says("What is billed. Defaults to the billable hours times the rate.");
  static final Field<Boolean> RATE_LOCKED =
      TIME.flag("BillingRateLocked", "is_rate_set")
          .detailed()
          .updatable()
          .says("Whether the rate was set by hand; set this to false to look it up again.");
  static final Field<BigDecimal> COST_RATE =
      TIME.amount("CostRate", "cost_rate")
          .seenIf(ProjectAccess.SEES_ALL_RATES)
          .detailed()
          .says("What an hour costs the firm, as it was when the entry was created.");
  static final Field<String> CREATED =
      TIME.instant("DtCreated", "created_at").says("When the entry was created.");
  static final Field<String> MODIFIED =
      TIME.instant("DtModified", "modified_at").says("When it was last changed.");

  /** Where and how much. */
  static final BookingFields BOOKING =
      new BookingFields(PROJECT, DATE, STAFF, TASK, List.of(HOURS));

  static final Billing BILLING = new Billing(NO_CHARGE, BILLING_SAID, HOURS, HOURS_BILLABLE);

  /**
   * The fields that only callers who see the project's rates can see, and so can mean to change.
   */
  static final List<Field<?>> RATES = List.of(BILL_RATE, CHARGE, RATE_LOCKED);

  static final Resource DAY = day();

  /** The result of an approval or rejection for one entry. */
  static final Resource DECISION = decision();

  private TimeFields() {}

  private static Field.Builder<BigDecimal> rate(Resource e, String name, String column) {
    return e.amount(name, column).seenIf(ProjectAccess.SEES_RATES);
  }

  private static Resource decision() {
    Resource d = Resource.named("Decision", "", "");
    d.field("SID", Types.NUMBER).says("The entry's new id.");
    d.field("FormerSID", Types.NUMBER).says("The entry's old id.");
    d.field("ApprovalStatus", Types.NUMBER).says(Approval.SAYS);
    d.field("ApprovalStatusNm", Types.TEXT).says("The same in words.");
    return d;
  }

  private static Resource day() {
    Resource d = Resource.named("DayTotal", "d", DAYS);
    d.field("staffSid", Types.NUMBER).shows("d.staff_id").says("The staffer.");
    d.field("dt", Types.DATE).shows("d.entry_date").says("The day.");
    d.field("totalHours", Types.HOURS).shows("d.hours").says("The hours worked.");
    d.field("timerCount", Types.NUMBER)
        .shows("0")
        .says("The number of running timers; always 0, because Stint has no timers.");
    d.field("billableHours", Types.HOURS).shows("d.billable").says("The hours billed.");
    d.field("nonBillableHours", Types.HOURS)
        .shows("d.not_billable")
        .says("The hours worked but not billed.");
    d.field("totalUnsubmittedTime", Types.HOURS)
        .shows("d.unsubmitted")
        .says("The hours in entries that have not been submitted.");
    return d;
  }
}
