package dev.stint.client;

import dev.stint.address.AddressFields;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import dev.stint.contact.ContactFields;

/** The fields of clients (wider API: Clients). */
final class ClientFields {
  static final Resource CLIENT = client();
  static final Field<String> NAME = CLIENT.field("Nm", Type.NAME);
  static final Field<String> DISPLAY_NAME = CLIENT.field("DisplayName", Type.NAME);
  static final Field<String> CODE = CLIENT.field("ClientId", Type.NAME);
  static final Field<Long> PRIMARY_CONTACT = CLIENT.field("PrimaryContactId", Type.ID);
  static final Field<Long> BILLING_CONTACT = CLIENT.field("BillingContactId", Type.ID);

  private ClientFields() {}

  private static Resource client() {
    Resource.Builder c = Resource.named("Client", "c", "client c");
    c.key("SystemId").says("Unique id of this client.");
    c.name("Nm", "name").required().says("The client's name.");
    c.name("DisplayName", "display_name")
        .shows("COALESCE(c.display_name, c.name)")
        .updatable()
        .says("The name for display; the client's name unless set.");
    c.name("LegalNm", "legal_name").updatable().says("Legal name.");
    c.name("ClientId", "code").updatable().says("The client's code, unique when given.");
    c.text("Address", "street").updatable().says("Street address; may have several lines.");
    c.text("City", "city").updatable().says("City.");
    c.text("State", "state").updatable().says("State, province or county.");
    c.text("Zip", "zip").updatable().says("Postal code.");
    c.text("Country", "country").updatable().says("Country.");
    c.field("FullAddress", Type.TEXT)
        .shows(AddressFields.full("c", ""))
        .says("The whole address with line breaks, for display.");
    c.text("MainPH", "phone").updatable().says("Main phone number.");
    c.text("MainFX", "fax").updatable().says("Main fax number.");
    c.notes("Notes", "notes").updatable().says("Free notes.");
    c.flag("IsInactive", "is_inactive").updatable().says("Whether the client is inactive.");
    c.instant("DtCreated", "created_at").says("When it was created.");
    c.instant("DtModified", "modified_at").says("When it was changed last.");
    c.name("BillNm", "billing_name").detailed().updatable().says("Name on bills.");
    c.text("BillAddress", "billing_street")
        .detailed()
        .updatable()
        .says("Street address for bills.");
    c.text("BillCity", "billing_city").detailed().updatable().says("City for bills.");
    c.text("BillState", "billing_state").detailed().updatable().says("State for bills.");
    c.text("BillZip", "billing_zip").detailed().updatable().says("Postal code for bills.");
    c.text("BillCountry", "billing_country").detailed().updatable().says("Country for bills.");
    c.text("QBCustomerId", "accounting_customer_id")
        .detailed()
        .updatable()
        .says("The customer's id in the accounting system.");
    c.id("QBClassId", "accounting_class_id")
        .detailed()
        .updatable()
        .says("The class in the accounting system.");
    c.text("QBPOSentBy", "accounting_sent_by")
        .detailed()
        .updatable()
        .says("How bills are sent, in the accounting system.");
    c.id("Status", "status_id").detailed().updatable().says("The client's status.");
    c.id("LeadSourceId", "lead_source_id")
        .detailed()
        .updatable()
        .says("Where the client came from.");
    c.id("IndustryId", "industry_id").detailed().updatable().says("The client's industry.");
    c.id("CostCenterA", "cost_center_1_id")
        .detailed()
        .updatable()
        .refersTo(Reference.picklist("CCenter1"))
        .says("First cost center.");
    c.id("CostCenterB", "cost_center_2_id")
        .detailed()
        .updatable()
        .refersTo(Reference.picklist("CCenter2"))
        .says("Second cost center.");
    c.id("CostCenterC", "cost_center_3_id")
        .detailed()
        .updatable()
        .refersTo(Reference.picklist("CCenter3"))
        .says("Third cost center.");
    c.id("PrimaryContactId", "primary_contact_id")
        .detailed()
        .updatable()
        .refersTo(Reference.to("contact", "contact"))
        .says("The client's primary contact.");
    c.id("BillingContactId", "billing_contact_id")
        .detailed()
        .updatable()
        .refersTo(Reference.to("contact", "contact"))
        .says("The contact that bills go to.");
    c.list(
        "ContactList",
        ContactFields.CONTACT,
        "n.client_id",
        "n.full_name_folded, n.id",
        View.ONLY_DETAILED);

    return c.build();
  }
}
