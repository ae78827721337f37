package dev.stint.rate;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Faults;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.task.Tasks;
import dev.stint.wire.Amounts;
import dev.stint.wire.Name;
import dev.stint.wire.Problem;
import dev.stint.wire.WireWriter;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rate of an hour of work, for those who may see the project's rates: {@code GET
 * /api/rate?project=&staff=&laborCode=&task=&date=}, an addition to the contract.
 *
 * <p>{@code project} must be given; {@code staff} is the caller unless given, {@code date} today;
 * work may be without labor code and task. The answer repeats these (null for none) and says {@code
 * RateVal}, {@code Source} ({@code CustomRate}, {@code BasicRate}, or what the project's
 * BillingRate names) and {@code RateSid}, the custom rate if it is one. The contract's rates have
 * no period of validity, so {@code date} does not change the answer.
 */
public final class HourlyRateApi {
  private static final Name HOURLY_RATE = HourlyRateFields.HOURLY_RATE.name();
  private static final Name PROJECT = HourlyRateFields.HOURLY_RATE.name("ProjectSid");
  private static final Name STAFF = HourlyRateFields.HOURLY_RATE.name("StaffSid");
  private static final Name LABOR_CODE = HourlyRateFields.HOURLY_RATE.name("CatSid");
  private static final Name TASK = HourlyRateFields.HOURLY_RATE.name("TaskSid");
  private static final Name DAY = HourlyRateFields.HOURLY_RATE.name("Dt");
  private static final Name AMOUNT = HourlyRateFields.HOURLY_RATE.name("RateVal");
  private static final Name SOURCE = HourlyRateFields.HOURLY_RATE.name("Source");
  private static final Name CUSTOM_RATE = HourlyRateFields.HOURLY_RATE.name("RateSid");

  private static final Sql STAFFER_EXISTS =
      Sql.of("SELECT 1 FROM staff WHERE firm_id = :firm AND id = :id");

  private static final Sql LABOR_CODE_EXISTS =
      Sql.of("SELECT 1 FROM labor_code WHERE firm_id = :firm AND id = :id");

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public HourlyRateApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /api/rate}. */
  public Answer get(Caller caller, Request request) {
    Long project = request.optionalId("project");
    if (project == null) {
      throw Problem.invalid("project", "is required");
    }
    Long staff = request.optionalId("staff");
    LocalDate day = request.optionalDate("date");
    Hour hour =
        new Hour(
            project,
            staff == null ? caller.staffId() : staff,
            request.optionalId("laborCode"),
            request.optionalId("task"),
            day == null ? caller.firm().today(clock) : day);
    HourlyRate rate = caller.in(database).read(transaction -> find(transaction, caller, hour));
    return Answer.of(request.format(), out -> write(out, hour, rate));
  }

  private static HourlyRate find(Transaction transaction, Caller caller, Hour hour) {
    ProjectAccess.toProjectOrTemplate(transaction, caller, hour.project).requireRates();
    Faults faults = new Faults();
    if (!transaction.query(STAFFER_EXISTS).set("id", hour.staff).exists()) {
      faults.add("staff", "names no staffer");
    }
    if (hour.laborCode != null
        && !transaction.query(LABOR_CODE_EXISTS).set("id", hour.laborCode).exists()) {
      faults.add("laborCode", "names no labor code");
    }
    if (hour.task != null && !Tasks.isOnProject(transaction, hour.task, hour.project)) {
      faults.add("task", "names no task of the project");
    }
    faults.raise();
    return HourlyRate.find(transaction, hour.project, hour.staff, hour.laborCode, hour.task)
        .orElseThrow();
  }

  private static void write(WireWriter out, Hour hour, HourlyRate rate) {
    out.startObject(null, HOURLY_RATE);
    out.number(PROJECT, hour.project);
    out.number(STAFF, hour.staff);
    optional(out, LABOR_CODE, hour.laborCode);
    optional(out, TASK, hour.task);
    out.text(DAY, hour.day.toString());
    out.amount(AMOUNT, Amounts.tenThousandths(rate.amount()));
    out.text(SOURCE, rate.source());
    optional(out, CUSTOM_RATE, rate.customRate());
    out.endObject();
  }

  private static void optional(WireWriter out, Name name, @Nullable Long number) {
    if (number == null) {
      out.nothing(name);
    } else {
      out.number(name, number);
    }
  }

  /** The hour that is asked about. */
  private record Hour(
      long project, long staff, @Nullable Long laborCode, @Nullable Long task, LocalDate day) {}
}
