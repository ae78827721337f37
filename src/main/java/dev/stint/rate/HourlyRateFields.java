package dev.stint.rate;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The fields of the rate of an hour. They come from {@link HourlyRate}, not from a table. */
final class HourlyRateFields {
  static final Resource HOURLY_RATE = hourlyRate();

  private HourlyRateFields() {}

  private static Resource hourlyRate() {
    Resource.Builder r = Resource.named("HourlyRate", "", "");
    r.field("ProjectSid", Type.NUMBER).says("The project that was asked about.");
    r.field("StaffSid", Type.NUMBER).says("The staffer.");
    r.field("CatSid", Type.ID).says("The labor code, null for none.");
    r.field("TaskSid", Type.ID).says("The task, null for none.");
    r.field("Dt", Type.DATE).says("The day.");
    r.field("RateVal", Type.AMOUNT).says("What the hour costs.");
    r.field("Source", Type.TEXT)
        .says("Where the rate comes from: CustomRate, BasicRate, or what BillingRate names.");
    r.field("RateSid", Type.ID).says("The custom rate, if it is one.");
    return r.build();
  }
}
