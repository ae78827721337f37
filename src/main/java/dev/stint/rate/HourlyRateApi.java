package dev.stint.rate;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.task.Tasks;
import dev.stint.wire.Amounts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The hourly rate, for callers who may see the project's rates: {@code GET
 * /api/rate?project=&staff=&laborCode=&task=&date=}, an addition to the contract.
 *
 * <p>{@code project} is required; {@code staff} defaults to the caller, {@code date} to today;
 * labor code and task are optional. The answer repeats these (null for none) and has {@code
 * RateVal}, {@code Source} ({@code CustomRate}, {@code BasicRate}, or the rate that the project's
 * BillingRate selects) and {@code RateSid}, the custom rate if it is one. The contract's rates have
 * no period of validity, so {@code date} does not change the answer.
 */
public final class HourlyRateApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("project").orId();
  static final ParameterName STAFF = ParameterName.STAFFER.documentedAs("staff");

  /** It comes from {@link HourlyRate}, not from a table. */
  static final Resource HOURLY_RATE = Resource.named("HourlyRate", "", "");

  static {
    HOURLY_RATE.field("ProjectSid", Types.NUMBER).says("The project.");
    HOURLY_RATE.field("StaffSid", Types.NUMBER).says("The staffer.");
    HOURLY_RATE.field("CatSid", Types.ID).says("The labor code, null for none.");
    HOURLY_RATE.field("TaskSid", Types.ID).says("The task, null for none.");
    HOURLY_RATE.field("Dt", Types.DATE).says("The day.");
    HOURLY_RATE.field("RateVal", Types.AMOUNT).says("The hourly rate.");
    HOURLY_RATE
        .field("Source", Types.TEXT)
        .says(
            "Where the rate comes from: CustomRate, BasicRate, or the rate that BillingRate selects.");
    HOURLY_RATE.field("RateSid", Types.ID).says("The id of the custom rate, if it is one.");
  }

  /** {@code GET /api/rate}. */
  public static Answer get(Visit visit) {
    Request request = visit.request();
    long project = request.idAnywhere(PROJECT);
    Long staff = request.optionalId(STAFF);
    LocalDate day = request.optionalDate("date");
    Hour hour =
        new Hour(
            project,
            staff == null ? visit.caller().staffId() : staff,
            request.optionalId("laborCode"),
            request.optionalId("task"),
            day == null ? visit.caller().firm().today(visit.clock()) : day);
    HourlyRate rate = visit.read(transaction -> find(transaction, visit.caller(), hour));
    return Answer.of(
        request.format(),
        out ->
            HOURLY_RATE.write(
                out,
                hour.project,
                hour.staff,
                hour.laborCode,
                hour.task,
                hour.day.toString(),
                Amounts.tenThousandths(rate.amount()),
                rate.source(),
                rate.customRate()));
  }

  private static HourlyRate find(Transaction transaction, Caller caller, Hour hour) {
    ProjectAccess.toProjectOrTemplate(transaction, caller, hour.project).requireRates();
    Faults faults = new Faults();
    if (!References.exists(transaction, Reference.to("staff", "staffer"), hour.staff)) {
      faults.add("staff", "does not match any staffer");
    }
    if (hour.laborCode != null
        && !References.exists(
            transaction, Reference.to("labor_code", "labor code"), hour.laborCode)) {
      faults.add("laborCode", "does not match any labor code");
    }
    if (hour.task != null && !Tasks.isOnProject(transaction, hour.task, hour.project)) {
      faults.add("task", "does not match any task of the project");
    }
    faults.raise();
    return HourlyRate.find(transaction, hour.project, hour.staff, hour.laborCode, hour.task)
        .orElseThrow();
  }

  /** The hour to price. */
  private record Hour(
      long project, long staff, @Nullable Long laborCode, @Nullable Long task, LocalDate day) {}
}
