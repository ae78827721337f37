package dev.stint.catalog;

import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a list of records that a caller sent, identified by one field each. Faults are named by
 * position, as in {@code [2].StaffSid}.
 */
public final class RecordList {
  /** The maximum number of entries in a list. */
  public static final int MOST = 10_000;

  /** Reading stops after this many faults: nobody wants thousands of them. */
  private static final int ENOUGH_FAULTY = 100;

  private final Resource resource;
  private final Field<Long> key;
  private final boolean takesKeys;

  private RecordList(Resource resource, Field<Long> key, boolean takesKeys) {
    this.resource = resource;
    this.key = key;
    this.takesKeys = takesKeys;
  }

  /** A list of objects. */
  public static RecordList ofObjects(Resource resource, Field<Long> key) {
    return new RecordList(resource, key, false);
  }

  /** A list of objects, or just of their keys. */
  public static RecordList ofObjectsOrKeys(Resource resource, Field<Long> key) {
    return new RecordList(resource, key, true);
  }

  /**
   * Reads the entries, in order. Unreadable entries, missing required fields and repeated keys are
   * added to the faults.
   *
   * @throws Problem 400 if there are too many
   */
  public List<Changes> read(List<Node> items, Faults faults) {
    if (items.size() > MOST) {
      throw Problem.refused("The list has more than %d entries.".formatted(MOST));
    }
    List<Changes> records = new ArrayList<>();
    Set<Long> keys = new HashSet<>();
    int faulty = 0;
    for (int i = 0; i < items.size() && faulty < ENOUGH_FAULTY; i++) {
      Node item = items.get(i);
      if (item.fields() == null && !takesKeys) {
        faults.add(Faults.entry(i), "must be an object");
        records.add(new Changes());
        faulty++;
        continue;
      }
      Faults own = new Faults();
      Changes record = read(item, own);
      Long id = record.get(key);
      if (id != null && !keys.add(id)) {
        own.add(key, "occurs twice");
      }
      records.add(record);
      if (!own.isEmpty()) {
        faults.addAll(Faults.entry(i) + ".", own);
        faulty++;
      }
    }
    return records;
  }

  private Changes read(Node item, Faults faults) {
    Fields fields = item.fields();
    if (fields != null) {
      Changes record = resource.read(fields, faults);
      resource.requireAll(record, faults);
      return record;
    }
    Changes record = new Changes();
    try {
      Long id = key.read(item);
      if (id == null) {
        throw new BadValue("is required");
      }
      record.put(key, id);
    } catch (BadValue e) {
      faults.add(key, e.message());
    }
    return record;
  }
}
