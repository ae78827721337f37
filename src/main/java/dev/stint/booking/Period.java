package dev.stint.booking;

import dev.stint.catalog.Faults;
import dev.stint.http.Request;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some days, the first and the last included.
 *
 * @param start the first day
 * @param end the last day
 */
public record Period(LocalDate start, LocalDate end) {
  /** The parameter of the first day. */
  public static final String START = "start";

  /** SQL: a date is in the period. */
  public static String contains(String expression) {
    return expression + " BETWEEN :start AND :end";
  }

  /**
   * The days of {@code StartDt} and {@code EndDt}, both of which must be given.
   *
   * @throws dev.stint.wire.Problem 400
   */
  public static Period of(Request request) {
    LocalDate start = request.optionalDate("StartDt");
    LocalDate end = request.optionalDate("EndDt");
    Faults faults = new Faults();
    if (start == null) {
      faults.add("StartDt", "is required");
    }
    if (end == null) {
      faults.add("EndDt", "is required");
    }
    faults.raise();
    return between(start, end);
  }

  /** The same where each may be left out, which leaves that side open. */
  public static Period ifGiven(Request request) {
    return between(request.optionalDate("StartDt"), request.optionalDate("EndDt"));
  }

  /** From one day to another; a day that is null leaves that side open. */
  public static Period between(@Nullable LocalDate start, @Nullable LocalDate end) {
    return new Period(
        start == null ? LocalDate.of(1, 1, 1) : start,
        end == null ? LocalDate.of(9999, 12, 31) : end);
  }

  /** Adds what {@link #contains} asks for to the parameters of a statement. */
  public void addTo(Map<String, Object> parameters) {
    parameters.put(START, start.toString());
    parameters.put("end", end.toString());
  }

  /** What a CSV file with records of the period is called. */
  public String fileName(String what) {
    return "%s-%s-%s.csv".formatted(what, start, end);
  }
}
