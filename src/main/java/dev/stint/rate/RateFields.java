package dev.stint.rate;

import dev.stint.catalog.Field;
import dev.stint.catalog.Reference;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The fields of custom bill rates (contract: Rate Object). */
final class RateFields {
  static final Resource RATE = rate();
  static final Field<Long> PROJECT = RATE.field("ProjectSid", Type.ID);
  static final Field<Long> STAFF = RATE.field("StaffSid", Type.ID_OR_ANY);
  static final Field<Long> LABOR_CODE = RATE.field("CatSid", Type.ID_OR_ANY);
  static final Field<Long> TASK = RATE.field("TaskSid", Type.ID_OR_ANY);

  private RateFields() {}

  private static Resource rate() {
    Resource.Builder r = Resource.named("Rate", "r", "custom_rate r");
    r.key("SID").says("Unique id of this rate.");
    r.id("ProjectSid", "project_id")
        .required()
        .refersTo(Reference.to("project", "project"))
        .says("The rate's project; cannot be changed later.");
    r.field("StaffSid", Type.ID_OR_ANY)
        .column("staff_id")
        .required()
        .refersTo(Reference.to("staff", "staffer"))
        .says("The staffer; 0 is any.");
    r.field("CatSid", Type.ID_OR_ANY)
        .column("labor_code_id")
        .required()
        .refersTo(Reference.to("labor_code", "labor code"))
        .says("The labor code; 0 is any.");
    r.field("TaskSid", Type.ID_OR_ANY)
        .column("task_id")
        .required()
        .says("A task of the project; 0 is any.");
    r.amount("RateVal", "rate").required().says("What an hour costs; 0 is a rate too.");
    return r.build();
  }
}
