package dev.stint.rate;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;

/** The fields of custom bill rates (contract: Rate Object). */
final class RateFields {
  static final Resource RATE = Resource.named("Rate", "r", "custom_rate r");
  static final Field<Long> ID = RATE.key("SID").says("Unique id of this rate.");
  static final Field<Long> PROJECT =
      RATE.id("ProjectSid", "project_id")
          .required()
          .refersTo(Reference.to("project", "project"))
          .says("The rate's project; cannot be changed later.");
  static final Field<Long> STAFF =
      RATE.field("StaffSid", Types.ID_OR_ANY)
          .column("staff_id")
          .required()
          .refersTo(Reference.to("staff", "staffer"))
          .says("The staffer; 0 means any.");
  static final Field<Long> LABOR_CODE =
      RATE.field("CatSid", Types.ID_OR_ANY)
          .column("labor_code_id")
          .required()
          .refersTo(Reference.to("labor_code", "labor code"))
          .says("The labor code; 0 means any.");
  static final Field<Long> TASK =
      RATE.field("TaskSid", Types.ID_OR_ANY)
          .column("task_id")
          .required()
          .says("A task of the project; 0 means any.");

  static {
    RATE.amount("RateVal", "rate").required().says("The hourly rate; 0 is a valid rate.");
  }

  private RateFields() {}
}
