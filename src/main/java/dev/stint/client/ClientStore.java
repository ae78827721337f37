package dev.stint.client;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.View;
import dev.stint.contact.Contacts;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clients in the database. */
final class ClientStore {
  private static final String TABLE = "client";

  static final RecordQuery BASIC = new RecordQuery(ClientFields.CLIENT, View.BASIC, "c.id = :id");
  static final RecordQuery DETAILED =
      new RecordQuery(ClientFields.CLIENT, View.DETAILED, "c.id = :id");
  static final ListQuery LIST =
      new ListQuery(
          ClientFields.CLIENT,
          View.BASIC,
          "(:inactive OR NOT c.is_inactive)",
          List.of(ListQuery.Order.text("c.name_folded"), ListQuery.Order.number("c.id")));

  private static final Current.Reader CURRENT = new Current.Reader(ClientFields.CLIENT, TABLE);

  private static final Sql EXISTS =
      Sql.of("SELECT 1 FROM client WHERE firm_id = :firm AND id = :id");

  private static final Sql CODE_TAKEN =
      Sql.of("SELECT 1 FROM client WHERE firm_id = :firm AND code_folded = :code AND id <> :id");

  private static final Sql HAS_PROJECTS =
      Sql.of("SELECT 1 FROM project WHERE firm_id = :firm AND client_id = :id");

  private static final Sql MAY_HAVE_CONTACT =
      Sql.of(
          """
          SELECT 1 FROM contact n
          WHERE n.firm_id = :firm AND n.id = :contact AND (n.client_id = :id OR n.client_id IS NULL
            AND EXISTS (SELECT 1 FROM project_contact k
              JOIN project p ON p.firm_id = k.firm_id AND p.id = k.project_id
              WHERE k.firm_id = n.firm_id AND k.contact_id = n.id AND %s))\
          """
              .formatted(ProjectAccess.VISIBLE));

  private static final Sql IS_NOBODYS_CONTACT =
      Sql.of("SELECT 1 FROM contact WHERE firm_id = :firm AND id = :id AND client_id IS NULL");

  private final Transaction transaction;

  ClientStore(Transaction transaction) {
    this.transaction = transaction;
  }

  boolean exists(long id) {
    return transaction.query(EXISTS).set("id", id).exists();
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  /** Whether another client has this code, in any letter case. */
  boolean codeIsTaken(String code, long exceptId) {
    return transaction
        .query(CODE_TAKEN)
        .set("code", Values.folded(code))
        .set("id", exceptId)
        .exists();
  }

  boolean hasProjects(long id) {
    return transaction.query(HAS_PROJECTS).set("id", id).exists();
  }

  /**
   * Whether a contact is the client's, or may become it: the caller sees it and it is no other
   * client's.
   */
  boolean mayHaveContact(Caller caller, long id, long contact) {
    return transaction
        .query(MAY_HAVE_CONTACT)
        .setAny(caller.parameters())
        .set("id", id)
        .set("contact", contact)
        .exists();
  }

  long insert(Changes changes, String now) {
    long id = transaction.newId();
    var values = columns(changes, now);
    values.put("id", id);
    values.put("created_at", now);
    values.putIfAbsent("is_inactive", false);
    transaction.insert(TABLE, values);
    takeContacts(id, changes);
    return id;
  }

  void update(long id, Changes changes, String now) {
    transaction.update(TABLE, id, columns(changes, now));
    takeContacts(id, changes);
  }

  /** Contacts that the client is given and that have no client yet become the client's. */
  private void takeContacts(long id, Changes changes) {
    for (var field : List.of(ClientFields.PRIMARY_CONTACT, ClientFields.BILLING_CONTACT)) {
      Long contact = changes.get(field);
      if (contact != null && transaction.query(IS_NOBODYS_CONTACT).set("id", contact).exists()) {
        transaction.update("contact", contact, Map.of("client_id", id));
      }
    }
  }

  private static Map<String, @Nullable Object> columns(Changes changes, String now) {
    var values = changes.columns();
    String name = changes.get(ClientFields.NAME);
    if (name != null) {
      values.put("name_folded", Values.folded(name));
    }
    if (changes.has(ClientFields.CODE)) {
      String code = changes.get(ClientFields.CODE);
      values.put("code_folded", code == null ? null : Values.folded(code));
    }
    values.put("modified_at", now);
    return values;
  }

  /** Removes the client; those of its contacts that projects have stay. */
  void delete(long id) {
    Contacts.leaveClient(transaction, id);
    transaction.delete(TABLE, id);
  }
}
