package dev.stint.contact;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.Right;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.Optional;

/**
 * Who sees and who may change a contact (ruling 6.5). One visible project is enough to see it, or a
 * client: those are visible to all staff (ruling 6.6). One editable project is enough to change it;
 * a contact without any project is changed by whoever manages clients.
 */
public final class ContactAccess {
  /**
   * A condition on the contact {@code n}, over its links {@code k} and their projects {@code p}.
   */
  private static final String ON_A_PROJECT =
      """
      EXISTS (SELECT 1 FROM project_contact k
        JOIN project p ON p.firm_id = k.firm_id AND p.id = k.project_id
        WHERE k.firm_id = n.firm_id AND k.contact_id = n.id AND %s)\
      """;

  /** The contact is one of a project, not a template, that the caller sees. */
  static final String OF_VISIBLE_PROJECT =
      ON_A_PROJECT.formatted("NOT p.is_template AND " + ProjectAccess.VISIBLE);

  private static final Sql LOOK =
      Sql.of(
          "SELECT n.client_id IS NOT NULL OR %s, %s, NOT %s FROM contact n WHERE n.firm_id = :firm AND n.id = :id"
              .formatted(
                  ON_A_PROJECT.formatted(ProjectAccess.VISIBLE_OR_TEMPLATE),
                  ON_A_PROJECT.formatted(ProjectAccess.EDITABLE_OR_TEMPLATE),
                  ON_A_PROJECT.formatted("TRUE")));

  private final boolean visible;
  private final boolean editable;

  private ContactAccess(boolean visible, boolean editable) {
    this.visible = visible;
    this.editable = editable;
  }

  /**
   * Ends the request unless the caller sees the contact.
   *
   * @throws Problem 404 when the firm has no such contact, 403 when the caller does not see it
   */
  static ContactAccess toContact(Transaction transaction, Caller caller, long id) {
    ContactAccess access = find(transaction, caller, id).orElseThrow(() -> noContact(id));
    if (!access.visible) {
      throw Problem.forbidden("You do not have access to contact %d.".formatted(id));
    }
    return access;
  }

  /** Whether the firm has such a contact and the caller sees it. */
  public static boolean isVisible(Transaction transaction, Caller caller, long id) {
    return find(transaction, caller, id).map(access -> access.visible).orElse(false);
  }

  private static Optional<ContactAccess> find(Transaction transaction, Caller caller, long id) {
    return transaction
        .query(LOOK)
        .setAny(caller.parameters())
        .set("id", id)
        .first(row ->
            new ContactAccess(
                row.flag(1), row.flag(2) || (row.flag(3) && caller.has(Right.MANAGES_CLIENTS))));
  }

  /** Whether the caller may change the contact. */
  boolean editable() {
    return editable;
  }

  /**
   * Ends the request unless the caller may change the contact.
   *
   * @throws Problem 405
   */
  void requireEdit() {
    if (!editable) {
      throw Problem.missingRight("You do not have the right to change this contact.");
    }
  }

  static Problem noContact(long id) {
    return Problem.notFound("There is no contact %d.".formatted(id));
  }

  static Problem notLinked(long id, long project) {
    return Problem.notFound("Project %d has no contact %d.".formatted(project, id));
  }
}
