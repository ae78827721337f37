package dev.stint.project;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.DateOrder;
import dev.stint.catalog.Faults;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a project must hold to (rulings 7.3 and 7.5). Each rule looks at what the project will be
 * after the change.
 */
final class ProjectRules {
  private static final long MOST_INVOICE_TOTALS = 5;

  private ProjectRules() {}

  /**
   * A project has a name and a code. A template has a name and a description, either of which
   * stands in for the other (ruling 8.8).
   *
   * @param current null for a new record
   */
  static void require(Kind kind, Changes changes, @Nullable Current current, Faults faults) {
    if (kind.isTemplate()) {
      standIn(changes, current, faults);
    } else if (current == null) {
      kind.resource().requireAll(changes, faults);
    } else {
      kind.resource().keepRequired(changes, faults);
    }
  }

  private static void standIn(Changes changes, @Nullable Current current, Faults faults) {
    String name = changes.result(ProjectFields.NAME, current);
    String description = changes.result(ProjectFields.TEMPLATE_DESCRIPTION, current);
    if (name == null && description == null) {
      faults.add(ProjectFields.NAME, "is required, or else a TemplateDescription");
    } else if (name == null) {
      changes.put(ProjectFields.NAME, description);
    } else if (description == null) {
      changes.put(ProjectFields.TEMPLATE_DESCRIPTION, name);
    }
  }

  /** The start date that a new project has unless it was given one. */
  static void startToday(Changes changes, LocalDate today) {
    if (changes.get(ProjectFields.START) == null) {
      changes.put(ProjectFields.START, today);
    }
  }

  static void check(Changes changes, @Nullable Current current, Faults faults) {
    if (changes.has(ProjectFields.START) && changes.get(ProjectFields.START) == null) {
      faults.add(ProjectFields.START, "cannot be emptied");
    }
    DateOrder.check(ProjectFields.START, ProjectFields.END, changes, current, faults);
    Long totals = changes.get(ProjectFields.INVOICE_TOTALS);
    if (totals != null && (totals < 0 || totals > MOST_INVOICE_TOTALS)) {
      faults.add(ProjectFields.INVOICE_TOTALS, "must be 0 to 5");
    }
  }

  /**
   * BillingRate and BaseRateStyle are two ways to write one value: the one that differs from what
   * is stored counts, BillingRate if both do.
   */
  static void mergeRates(Changes changes, @Nullable Current current) {
    if (!changes.has(ProjectFields.BASE_RATE_STYLE)) {
      return;
    }
    Long style = changes.get(ProjectFields.BASE_RATE_STYLE);
    changes.remove(ProjectFields.BASE_RATE_STYLE);
    Long before =
        current == null
            ? Long.valueOf(BillingRate.STANDARD)
            : current.get(ProjectFields.BILLING_RATE);
    Long rate = changes.get(ProjectFields.BILLING_RATE);
    if (!changes.has(ProjectFields.BILLING_RATE) || Objects.equals(rate, before)) {
      changes.put(ProjectFields.BILLING_RATE, style);
    }
  }
}
