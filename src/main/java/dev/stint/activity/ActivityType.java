package dev.stint.activity;

import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import java.util.Map;
import java.util.TreeMap;

/** The kind of an activity: the contract's EActivityType, read by number or name (ruling 8.5). */
final class ActivityType {
  /** The default. */
  static final long NONE = 0;

  private static final Map<Long, String> NAMES =
      new TreeMap<>(
          Map.of(
              NONE,
              "None",
              1L,
              "PhoneCall",
              2L,
              "EMail",
              3L,
              "Meeting",
              4L,
              "Note",
              5L,
              "Notification",
              10L,
              "Other"));

  /** Shown as the number. */
  static final Type<Long> NUMBER = Types.numberedChoice(NAMES, NONE);

  /** Shown as the name. */
  static final Type<Long> NAME = Types.choice(NAMES, NONE);

  private ActivityType() {}
}
