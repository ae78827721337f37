package dev.stint.project;

import dev.stint.access.ProjectAccess;
import dev.stint.address.ProjectAddresses;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
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

  /** The fields that projects and templates share (contract: Template Object). */
  private static final Resource SHARED = Resource.named("Project", "p", FROM);

  static final Field<Long> SYSTEM_ID = SHARED.key("SystemId").says("Unique id of this project.");
  static final Field<String> NAME =
      SHARED.name("Nm", "name").foldedIn("name_folded").required().says("The project's name.");
  static final Field<String> DISPLAY_NAME =
      SHARED
          .name("DisplayName", "display_name")
          .updatable()
          .says("The name in lists and reports; built from the firm's pattern unless set.");
  static final Field<String> CODE =
      SHARED
          .name("ProjectCode", "code")
          .foldedIn("code_folded")
          .required()
          .says("The project's code, unique in the firm.");
  static final Field<Long> TYPE =
      SHARED
          .listValue("TypeId", "type_id", "LookupProjectType")
          .says("The project's type: a value of the list LookupProjectType.");
  static final Field<LocalDate> START =
      SHARED
          .date("StartDt", "start_date")
          .updatable()
          .says("First day; defaults to today for a new project.");
  static final Field<LocalDate> END =
      SHARED
          .date("EndDt", "end_date")
          .updatable()
          .says("The day from which no new time is accepted.");

  static {
    SHARED
        .field("IsInactive", Types.FLAG)
        .shows("COALESCE(s.closes_projects, FALSE)")
        .says("Whether the project is inactive; follows StatusProd.");
    SHARED
        .listValue("StatusProd", "status_id", "StatusProduction")
        .detailedOrDeployed()
        .says("Production status: a value of the list StatusProduction.");
    SHARED
        .notes("StatusProd_nt", "status_note")
        .detailedOrDeployed()
        .updatable()
        .says("A note on the status.");
    SHARED
        .listValue("StatusBill", "billing_status_id", "StatusBilling")
        .detailedOrDeployed()
        .says("Billing status: a value of the list StatusBilling.");
    SHARED.notes("Notes", "notes").updatable().says("What the project is about.");
  }

  static final Field<Boolean> IS_ALL_STAFF =
      SHARED
          .flag("IsAllStaff", "is_all_staff")
          .detailedOrDeployed()
          .updatable()
          .says("Whether all staff can see the project and book time to it.");
  static final Field<Boolean> IS_NO_CHARGE =
      SHARED
          .flag("IsNoCharge", "is_no_charge")
          .detailedOrDeployed()
          .updatable()
          .says("Whether time and expenses on the project are non-billable.");
  static final Field<Long> INVOICE_TYPE =
      SHARED
          .listValue("InvoiceType", "invoice_type_id", "InvoiceTypes")
          .detailedOrDeployed()
          .says("How the project is invoiced: a value of the list InvoiceTypes.");
  static final Field<Long> INVOICE_TOTALS =
      SHARED
          .number("InvoiceTotals", "invoice_subtotal")
          .detailedOrDeployed()
          .updatable()
          .says(
              "How invoices are subtotalled: 0 none, 1 staff, 2 labor code, 3 task, 4 team role, 5 title.");
  static final Field<String> CONTRACT_NOTES =
      SHARED
          .notes("ContractNotes", "contract_notes")
          .detailed()
          .updatable()
          .says("Special invoicing instructions.");
  static final Field<String> INVOICE_NOTES =
      SHARED
          .notes("InvoiceNotes", "invoice_notes")
          .detailed()
          .updatable()
          .says("The note on invoices.");
  static final Field<Long> BILLING_RATE =
      SHARED
          .field("BillingRate", BillingRate.NAME)
          .column("billing_rate")
          .detailedOrDeployed()
          .updatable()
          .says("Which rate of the staffer or labor code applies to the project.");
  static final Field<Long> BASE_RATE_STYLE =
      SHARED
          .field("BaseRateStyle", BillingRate.STYLE)
          .shows("p.billing_rate")
          .detailed()
          .updatable()
          .says("BillingRate in words.");
  static final Field<BigDecimal> BASIC_RATE =
      SHARED
          .amount("BasicRate", "flat_rate")
          .seenIf(ProjectAccess.SEES_RATES)
          .detailedOrDeployed()
          .updatable()
          .says("A flat hourly rate; 0 means none.");
  static final Field<Long> ACCOUNTING_CLASS =
      SHARED
          .id("QBClassDefault", "accounting_class_id")
          .detailedOrDeployed()
          .updatable()
          .says("The default class in the accounting system.");
  static final Field<String> ACCOUNTING_CUSTOMER =
      SHARED
          .text("QBCustomerId", "accounting_customer_id")
          .detailed()
          .updatable()
          .says("The customer or job in the accounting system.");
  static final Field<String> ACCOUNTING_CUSTOMER_NAME =
      SHARED
          .text("QBCustomerId_nm", "accounting_customer_name")
          .detailed()
          .says("The name of that customer or job.");
  static final Field<Long> CLIENT =
      SHARED
          .id("ClientId", "client_id")
          .updatable()
          .refersTo(Reference.to("client", "client"))
          .says("The project's client.");
  static final Field<Long> PRIMARY_CONTACT =
      SHARED
          .field("PrimaryContactId", Types.ID)
          .shows(ContactFields.taggedContact("primary"))
          .updatable()
          .says("The project's primary contact.");
  static final Field<Long> BILLING_CONTACT =
      SHARED
          .field("BillingContactId", Types.ID)
          .shows(ContactFields.taggedContact("billing"))
          .updatable()
          .says("The contact that invoices go to.");
  static final Field<String> PRIMARY_CONTACT_FIRST_NAME =
      SHARED
          .field("PContactFName", Types.NAME)
          .hidden()
          .updatable()
          .says("The first name of the primary contact, who is created if there is none.");

  static {
    SHARED.list(
        "ContactList",
        ContactFields.OF_PROJECT,
        "k.project_id",
        "n.full_name_folded, n.id",
        View.ONLY_DETAILED);
    SHARED.list(
        "AddressList", ProjectAddresses.ADDRESS, "a.project_id", "a.id", View.ONLY_DETAILED);
    SHARED.nested("Client", client(), "c.id", View.ONLY_DETAILED);
  }

  static final Field<String> CREATED =
      SHARED.instant("DtCreated", "created_at").says("When it was created.");
  static final Field<String> MODIFIED =
      SHARED
          .instant("DtModified", "modified_at")
          .says("When the project, or anything that belongs to it, was last changed.");

  static {
    for (int i = 1; i <= 3; i++) {
      SHARED
          .listValue(
              "CostCenter" + " ABC".charAt(i), "cost_center_%d_id".formatted(i), "CCenter" + i)
          .detailedOrDeployed()
          .says("Cost center: a value of the list CCenter%d.".formatted(i));
    }
    SHARED.list(
        "UdfList",
        CustomFieldFields.CUSTOM_FIELD,
        "p.id",
        "d.name_folded, d.id",
        View.ONLY_DETAILED);
  }

  static final Resource PROJECT = Resource.named("Project", "p", FROM).like(SHARED);

  static {
    sum(PROJECT, "BudgetHours", Types.HOURS, "task", "budget_hours")
        .says("The total budget of its tasks, in hours.");
    sum(PROJECT, "BudgetFees", Types.AMOUNT, "task", "budget_fees")
        .seenIf(ProjectAccess.SEES_RATES)
        .says("The total budget of its tasks, for fees.");
    sum(PROJECT, "InputHours", Types.HOURS, "time_entry", "hours").says("The hours booked to it.");
    sum(PROJECT, "InputFees", Types.AMOUNT, "time_entry", "charge")
        .seenIf(ProjectAccess.SEES_RATES)
        .says("The amount billed for those hours.");
  }

  static final Field<Long> TEMPLATE_ID =
      PROJECT
          .field("TemplateID", Types.ID_OR_ANY)
          .hidden()
          .updatable()
          .says("For a new project: the template to create it from.");

  static final Resource TEMPLATE = Resource.named("Template", "p", FROM).like(SHARED);
  static final Field<String> TEMPLATE_DESCRIPTION =
      TEMPLATE
          .name("TemplateDescription", "template_description")
          .updatable()
          .says("What the template is for.");

  private ProjectFields() {}

  /** A sum over what the project has in a table; part of the project's own statement. */
  private static Field.Builder<BigDecimal> sum(
      Resource p, String name, Type<BigDecimal> type, String table, String column) {
    return p.field(name, type)
        .shows(
            """
            (SELECT COALESCE(SUM(b.%s), 0) FROM %s b
              WHERE b.firm_id = p.firm_id AND b.project_id = p.id)\
            """
                .formatted(column, table))
        .deployed();
  }

  /** The client inside a project's detail (wider API: Clients). */
  private static Resource client() {
    Resource c = Resource.named("Client", "c", "");
    c.key("SystemId").says("Unique id of the client.");
    c.text("Nm", "name").says("The client's name.");
    c.text("ClientCode", "code").says("The client's code.");
    c.flag("IsInactive", "is_inactive").says("Whether the client is inactive.");
    return c;
  }
}
