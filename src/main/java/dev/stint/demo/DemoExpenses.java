package dev.stint.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates the expenses of a firm and their reports. */
final class DemoExpenses {
  private final DemoFirm firm;
  private final DemoDays days;

  private DemoExpenses(DemoFirm firm) {
    this.firm = firm;
    this.days = firm.days();
  }

  /** Creates everything; the projects exist. */
  static void make(DemoFirm firm) {
    new DemoExpenses(firm).make();
  }

  private void make() {
    Map<String, Report> reports = new LinkedHashMap<>();
    for (DemoTable.Row row : firm.table("expenses").rows()) {
      LocalDate day = days.of(row.text("Dt"));
      if (day.isAfter(days.lastDay())) {
        firm.skipId();
        continue;
      }
      long id = firm.post(row, "/expense/detail", _ -> days.moment(day, "21:45"));
      String report = row.textOrNull("report");
      if (report != null) {
        reports
            .computeIfAbsent(row.text("StaffSID") + " " + report, _ -> new Report(report, day))
            .expenses
            .add(id);
      }
    }
    reports.values().forEach(this::submit);
  }

  private void submit(Report report) {
    long id =
        firm.post(
            "/expense/submit",
            Map.of("RptNm", report.name, "ids", report.expenses),
            days.moment(report.day, "22:00"));
    if (days.isApproved(report.day)) {
      firm.post("/api/expense/approve/" + id, Map.of(), days.lastReview());
    }
  }

  /** A report being built; its day is that of its first expense. */
  private record Report(String name, LocalDate day, List<Long> expenses) {
    Report(String name, LocalDate day) {
      this(name, day, new ArrayList<>());
    }
  }
}
