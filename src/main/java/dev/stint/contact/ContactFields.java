package dev.stint.contact;

import dev.stint.access.ProjectAccess;
import dev.stint.address.AddressFields;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;

/** The fields of contacts and of the projects they are linked to (contract: Contact Object). */
public final class ContactFields {
  private static final String LINKS =
      "contact n JOIN project_contact k ON k.firm_id = n.firm_id AND k.contact_id = n.id AND "
          // In a project's detail OTHER contacts are shown only when asked for (ruling 7.2).
          + "(:all_contacts OR k.is_primary OR k.is_billing)";

  private static final String SHOWN_TAG =
      "CASE WHEN k.is_primary THEN 'PRIMARY' WHEN k.is_billing THEN 'BILLING' ELSE 'OTHER' END";

  /** How many linked projects are shown unless all are asked for (ruling 8.1). */
  private static final Resource.Limit MOST_LINKED = new Resource.Limit(50, "all_linked");

  private static final Resource LINKED_PROJECT = linkedProject();

  /** The one address of a contact. */
  static final Resource ADDRESS = AddressFields.inside("n", "n.address_id");

  /** A contact as one of a project's contacts, with its role there. */
  public static final Resource OF_PROJECT = contact(LINKS, SHOWN_TAG, "k.project_id");

  /** A contact by itself, or as one of a client's. */
  public static final Resource CONTACT = contact("contact n", "NULL", "NULL");

  static final Field<String> TAG = CONTACT.field("Tag", Role.TAG);
  static final Field<Long> PROJECT = CONTACT.field("ProjectSid", Type.ID);
  static final Field<Long> CLIENT = CONTACT.field("ClientSid", Type.ID);
  static final Field<String> FIRST_NAME = CONTACT.field("FName", Type.NAME);
  static final Field<String> LAST_NAME = CONTACT.field("SName", Type.NAME);
  static final Field<String> COMPANY = CONTACT.field("CompanyNm", Type.NAME);

  private ContactFields() {}

  private static Resource contact(String from, String tag, String project) {
    Resource.Builder c = Resource.named("Contact", "n", from);
    c.key("Id").attribute().says("Unique id of this contact.");
    c.field("FullNm", Type.TEXT).shows("n.full_name").says("First and last name, for display.");
    c.field("Tag", Role.TAG)
        .shows(tag)
        .updatable()
        .says("The contact's role on the project: PRIMARY, BILLING or OTHER.");
    c.field("ProjectSid", Type.ID)
        .shows(project)
        .updatable()
        .says("The project that Tag is about; must be given for a new contact.");
    c.id("ClientSid", "client_id")
        .updatable()
        .refersTo(Reference.to("client", "client"))
        .says("The contact's client; set at creation only.");
    c.name("FName", "first_name").updatable().says("First (given) name.");
    c.name("SName", "last_name").updatable().says("Last (family) name.");
    c.name("MName", "middle_name").updatable().says("Middle name.");
    c.text("Prefix", "prefix").updatable().says("Mr, Mrs, Dr and the like.");
    c.text("Title", "title").updatable().says("Business title or position.");
    c.name("CompanyNm", "company").updatable().says("Company.");
    c.name("EMail", "email").updatable().says("E-mail address.");
    c.text("Phone", "phone").updatable().says("Phone number.");
    c.text("Phone_2", "phone_2").updatable().says("Second phone number.");
    c.text("Phone_3", "phone_3").updatable().says("Mobile phone number.");
    c.text("Fax", "fax").updatable().says("Fax number.");
    c.notes("Notes", "notes").updatable().says("Free notes.");
    c.field("ContactType", Type.ID_OR_ZERO)
        .column("contact_type_id")
        .updatable()
        .refersTo(Reference.picklist("LookupContactType"))
        .says("A value of the list LookupContactType.");
    c.nested("Address", ADDRESS, "n.address_id", View.ALL);
    c.list(
        "LinkedProjects",
        LINKED_PROJECT,
        "lk.contact_id",
        "p.display_name_folded, p.id",
        View.ALL,
        MOST_LINKED);
    return c.build();
  }

  private static Resource linkedProject() {
    Resource.Builder p =
        Resource.named(
            "LinkedProject",
            "p",
            "project_contact lk JOIN project p ON p.firm_id = lk.firm_id AND p.id = lk.project_id"
                + " AND NOT p.is_template AND "
                + ProjectAccess.VISIBLE
                + " LEFT JOIN picklist_value st ON st.firm_id = p.firm_id AND st.id = p.status_id");
    p.key("SystemId").says("Unique id of the project.");
    p.name("Nm", "name").says("The project's name.");
    p.text("DisplayName", "display_name").says("The project's display name.");
    p.name("ProjectCode", "code").says("The project's code.");
    p.field("IsInactive", Type.FLAG)
        .shows("COALESCE(st.closes_projects, FALSE)")
        .says("Whether the project is inactive.");
    p.field("PrimaryContactId", Type.ID_OR_ZERO)
        .shows(taggedContact("primary"))
        .says("The project's primary contact.");
    p.field("BillingContactId", Type.ID_OR_ZERO)
        .shows(taggedContact("billing"))
        .says("The project's billing contact.");
    return p.build();
  }

  /**
   * SQL for the contact of the project {@code p} that is tagged {@code primary} or {@code billing}.
   */
  public static String taggedContact(String tag) {
    return "(SELECT t.contact_id FROM project_contact t WHERE t.firm_id = p.firm_id AND t.project_id = p.id AND t.is_%s)"
        .formatted(tag);
  }
}
