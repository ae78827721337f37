package dev.stint.contact;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.References;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Node;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What clients and projects need from their contacts. */
public final class Contacts {
  private static final Sql OF_PROJECT =
      Sql.of("SELECT contact_id FROM project_contact WHERE firm_id = :firm AND project_id = :id");
  private static final Sql UNLINK_PROJECT =
      Sql.of("DELETE FROM project_contact WHERE firm_id = :firm AND project_id = :id");
  private static final Sql OF_CLIENT =
      Sql.of("SELECT id FROM contact WHERE firm_id = :firm AND client_id = :id");

  private Contacts() {}

  /**
   * Removes all contacts from a project; those that belong to nothing else are deleted (ruling
   * 7.7).
   */
  public static void leaveProject(Transaction transaction, long project) {
    List<Long> contacts = ids(transaction, OF_PROJECT, project);
    transaction.query(UNLINK_PROJECT).set("id", project).run();
    new ContactStore(transaction).removeIfAlone(contacts);
  }

  /** Removes all contacts from a client; those without a project are deleted. */
  public static void leaveClient(Transaction transaction, long client) {
    List<Long> contacts = ids(transaction, OF_CLIENT, client);
    for (long contact : contacts) {
      transaction.update("contact", contact, Collections.singletonMap("client_id", null));
    }
    new ContactStore(transaction).removeIfAlone(contacts);
  }

  private static List<Long> ids(Transaction transaction, Sql sql, long id) {
    return transaction.query(sql).set("id", id).list(row -> row.number(1));
  }

  /**
   * Creates a contact without a project.
   *
   * @param sent a record of the fields that a caller may send
   * @return its id
   * @throws dev.stint.wire.Problem 400
   */
  public static long create(Transaction transaction, Node sent) {
    Faults faults = new Faults();
    Changes fields = ContactFields.CONTACT.read(Objects.requireNonNull(sent.fields()), faults);
    References.check(transaction, fields, faults);
    faults.raise();
    return new ContactStore(transaction).insert(fields);
  }

  /** Creates a contact with only a first name, and without a project or client. */
  public static long create(Transaction transaction, String firstName) {
    return new ContactStore(transaction).insert(firstName(firstName));
  }

  /**
   * Changes a contact's first name; null empties it.
   *
   * @param now from {@link dev.stint.store.Values#now}
   * @return whether it was different
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
    contacts.update(id, current, changes, now);
    return true;
  }

  /** Whether this is a contact's first name; null for none. */
  public static boolean isCalled(Transaction transaction, long id, @Nullable String firstName) {
    Changes changes = firstName(firstName);
    changes.keepDifferences(new ContactStore(transaction).current(id).orElseThrow());
    return changes.isEmpty();
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
