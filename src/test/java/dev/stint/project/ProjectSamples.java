package dev.stint.project;

import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import java.util.List;
import java.util.stream.Stream;

/** Fields of projects with values that they may have. */
final class ProjectSamples {
  /** Each field that a caller may write, with a value as JSON. */
  static final String FIELDS =
      """
      Nm             | "Bridge & Sons <2>"
      DisplayName    | "Shown so"
      ProjectCode    | "NEW-7"
      TypeId         | {LookupProjectType:Internal}
      StartDt        | "2024-02-29"
      EndDt          | "2099-12-31"
      StatusProd     | {StatusProduction:On Hold}
      StatusProd_nt  | "waits for the council"
      StatusBill     | {StatusBilling:Not Billed}
      Notes          | "two\\nlines, \\"quoted\\", \\ttabbed, Grüße 🚀"
      IsAllStaff     | true
      IsNoCharge     | true
      InvoiceType    | {InvoiceTypes:Retainer}
      InvoiceTotals  | 5
      ContractNotes  | "net 30"
      InvoiceNotes   | "thank you"
      BillingRate    | "ActivityRate5"
      BaseRateStyle  | "Activity Rate 5"
      BasicRate      | 125.5
      QBClassDefault | 17
      QBCustomerId   | "QB-0017"
      ClientId       | {client}
      CostCenterA    | {CCenter1:Main Office}
      CostCenterB    | {CCenter2:Unassigned Partner}
      CostCenterC    | {CCenter3:General Department}
      """;

  private ProjectSamples() {}

  static Stream<List<String>> fields() {
    return Table.pairs(FIELDS);
  }

  /** A body with all of the fields. */
  static String body(TestFirm firm) {
    return firm.body(fields());
  }
}
