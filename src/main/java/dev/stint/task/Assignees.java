package dev.stint.task;

import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.RecordList;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
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

  private final @Nullable IdList staff;

  private Assignees(@Nullable IdList staff) {
    this.staff = staff;
  }

  /** Reads the list out of a task; what cannot be an id is added to the faults. */
  static Assignees read(Fields sent, Faults faults) {
    Node node = sent.get(TaskFields.ASSIGNMENT_LIST);
    if (node == null) {
      return new Assignees(null);
    }
    if (node.isEmpty()) {
      return new Assignees(IdList.empty());
    }
    List<Node> items = node.items();
    if (items == null) {
      faults.add(TaskFields.ASSIGNMENT_LIST, "must be a list of ids of staff");
      return new Assignees(IdList.empty());
    }
    List<Node> ids = items.stream().map(Assignees::id).toList();
    return new Assignees(IdList.read(TaskFields.ASSIGNMENT_LIST, ids, RecordList.MOST, faults));
  }

  private static Node id(Node item) {
    Fields object = item.scalar() == null ? item.fields() : null;
    Node id = object == null ? null : object.get("Sid");
    return id == null ? item : id;
  }

  /** Adds a fault for each who is no staffer of the firm, or not active and not assigned yet. */
  void check(Transaction transaction, long task, Faults faults) {
    if (staff == null || staff.ids().isEmpty()) {
      return;
    }
    Set<Long> possible = ofTask(transaction, task);
    transaction.query(ACTIVE_STAFF).each(row -> possible.add(row.number(1)));
    staff.require(possible::contains, "names no active staffer", faults);
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
    if (staff == null) {
      return false;
    }
    List<Long> ids = staff.ids();
    if (ofTask(transaction, task).equals(Set.copyOf(ids))) {
      return false;
    }
    transaction.query(REMOVE_ALL).set("task", task).run();
    if (!ids.isEmpty()) {
      Query add = transaction.query(ADD);
      for (long one : ids) {
        add.set("task", task).set("staff", one).addBatch();
      }
      add.runBatch();
    }
    transaction.note(
        "task",
        task,
        "assign",
        Map.of("staff", ids.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    return true;
  }
}
