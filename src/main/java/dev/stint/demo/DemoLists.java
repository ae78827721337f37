package dev.stint.demo;

import dev.stint.firm.NewFirm;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what projects and staff refer to: values of lists, labor codes, custom fields. */
final class DemoLists {
  /** Leaves room for what stands before, and for what somebody will put between. */
  private static final int STEP = 10;

  private DemoLists() {}

  /** Makes all of it. */
  static void make(DemoFirm firm) {
    listValues(firm);
    laborCodes(firm);
    customFields(firm);
  }

  private static void listValues(DemoFirm firm) {
    long order = STEP;
    for (DemoTable.Row row : DemoTable.of(firm.tables().lists()).rows()) {
      String list = row.text("list");
      String name = row.text("name");
      long id =
          NewFirm.addValue(
              firm.transaction(), list, name, order++, row.has("closes projects", "yes"));
      firm.know(list, name, id);
    }
  }

  private static void laborCodes(DemoFirm firm) {
    Transaction transaction = firm.transaction();
    long order = STEP;
    for (DemoTable.Row row : DemoTable.of(firm.tables().laborCodes()).rows()) {
      long id = transaction.newId();
      String code = row.text("code");
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("id", id);
      values.put("code", code);
      values.put("code_folded", Values.folded(code));
      values.put("name", row.text("name"));
      values.put("description", row.textOrNull("description"));
      values.put("is_inactive", row.has("flags", "inactive"));
      values.put("is_no_charge", row.has("flags", "no-charge"));
      values.put("is_taxable", row.has("flags", "taxable"));
      values.put("sort_order", order);
      addRates(values, row);
      transaction.insert("labor_code", values);
      firm.know("labor_code", code, id);
      order += STEP;
    }
  }

  /** Adds the columns of five rates an hour, which stand in one cell. */
  static void addRates(Map<String, @Nullable Object> values, DemoTable.Row row) {
    List<Long> rates = row.amounts("rates");
    for (int i = 0; i < rates.size(); i++) {
      values.put("rate_" + (i + 1), rates.get(i));
    }
  }

  private static void customFields(DemoFirm firm) {
    Transaction transaction = firm.transaction();
    for (DemoTable.Row row : DemoTable.of(firm.tables().customFields()).rows()) {
      long id = transaction.newId();
      String name = row.text("name");
      List<String> choices = row.parts("choices");
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("id", id);
      values.put("name", name);
      values.put("name_folded", Values.folded(name));
      values.put("kind", row.text("kind"));
      values.put("choices", choices.isEmpty() ? null : String.join("\n", choices));
      transaction.insert("custom_field", values);
      firm.know("custom_field", name, id);
    }
  }
}
