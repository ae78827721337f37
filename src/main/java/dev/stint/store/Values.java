package dev.stint.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Values as the database stores them. */
public final class Values {
  private Values() {}

  /** This instant, {@code YYYY-MM-DDTHH:MM:SSZ}. */
  public static String now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
