package dev.stint.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Values as the database keeps them. */
public final class Values {
  private Values() {}

  /**
   * A text in lower case, for uniqueness and order without regard to case, the same in every
   * database.
   */
  public static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** This instant, {@code YYYY-MM-DDTHH:MM:SSZ}. */
  public static String now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
