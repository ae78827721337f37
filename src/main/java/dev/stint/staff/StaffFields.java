package dev.stint.staff;

import dev.stint.address.AddressFields;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The fields of staff (wider API: Staff). */
final class StaffFields {
  private static final int RATES = 5;

  /** A staffer's home address. */
  static final Resource ADDRESS = AddressFields.inside("s", "s.id");

  static final Resource STAFF = staff();
  static final Field<String> FIRST_NAME = STAFF.field("FName", Type.NAME);
  static final Field<String> LAST_NAME = STAFF.field("SName", Type.NAME);
  static final Field<String> EMAIL = STAFF.field("EMail", Type.NAME);
  static final Field<Long> MANAGER = STAFF.field("ManagerID", Type.ID);
  static final Field<Boolean> IS_INACTIVE = STAFF.field("IsInactive", Type.FLAG);
  static final Field<LocalDate> START = STAFF.field("Start_dt", Type.DATE);
  static final Field<LocalDate> END = STAFF.field("Term_dt", Type.DATE);

  /** What only those who may see rates see, and so can mean to change. */
  static final List<Field<BigDecimal>> AMOUNTS =
      Stream.of("CostFactor", "Rate1", "Rate2", "Rate3", "Rate4", "Rate5")
          .map(name -> STAFF.field(name, Type.AMOUNT))
          .toList();

  private StaffFields() {}

  private static Resource staff() {
    Resource.Builder s = Resource.named("Staff", "s", "staff s");
    s.key("StaffSID").says("Unique id of this staffer.");
    s.field("FullName", Type.TEXT).shows("s.full_name").says("First and last name, for display.");
    s.name("FName", "first_name").required().says("First (given) name.");
    s.name("SName", "last_name").required().says("Last (family) name.");
    s.name("EMail", "email").updatable().says("E-mail address.");
    s.text("Title", "title").updatable().says("Job title.");
    s.id("ManagerID", "manager_id")
        .updatable()
        .refersTo(Reference.to("staff", "staffer"))
        .says("The staffer's manager.");
    s.text("Phone_Cell", "phone_mobile").updatable().says("Mobile phone number.");
    s.text("Phone_Wk", "phone_work").updatable().says("Phone number at work.");
    s.text("Phone_Hm", "phone_home").updatable().says("Phone number at home.");
    s.notes("Notes", "notes").updatable().says("Free notes.");
    s.flag("IsInactive", "is_inactive").updatable().says("Inactive staff cannot log in.");
    s.date("Start_dt", "start_date").updatable().says("First day at the firm.");
    s.instant("DtCreated", "created_at").says("When the record was created.");
    s.instant("DtModified", "modified_at").says("When the record was changed last.");
    s.id("DefaultRole", "default_role_id")
        .updatable()
        .refersTo(Reference.picklist("LookupProjectTeamRoles"))
        .says("The staffer's usual role on project teams.");
    rate(s, "CostFactor", "cost_factor").says("What an hour costs the firm.");
    for (int i = 1; i <= RATES; i++) {
      rate(s, "Rate" + i, "rate_" + i).says("Rate %d an hour.".formatted(i));
    }
    s.field("Capacity", Type.HOURS).column("capacity").updatable().says("Hours a week.");
    s.nested("Address", ADDRESS, "s.id", View.ALL);
    s.id("Status", "status_id")
        .detailed()
        .updatable()
        .refersTo(Reference.picklist("StatusStaff"))
        .says("A value of the list StatusStaff.");
    s.date("Term_dt", "end_date").detailed().updatable().says("Last day at the firm.");
    for (int i = 1; i <= 3; i++) {
      s.id("CostCenter" + (char) ('A' + i - 1), "cost_center_%d_id".formatted(i))
          .detailed()
          .updatable()
          .refersTo(Reference.picklist("CCenter" + i))
          .says("A value of the list CCenter%d.".formatted(i));
    }
    s.id("HourRateType", "hourly_type_id")
        .detailed()
        .updatable()
        .refersTo(Reference.picklist("LookupStaffHourlyType"))
        .says("How the staffer is paid: a value of the list LookupStaffHourlyType.");
    s.id("StaffOrgId", "organization_id")
        .detailed()
        .updatable()
        .refersTo(Reference.picklist("StaffOrgList"))
        .says("A value of the list StaffOrgList.");
    s.id("StaffType", "staff_type_id")
        .detailed()
        .updatable()
        .refersTo(Reference.picklist("LookupStaffType"))
        .says("A value of the list LookupStaffType.");
    s.text("HomeTimezone", "home_time_zone")
        .detailed()
        .updatable()
        .says("The staffer's time zone.");
    // Custom fields are of projects only.
    s.emptyList("UdfList", "CustomField", View.ONLY_DETAILED);
    s.flag("PostTimeAsBilled", "posts_time_as_billed")
        .detailed()
        .updatable()
        .says("Whether time goes to the accounting system as billed.");
    s.text("QBEmployeeId", "accounting_employee_id")
        .detailed()
        .updatable()
        .says("The employee in the accounting system.");
    s.text("QBVendorId", "accounting_vendor_id")
        .detailed()
        .updatable()
        .says("The vendor in the accounting system.");
    s.id("QBClassDefaultId", "accounting_class_id")
        .detailed()
        .updatable()
        .says("The default class in the accounting system.");
    return s.build();
  }

  /** Amounts are 0 for those who may not see rates (ruling 6.4). */
  private static Field.Builder<BigDecimal> rate(Resource.Builder s, String name, String column) {
    return s.amount(name, column)
        .shows("CASE WHEN :sees_rates THEN s.%s ELSE 0 END".formatted(column))
        .updatable();
  }
}
