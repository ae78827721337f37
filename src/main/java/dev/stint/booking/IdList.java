package dev.stint.booking;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.Type;
import dev.stint.http.Request;
import dev.stint.wire.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What calls on several records at once are sent: lists of ids, in a body or parted by commas in
 * the query (ruling 1.3), and the note of a rejection.
 */
public final class IdList {
  private IdList() {}

  /** The ids under this name, each once; none when they are not sent. */
  public static List<Long> optional(Request request, String name, Faults faults) {
    Node node = request.fields().get(name);
    if (node == null || node.isEmpty()) {
      return List.of();
    }
    List<Node> items = node.items();
    if (items == null) {
      faults.add(name, "must be a list of ids");
      return List.of();
    }
    if (items.size() > IdParameters.MOST) {
      faults.add(name, "must not have more than %d ids".formatted(IdParameters.MOST));
      return List.of();
    }
    return ids(items, name, faults);
  }

  private static List<Long> ids(List<Node> items, String name, Faults faults) {
    LinkedHashSet<Long> ids = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        Long id = Type.ID.read(items.get(i));
        if (id == null || !ids.add(id)) {
          faults.add(entry(name, i), id == null ? "is no id" : "is there twice");
        }
      } catch (BadValue e) {
        faults.add(entry(name, i), e.message());
      }
    }
    return new ArrayList<>(ids);
  }

  /** The same where there must be one at the least. */
  public static List<Long> required(Request request, String name, Faults faults) {
    List<Long> ids = optional(request, name, faults);
    if (ids.isEmpty()) {
      faults.add(name, "is required: a list of ids");
    }
    return ids;
  }

  /** The {@code note} that a rejection needs; a fault where there is none. */
  public static String note(Request request, Faults faults) {
    Node node = request.fields().get("note");
    try {
      String note = node == null ? null : Type.NOTES.read(node);
      if (note == null || note.isBlank()) {
        faults.add("note", "is required: why it is rejected");
      } else {
        return note;
      }
    } catch (BadValue e) {
      faults.add("note", e.message());
    }
    return "";
  }

  /** What the entry of such a list is called in a fault; it counts from 0. */
  public static String entry(String list, int position) {
    return "%s[%d]".formatted(list, position);
  }
}
