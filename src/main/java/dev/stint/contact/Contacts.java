package dev.stint.contact;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients and projects need of their contacts. */
public final class Contacts {
  private static final Sql OF_PROJECT =
      Sql.of("SELECT contact_id FROM project_contact WHERE firm_id = :firm AND project_id = :id");
  private static final Sql UNLINK_PROJECT =
      Sql.of("DELETE FROM project_contact WHERE firm_id = :firm AND project_id = :id");
  private static final Sql OF_CLIENT =
      Sql.of("SELECT id FROM contact WHERE firm_id = :firm AND client_id = :id");

  private Contacts() {}

  /** Takes all contacts from a project; those that belong to nothing else go (ruling 7.7). */
  public static void leaveProject(Transaction transaction, long project) {
    List<Long> contacts = ids(transaction, OF_PROJECT, project);
    transaction.query(UNLINK_PROJECT).set("id", project).run();
    new ContactStore(transaction).removeIfAlone(contacts);
  }

  /** Takes all contacts from a client; those that belong to no project go. */
  public static void leaveClient(Transaction transaction, long client) {
    List<Long> contacts = ids(transaction, OF_CLIENT, client);
    for (long contact : contacts) {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("client_id", null);
      transaction.update("contact", contact, values);
    }
    new ContactStore(transaction).removeIfAlone(contacts);
  }

  private static List<Long> ids(Transaction transaction, Sql sql, long id) {
    return transaction.query(sql).set("id", id).list(row -> row.number(1));
  }

  /** Makes a contact with nothing but a first name; it belongs to nothing yet. */
  public static long create(Transaction transaction, String firstName) {
    return new ContactStore(transaction).insert(firstName(firstName), new Changes());
  }

  /**
   * Changes a contact's first name, null to empty it.
   *
   * @param now as {@link dev.stint.store.Values#now} says it
   * @return whether it was another
   */
  public static boolean rename(
      Transaction transaction, long id, @Nullable String firstName, String now) {
    ContactStore contacts = new ContactStore(transaction);
    Current current = contacts.current(id).orElseThrow();
    Changes changes = firstName(firstName);
    changes.keepDifferences(current);
    if (changes.isEmpty()) {
      return false;
    }
    contacts.update(id, current, changes, new Changes(), now);
    return true;
  }

  private static Changes firstName(@Nullable String name) {
    Changes changes = new Changes();
    changes.put(ContactFields.FIRST_NAME, name);
    return changes;
  }

  /** Whether a contact still has a name without its first name. */
  public static boolean hasNameBesideFirst(Transaction transaction, long id) {
    return new ContactStore(transaction).hasNameBesideFirst(id);
  }
}
