package dev.stint.address;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Types;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The {@code AddressList} in a project's body as a caller sent it, if one was sent. */
public final class PostedAddresses {
  private static final String NAME = "AddressList";

  private final @Nullable List<PostedAddress> entries;

  private PostedAddresses(@Nullable List<PostedAddress> entries) {
    this.entries = entries;
  }

  /**
   * An address in the list.
   *
   * @param id the address that it changes; null for a new one
   * @param changes the fields given
   */
  record PostedAddress(@Nullable Long id, Changes changes) {}

  /** Reads the list from a project's fields; null stands for an empty list. */
  public static PostedAddresses read(Fields project, Faults faults) {
    Node sent = project.get(NAME);
    if (sent == null) {
      return new PostedAddresses(null);
    }
    List<Node> items = sent.isEmpty() ? List.of() : sent.items();
    if (project.isGivenTwice(NAME)) {
      faults.add(NAME, "is given more than once");
    } else if (items == null) {
      faults.add(NAME, "must be a list");
    } else if (items.size() > RecordList.MOST) {
      faults.add(NAME, "must not have more than %d addresses".formatted(RecordList.MOST));
    } else {
      List<PostedAddress> entries = new ArrayList<>();
      for (Node item : items) {
        entries.add(entry(item, name(entries.size()), faults));
      }
      return new PostedAddresses(entries);
    }
    return new PostedAddresses(null);
  }

  private static PostedAddress entry(Node item, String name, Faults faults) {
    Fields fields = item.fields();
    if (fields == null) {
      faults.add(name, "must be an object");
      return new PostedAddress(null, new Changes());
    }
    Faults found = new Faults();
    PostedAddress entry =
        new PostedAddress(id(fields, found), ProjectAddresses.ADDRESS.read(fields, found));
    faults.addAll(name + ".", found);
    return entry;
  }

  private static @Nullable Long id(Fields fields, Faults faults) {
    Node id = fields.get("Id");
    try {
      return id == null ? null : Types.ID.read(id);
    } catch (BadValue e) {
      faults.add("Id", e.message());
      return null;
    }
  }

  private static String name(int index) {
    return NAME + "[" + index + "]";
  }

  /** Whether a list was sent, even an empty one. */
  public boolean isGiven() {
    return entries != null;
  }

  /** Visits the entries, each with its name for faults. */
  void each(BiConsumer<PostedAddress, String> action) {
    if (entries != null) {
      for (int i = 0; i < entries.size(); i++) {
        action.accept(entries.get(i), name(i));
      }
    }
  }
}
