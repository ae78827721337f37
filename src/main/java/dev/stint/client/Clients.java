package dev.stint.client;

import dev.stint.access.Right;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Field;
import dev.stint.catalog.query.ListQuery;
import dev.stint.contact.ContactAccess;
import dev.stint.contact.Contacts;
import dev.stint.http.Visit;
import dev.stint.project.DisplayNames;
import dev.stint.record.Edit;
import dev.stint.record.Records;
import dev.stint.record.Rules;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The firm's clients: {@code /client} (wider API: Clients). All staff see them; changing them needs
 * the right to manage clients.
 */
public final class Clients implements Rules {
  /** The firm's clients. */
  public static final Records CLIENTS =
      Records.of("client", ClientFields.CLIENT)
          .called(ParameterName.of("SystemId"))
          .withInactiveIf("ShowInactive")
          .orderedBy(ListQuery.Order.text("c.name_folded"))
          .unique(ClientFields.CODE)
          .keptBy("project", "client_id")
          .ruledBy(new Clients());

  private static final List<Field<Long>> CONTACTS =
      List.of(ClientFields.PRIMARY_CONTACT, ClientFields.BILLING_CONTACT);

  private static final Sql MAY_HAVE_CONTACT =
      Sql.of(
          """
          SELECT 1 FROM contact WHERE firm_id = :firm AND id = :contact
            AND (client_id = :id OR client_id IS NULL)\
          """);

  private static final Sql IS_NOBODYS_CONTACT =
      Sql.of("SELECT 1 FROM contact WHERE firm_id = :firm AND id = :id AND client_id IS NULL");

  private Clients() {}

  @Override
  public void requireCreate(Visit visit) {
    visit.caller().require(Right.MANAGES_CLIENTS, "manage clients");
  }

  /** An unset display name shows the name; posted back as shown, it stays unset. */
  @Override
  public void sent(Edit edit) {
    Changes changes = edit.changes();
    Current current = edit.current();
    if (current != null
        && current.get(ClientFields.DISPLAY_NAME) == null
        && Objects.equals(changes.get(ClientFields.DISPLAY_NAME), current.get(ClientFields.NAME))) {
      changes.remove(ClientFields.DISPLAY_NAME);
    }
  }

  /**
   * A contact that is the client's or may become so: the caller sees it, and it has no other
   * client.
   */
  @Override
  public void check(Edit edit) {
    Transaction transaction = edit.transaction();
    for (Field<Long> field : CONTACTS) {
      Long contact = edit.changed(field);
      if (contact != null
          && !(transaction
                  .query(MAY_HAVE_CONTACT)
                  .set("id", edit.id())
                  .set("contact", contact)
                  .exists()
              && ContactAccess.isVisible(transaction, edit.caller(), contact))) {
        edit.fault(field, "does not match any contact of this client that you have access to");
      }
    }
  }

  /** Contacts named by the client that have no client yet become the client's. */
  @Override
  public void saved(Edit edit) {
    Transaction transaction = edit.transaction();
    for (Field<Long> field : CONTACTS) {
      Long contact = edit.changed(field);
      if (contact != null && transaction.query(IS_NOBODYS_CONTACT).set("id", contact).exists()) {
        transaction.update("contact", contact, Map.of("client_id", edit.id()));
      }
    }
    boolean isRenamed =
        edit.changes().has(ClientFields.NAME) || edit.changes().has(ClientFields.CODE);
    if (!edit.isNew() && isRenamed) {
      new DisplayNames(transaction, edit.caller().firm(), edit.visit().now())
          .refreshClient(edit.id());
    }
  }

  /** Its contacts that belong to projects remain. */
  @Override
  public void deleting(Visit visit, Transaction transaction, long id, Current client) {
    Contacts.leaveClient(transaction, id);
  }
}
