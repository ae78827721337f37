package dev.stint.task;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdList;
import dev.stint.catalog.Links;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Types;
import dev.stint.store.LinkTable;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The staff to assign a task to, as a caller sends them: ids, the objects of an answer, or names or
 * e-mail addresses instead of ids (ruling 12.2). An inactive staffer can stay assigned, but cannot
 * become so.
 */
final class Assignees {
  private static final LinkTable OF_TASKS = new LinkTable("task_assignment", "task_id", "staff_id");

  private static final Sql ACTIVE_STAFF =
      Sql.of("SELECT id FROM staff WHERE firm_id = :firm AND NOT is_inactive");

  private static final String LINKS = "AssignLinkListValue";
  private static final String LINKS_TYPE = "AssignLinkListType";
  private static final Pattern BETWEEN_LINKS = Pattern.compile("[,;]");

  private static final Map<Long, Sql> STAFF_BY_LINK =
      Map.of(
          Links.NAME, staffBy("full_name_folded"),
          Links.EMAIL, staffBy("email_folded"));

  private final @Nullable IdList staff;

  /** Names or addresses sent instead of ids; null if there are none. */
  private final @Nullable Named named;

  private Assignees(@Nullable IdList staff, @Nullable Named named) {
    this.staff = staff;
    this.named = named;
  }

  private static Sql staffBy(String column) {
    return Sql.of(
        "SELECT %1$s, id, is_inactive FROM staff WHERE firm_id = :firm AND %1$s IS NOT NULL"
            .formatted(column));
  }

  /** Reads the list from a task; unreadable values are added to the faults. */
  static Assignees read(Fields sent, Faults faults) {
    Named named = readNamed(sent, faults);
    Node node = sent.get(TaskFields.ASSIGNMENT_LIST);
    if (node == null) {
      return new Assignees(null, named);
    }
    if (node.isEmpty()) {
      return new Assignees(IdList.empty(), null);
    }
    List<Node> items = node.items();
    if (items == null) {
      faults.add(TaskFields.ASSIGNMENT_LIST, "must be a list of staff ids");
      return new Assignees(IdList.empty(), null);
    }
    List<Node> ids = items.stream().map(Assignees::id).toList();
    return new Assignees(
        IdList.read(TaskFields.ASSIGNMENT_LIST, ids, RecordList.MOST, faults), null);
  }

  /** A list, or names in one text, separated by commas or semicolons. */
  private static @Nullable Named readNamed(Fields sent, Faults faults) {
    Long type = Types.NUMBER.read(sent, LINKS_TYPE, faults);
    Node node = sent.get(LINKS);
    if (node == null || node.isEmpty()) {
      return null;
    }
    if (type == null || !STAFF_BY_LINK.containsKey(type)) {
      faults.add(LINKS_TYPE, "must be one of [%d, %d]".formatted(Links.NAME, Links.EMAIL));
      return null;
    }
    List<Node> items = node.items();
    List<String> links = new ArrayList<>();
    for (Node item : items == null ? List.of(node) : items) {
      try {
        String text = Types.NOTES.read(item);
        BETWEEN_LINKS
            .splitAsStream(text == null ? "" : text)
            .map(Texts::trimmed)
            .filter(link -> !link.isEmpty())
            .forEach(links::add);
      } catch (BadValue e) {
        faults.add(LINKS, e.message());
      }
    }
    if (links.size() > RecordList.MOST) {
      faults.add(LINKS, "must not have more than %d names".formatted(RecordList.MOST));
      return null;
    }
    return new Named(links, type);
  }

  /**
   * The same with the ids of those named. A name is a fault if it does not match any staffer, or
   * several staffers of whom not exactly one is active.
   */
  Assignees resolve(Transaction transaction, Faults faults) {
    if (named == null) {
      return this;
    }
    Map<String, List<Long>> active = new HashMap<>();
    Map<String, List<Long>> all = new HashMap<>();
    transaction
        .query(Objects.requireNonNull(STAFF_BY_LINK.get(named.type)))
        .each(row -> {
          if (!row.flag(3)) {
            active.computeIfAbsent(row.requiredText(1), _ -> new ArrayList<>()).add(row.number(2));
          }
          return all.computeIfAbsent(row.requiredText(1), _ -> new ArrayList<>())
              .add(row.number(2));
        });
    List<@Nullable Long> ids = new ArrayList<>();
    for (String link : named.links) {
      String folded = Texts.folded(link);
      List<Long> found = active.getOrDefault(folded, all.getOrDefault(folded, List.of()));
      if (found.size() != 1) {
        faults.add(
            "%s[%d]".formatted(LINKS, ids.size()),
            found.isEmpty() ? "does not match any staffer" : "matches more than one staffer");
      }
      ids.add(found.size() == 1 ? found.getFirst() : null);
    }
    return new Assignees(IdList.of(LINKS, ids), null);
  }

  private record Named(List<String> links, long type) {}

  private static Node id(Node item) {
    Fields object = item.fields();
    Node id = object == null ? null : object.get("Sid");
    return id == null ? item : id;
  }

  /**
   * Adds a fault for everybody who is not a staffer of the firm, or is inactive and not assigned
   * yet.
   */
  void check(Transaction transaction, long task, Faults faults) {
    if (staff == null || staff.ids().isEmpty()) {
      return;
    }
    Set<Long> possible = OF_TASKS.of(transaction, task);
    transaction.query(ACTIVE_STAFF).each(row -> possible.add(row.number(1)));
    staff.require(possible::contains, "does not match any active staffer", faults);
  }

  /**
   * Assigns the task to exactly these staff, if the caller has sent a list.
   *
   * @return whether anything has changed
   */
  boolean assign(Transaction transaction, long task) {
    return staff != null && OF_TASKS.replace(transaction, task, Set.copyOf(staff.ids()));
  }
}
