package dev.stint.catalog;

import java.util.EnumSet;
import java.util.Set;

/** Which fields of a record are shown. */
public enum View {
  /** The documented short view, of lists. */
  BASIC,
  /** The short view with what the deployed service is known to add to it (ruling 12.1). */
  BASIC_DEPLOYED,
  /** Everything. */
  DETAILED;

  /** What a field that is shown everywhere is in. */
  public static final Set<View> ALL = Set.copyOf(EnumSet.allOf(View.class));

  /** What a field that only the long view shows is in. */
  public static final Set<View> ONLY_DETAILED = Set.of(DETAILED);

  /** The view that a caller asks for; anything unknown is Basic (ruling 1.2). */
  public static View named(String name) {
    return name.equalsIgnoreCase("Detailed") ? DETAILED : BASIC;
  }
}
