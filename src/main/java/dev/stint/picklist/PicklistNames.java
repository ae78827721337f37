package dev.stint.picklist;

import java.util.List;
import java.util.stream.Stream;

/** The lists whose values an administrator can change, by their names in the API (ruling 9.1). */
public final class PicklistNames {
  /** Those whose values are just a name. */
  static final List<String> PLAIN =
      List.of(
          "CCenter1",
          "CCenter2",
          "CCenter3",
          "StatusStaff",
          "StatusExpenseRpt",
          "LookupProjectType",
          "LookupContactType",
          "LookupClientType",
          "LookupStaffType",
          "LookupStaffHourlyType",
          "LookupProjectTeamRoles",
          "LookupTaskType",
          "StaffOrgList",
          "InvoiceTypes",
          "InvoicePostTypes",
          "CurrencyList");

  /** All of them. */
  public static final List<String> EDITABLE =
      Stream.concat(
              PLAIN.stream(),
              Stream.of(
                  "StatusProduction",
                  "StatusBilling",
                  "TaskStatus",
                  "TaskPriority",
                  "ExpenseCodes"))
          .toList();

  private PicklistNames() {}
}
