package dev.stint.catalog;

import dev.stint.wire.Texts;
import java.util.EnumSet;
import java.util.Set;

/** Which fields of a record are shown. */
public enum View {
  /** The documented short view, used in lists. */
  BASIC,
  /** The short view with the fields that the deployed service is known to add (ruling 12.1). */
  BASIC_DEPLOYED,
  /** Everything. */
  DETAILED;

  /** The views of a field that is always shown. */
  public static final Set<View> ALL = Set.copyOf(EnumSet.allOf(View.class));

  /** The views of a field that only the Detailed view shows. */
  public static final Set<View> ONLY_DETAILED = Set.of(DETAILED);

  /** The view that a caller asks for; anything unknown is Basic (ruling 1.2). */
  public static View named(String name) {
    return Texts.same(name, "Detailed") ? DETAILED : BASIC;
  }
}
