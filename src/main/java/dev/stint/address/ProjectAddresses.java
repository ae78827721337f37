package dev.stint.address;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of a project. A posted list replaces them, entry by entry (ruling 8.2). */
public final class ProjectAddresses {
  private static final String TABLE = "project_address";
  private static final String OTHER = "OTHER";
  private static final Type<String> TAGS =
      Types.word(List.of("PRIMARY", "BILLING", "CLIENT", OTHER));

  /** One of a project's addresses, with its role there. */
  public static final Resource ADDRESS = Resource.named("Address", "a", "project_address a");

  static {
    AddressFields.addTo(ADDRESS, "a", "a.id");
  }

  private static final Field<String> TAG =
      ADDRESS
          .field("Tag", TAGS)
          .column("tag")
          .updatable()
          .says("PRIMARY, BILLING, CLIENT or OTHER.");

  private static final Current.Reader CURRENT = new Current.Reader(ADDRESS, TABLE);

  private static final Sql OF_PROJECT =
      Sql.of(
          "SELECT id FROM project_address WHERE firm_id = :firm AND project_id = :project ORDER BY id");

  private final Transaction transaction;
  private final Set<Long> gone = new LinkedHashSet<>();
  private final Map<Long, Changes> changed = new LinkedHashMap<>();
  private final List<Changes> added = new ArrayList<>();
  private final Set<String> tags = new HashSet<>();

  private ProjectAddresses(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * The changes that give a project the addresses posted; faults are named like {@code
   * AddressList[1].Tag}.
   *
   * @param project null for a new one, which has no addresses yet, so ids are ignored as the
   *     project's own is
   */
  public static ProjectAddresses compare(
      Transaction transaction, @Nullable Long project, PostedAddresses posted, Faults faults) {
    ProjectAddresses addresses = new ProjectAddresses(transaction);
    if (posted.isGiven()) {
      if (project != null) {
        addresses.gone.addAll(
            transaction.query(OF_PROJECT).set("project", project).list(row -> row.number(1)));
      }
      posted.each((entry, name) -> addresses.place(entry, project == null, name, faults));
    }
    return addresses;
  }

  private void place(
      PostedAddresses.PostedAddress entry, boolean isNewProject, String name, Faults faults) {
    Changes changes = entry.changes();
    if (changes.has(TAG) && changes.get(TAG) == null) {
      changes.put(TAG, OTHER);
    }
    Long id = entry.id();
    String tag = changes.get(TAG);
    if (id == null || isNewProject) {
      added.add(changes);
    } else if (!gone.remove(id)) {
      faults.add(
          name + ".Id",
          changed.containsKey(id)
              ? "is given more than once"
              : "does not match any address of this project");
      return;
    } else {
      Current current = CURRENT.read(transaction, id).orElseThrow();
      tag = changes.has(TAG) ? tag : current.get(TAG);
      changes.keepDifferences(current);
      changed.put(id, changes);
    }
    if (tag != null && !tag.equals(OTHER) && !tags.add(tag)) {
      faults.add(
          name + ".Tag",
          "is used by another address in the list; only OTHER may be used more than once");
    }
  }

  /**
   * Makes the changes.
   *
   * @return whether anything has changed
   */
  public boolean save(long project) {
    gone.forEach(id -> transaction.delete(TABLE, id));
    changed.values().removeIf(Changes::isEmpty);
    // The tags stay unique at every moment, even while two addresses exchange theirs.
    changed.forEach((id, changes) -> {
      if (changes.has(TAG)) {
        transaction.update(TABLE, id, Map.of("tag", OTHER));
      }
    });
    changed.forEach((id, changes) -> transaction.update(TABLE, id, changes.columns()));
    for (Changes changes : added) {
      Map<String, @Nullable Object> values = changes.columns();
      values.put("id", transaction.newId());
      values.put("project_id", project);
      values.putIfAbsent("tag", OTHER);
      transaction.insert(TABLE, values);
    }
    return !gone.isEmpty() || !changed.isEmpty() || !added.isEmpty();
  }
}
