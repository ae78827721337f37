package dev.stint.project;

import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Where a project's rate comes from: one of five rates of the staffer (1 to 5) or of the labor code
 * (6 to 10). The same value has a name and a display text (ruling 7.5).
 */
public final class BillingRate {
  /** The first rate of the staffer. */
  public static final long DEFAULT = 1;

  private static final int OF_EACH = 5;

  /** As {@code StaffRate1} and so on. */
  static final Type<Long> NAME = Types.choice(names(), DEFAULT);

  /** As {@code Staff Rate 1} and so on. */
  static final Type<Long> STYLE = Types.choice(displayTexts(), DEFAULT);

  private BillingRate() {}

  /** The ten values by number, as displayed. */
  public static Map<Long, String> displayTexts() {
    return all("Staff Rate ", "Activity Rate ");
  }

  /** The contract's name of one, such as {@code StaffRate1}. */
  public static String nameOf(long value) {
    return String.valueOf(names().get(value));
  }

  private static Map<Long, String> names() {
    return all("StaffRate", "ActivityRate");
  }

  private static Map<Long, String> all(String staff, String laborCode) {
    return LongStream.rangeClosed(1, 2L * OF_EACH)
        .boxed()
        .collect(
            Collectors.toMap(
                n -> n,
                n -> n <= OF_EACH ? staff + n : laborCode + (n - OF_EACH),
                (a, _) -> a,
                TreeMap::new));
  }
}
