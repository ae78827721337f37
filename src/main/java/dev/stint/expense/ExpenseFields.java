package dev.stint.expense;

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

/** The fields of expenses and of the reports that they are submitted in (wider API: Expenses). */
final class ExpenseFields {
  /** Left joins for the same reason as those of time entries. */
  private static final String FROM =
      """
      expense e
      LEFT JOIN project p ON p.firm_id = e.firm_id AND p.id = e.project_id
      LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
      LEFT JOIN picklist_value v ON v.firm_id = e.firm_id AND v.id = e.category_id
      LEFT JOIN task k ON k.firm_id = e.firm_id AND k.id = e.task_id\
      """;

  /** The value of the firm's list with the name of the report's status, if there is one. */
  private static final String STATUS =
      """
      (SELECT MIN(v.id) FROM picklist_value v
        WHERE v.firm_id = r.firm_id AND v.list = 'StatusExpenseRpt' AND v.name = CASE r.approval
          WHEN %d THEN '%s' WHEN %d THEN '%s' ELSE '%s' END)\
      """
          .formatted(
              Approval.SUBMITTED.number(),
              Approval.SUBMITTED.text(),
              Approval.APPROVED.number(),
              Approval.APPROVED.text(),
              Approval.REJECTED.text());

  /** Staff can always see what they have spent; what is billed for it counts as a rate. */
  private static final String SEES_COST =
      "(e.staff_id = :staff OR " + ProjectAccess.SEES_RATES + ")";

  static final Resource EXPENSE = Resource.named("Expense", "e", FROM);

  static {
    EXPENSE.key("SID").says("Unique id of this expense.");
    EXPENSE
        .field("IsSubmitted", Types.FLAG)
        .shows("e.report_id IS NOT NULL")
        .says("Whether it has been submitted.");
    EXPENSE.field("RptSID", Types.ID).shows("e.report_id").says("The report that contains it.");
  }

  static final Field<Long> STAFF =
      EXPENSE
          .id("StaffSID", "staff_id")
          .required()
          .refersTo(Reference.to("staff", "staffer"))
          .says("The staffer.");
  static final Field<LocalDate> DATE =
      EXPENSE.date("Dt", "entry_date").required().says("The day of the expense.");
  static final Field<Long> PROJECT =
      EXPENSE.id("ProjectSID", "project_id").required().says("The project.");

  static {
    EXPENSE.field("ProjectNm", Types.TEXT).shows("p.name").says("The project's name.");
    EXPENSE.field("ClientSID", Types.ID).shows("p.client_id").says("The project's client.");
    EXPENSE.field("ClientNm", Types.TEXT).shows("c.name").says("The client's name.");
    EXPENSE
        .id("CatSID", "category_id")
        .required()
        .refersTo(Reference.picklist("ExpenseCodes"))
        .says("The kind of expense: a value of the list ExpenseCodes.");
    EXPENSE.field("CatNm", Types.TEXT).shows("v.name").says("The name of the kind of expense.");
  }

  static final Field<Long> TASK =
      EXPENSE.id("TaskSID", "task_id").updatable().says("A task of the project.");

  static {
    EXPENSE.field("TaskNm", Types.TEXT).shows("k.name").says("The task's name.");
  }

  static final Field<Boolean> NO_CHARGE =
      EXPENSE
          .flag("NoCharge", "is_no_charge")
          .updatable()
          .says(Billing.SAYS_NO_CHARGE.formatted("task or project"));
  private static final Field<Boolean> BILLING_SAID =
      EXPENSE
          .flag("IsBillingSaid", "is_billing_said")
          .hidden()
          .says("Whether NoCharge or CostBill was said for this expense (ruling 10.2).");
  static final Field<Boolean> PAID_BY_FIRM =
      EXPENSE
          .flag("PaidByCo", "is_paid_by_firm")
          .updatable()
          .says("Whether the firm paid it, so that the staffer is owed nothing.");
  static final Field<String> NOTES =
      EXPENSE.notes("Nt", "notes").alias("notes").updatable().says("What it was for.");
  static final Field<BigDecimal> COST =
      EXPENSE
          .amount("CostIN", "cost")
          .seenIf(SEES_COST)
          .required()
          .says("What it cost; always visible to its staffer.");
  static final Field<BigDecimal> PAYABLE =
      EXPENSE
          .amount("CostPayable", "payable")
          .seenIf(SEES_COST)
          .updatable()
          .says(
              "What its staffer is owed. Defaults to the cost, or to 0 if the firm paid. Always visible to the"
                  + " staffer.");
  static final Field<BigDecimal> BILLABLE =
      EXPENSE
          .amount("CostBill", "billable")
          .seenIf(ProjectAccess.SEES_RATES)
          .updatable()
          .says("What is billed. Defaults to the cost, or to 0 with NoCharge.");

  static {
    EXPENSE
        .flag("IsUnit", "is_by_unit")
        .updatable()
        .says("Whether it is counted in units, such as miles.");
    EXPENSE
        .amount("UnitPrice", "unit_price")
        .seenIf(SEES_COST)
        .updatable()
        .says("What a unit costs; always visible to the staffer.");
    EXPENSE
        .amount("UnitRate", "unit_rate")
        .seenIf(ProjectAccess.SEES_RATES)
        .updatable()
        .says("What is billed for a unit.");
    EXPENSE.field("Units", Types.QUANTITY).column("units").updatable().says("The number of units.");
    EXPENSE.name("UOM", "unit_name").updatable().says("The name of a unit.");
    EXPENSE.date("DueDate", "due_date").updatable().says("When it is due for payment.");
    EXPENSE.name("RefNbr", "reference_number").updatable().says("The number on its receipt.");
    EXPENSE
        .field("HasReceipt", Types.FLAG)
        .shows("FALSE")
        .says("Whether there is a receipt; always false, because Stint does not store receipts.");
    EXPENSE
        .field("IsApproved", Types.FLAG)
        .shows("e.approval = " + Approval.APPROVED.number())
        .says("Whether it is approved.");
    EXPENSE.field("ApprovalStatus", Types.NUMBER).shows("e.approval").says(Approval.SAYS);
    EXPENSE
        .field("ApprovalStatusNm", Approval.TEXT)
        .shows("e.approval")
        .says("The approval status in words.");
    EXPENSE
        .field("InvoiceSid", Types.ID)
        .shows("NULL")
        .says("The invoice that it is on; always empty, because Stint has no invoices yet.");
    EXPENSE.field("IsInvoiced", Types.FLAG).shows("FALSE").says("Whether it is on an invoice.");
    EXPENSE
        .flag("IsVendorExpense", "is_vendor_expense")
        .updatable()
        .says("Whether a vendor is paid rather than the staffer.");
  }

  /**
   * The fields that only callers who see the project's rates can see, and so can mean to change.
   */
  static final List<Field<?>> BILLED = EXPENSE.seenIf(ProjectAccess.SEES_RATES);

  /** The fields that these callers and the expense's staffer can see. */
  static final List<Field<?>> SPENT = EXPENSE.seenIf(SEES_COST);

  /** Where and how much. */
  static final BookingFields BOOKING =
      new BookingFields(PROJECT, DATE, STAFF, TASK, List.of(COST, PAYABLE));

  static final Billing BILLING = new Billing(NO_CHARGE, BILLING_SAID, COST, BILLABLE);

  static final Resource REPORT = Resource.named("ExpenseReport", "r", "expense_report r");

  static {
    REPORT.key("SID").says("Unique id of this report.");
  }

  static final Field<String> REPORT_NAME =
      REPORT.name("RptNm", "name").required().says("Its name.");

  static {
    REPORT.instant("CreatedDt", "submitted_at").says("When it was created.");
    REPORT.instant("SubmitDt", "submitted_at").says("When it was submitted.");
    REPORT
        .field("StatusId", Types.ID)
        .shows(STATUS)
        .says("The value of the list StatusExpenseRpt whose name is StatusNm, if there is one.");
    REPORT
        .field("StatusNm", Approval.TEXT)
        .shows("r.approval")
        .says("Submitted, Approved or Rejected.");
  }

  private ExpenseFields() {}
}
