package dev.stint.booking;

import dev.stint.catalog.Faults;
import dev.stint.http.Request;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A period of days, including the first and the last.
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
   * The period from {@code StartDt} to {@code EndDt}, both of which are required.
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

  /** The same with optional days; a missing one leaves that side open. */
  public static Period ifGiven(Request request) {
    return between(request.optionalDate("StartDt"), request.optionalDate("EndDt"));
  }

  /** From one day to another; null leaves that side open. */
  public static Period between(@Nullable LocalDate start, @Nullable LocalDate end) {
    return new Period(
        start == null ? LocalDate.of(1, 1, 1) : start,
        end == null ? LocalDate.of(9999, 12, 31) : end);
  }

  /** Adds the parameters of {@link #contains} to those of a statement. */
  public Map<String, Object> addTo(Map<String, Object> parameters) {
    parameters.put(START, start.toString());
    parameters.put("end", end.toString());
    return parameters;
  }

  /** The name of a CSV file with records of the period. */
  public String fileName(String what) {
    return "%s-%s-%s.csv".formatted(what, start, end);
  }
}
