package dev.stint.booking;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Field;
import dev.stint.wire.Amounts;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a booking is billed, and how much of it (ruling 10.2): derived from the project, task and
 * labor code, unless a caller sets it. A derived value never counts as set.
 *
 * @param noCharge whether it is not billed
 * @param isSaid whether a caller set that; stored, never shown
 * @param amount what was worked or spent
 * @param billed how much of it is billed
 */
public record Billing(
    Field<Boolean> noCharge,
    Field<Boolean> isSaid,
    Field<BigDecimal> amount,
    Field<BigDecimal> billed) {
  /** What NoCharge means, for documentation; %s is what it follows. */
  public static final String SAYS_NO_CHARGE =
      "Whether it is not billed. Unless you set it, here or through what is billed, it follows the %s and"
          + " changes with them; a project's setting takes effect on submission. Send it empty to make it"
          + " follow them again.";

  private static final BigDecimal NOTHING = Amounts.decimal(0);

  /**
   * What billing follows from.
   *
   * @param isAnew whether that has changed, or the booking is new or being submitted
   * @param isFree whether bookings there are not billed
   * @param isAlwaysFree whether that overrides what a caller set: the booking is being submitted on
   *     a project without charge (ruling 10)
   */
  public record Circumstances(boolean isAnew, boolean isFree, boolean isAlwaysFree) {}

  /**
   * Treats fields sent empty as withdrawing what a caller set.
   *
   * @param sent what the changes were read from
   */
  public void takeBackEmptied(Fields sent, Changes changes) {
    for (Field<?> field : List.of(noCharge, billed)) {
      Node node = sent.get(field.name().text());
      if (node != null && node.isEmpty()) {
        changes.remove(field);
        changes.put(isSaid, false);
      }
    }
  }

  /**
   * Completes the changes.
   *
   * @param changes differences from the record only: a value posted back does not count as set
   * @param current null for a new record
   */
  public void complete(Changes changes, @Nullable Current current, Circumstances place) {
    boolean saysCharge = changes.has(noCharge);
    boolean saysBilled = changes.has(billed) && !saysAll(changes, current);
    boolean takesBack = changes.has(isSaid);
    boolean wasSaid = !takesBack && holds(isSaid, current);
    boolean isFree;
    if (place.isAlwaysFree) {
      isFree = true;
    } else if (saysCharge) {
      isFree = Boolean.TRUE.equals(changes.get(noCharge));
    } else if (saysBilled && valueOf(billed, changes, current).signum() > 0) {
      isFree = false;
    } else if (wasSaid || !(place.isAnew || takesBack)) {
      isFree = holds(noCharge, current);
    } else {
      isFree = place.isFree;
    }
    if (isFree) {
      changes.putDifference(billed, NOTHING, current);
    } else if (!saysBilled
        && (takesBack || current == null || changes.has(billed) || follows(current))) {
      changes.putDifference(billed, valueOf(amount, changes, current), current);
    }
    changes.putDifference(noCharge, isFree, current);
    changes.putDifference(
        isSaid, !place.isAlwaysFree && (saysCharge || saysBilled || wasSaid), current);
  }

  /**
   * Whether the changes bill the whole amount, which is the default and so does not count as set.
   */
  private boolean saysAll(Changes changes, @Nullable Current current) {
    return !holds(noCharge, current)
        && valueOf(billed, changes, current).compareTo(valueOf(amount, changes, current)) == 0;
  }

  /** Whether the record had the default before: all billed, or nothing with NoCharge. */
  private boolean follows(Current before) {
    BigDecimal usual = holds(noCharge, before) ? NOTHING : orNothing(before.get(amount));
    return orNothing(before.get(billed)).compareTo(usual) == 0;
  }

  private static boolean holds(Field<Boolean> field, @Nullable Current current) {
    return current != null && Boolean.TRUE.equals(current.get(field));
  }

  private static BigDecimal valueOf(
      Field<BigDecimal> field, Changes changes, @Nullable Current current) {
    return orNothing(changes.result(field, current));
  }

  private static BigDecimal orNothing(@Nullable BigDecimal value) {
    return Objects.requireNonNullElse(value, NOTHING);
  }
}
