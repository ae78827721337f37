package dev.stint.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns a row into what is sent for it, according to its {@link DemoColumn}s. An empty cell is not
 * sent; a day is moved as {@link DemoDays} says.
 */
final class DemoBody {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final DemoIds ids;
  private final DemoDays days;

  /** For rows that refer to each other by these ids, with these days. */
  DemoBody(DemoIds ids, DemoDays days) {
    this.ids = ids;
    this.days = days;
  }

  /** The fields that are sent for a row; a nested record is a map. */
  Map<String, Object> of(DemoTable.Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Map<String, Map<String, Object>> inside = new LinkedHashMap<>();
    for (int i = 0; i < row.columns().size(); i++) {
      DemoColumn column = row.columns().get(i);
      String cell = row.cells().get(i);
      if (!column.isSent() || cell.isEmpty()) {
        continue;
      }
      List<String> names = column.fields();
      List<String> values = names.size() == 1 ? List.of(cell) : List.of(cell.split("; ", -1));
      for (int k = 0; k < values.size(); k++) {
        String name = names.get(k);
        int dot = name.indexOf('.');
        Map<String, Object> record =
            dot < 0
                ? fields
                : inside.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<>());
        record.put(
            name.startsWith("{")
                ? row.text(name.substring(1, name.length() - 1))
                : name.substring(dot + 1),
            value(row, column, values.get(k)));
      }
    }
    fields.putAll(inside);
    return fields;
  }

  private Object value(DemoTable.Row row, DemoColumn column, String text) {
    return column.isList()
        ? Arrays.stream(text.split(", ", -1)).map(part -> single(row, column, part)).toList()
        : single(row, column, text);
  }

  private String single(DemoTable.Row row, DemoColumn column, String text) {
    String kind = column.kind();
    // 0 means any, for fields with such a value.
    if (kind != null && !text.equals("0")) {
      String within = column.within();
      return Long.toString(ids.get(kind, within == null ? text : row.text(within) + " " + text));
    }
    return DAY.matcher(text).matches() ? days.of(text).toString() : text.replace("\\n", "\n");
  }
}
