package dev.stint.project;

import dev.stint.access.ProjectAccess;
import dev.stint.address.ProjectAddresses;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import dev.stint.contact.ContactFields;
import dev.stint.customfield.CustomFieldFields;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of projects (contract: Project Object). */
final class ProjectFields {
  private static final String FROM =
      """
      project p
      LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
      LEFT JOIN picklist_value s ON s.firm_id = p.firm_id AND s.id = p.status_id\
      """;

  private static final Resource SHARED = shared();
  static final Resource PROJECT = project();
  static final Resource TEMPLATE = template();
  static final Field<Long> TEMPLATE_ID = PROJECT.field("TemplateID", Type.ID_OR_ANY);
  static final Field<String> TEMPLATE_DESCRIPTION =
      TEMPLATE.field("TemplateDescription", Type.NAME);
  static final Field<Long> SYSTEM_ID = PROJECT.field("SystemId", Type.NUMBER);
  static final Field<String> NAME = PROJECT.field("Nm", Type.NAME);
  static final Field<String> DISPLAY_NAME = PROJECT.field("DisplayName", Type.NAME);
  static final Field<String> CODE = PROJECT.field("ProjectCode", Type.NAME);
  static final Field<Long> TYPE = PROJECT.field("TypeId", Type.ID);
  static final Field<LocalDate> START = PROJECT.field("StartDt", Type.DATE);
  static final Field<LocalDate> END = PROJECT.field("EndDt", Type.DATE);
  static final Field<Boolean> IS_ALL_STAFF = PROJECT.field("IsAllStaff", Type.FLAG);
  static final Field<Boolean> IS_NO_CHARGE = PROJECT.field("IsNoCharge", Type.FLAG);
  static final Field<Long> INVOICE_TOTALS = PROJECT.field("InvoiceTotals", Type.NUMBER);
  static final Field<Long> BILLING_RATE = PROJECT.field("BillingRate", BillingRate.NAME);
  static final Field<Long> BASE_RATE_STYLE = PROJECT.field("BaseRateStyle", BillingRate.STYLE);
  static final Field<BigDecimal> BASIC_RATE = PROJECT.field("BasicRate", Type.AMOUNT);
  static final Field<String> ACCOUNTING_CUSTOMER = PROJECT.field("QBCustomerId", Type.TEXT);
  static final Field<String> ACCOUNTING_CUSTOMER_NAME = PROJECT.field("QBCustomerId_nm", Type.TEXT);
  static final Field<Long> CLIENT = PROJECT.field("ClientId", Type.ID);
  static final Field<String> CREATED = PROJECT.field("DtCreated", Type.INSTANT);
  static final Field<String> MODIFIED = PROJECT.field("DtModified", Type.INSTANT);

  static final Field<Long> PRIMARY_CONTACT = PROJECT.field("PrimaryContactId", Type.ID);
  static final Field<Long> BILLING_CONTACT = PROJECT.field("BillingContactId", Type.ID);
  static final Field<String> PRIMARY_CONTACT_FIRST_NAME = PROJECT.field("PContactFName", Type.NAME);

  private ProjectFields() {}

  private static Resource project() {
    Resource.Builder p = Resource.named("Project", "p", FROM).like(SHARED);
    p.field("TemplateID", Type.ID_OR_ANY)
        .hidden()
        .updatable()
        .says("Of a new project: the template that it is made from.");
    return p.build();
  }

  private static Resource template() {
    Resource.Builder p = Resource.named("Template", "p", FROM).like(SHARED);
    p.name("TemplateDescription", "template_description")
        .updatable()
        .says("What the template is for.");
    return p.build();
  }

  /** What projects and templates have alike (contract: Template Object). */
  private static Resource shared() {
    Resource.Builder p = Resource.named("Project", "p", FROM);
    p.key("SystemId").says("Unique id of this project.");
    p.name("Nm", "name").required().says("The project's name.");
    p.name("DisplayName", "display_name")
        .updatable()
        .says("The name in lists and reports; made from the firm's pattern unless set.");
    p.name("ProjectCode", "code").required().says("The project's code, unique in the firm.");
    p.id("TypeId", "type_id")
        .updatable()
        .refersTo(Reference.picklist("LookupProjectType"))
        .says("The project's type: a value of the list LookupProjectType.");
    p.date("StartDt", "start_date")
        .updatable()
        .says("First day; today for a new project unless given.");
    p.date("EndDt", "end_date").updatable().says("The day from which on no new time is taken.");
    p.field("IsInactive", Type.FLAG)
        .shows("COALESCE(s.closes_projects, FALSE)")
        .says("Whether the project is inactive: follows StatusProd.");
    p.id("StatusProd", "status_id")
        .detailedOrDeployed()
        .updatable()
        .refersTo(Reference.picklist("StatusProduction"))
        .says("Production status: a value of the list StatusProduction.");
    p.notes("StatusProd_nt", "status_note")
        .detailedOrDeployed()
        .updatable()
        .says("A note on the status.");
    p.id("StatusBill", "billing_status_id")
        .detailedOrDeployed()
        .updatable()
        .refersTo(Reference.picklist("StatusBilling"))
        .says("Billing status: a value of the list StatusBilling.");
    p.notes("Notes", "notes").updatable().says("What the project is about.");
    p.flag("IsAllStaff", "is_all_staff")
        .detailedOrDeployed()
        .updatable()
        .says("Whether all staff see the project and book on it.");
    p.flag("IsNoCharge", "is_no_charge")
        .detailedOrDeployed()
        .updatable()
        .says("Whether what is booked on the project is non-billable.");
    p.id("InvoiceType", "invoice_type_id")
        .detailedOrDeployed()
        .updatable()
        .refersTo(Reference.picklist("InvoiceTypes"))
        .says("How the project is invoiced: a value of the list InvoiceTypes.");
    p.number("InvoiceTotals", "invoice_subtotal")
        .detailedOrDeployed()
        .updatable()
        .says(
            "What invoices are subtotalled by: 0 none, 1 staff, 2 labor code, 3 task, 4 team role, 5 title.");
    p.notes("ContractNotes", "contract_notes")
        .detailed()
        .updatable()
        .says("Special invoicing instructions.");
    p.notes("InvoiceNotes", "invoice_notes").detailed().updatable().says("The note on invoices.");
    p.field("BillingRate", BillingRate.NAME)
        .column("billing_rate")
        .detailedOrDeployed()
        .updatable()
        .says("Which rate of the staffer or labor code the project's rate comes from.");
    p.field("BaseRateStyle", BillingRate.STYLE)
        .shows("p.billing_rate")
        .detailed()
        .updatable()
        .says("The same as BillingRate, for display.");
    p.amount("BasicRate", "flat_rate")
        .shows("CASE WHEN %s THEN p.flat_rate ELSE 0 END".formatted(ProjectAccess.SEES_RATES))
        .detailedOrDeployed()
        .updatable()
        .says("A flat rate an hour; 0 is not set. Shown as 0 to those who may not see rates.");
    p.id("QBClassDefault", "accounting_class_id")
        .detailedOrDeployed()
        .updatable()
        .says("The default class in the accounting system.");
    p.text("QBCustomerId", "accounting_customer_id")
        .detailed()
        .updatable()
        .says("The customer or job in the accounting system.");
    p.text("QBCustomerId_nm", "accounting_customer_name")
        .detailed()
        .says("The name of that customer or job.");
    p.id("ClientId", "client_id")
        .updatable()
        .refersTo(Reference.to("client", "client"))
        .says("The project's client.");
    p.field("PrimaryContactId", Type.ID)
        .shows(ContactFields.taggedContact("primary"))
        .updatable()
        .says("The project's primary contact.");
    p.field("BillingContactId", Type.ID)
        .shows(ContactFields.taggedContact("billing"))
        .updatable()
        .says("The contact that invoices go to.");
    p.field("PContactFName", Type.NAME)
        .hidden()
        .updatable()
        .says("The first name of the primary contact, which is made if there is none.");
    p.list(
        "ContactList",
        ContactFields.OF_PROJECT,
        "k.project_id",
        "n.full_name_folded, n.id",
        View.ONLY_DETAILED);
    p.list("AddressList", ProjectAddresses.ADDRESS, "a.project_id", "a.id", View.ONLY_DETAILED);
    p.nested("Client", client(), "c.id", View.ONLY_DETAILED);
    p.instant("DtCreated", "created_at").says("When it was created.");
    p.instant("DtModified", "modified_at").says("When it or what hangs below it was changed last.");
    p.id("CostCenterA", "cost_center_1_id")
        .detailedOrDeployed()
        .updatable()
        .refersTo(Reference.picklist("CCenter1"))
        .says("First cost center: a value of the list CCenter1.");
    p.id("CostCenterB", "cost_center_2_id")
        .detailedOrDeployed()
        .updatable()
        .refersTo(Reference.picklist("CCenter2"))
        .says("Second cost center: a value of the list CCenter2.");
    p.id("CostCenterC", "cost_center_3_id")
        .detailedOrDeployed()
        .updatable()
        .refersTo(Reference.picklist("CCenter3"))
        .says("Third cost center: a value of the list CCenter3.");
    p.list(
        "UdfList",
        CustomFieldFields.CUSTOM_FIELD,
        "p.id",
        "d.name_folded, d.id",
        View.ONLY_DETAILED);
    return p.build();
  }

  /** The client inside a project's detail (wider API: Clients). */
  private static Resource client() {
    Resource.Builder c = Resource.named("Client", "c", "");
    c.key("SystemId").says("Unique id of the client.");
    c.text("Nm", "name").says("The client's name.");
    c.text("ClientCode", "code").says("The client's code.");
    c.flag("IsInactive", "is_inactive").says("Whether the client is inactive.");
    return c.build();
  }
}
