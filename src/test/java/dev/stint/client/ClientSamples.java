package dev.stint.client;

import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import java.util.List;
import java.util.stream.Stream;

/** Fields of clients with values that they may have. */
final class ClientSamples {
  /** Each field that a caller may write but for the contacts, with a value as JSON. */
  private static final String FIELDS =
      """
      Nm           | "Acme & Sons <2>"
      DisplayName  | "Acme"
      LegalNm      | "Acme and Sons, Inc."
      ClientId     | "AC-1"
      Address      | "1 Main St\\nRoom 2"
      City         | "Montréal"
      State        | "QC"
      Zip          | "H2W 2M2"
      Country      | "Canada"
      MainPH       | "(514) 555-0140"
      MainFX       | "(514) 555-0141"
      Notes        | "two\\nlines 🚀"
      IsInactive   | false
      BillNm       | "Accounts Payable"
      BillAddress  | "PO Box 9"
      BillCity     | "Ottawa"
      BillState    | "ON"
      BillZip      | "K1A 0A1"
      BillCountry  | "CA"
      QBCustomerId | "QB-0001"
      QBClassId    | 17
      QBPOSentBy   | "mail"
      Status       | {LookupClientType:Prospect}
      LeadSourceId | 4
      IndustryId   | 5
      CostCenterA  | {CCenter1:Main Office}
      CostCenterB  | {CCenter2:Unassigned Partner}
      CostCenterC  | {CCenter3:General Department}
      """;

  private ClientSamples() {}

  static Stream<List<String>> fields() {
    return Table.pairs(FIELDS);
  }

  /** A body with all of the fields. */
  static String body(TestFirm firm) {
    return firm.body(fields());
  }
}
