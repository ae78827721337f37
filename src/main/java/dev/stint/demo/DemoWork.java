package dev.stint.demo;

import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes tasks, custom rates and activities. */
final class DemoWork {
  private static final Map<String, Long> ACTIVITY_TYPES =
      Map.of(
          "PhoneCall",
          1L,
          "EMail",
          2L,
          "Meeting",
          3L,
          "Note",
          4L,
          "Notification",
          5L,
          "Other",
          10L);

  private static final long ALL = 1_000_000;
  private static final long HALF = 500_000;

  private final DemoFirm firm;
  private final Transaction transaction;

  private DemoWork(DemoFirm firm) {
    this.firm = firm;
    this.transaction = firm.transaction();
  }

  /** Makes all of it; projects and staff are there. */
  static void make(DemoFirm firm) {
    DemoWork work = new DemoWork(firm);
    DemoTable.of(firm.tables().tasks()).rows().forEach(work::task);
    DemoTable.of(firm.tables().rates()).rows().forEach(work::rate);
    DemoTable.of(firm.tables().activities()).rows().forEach(work::activity);
  }

  private void task(DemoTable.Row row) {
    long id = transaction.newId();
    String project = row.text("project");
    String name = row.text("task");
    String group = row.textOrNull("group");
    String fullName = group == null ? name : group + ":" + name;
    String status = row.text("status");
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("project_id", firm.id("project", project));
    values.put("name", name);
    values.put("task_group", group);
    values.put("full_name", fullName);
    values.put("full_name_folded", Values.folded(fullName));
    values.put("status_id", firm.id("TaskStatus", status));
    values.put("priority", "Normal");
    values.put("budget_hours", row.amount("hours"));
    values.put("budget_fees", row.amount("fees"));
    values.put("percent_complete", percentComplete(status));
    values.put("due_date", row.textOrNull("due"));
    transaction.insert("task", values);
    firm.know("task", project + " " + name, id);
    for (String who : row.parts("assigned")) {
      transaction.insert(
          "task_assignment", Map.of("task_id", id, "staff_id", firm.id("staff", who)));
    }
  }

  private static long percentComplete(String status) {
    return switch (status) {
      case "Completed" -> ALL;
      case "In Process" -> HALF;
      default -> 0;
    };
  }

  private @Nullable Long taskOrNull(DemoTable.Row row) {
    String task = row.textOrNull("task");
    return task == null ? null : firm.id("task", row.text("project") + " " + task);
  }

  private void rate(DemoTable.Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", transaction.newId());
    values.put("project_id", firm.id("project", row.text("project")));
    values.put("staff_id", firm.idOrNull("staff", row.textOrNull("who")));
    values.put("labor_code_id", firm.idOrNull("labor_code", row.textOrNull("code")));
    values.put("task_id", taskOrNull(row));
    values.put("rate", row.amount("rate"));
    transaction.insert("custom_rate", values);
  }

  private void activity(DemoTable.Row row) {
    String day = row.textOrNull("day");
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", transaction.newId());
    values.put("project_id", firm.id("project", row.text("project")));
    values.put("staff_id", firm.idOrNull("staff", row.textOrNull("who")));
    values.put("task_id", taskOrNull(row));
    values.put("kind", DemoData.get(ACTIVITY_TYPES, row.text("type")));
    values.put("activity_date", day);
    values.put("is_unread", row.has("flags", "unread"));
    values.put("is_completed", row.has("flags", "done"));
    values.put("notes", row.text("note"));
    values.put("creator_id", firm.id("staff", row.text("by")));
    values.put("created_at", madeOn(day) + "T15:10:00Z");
    transaction.insert("activity", values);
  }

  /** The day itself, but for what is still to come. */
  private static String madeOn(@Nullable String day) {
    String last = DemoData.LAST_DAY.toString();
    return day == null || day.compareTo(last) > 0 ? last : day;
  }
}
