package dev.stint.picklist;

import java.util.List;

/** The lists whose values an administrator can change, by their names in the API (ruling 9.1). */
public final class PicklistNames {
  /** Those lists. */
  public static final List<String> EDITABLE =
      List.of(
          "CCenter1",
          "CCenter2",
          "CCenter3",
          "StatusProduction",
          "StatusBilling",
          "StatusStaff",
          "StatusExpenseRpt",
          "LookupProjectType",
          "LookupContactType",
          "LookupClientType",
          "LookupStaffType",
          "LookupStaffHourlyType",
          "LookupProjectTeamRoles",
          "LookupTaskType",
          "TaskStatus",
          "TaskPriority",
          "ExpenseCodes",
          "StaffOrgList",
          "InvoiceTypes",
          "InvoicePostTypes",
          "CurrencyList");

  private PicklistNames() {}
}
