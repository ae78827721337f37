package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.access.StaffAccess;
import dev.stint.support.Shows;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A field that shows what not everybody may see says so where it is declared (rulings 6.4 and 6.6).
 * {@link dev.stint.access.HiddenMoneyTest} and {@link dev.stint.access.PersonalDetailsTest} try the
 * calls.
 */
class HiddenFieldsTest {
  /** The columns that hold money. */
  private static final Pattern MONEY =
      Pattern.compile(
          """
          (?<!is_)\\b(bill_rate|billable|budget_expenses|budget_fees|charge|cost|cost_factor|cost_rate|flat_rate|\
          payable|rate|rate_[1-5]|unit_price|unit_rate)\\b\
          """);

  /** The columns of staff that are personal. */
  private static final Pattern PERSONAL =
      Pattern.compile("\\bs\\.(phone_home|notes|street|city|state|zip|country)\\b");

  /**
   * Those who may not see the rates of a project cannot make the call that answers the one; the
   * other is hours.
   */
  private static final Set<String> NOT_HIDDEN =
      Set.of("Rate.RateVal", "HourlyRate.RateVal", "DayTotal.billableHours");

  private static Set<String> undeclared(Pattern columns, String condition) {
    Set<String> found = new TreeSet<>();
    for (Resource resource : Catalog.resources()) {
      for (Field<?> field : resource.fields()) {
        String shown = field.views().isEmpty() ? null : field.expression();
        if (shown != null && columns.matcher(shown).find() && !shown.contains(condition)) {
          found.add(resource.title() + "." + field.name());
        }
      }
    }
    return found;
  }

  private static List<String> amountsSeenByAll() {
    return Catalog.resources().stream()
        .flatMap(resource ->
            resource.fields().stream()
                .filter(field -> field.type().equals(Types.AMOUNT) && field.seenIf() == null)
                .map(field -> resource.title() + "." + field.name()))
        .toList();
  }

  @Test
  @Shows("ruling 6.4")
  void areDeclaredWhereverMoneyIsShownOrComputedWith() {
    assertThat(undeclared(MONEY, ":sees_rates")).isSubsetOf(NOT_HIDDEN);
    assertThat(amountsSeenByAll()).isSubsetOf(NOT_HIDDEN);
  }

  @Test
  @Shows("ruling 6.6")
  void areDeclaredWhereverAStaffersPersonalDetailsAreShown() {
    assertThat(undeclared(PERSONAL, StaffAccess.SEES_PERSONAL)).isEmpty();
  }
}
