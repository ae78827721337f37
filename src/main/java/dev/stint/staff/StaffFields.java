package dev.stint.staff;

import dev.stint.access.ProjectAccess;
import dev.stint.access.StaffAccess;
import dev.stint.address.AddressFields;
import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of staff (wider API: Staff). */
final class StaffFields {
  private static final int RATE_COUNT = 5;

  /** A staffer's home address. */
  static final Resource ADDRESS =
      AddressFields.insideSeenIf(StaffAccess.SEES_PERSONAL, "s", "s.id");

  static final Resource STAFF = Resource.named("Staff", "s", "staff s");

  static {
    STAFF.key("StaffSID").says("Unique id of this staffer.");
    STAFF.field("FullName", Types.TEXT).shows("s.full_name").says("First and last name.");
  }

  static final Field<String> FIRST_NAME =
      STAFF.name("FName", "first_name").required().says("First (given) name.");
  static final Field<String> LAST_NAME =
      STAFF.name("SName", "last_name").required().says("Last (family) name.");
  static final Field<String> EMAIL =
      STAFF.name("EMail", "email").foldedIn("email_folded").updatable().says("E-mail address.");
  static final Field<String> TITLE = STAFF.text("Title", "title").updatable().says("Job title.");
  static final Field<Long> MANAGER =
      STAFF
          .id("ManagerID", "manager_id")
          .updatable()
          .refersTo(Reference.to("staff", "staffer"))
          .says("The staffer's manager.");

  static {
    STAFF.text("Phone_Cell", "phone_mobile").updatable().says("Mobile phone number.");
    STAFF.text("Phone_Wk", "phone_work").updatable().says("Work phone number.");
    STAFF
        .text("Phone_Hm", "phone_home")
        .seenIf(StaffAccess.SEES_PERSONAL)
        .updatable()
        .says("Home phone number.");
    STAFF.notes("Notes", "notes").seenIf(StaffAccess.SEES_PERSONAL).updatable().says("Notes.");
  }

  static final Field<Boolean> IS_INACTIVE =
      STAFF.flag("IsInactive", "is_inactive").updatable().says("Inactive staff cannot log in.");
  static final Field<LocalDate> START =
      STAFF.date("Start_dt", "start_date").updatable().says("First day at the firm.");

  static {
    STAFF.instant("DtCreated", "created_at").says("When the record was created.");
    STAFF.instant("DtModified", "modified_at").says("When the record was last changed.");
    STAFF
        .listValue("DefaultRole", "default_role_id", "LookupProjectTeamRoles")
        .says("The staffer's usual role on project teams.");
    rate(STAFF, "CostFactor", "cost_factor")
        .says("What an hour of the staffer's work costs the firm.");
    for (int i = 1; i <= RATE_COUNT; i++) {
      rate(STAFF, "Rate" + i, "rate_" + i).says("Hourly rate %d.".formatted(i));
    }
    STAFF.field("Capacity", Types.HOURS).column("capacity").updatable().says("Hours per week.");
    STAFF.inside("Address", ADDRESS, "s.id", View.ALL);
    STAFF
        .listValue("Status", "status_id", "StatusStaff")
        .detailed()
        .says("A value of the list StatusStaff.");
  }

  static final Field<LocalDate> END =
      STAFF.date("Term_dt", "end_date").detailed().updatable().says("Last day at the firm.");

  static {
    for (int i = 1; i <= 3; i++) {
      STAFF
          .listValue(
              "CostCenter" + (char) ('A' + i - 1), "cost_center_%d_id".formatted(i), "CCenter" + i)
          .detailed()
          .says("A value of the list CCenter%d.".formatted(i));
    }
    STAFF
        .listValue("HourRateType", "hourly_type_id", "LookupStaffHourlyType")
        .detailed()
        .says("How the staffer is paid: a value of the list LookupStaffHourlyType.");
    STAFF
        .listValue("StaffOrgId", "organization_id", "StaffOrgList")
        .detailed()
        .says("A value of the list StaffOrgList.");
    STAFF
        .listValue("StaffType", "staff_type_id", "LookupStaffType")
        .detailed()
        .says("A value of the list LookupStaffType.");
    STAFF
        .field("HomeTimezone", Types.TIME_ZONE)
        .column("home_time_zone")
        .detailed()
        .updatable()
        .says("The staffer's time zone, such as Europe/London: an id from the list TimeZones.");
    // Only projects have custom fields.
    STAFF.emptyList("UdfList", "CustomField", View.ONLY_DETAILED);
    STAFF
        .flag("PostTimeAsBilled", "posts_time_as_billed")
        .detailed()
        .updatable()
        .says("Whether time goes to the accounting system as billed.");
    STAFF
        .text("QBEmployeeId", "accounting_employee_id")
        .detailed()
        .updatable()
        .says("The employee in the accounting system.");
    STAFF
        .text("QBVendorId", "accounting_vendor_id")
        .detailed()
        .updatable()
        .says("The vendor in the accounting system.");
    STAFF
        .id("QBClassDefaultId", "accounting_class_id")
        .detailed()
        .updatable()
        .says("The default class in the accounting system.");
  }

  private StaffFields() {}

  private static Field.Builder<BigDecimal> rate(Resource s, String name, String column) {
    return s.amount(name, column).seenIf(ProjectAccess.SEES_ALL_RATES).updatable();
  }
}
