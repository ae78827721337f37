package dev.stint.contact;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contacts in the database. */
final class ContactStore {
  private static final String TABLE = "contact";

  private static final List<ListQuery.Order> BY_NAME =
      List.of(ListQuery.Order.text("n.full_name_folded"), ListQuery.Order.number("n.id"));

  /**
   * The contacts of the project {@code :project}. It is part of the order, because by name alone
   * SQLite would scan all contacts of the firm.
   */
  static final ListQuery OF_PROJECT =
      new ListQuery(
          ContactFields.OF_PROJECT,
          View.BASIC,
          "k.project_id = :project",
          Stream.concat(Stream.of(ListQuery.Order.number("k.project_id")), BY_NAME.stream())
              .toList());

  /** The contacts of all projects that the caller sees, each once. */
  static final ListQuery OF_VISIBLE_PROJECTS =
      new ListQuery(ContactFields.CONTACT, View.BASIC, ContactAccess.OF_VISIBLE_PROJECT, BY_NAME);

  /** One contact as one of the project {@code :project}. */
  static final RecordQuery ONE_OF_PROJECT =
      new RecordQuery(
          ContactFields.OF_PROJECT, View.BASIC, "k.project_id = :project AND n.id = :id");

  /** One contact by itself. */
  static final RecordQuery ONE = new RecordQuery(ContactFields.CONTACT, View.BASIC, "n.id = :id");

  private static final Current.Reader CURRENT = new Current.Reader(ContactFields.CONTACT, TABLE);

  private static final Sql NOTE_CHANGE =
      Sql.of(
          """
          UPDATE project SET modified_at = :now WHERE firm_id = :firm AND id IN (
            SELECT project_id FROM project_contact WHERE firm_id = :firm AND contact_id = :id)\
          """);

  private static final Sql EDITABLE_PROJECTS =
      Sql.of(
          """
          SELECT p.id FROM project_contact k
          JOIN project p ON p.firm_id = k.firm_id AND p.id = k.project_id
          WHERE k.firm_id = :firm AND k.contact_id = :id AND %s\
          """
              .formatted(ProjectAccess.EDITABLE_OR_TEMPLATE));

  private static final Sql DELETE_IF_ALONE =
      Sql.of(
          """
          DELETE FROM contact WHERE firm_id = :firm AND id = :id AND client_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM project_contact k
              WHERE k.firm_id = contact.firm_id AND k.contact_id = contact.id)\
          """);

  private static final Sql NAMED_BESIDE_FIRST =
      Sql.of(
          """
          SELECT 1 FROM contact WHERE firm_id = :firm AND id = :id
            AND (last_name IS NOT NULL OR company IS NOT NULL)\
          """);

  private static final List<Sql> FORGET_GONE =
      List.of(forgetGone("primary"), forgetGone("billing"));

  private final Transaction transaction;

  ContactStore(Transaction transaction) {
    this.transaction = transaction;
  }

  private static Sql forgetGone(String role) {
    return Sql.of(
        """
        UPDATE client SET @_contact_id = NULL WHERE firm_id = :firm AND @_contact_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM contact n
            WHERE n.firm_id = client.firm_id AND n.id = client.@_contact_id)\
        """
            .replace("@", role));
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  long insert(Changes fields) {
    long id = transaction.newId();
    Map<String, @Nullable Object> values = fields.columns();
    values.put("id", id);
    values.put("address_id", transaction.newId());
    putFullName(
        values,
        fields.get(ContactFields.FIRST_NAME),
        fields.get(ContactFields.LAST_NAME),
        fields.get(ContactFields.COMPANY));
    transaction.insert(TABLE, values);
    return id;
  }

  /**
   * Changes a contact, which also counts as a change of all its projects (ruling 7.5).
   *
   * @param current what it was before
   */
  void update(long id, Current current, Changes fields, String now) {
    Map<String, @Nullable Object> values = fields.columns();
    putFullName(
        values,
        fields.result(ContactFields.FIRST_NAME, current),
        fields.result(ContactFields.LAST_NAME, current),
        fields.result(ContactFields.COMPANY, current));
    transaction.update(TABLE, id, values);
    transaction.query(NOTE_CHANGE).set("id", id).set("now", now).run();
  }

  private static void putFullName(
      Map<String, @Nullable Object> values,
      @Nullable String first,
      @Nullable String last,
      @Nullable String company) {
    String name = Stream.of(first, last).filter(Objects::nonNull).collect(Collectors.joining(" "));
    String full = !name.isEmpty() ? name : company == null ? "" : company;
    values.put("full_name", full);
    values.put("full_name_folded", Texts.folded(full));
  }

  /** Whether a contact has a last name or a company. */
  boolean hasNameBesideFirst(long id) {
    return transaction.query(NAMED_BESIDE_FIRST).set("id", id).exists();
  }

  /** Those of the contact's projects and templates that the caller may change. */
  List<Long> editableProjects(long id, Caller caller) {
    return transaction
        .query(EDITABLE_PROJECTS)
        .setAny(caller.parameters())
        .set("id", id)
        .list(row -> row.number(1));
  }

  /** Deletes those of these contacts that have neither a project nor a client (ruling 8.1). */
  void removeIfAlone(List<Long> ids) {
    boolean removed = false;
    for (long id : ids) {
      Map<String, Object> row = transaction.row(TABLE, id);
      if (transaction.query(DELETE_IF_ALONE).set("id", id).run() > 0) {
        transaction.note(TABLE, id, "delete", row);
        removed = true;
      }
    }
    if (removed) {
      FORGET_GONE.forEach(sql -> transaction.query(sql).run());
    }
  }
}
