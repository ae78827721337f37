package dev.stint.contact;

import dev.stint.access.ProjectAccess;
import dev.stint.address.AddressFields;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;

/** The fields of contacts and of the projects they are linked to (contract: Contact Object). */
public final class ContactFields {
  private static final String LINKS =
      "contact n JOIN project_contact k ON k.firm_id = n.firm_id AND k.contact_id = n.id AND "
          // In a project's detail OTHER contacts are shown only when asked for (ruling 7.2).
          + "(:all_contacts OR k.is_primary OR k.is_billing)";

  private static final String SHOWN_TAG =
      "CASE WHEN k.is_primary THEN 'PRIMARY' WHEN k.is_billing THEN 'BILLING' ELSE 'OTHER' END";

  /** The number of linked projects shown unless all are requested (ruling 8.1). */
  private static final Resource.Limit MOST_LINKED = new Resource.Limit(50, "all_linked");

  private static final Resource LINKED_PROJECT = linkedProject();

  /** The one address of a contact. */
  static final Resource ADDRESS = AddressFields.inside("n", "n.address_id");

  /** A contact by itself. */
  public static final Resource CONTACT = Resource.named("Contact", "n", "contact n");

  static {
    CONTACT.key("Id").attribute().says("Unique id of this contact.");
    CONTACT.field("FullNm", Types.TEXT).shows("n.full_name").says("First and last name.");
  }

  static final Field<String> TAG =
      CONTACT
          .field("Tag", Role.TAG)
          .shows("NULL")
          .updatable()
          .says("The contact's role on the project: PRIMARY, BILLING or OTHER.");
  static final Field<Long> PROJECT =
      CONTACT
          .field("ProjectSid", Types.ID)
          .shows("NULL")
          .updatable()
          .says("The project that Tag refers to; required for a new contact.");
  static final Field<Long> CLIENT =
      CONTACT
          .id("ClientSid", "client_id")
          .updatable()
          .refersTo(Reference.to("client", "client"))
          .says("The contact's client; can only be set on creation.");
  static final Field<String> FIRST_NAME =
      CONTACT.name("FName", "first_name").updatable().says("First (given) name.");
  static final Field<String> LAST_NAME =
      CONTACT.name("SName", "last_name").updatable().says("Last (family) name.");
  static final Field<String> MIDDLE_NAME =
      CONTACT.name("MName", "middle_name").updatable().says("Middle name.");
  static final Field<String> PREFIX =
      CONTACT.text("Prefix", "prefix").updatable().says("Mr, Mrs, Dr and the like.");
  static final Field<String> TITLE =
      CONTACT.text("Title", "title").updatable().says("Business title or position.");
  static final Field<String> COMPANY =
      CONTACT.name("CompanyNm", "company").updatable().says("Company.");

  static {
    CONTACT.name("EMail", "email").updatable().says("E-mail address.");
    CONTACT.text("Phone", "phone").updatable().says("Phone number.");
    CONTACT.text("Phone_2", "phone_2").updatable().says("Second phone number.");
    CONTACT.text("Phone_3", "phone_3").updatable().says("Mobile phone number.");
    CONTACT.text("Fax", "fax").updatable().says("Fax number.");
    CONTACT.notes("Notes", "notes").updatable().says("Notes.");
    CONTACT
        .field("ContactType", Types.ID_OR_ZERO)
        .column("contact_type_id")
        .updatable()
        .refersTo(Reference.picklist("LookupContactType"))
        .says("A value of the list LookupContactType.");
    CONTACT.inside("Address", ADDRESS, "n.address_id", View.ALL);
    CONTACT.list(
        "LinkedProjects",
        LINKED_PROJECT,
        "lk.contact_id",
        "p.display_name_folded, p.id",
        View.ALL,
        MOST_LINKED);
  }

  /** A contact of a project, with its role there. */
  public static final Resource OF_PROJECT =
      Resource.named("Contact", "n", LINKS)
          .like(CONTACT)
          .showing(TAG, SHOWN_TAG)
          .showing(PROJECT, "k.project_id");

  /** A contact of a client; only those that the caller may see (ruling 6.5). */
  public static final Resource OF_CLIENT =
      Resource.named("Contact", "n", "contact n").only(ContactAccess.VISIBLE).like(CONTACT);

  private ContactFields() {}

  private static Resource linkedProject() {
    Resource p =
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
    p.field("IsInactive", Types.FLAG)
        .shows("COALESCE(st.closes_projects, FALSE)")
        .says("Whether the project is inactive.");
    p.field("PrimaryContactId", Types.ID_OR_ZERO)
        .shows(taggedContact("primary"))
        .says("The project's primary contact.");
    p.field("BillingContactId", Types.ID_OR_ZERO)
        .shows(taggedContact("billing"))
        .says("The project's billing contact.");
    return p;
  }

  /**
   * SQL for the contact of the project {@code p} that is tagged {@code primary} or {@code billing}.
   */
  public static String taggedContact(String tag) {
    return "(SELECT t.contact_id FROM project_contact t WHERE t.firm_id = p.firm_id AND t.project_id = p.id AND t.is_%s)"
        .formatted(tag);
  }
}
