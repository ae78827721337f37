package dev.stint.catalog;

import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Ids that a caller sent in a list. Faults are named by position, counted from 0, as in {@code
 * ids[2]}.
 */
public final class IdList {
  private final String name;

  /** Null for unreadable entries, so that the others keep their positions. */
  private final List<@Nullable Long> entries;

  private IdList(String name, List<@Nullable Long> entries) {
    this.name = name;
    this.entries = entries;
  }

  /** A list without entries. */
  public static IdList empty() {
    return new IdList("", List.of());
  }

  /**
   * A list of known ids.
   *
   * @param entries null for an unreadable one, which is already a fault
   */
  public static IdList of(String name, List<@Nullable Long> entries) {
    return new IdList(name, entries);
  }

  /** Reads the list of this name; a missing or empty list has no entries. */
  public static IdList read(Fields sent, String name, int most, Faults faults) {
    Node node = sent.get(name);
    if (node == null || node.isEmpty()) {
      return empty();
    }
    List<Node> items = node.items();
    if (items == null) {
      faults.add(name, "must be a list of ids");
      return empty();
    }
    return read(name, items, most, faults);
  }

  /** The same, with at least one entry required. */
  public static IdList required(Fields sent, String name, int most, Faults faults) {
    IdList list = read(sent, name, most, faults);
    if (list.entries.isEmpty()) {
      faults.add(name, "is required: a list of ids");
    }
    return list;
  }

  /**
   * Reads the entries; those that cannot be ids are added to the faults.
   *
   * @param name the list's name in a fault; empty if it is the whole body
   * @param most the maximum number of entries; more are a fault, and none are read
   */
  public static IdList read(String name, List<Node> items, int most, Faults faults) {
    if (items.size() > most) {
      faults.add(name, "must not have more than %d ids".formatted(most));
      return empty();
    }
    IdList list = new IdList(name, new ArrayList<>());
    for (Node item : items) {
      list.entries.add(list.read(item, faults));
    }
    return list;
  }

  private @Nullable Long read(Node item, Faults faults) {
    String message = "must be an id";
    try {
      Long id = Types.ID.read(item);
      if (id != null) {
        return id;
      }
    } catch (BadValue e) {
      message = e.message();
    }
    faults.add(position(entries.size()), message);
    return null;
  }

  private String position(int entry) {
    return name + Faults.entry(entry);
  }

  /** The distinct ids, in the order in which they were sent. */
  public List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    each((_, id) -> ids.add(id));
    return ids.stream().distinct().toList();
  }

  /** Adds a fault with this message for each id that is not among those. */
  public void require(LongPredicate those, String message, Faults faults) {
    each((position, id) -> {
      if (!those.test(id)) {
        faults.add(position, message);
      }
    });
  }

  /** Visits the ids with their positions. */
  public void each(Visitor visitor) {
    for (int i = 0; i < entries.size(); i++) {
      Long id = entries.get(i);
      if (id != null) {
        visitor.visit(position(i), id);
      }
    }
  }

  /** The action for each id. */
  public interface Visitor {
    /**
     * Called for an id.
     *
     * @param position its entry's name in a fault
     */
    void visit(String position, long id);
  }
}
