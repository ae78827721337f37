package dev.stint.contact;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.Right;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.Optional;

/**
 * Who may see and change a contact (ruling 6.5). One visible project is enough to see it; all staff
 * see a contact without projects, because they see its client (ruling 6.6). A change affects all of
 * its projects, so it needs the right to change each of them; a contact without projects can be
 * changed by those who manage clients. Templates count as projects here, for callers who see them
 * (ruling 8.8).
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

  private static final String ON_ANY_PROJECT =
      """
      EXISTS (SELECT 1 FROM project_contact k
        WHERE k.firm_id = n.firm_id AND k.contact_id = n.id)\
      """;

  /** The contact is one of a project, not a template, that the caller sees. */
  static final String OF_VISIBLE_PROJECT =
      ON_A_PROJECT.formatted("NOT p.is_template AND " + ProjectAccess.VISIBLE);

  /** The caller sees the contact. */
  static final String VISIBLE =
      "(%s OR n.client_id IS NOT NULL AND NOT %s)"
          .formatted(ON_A_PROJECT.formatted(ProjectAccess.VISIBLE_OR_TEMPLATE), ON_ANY_PROJECT);

  private static final Sql LOOK =
      Sql.of(
          "SELECT %s, %s, %s, %s FROM contact n WHERE n.firm_id = :firm AND n.id = :id"
              .formatted(
                  VISIBLE,
                  ON_ANY_PROJECT,
                  ON_A_PROJECT.formatted(ProjectAccess.EDITABLE_OR_TEMPLATE),
                  ON_A_PROJECT.formatted("NOT " + ProjectAccess.EDITABLE_OR_TEMPLATE)));

  private final boolean visible;
  private final boolean editable;
  private final boolean unlinkable;

  private ContactAccess(boolean visible, boolean editable, boolean unlinkable) {
    this.visible = visible;
    this.editable = editable;
    this.unlinkable = unlinkable;
  }

  /**
   * Ends the request unless the caller sees the contact.
   *
   * @throws Problem 404 when the firm has no such contact, 403 when the caller does not see it
   */
  public static ContactAccess toContact(Transaction transaction, Caller caller, long id) {
    ContactAccess access = find(transaction, caller, id).orElseThrow(() -> noContact(id));
    if (!access.visible) {
      throw Problem.forbidden("You do not have access to contact %d.".formatted(id));
    }
    return access;
  }

  /** Whether the contact exists in the firm and the caller sees it. */
  public static boolean isVisible(Transaction transaction, Caller caller, long id) {
    return find(transaction, caller, id).map(access -> access.visible).orElse(false);
  }

  private static Optional<ContactAccess> find(Transaction transaction, Caller caller, long id) {
    return transaction
        .query(LOOK)
        .setAny(caller.parameters())
        .set("id", id)
        .first(row -> {
          boolean visible = row.flag(1);
          if (!row.flag(2)) {
            boolean manages = visible && caller.has(Right.MANAGES_CLIENTS);
            return new ContactAccess(visible, manages, manages);
          }
          boolean onEditable = row.flag(3);
          return new ContactAccess(visible, onEditable && !row.flag(4), onEditable);
        });
  }

  /**
   * Ends the request unless the caller may change the contact.
   *
   * @throws Problem 405
   */
  public void requireEdit() {
    require(editable, "You do not have the right to change this contact on each of its projects.");
  }

  /**
   * Ends the request unless the caller may remove the contact from a project.
   *
   * @throws Problem 405
   */
  void requireUnlink() {
    require(unlinkable, "You do not have the right to change any project of this contact.");
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw Problem.missingRight(otherwise);
    }
  }

  static Problem noContact(long id) {
    return Problem.notFound("There is no contact %d.".formatted(id));
  }

  static Problem notLinked(long id, long project) {
    return Problem.notFound("Project %d has no contact %d.".formatted(project, id));
  }
}
