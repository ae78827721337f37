package dev.stint.contact;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.Map;
import java.util.Optional;

/**
 * A project's contacts, and which of them are PRIMARY and BILLING. One contact may be both (ruling
 * 7.6); no project has two of either (ruling 8.1).
 */
public final class ContactLinks {
  private static final Sql LINK =
      Sql.of(
          """
          SELECT is_primary, is_billing FROM project_contact
          WHERE firm_id = :firm AND project_id = :project AND contact_id = :contact\
          """);

  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO project_contact (firm_id, project_id, contact_id, is_primary, is_billing)
          VALUES (:firm, :project, :contact, FALSE, FALSE)\
          """);

  private static final Sql CLEAR =
      Sql.of(
          """
          UPDATE project_contact SET is_primary = FALSE, is_billing = FALSE
          WHERE firm_id = :firm AND project_id = :project AND contact_id = :contact\
          """);

  private static final Sql REMOVE =
      Sql.of(
          """
          DELETE FROM project_contact
          WHERE firm_id = :firm AND project_id = :project AND contact_id = :contact\
          """);

  private static final RoleSql PRIMARY = new RoleSql(Role.PRIMARY);
  private static final RoleSql BILLING = new RoleSql(Role.BILLING);

  private final Transaction transaction;

  /** Within this transaction. */
  public ContactLinks(Transaction transaction) {
    this.transaction = transaction;
  }

  /** The contact's role on the project, as shown by its Tag; empty if it is not linked. */
  public Optional<Role> role(long project, long contact) {
    return transaction
        .query(LINK)
        .set("project", project)
        .set("contact", contact)
        .first(row -> row.flag(1) ? Role.PRIMARY : row.flag(2) ? Role.BILLING : Role.OTHER);
  }

  /** The project's contact in this role, which is not OTHER. */
  public Optional<Long> holder(long project, Role role) {
    return transaction.query(sql(role).holder).set("project", project).first(row -> row.number(1));
  }

  /** Links a contact to a project that it is not linked to; its role there is OTHER. */
  public void add(long project, long contact) {
    transaction.query(ADD).set("project", project).set("contact", contact).run();
    note(project, "insert", Map.of("contact_id", contact));
  }

  /**
   * Moves a role other than OTHER to a contact of the project, which keeps any role that it has.
   */
  public void move(long project, long contact, Role role) {
    vacate(project, role);
    transaction.query(sql(role).give).set("project", project).set("contact", contact).run();
    note(project, "update", Map.of("contact_id", contact, role.column(), true));
  }

  /** Removes a role other than OTHER from the contact that has it on the project. */
  public void vacate(long project, Role role) {
    if (transaction.query(sql(role).take).set("project", project).run() > 0) {
      note(project, "update", Map.of(role.column(), false));
    }
  }

  /** Makes a contact of the project OTHER, whatever its role was. */
  void clear(long project, long contact) {
    transaction.query(CLEAR).set("project", project).set("contact", contact).run();
    note(
        project,
        "update",
        Map.of("contact_id", contact, Role.PRIMARY.column(), false, Role.BILLING.column(), false));
  }

  void remove(long project, long contact) {
    transaction.query(REMOVE).set("project", project).set("contact", contact).run();
    note(project, "delete", Map.of("contact_id", contact));
  }

  private void note(long project, String action, Map<String, Object> written) {
    transaction.note("project_contact", project, action, written);
  }

  private static RoleSql sql(Role role) {
    return switch (role) {
      case PRIMARY -> PRIMARY;
      case BILLING -> BILLING;
      case OTHER -> throw new IllegalArgumentException("any number of contacts are OTHER");
    };
  }

  /** The statements for a role that at most one contact of a project has. */
  private static final class RoleSql {
    private final Sql holder;
    private final Sql take;
    private final Sql give;

    RoleSql(Role role) {
      String ofProject = "WHERE firm_id = :firm AND project_id = :project AND ";
      holder = Sql.of("SELECT contact_id FROM project_contact " + ofProject + role.column());
      take =
          Sql.of(
              "UPDATE project_contact SET %1$s = FALSE %2$s %1$s"
                  .formatted(role.column(), ofProject));
      give =
          Sql.of(
              "UPDATE project_contact SET %s = TRUE %s contact_id = :contact"
                  .formatted(role.column(), ofProject));
    }
  }
}
