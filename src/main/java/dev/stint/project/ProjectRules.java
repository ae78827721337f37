package dev.stint.project;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.DateOrder;
import dev.stint.catalog.Faults;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules for projects (rulings 7.3 and 7.5). Each rule examines the project as it will be after
 * the change.
 */
final class ProjectRules {
  private static final long MOST_INVOICE_TOTALS = 5;

  private ProjectRules() {}

  /**
   * A project has a name and a code. A template has a name and a description, either of which
   * defaults to the other (ruling 8.8).
   *
   * @param current null for a new record
   */
  static void require(ProjectKind kind, Changes changes, @Nullable Current current, Faults faults) {
    if (kind.isTemplate()) {
      standIn(changes, current, faults);
    } else if (current == null) {
      kind.resource().requireAll(changes, faults);
    } else {
      kind.resource().keepRequired(changes, faults);
    }
  }

  private static void standIn(Changes changes, @Nullable Current current, Faults faults) {
    if (faults.has(ProjectFields.NAME) || faults.has(ProjectFields.TEMPLATE_DESCRIPTION)) {
      return;
    }
    String name = changes.result(ProjectFields.NAME, current);
    String description = changes.result(ProjectFields.TEMPLATE_DESCRIPTION, current);
    if (name == null && description == null) {
      faults.add(ProjectFields.NAME, "is required unless TemplateDescription is given");
    } else if (name == null) {
      changes.put(ProjectFields.NAME, description);
    } else if (description == null) {
      changes.put(ProjectFields.TEMPLATE_DESCRIPTION, name);
    }
  }

  /** Sets the default start date of a new project. */
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
      faults.add(ProjectFields.INVOICE_TOTALS, "must be from 0 to 5");
    }
  }

  /**
   * BillingRate and BaseRateStyle are two forms of one value: the one that differs from the stored
   * value wins, and BillingRate if both do.
   */
  static void mergeRates(Changes changes, @Nullable Current current) {
    if (!changes.has(ProjectFields.BASE_RATE_STYLE)) {
      return;
    }
    Long style = changes.get(ProjectFields.BASE_RATE_STYLE);
    changes.remove(ProjectFields.BASE_RATE_STYLE);
    Long before =
        current == null
            ? Long.valueOf(BillingRate.DEFAULT)
            : current.get(ProjectFields.BILLING_RATE);
    Long rate = changes.get(ProjectFields.BILLING_RATE);
    if (!changes.has(ProjectFields.BILLING_RATE) || Objects.equals(rate, before)) {
      changes.put(ProjectFields.BILLING_RATE, style);
    }
  }
}
