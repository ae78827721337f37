package dev.stint.demo;

import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes clients and contacts. */
final class DemoClients {
  private DemoClients() {}

  /** Makes all of it. */
  static void make(DemoFirm firm) {
    Map<String, DemoTable.Row> clients = clients(firm);
    contacts(firm, clients);
  }

  private static Map<String, DemoTable.Row> clients(DemoFirm firm) {
    Transaction transaction = firm.transaction();
    DemoTable table = DemoTable.of(firm.tables().clients());
    for (DemoTable.Row row : table.rows()) {
      long id = transaction.newId();
      String code = row.text("code");
      String name = row.text("name");
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("id", id);
      values.put("name", name);
      values.put("name_folded", Values.folded(name));
      values.put("legal_name", row.textOrNull("legal name"));
      values.put("code", code);
      values.put("code_folded", Values.folded(code));
      DemoAddress.of(row.text("address")).addTo(values, "");
      values.put("phone", row.text("phone"));
      values.put("is_inactive", row.has("flags", "inactive"));
      values.put("notes", row.textOrNull("notes"));
      values.put("billing_name", row.textOrNull("bills to"));
      values.put("accounting_customer_id", "C-" + code);
      values.put("created_at", row.text("since") + "T14:00:00Z");
      values.put("modified_at", DemoData.LAST_CHANGE);
      firm.addCostCenters(values, row);
      transaction.insert("client", values);
      firm.know("client", code, id);
    }
    return table.by("code");
  }

  /** A contact without a client is one of a company that the firm buys from. */
  private static void contacts(DemoFirm firm, Map<String, DemoTable.Row> clients) {
    for (DemoTable.Row row : DemoTable.of(firm.tables().contacts()).rows()) {
      String client = row.textOrNull("client");
      long id = contact(firm, row, client == null ? null : DemoData.get(clients, client));
      firm.know("contact", row.text("who"), id);
      if (client != null) {
        Map<String, @Nullable Object> tags = new LinkedHashMap<>();
        if (row.has("tags", "P")) {
          tags.put("primary_contact_id", id);
        }
        if (row.has("tags", "B")) {
          tags.put("billing_contact_id", id);
        }
        if (!tags.isEmpty()) {
          firm.transaction().update("client", firm.id("client", client), tags);
        }
      }
    }
  }

  private static long contact(DemoFirm firm, DemoTable.Row row, DemoTable.@Nullable Row client) {
    Transaction transaction = firm.transaction();
    long id = transaction.newId();
    String fullName = row.text("first") + " " + row.text("last");
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("client_id", client == null ? null : firm.id("client", client.text("code")));
    values.put("full_name", fullName);
    values.put("full_name_folded", Values.folded(fullName));
    values.put("prefix", row.textOrNull("prefix"));
    values.put("first_name", row.text("first"));
    values.put("last_name", row.text("last"));
    values.put("title", row.textOrNull("title"));
    values.put("company", client == null ? row.text("company") : client.text("name"));
    values.put("email", row.textOrNull("e-mail"));
    values.put("phone", row.textOrNull("phone"));
    values.put("contact_type_id", firm.id("LookupContactType", row.text("type")));
    values.put("address_id", transaction.newId());
    if (client != null) {
      DemoAddress.of(client.text("address")).addTo(values, "");
    }
    transaction.insert("contact", values);
    return id;
  }
}
