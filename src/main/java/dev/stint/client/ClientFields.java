package dev.stint.client;

import dev.stint.address.AddressFields;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.contact.ContactFields;

/** The fields of clients (wider API: Clients). */
final class ClientFields {
  static final Resource CLIENT = Resource.named("Client", "c", "client c");
  static final Field<Long> ID = CLIENT.key("SystemId").says("Unique id of this client.");
  static final Field<String> NAME =
      CLIENT.name("Nm", "name").foldedIn("name_folded").required().says("The client's name.");
  static final Field<String> DISPLAY_NAME =
      CLIENT
          .name("DisplayName", "display_name")
          .shows("COALESCE(c.display_name, c.name)")
          .updatable()
          .says("The display name; defaults to the client's name.");
  static final Field<String> LEGAL_NAME =
      CLIENT.name("LegalNm", "legal_name").updatable().says("Legal name.");
  static final Field<String> CODE =
      CLIENT
          .name("ClientId", "code")
          .foldedIn("code_folded")
          .updatable()
          .says("The client's code, unique in the firm.");

  static {
    CLIENT.text("Address", "street").updatable().says("Street address, of one or more lines.");
    CLIENT.text("City", "city").updatable().says("City.");
    CLIENT.text("State", "state").updatable().says("State, province or county.");
    CLIENT.text("Zip", "zip").updatable().says("Postal code.");
    CLIENT.text("Country", "country").updatable().says("Country.");
    CLIENT
        .field("FullAddress", Types.TEXT)
        .shows(AddressFields.full("c", ""))
        .says("The whole address with line breaks, for display.");
    CLIENT.text("MainPH", "phone").updatable().says("Main phone number.");
    CLIENT.text("MainFX", "fax").updatable().says("Main fax number.");
    CLIENT.notes("Notes", "notes").updatable().says("Notes.");
    CLIENT.flag("IsInactive", "is_inactive").updatable().says("Whether the client is inactive.");
    CLIENT.instant("DtCreated", "created_at").says("When it was created.");
    CLIENT.instant("DtModified", "modified_at").says("When it was last changed.");
    CLIENT.name("BillNm", "billing_name").detailed().updatable().says("Name on bills.");
    CLIENT
        .text("BillAddress", "billing_street")
        .detailed()
        .updatable()
        .says("Street address for bills.");
    CLIENT.text("BillCity", "billing_city").detailed().updatable().says("City for bills.");
    CLIENT.text("BillState", "billing_state").detailed().updatable().says("State for bills.");
    CLIENT.text("BillZip", "billing_zip").detailed().updatable().says("Postal code for bills.");
    CLIENT.text("BillCountry", "billing_country").detailed().updatable().says("Country for bills.");
    CLIENT
        .text("QBCustomerId", "accounting_customer_id")
        .detailed()
        .updatable()
        .says("The customer's id in the accounting system.");
    CLIENT
        .id("QBClassId", "accounting_class_id")
        .detailed()
        .updatable()
        .says("The class in the accounting system.");
    CLIENT
        .text("QBPOSentBy", "accounting_sent_by")
        .detailed()
        .updatable()
        .says("How the accounting system sends bills.");
    CLIENT
        .listValue("Status", "status_id", "LookupClientType")
        .detailed()
        .says("The client's status: a value of the list LookupClientType.");
    CLIENT
        .id("LeadSourceId", "lead_source_id")
        .detailed()
        .updatable()
        .says("The source of the client, as a number that the caller defines.");
    CLIENT
        .id("IndustryId", "industry_id")
        .detailed()
        .updatable()
        .says("The client's industry, as a number that the caller defines.");
    for (int i = 1; i <= 3; i++) {
      CLIENT
          .listValue(
              "CostCenter" + " ABC".charAt(i), "cost_center_%d_id".formatted(i), "CCenter" + i)
          .detailed()
          .says("Cost center: a value of the list CCenter%d.".formatted(i));
    }
  }

  static final Field<Long> PRIMARY_CONTACT =
      CLIENT
          .id("PrimaryContactId", "primary_contact_id")
          .detailed()
          .updatable()
          .refersTo(Reference.to("contact", "contact"))
          .says("The client's primary contact.");
  static final Field<Long> BILLING_CONTACT =
      CLIENT
          .id("BillingContactId", "billing_contact_id")
          .detailed()
          .updatable()
          .refersTo(Reference.to("contact", "contact"))
          .says("The contact that bills go to.");

  static {
    CLIENT.list(
        "ContactList",
        ContactFields.OF_CLIENT,
        "n.client_id",
        "n.full_name_folded, n.id",
        View.ONLY_DETAILED);
  }

  private ClientFields() {}
}
