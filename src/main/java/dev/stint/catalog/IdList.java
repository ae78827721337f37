package dev.stint.catalog;

import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Ids that a caller sent in a list. Faults are named by position, as in {@code ids[2]}, which
 * counts from 0.
 */
public final class IdList {
  private final String name;

  /** Null for what could not be read, so that the others keep their positions. */
  private final List<@Nullable Long> entries;

  private IdList(String name, List<@Nullable Long> entries) {
    this.name = name;
    this.entries = entries;
  }

  /** A list without entries. */
  public static IdList empty() {
    return new IdList("", List.of());
  }

  /** Reads the list of this name; one that is not sent, or empty, has no entries. */
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

  /** The same where there must be an entry. */
  public static IdList required(Fields sent, String name, int most, Faults faults) {
    IdList list = read(sent, name, most, faults);
    if (list.entries.isEmpty()) {
      faults.add(name, "is required: a list of ids");
    }
    return list;
  }

  /**
   * Reads the entries; what cannot be an id is added to the faults.
   *
   * @param name what the list is called in a fault; empty when it is the whole body
   * @param most how many entries it may have; if there are more, that is a fault, and none are read
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
      Long id = Type.ID.read(item);
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

  /** The ids, each once, in the order they were sent. */
  public List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    each((_, id) -> ids.add(id));
    return ids.stream().distinct().toList();
  }

  /** Adds a fault with this message for each id that is none of those. */
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

  /** What is done with each id. */
  public interface Visitor {
    /**
     * Called for an id.
     *
     * @param position what its entry is called in a fault
     */
    void visit(String position, long id);
  }
}
