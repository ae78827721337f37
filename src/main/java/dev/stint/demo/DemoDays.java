package dev.stint.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The days of a demo firm. Its tables are written for a week in 2026. When the firm is created, all
 * days move by whole weeks, so that the last week of the tables becomes the week of creation, and
 * Mondays stay Mondays.
 */
final class DemoDays {
  /** The Monday of the last week in the tables. */
  private static final LocalDate LAST_WEEK = LocalDate.of(2026, 10, 26);

  /** The reference day of the tables. */
  private static final String LAST_REVIEW = "2026-10-01";

  private final LocalDate thisWeek;
  private final LocalDate lastDay;
  private final Instant now;

  private DemoDays(LocalDate today, Instant now) {
    this.thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    this.lastDay = today.equals(thisWeek) ? today : today.minusDays(1);
    this.now = now;
  }

  /** For a firm in this zone that is created now. */
  static DemoDays at(Clock clock, ZoneId zone) {
    return new DemoDays(
        LocalDate.now(clock.withZone(zone)), clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** A day of the tables, moved for the firm. */
  LocalDate of(String day) {
    return LocalDate.parse(day).plusDays(ChronoUnit.DAYS.between(LAST_WEEK, thisWeek));
  }

  /** The Monday of the week in which the firm is created. */
  LocalDate thisWeek() {
    return thisWeek;
  }

  /** The Friday before: records change until then; in the week itself, only time is booked. */
  LocalDate lastFriday() {
    return thisWeek.minusDays(3);
  }

  /**
   * The last day with time and expenses: yesterday or, on a Monday, the same day, so that the week
   * is not empty.
   */
  LocalDate lastDay() {
    return lastDay;
  }

  /** Whether bookings on a day are approved; later ones are only submitted. */
  boolean isApproved(LocalDate day) {
    return day.isBefore(of(LAST_REVIEW));
  }

  /** The time of the last review, which approved all time and expenses until then. */
  Instant lastReview() {
    return moment(of(LAST_REVIEW), "08:00");
  }

  /**
   * A time on a day, for something that was done; now, if it would be in the future.
   *
   * @param time in UTC, such as {@code 21:30}
   */
  Instant moment(LocalDate day, String time) {
    Instant moment = day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    return moment.isAfter(now) ? now : moment;
  }
}
