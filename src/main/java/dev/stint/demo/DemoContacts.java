package dev.stint.demo;

import dev.stint.contact.ContactLinks;
import dev.stint.contact.Contacts;
import dev.stint.contact.Role;
import dev.stint.wire.Node;

/**
 * Creates contacts before their projects: the API creates each contact on a project, but clients
 * have theirs from the beginning.
 */
final class DemoContacts {
  private DemoContacts() {}

  /** Creates the contacts; the clients exist. */
  static void make(DemoFirm firm) {
    for (DemoTable.Row row : firm.table("contacts").rows()) {
      long id = Contacts.create(firm.transaction(), Node.of(firm.body(row)));
      firm.ids().add("contact", row.text("who"), id);
    }
  }

  /** Gives the contacts their roles on projects. */
  static void link(DemoFirm firm) {
    ContactLinks links = new ContactLinks(firm.transaction());
    for (DemoTable.Row row : firm.table("project-contacts").rows()) {
      long project = firm.ids().get("project", row.text("project"));
      long contact = firm.ids().get("contact", row.text("contact"));
      Role role = Role.valueOf(row.text("role"));
      if (links.role(project, contact).isEmpty()) {
        links.add(project, contact);
      }
      if (role != Role.OTHER) {
        links.move(project, contact, role);
      }
    }
  }
}
