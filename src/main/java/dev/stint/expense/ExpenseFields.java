package dev.stint.expense;

import dev.stint.booking.Approval;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import java.math.BigDecimal;
import java.time.LocalDate;

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

  /** The value of the firm's list that is called like the report's state, if it has one. */
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

  static final Resource EXPENSE = expense();
  static final Field<Long> STAFF = EXPENSE.field("StaffSID", Type.ID);
  static final Field<LocalDate> DATE = EXPENSE.field("Dt", Type.DATE);
  static final Field<Long> PROJECT = EXPENSE.field("ProjectSID", Type.ID);
  static final Field<Long> TASK = EXPENSE.field("TaskSID", Type.ID);
  static final Field<Boolean> NO_CHARGE = EXPENSE.field("NoCharge", Type.FLAG);
  static final Field<Boolean> PAID_BY_FIRM = EXPENSE.field("PaidByCo", Type.FLAG);
  static final Field<BigDecimal> COST = EXPENSE.field("CostIN", Type.AMOUNT);
  static final Field<BigDecimal> PAYABLE = EXPENSE.field("CostPayable", Type.AMOUNT);
  static final Field<BigDecimal> BILLABLE = EXPENSE.field("CostBill", Type.AMOUNT);

  static final Resource REPORT = report();
  static final Field<String> REPORT_NAME = REPORT.field("RptNm", Type.NAME);

  private ExpenseFields() {}

  private static Resource expense() {
    Resource.Builder e = Resource.named("Expense", "e", FROM);
    e.key("SID").says("Unique id of this expense.");
    e.field("IsSubmitted", Type.FLAG)
        .shows("e.report_id IS NOT NULL")
        .says("Whether it is submitted in a report.");
    e.field("RptSID", Type.ID).shows("e.report_id").says("The report that it is in.");
    e.id("StaffSID", "staff_id")
        .required()
        .refersTo(Reference.to("staff", "staffer"))
        .says("Whose expense it is.");
    e.date("Dt", "entry_date").required().says("The day of the expense.");
    e.id("ProjectSID", "project_id").required().says("The project.");
    e.field("ProjectNm", Type.TEXT).shows("p.name").says("The project's name.");
    e.field("ClientSID", Type.ID).shows("p.client_id").says("The project's client.");
    e.field("ClientNm", Type.TEXT).shows("c.name").says("The client's name.");
    e.id("CatSID", "category_id")
        .required()
        .refersTo(Reference.picklist("ExpenseCodes"))
        .says("What kind of expense it is: a value of the list ExpenseCodes.");
    e.field("CatNm", Type.TEXT).shows("v.name").says("The name of that value.");
    e.id("TaskSID", "task_id").updatable().says("A task of the project.");
    e.field("TaskNm", Type.TEXT).shows("k.name").says("The task's name.");
    e.flag("NoCharge", "is_no_charge")
        .updatable()
        .says("Whether it is not billed; always so on a task or project without charge.");
    e.flag("PaidByCo", "is_paid_by_firm")
        .updatable()
        .says("Whether the firm has paid it, so that its staffer is owed nothing.");
    e.notes("Nt", "notes").updatable().says("What it was for.");
    e.amount("CostIN", "cost").required().says("What it cost.");
    e.amount("CostPayable", "payable")
        .updatable()
        .says("What its staffer is owed: the cost, 0 when the firm has paid, until set otherwise.");
    e.amount("CostBill", "billable")
        .updatable()
        .says("What is billed: the cost, until set otherwise; 0 without charge.");
    e.flag("IsUnit", "is_by_unit").updatable().says("Whether it is counted in units, like miles.");
    e.amount("UnitPrice", "unit_price").updatable().says("What a unit costs.");
    e.amount("UnitRate", "unit_rate").updatable().says("What is billed for a unit.");
    e.amount("Units", "units").updatable().says("How many units.");
    e.name("UOM", "unit_name").updatable().says("What a unit is called.");
    e.date("DueDate", "due_date").updatable().says("When it is to be paid.");
    e.name("RefNbr", "reference_number").updatable().says("The number on its receipt.");
    e.field("HasReceipt", Type.FLAG)
        .shows("FALSE")
        .says("Whether there is a receipt: Stint keeps none.");
    e.field("IsApproved", Type.FLAG)
        .shows("e.approval = " + Approval.APPROVED.number())
        .says("Whether it is approved.");
    e.field("ApprovalStatus", Type.NUMBER).shows("e.approval").says(Approval.SAYS);
    e.field("ApprovalStatusNm", Approval.TEXT).shows("e.approval").says("The same in words.");
    e.field("InvoiceSid", Type.ID)
        .shows("NULL")
        .says("The invoice that it is on; there are none yet.");
    e.field("IsInvoiced", Type.FLAG).shows("FALSE").says("Whether it is on an invoice.");
    e.flag("IsVendorExpense", "is_vendor_expense")
        .updatable()
        .says("Whether a vendor is paid, not the staffer.");
    return e.build();
  }

  private static Resource report() {
    Resource.Builder r = Resource.named("ExpenseReport", "r", "expense_report r");
    r.key("SID").says("Unique id of this report.");
    r.name("RptNm", "name").required().says("Its name.");
    r.instant("CreatedDt", "submitted_at").says("When it was made.");
    r.instant("SubmitDt", "submitted_at").says("When it was submitted.");
    r.field("StatusId", Type.ID)
        .shows(STATUS)
        .says("The value of the list StatusExpenseRpt that is called like StatusNm, if any.");
    r.field("StatusNm", Approval.TEXT).shows("r.approval").says("Submitted, Approved or Rejected.");
    return r.build();
  }
}
