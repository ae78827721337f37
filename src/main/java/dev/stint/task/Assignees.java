package dev.stint.task;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Type;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a task is to be assigned to, as a caller sends it: ids of staff, or the objects that an
 * answer has. An inactive staffer can stay assigned, but not become so.
 */
final class Assignees {
  private static final Sql OF_TASK =
      Sql.of("SELECT staff_id FROM task_assignment WHERE firm_id = :firm AND task_id = :task");

  private static final Sql ACTIVE_STAFF =
      Sql.of("SELECT id FROM staff WHERE firm_id = :firm AND NOT is_inactive");

  private static final Sql REMOVE_ALL =
      Sql.of("DELETE FROM task_assignment WHERE firm_id = :firm AND task_id = :task");

  private static final Sql ADD =
      Sql.of(
          "INSERT INTO task_assignment (firm_id, task_id, staff_id) VALUES (:firm, :task, :staff)");

  private final @Nullable List<Long> staff;

  private Assignees(@Nullable List<Long> staff) {
    this.staff = staff;
  }

  /** Reads the list out of a task; what cannot be an id is added to the faults. */
  static Assignees read(Fields sent, Faults faults) {
    Node node = sent.get(TaskFields.ASSIGNMENT_LIST);
    if (node == null) {
      return new Assignees(null);
    }
    if (node.isEmpty()) {
      return new Assignees(List.of());
    }
    List<Node> items = node.items();
    List<Long> ids = new ArrayList<>();
    if (items == null) {
      faults.add(TaskFields.ASSIGNMENT_LIST, "must be a list of ids of staff");
      return new Assignees(ids);
    }
    for (int i = 0; i < items.size(); i++) {
      try {
        ids.add(id(items.get(i)));
      } catch (BadValue e) {
        faults.add(place(i), e.message());
        ids.add(0L);
      }
    }
    return new Assignees(ids);
  }

  private static long id(Node item) throws BadValue {
    Fields object = item.scalar() == null ? item.fields() : null;
    Node node = object == null ? item : object.get("Sid");
    Long id = node == null ? null : Type.ID.read(node);
    if (id == null) {
      throw new BadValue("must be the id of a staffer");
    }
    return id;
  }

  private static String place(int i) {
    return "%s[%d]".formatted(TaskFields.ASSIGNMENT_LIST, i);
  }

  /** Adds a fault for each who is no staffer of the firm, or not active and not assigned yet. */
  void check(Transaction transaction, long task, Faults faults) {
    if (staff == null || staff.isEmpty()) {
      return;
    }
    Set<Long> possible = ofTask(transaction, task);
    transaction.query(ACTIVE_STAFF).each(row -> possible.add(row.number(1)));
    for (int i = 0; i < staff.size(); i++) {
      if (!possible.contains(staff.get(i))) {
        faults.add(place(i), "names no active staffer");
      }
    }
  }

  private static Set<Long> ofTask(Transaction transaction, long task) {
    return new HashSet<>(transaction.query(OF_TASK).set("task", task).list(row -> row.number(1)));
  }

  /**
   * Assigns the task to them and nobody else, if the caller has sent such a list.
   *
   * @return whether that changed anything
   */
  boolean assign(Transaction transaction, long task) {
    if (staff == null || ofTask(transaction, task).equals(Set.copyOf(staff))) {
      return false;
    }
    transaction.query(REMOVE_ALL).set("task", task).run();
    if (!staff.isEmpty()) {
      Query add = transaction.query(ADD);
      for (long one : Set.copyOf(staff)) {
        add.set("task", task).set("staff", one).addBatch();
      }
      add.runBatch();
    }
    transaction.note(
        "task",
        task,
        "assign",
        Map.of("staff", staff.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    return true;
  }
}
