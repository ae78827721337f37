package dev.stint.customfield;

import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions of custom fields for tests. */
final class CustomFields {
  private CustomFields() {}

  /**
   * A new definition; its id.
   *
   * @param kind text, number, date, flag or choice
   * @param choices one a line
   */
  static long define(TestFirm firm, String name, String kind, @Nullable String choices) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("kind", kind);
    row.put("choices", choices);
    return firm.insertNew("custom_field", row);
  }

  /** A definition of another firm; its id. */
  static long elsewhere(TestServer server) {
    return define(server.newFirm(), "Elsewhere", "text", null);
  }

  /** Sets a value as the database has it. */
  static void set(TestFirm firm, long project, long field, String value) {
    firm.insert(
        "project_custom_value",
        Map.of("project_id", project, "field_id", field, "text_value", value));
  }
}
