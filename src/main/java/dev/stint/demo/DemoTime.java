package dev.stint.demo;

import dev.stint.booking.Approval;
import dev.stint.rate.HourlyRate;
import dev.stint.store.Query;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Amounts;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes three months of time and expenses. Time is made up by rule, the same each time: everybody
 * works most days on the projects that they are on the team of. Expenses stand in a table.
 */
final class DemoTime {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 3);

  /** What was booked before is approved. */
  private static final LocalDate APPROVED_BEFORE = LocalDate.of(2026, 10, 1);

  /** What was booked before is submitted. */
  private static final LocalDate SUBMITTED_BEFORE = LocalDate.of(2026, 10, 26);

  private static final long SEED = 20_260_803;
  private static final int DAYS_PER_DAY_OFF = 18;

  /** How a day is parted, in ten-thousandths of an hour. */
  private static final long[][] DAYS = {
    {80_000},
    {50_000, 30_000},
    {40_000, 40_000},
    {65_000, 20_000},
    {40_000, 25_000, 15_000},
    {37_500, 42_500},
    {30_000, 30_000, 17_500}
  };

  private static final Sql MEMBERS =
      Sql.of(
          """
          SELECT m.staff_id, m.project_id, p.start_date, COALESCE(p.end_date, '9999-12-31'),
            p.is_no_charge, s.cost_factor, COALESCE(s.end_date, '9999-12-31')
          FROM project_team m
          JOIN project p ON p.firm_id = m.firm_id AND p.id = m.project_id AND NOT p.is_template
          JOIN staff s ON s.firm_id = m.firm_id AND s.id = m.staff_id
          LEFT JOIN picklist_value v ON v.firm_id = p.firm_id AND v.id = p.status_id
          WHERE m.firm_id = :firm AND NOT COALESCE(v.closes_projects, FALSE)
          ORDER BY m.staff_id, m.project_id\
          """);

  private static final Sql CODES =
      Sql.of(
          """
          SELECT k.project_id, l.id, l.code, l.is_no_charge FROM project_labor_code k
          JOIN labor_code l ON l.firm_id = k.firm_id AND l.id = k.labor_code_id
          WHERE k.firm_id = :firm AND NOT l.is_inactive ORDER BY k.project_id, l.sort_order\
          """);

  private static final Sql ALL_CODES =
      Sql.of(
          """
          SELECT 0, id, code, is_no_charge FROM labor_code
          WHERE firm_id = :firm AND NOT is_inactive ORDER BY sort_order\
          """);

  private static final Sql TASKS =
      Sql.of(
          """
          SELECT k.staff_id, t.project_id, t.id FROM task t
          JOIN task_assignment k ON k.firm_id = t.firm_id AND k.task_id = t.id
          WHERE t.firm_id = :firm ORDER BY t.id\
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO time_entry (firm_id, id, staff_id, entry_date, project_id, labor_code_id,
            task_id, hours, is_no_charge, billable_hours, bill_rate, is_rate_set, charge, cost_rate,
            cost, notes, approval, created_at, modified_at)
          VALUES (:firm, :id, :staff, :day, :project, :code, :task, :hours, :no_charge, :billable,
            :rate, FALSE, :charge, :cost_rate, :cost, :notes, :approval, :made, :made)\
          """);

  private final DemoFirm firm;
  private final Transaction transaction;
  private final Random random = new Random(SEED);
  private final Map<Long, List<Code>> codes = new HashMap<>();
  private final List<Code> allCodes;
  private final Map<List<Long>, List<Long>> tasks = new HashMap<>();
  private final Map<String, List<String>> notes;
  private final Map<List<Long>, BigDecimal> rates = new HashMap<>();

  private DemoTime(DemoFirm firm) {
    this.firm = firm;
    this.transaction = firm.transaction();
    this.allCodes = transaction.query(ALL_CODES).list(Code::read);
    transaction
        .query(CODES)
        .each(row ->
            codes.computeIfAbsent(row.number(1), _ -> new ArrayList<>()).add(Code.read(row)));
    transaction
        .query(TASKS)
        .each(row ->
            tasks
                .computeIfAbsent(List.of(row.number(1), row.number(2)), _ -> new ArrayList<>())
                .add(row.number(3)));
    this.notes =
        DemoTable.of(firm.tables().timeNotes()).rows().stream()
            .collect(Collectors.toMap(row -> row.text("code"), row -> row.parts("notes")));
  }

  /** Makes all of it; projects, tasks and rates are there. */
  static void make(DemoFirm firm) {
    DemoTime time = new DemoTime(firm);
    time.time();
    time.expenses();
  }

  private void time() {
    Map<Long, List<Place>> byStaffer =
        transaction.query(MEMBERS).list(Place::read).stream()
            .collect(Collectors.groupingBy(Place::staff, LinkedHashMap::new, Collectors.toList()));
    List<Entry> entries = new ArrayList<>();
    for (List<Place> places : byStaffer.values()) {
      for (LocalDate day = FIRST_DAY; !day.isAfter(DemoData.LAST_DAY); day = day.plusDays(1)) {
        boolean free =
            day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || random.nextInt(DAYS_PER_DAY_OFF) == 0;
        LocalDate today = day;
        List<Place> open = places.stream().filter(place -> place.isOpen(today)).toList();
        if (!free && !open.isEmpty()) {
          day(entries, open, day);
        }
      }
    }
    insert(entries);
  }

  private void day(List<Entry> entries, List<Place> open, LocalDate day) {
    int first = random.nextInt(open.size());
    long[] parts = DAYS[random.nextInt(DAYS.length)];
    for (int i = 0; i < parts.length; i++) {
      Place place = open.get((first + i) % open.size());
      List<Code> possible = codes.getOrDefault(place.project, allCodes);
      List<Long> assigned = tasks.getOrDefault(List.of(place.staff, place.project), List.of());
      entries.add(
          new Entry(
              place,
              day,
              usual(possible),
              assigned.isEmpty() ? null : assigned.get(random.nextInt(assigned.size())),
              parts[i]));
    }
  }

  /**
   * The smaller of two draws: the first codes of a list are the usual ones, travel is a late one.
   */
  private Code usual(List<Code> possible) {
    int one = random.nextInt(possible.size());
    int other = random.nextInt(possible.size());
    return possible.get(Math.min(one, other));
  }

  private void insert(List<Entry> entries) {
    List<Long> ids = new ArrayList<>();
    entries.forEach(_ -> ids.add(transaction.newId()));
    List<BigDecimal> found = entries.stream().map(this::rate).toList();
    Query insert = transaction.query(INSERT);
    for (int i = 0; i < entries.size(); i++) {
      set(insert, ids.get(i), entries.get(i), found.get(i)).addBatch();
    }
    insert.runBatch();
  }

  private BigDecimal rate(Entry entry) {
    long task = entry.task == null ? 0 : entry.task;
    return rates.computeIfAbsent(
        List.of(entry.place.project, entry.place.staff, entry.code.id, task),
        _ ->
            HourlyRate.find(
                    transaction, entry.place.project, entry.place.staff, entry.code.id, entry.task)
                .orElseThrow()
                .amount());
  }

  private Query set(Query insert, long id, Entry entry, BigDecimal rate) {
    Approval approval = approval(entry.day);
    boolean submitted = approval != Approval.NOT_SUBMITTED;
    boolean noCharge = entry.code.noCharge || (submitted && entry.place.noCharge);
    BigDecimal hours = Amounts.decimal(entry.hours);
    BigDecimal costRate = Amounts.decimal(entry.place.costRate);
    List<String> said = notes.getOrDefault(entry.code.code, List.of());
    return insert
        .set("id", submitted ? id : -id)
        .set("staff", entry.place.staff)
        .set("day", entry.day.toString())
        .set("project", entry.place.project)
        .set("code", entry.code.id)
        .set("task", entry.task)
        .set("hours", entry.hours)
        .set("no_charge", noCharge)
        .set("billable", noCharge ? 0 : entry.hours)
        .set("rate", Amounts.tenThousandths(rate))
        .set("charge", noCharge ? 0 : Amounts.tenThousandths(Amounts.money(hours, rate)))
        .set("cost_rate", entry.place.costRate)
        .set("cost", Amounts.tenThousandths(Amounts.money(hours, costRate)))
        .set("notes", said.isEmpty() ? null : said.get(random.nextInt(said.size())))
        .set("approval", approval.number())
        .set("made", entry.day + "T21:30:00Z");
  }

  private static Approval approval(LocalDate day) {
    if (day.isBefore(APPROVED_BEFORE)) {
      return Approval.APPROVED;
    }
    return day.isBefore(SUBMITTED_BEFORE) ? Approval.SUBMITTED : Approval.NOT_SUBMITTED;
  }

  /** An expense without a report is not submitted. */
  private void expenses() {
    Map<String, Long> reports = new HashMap<>();
    for (DemoTable.Row row : DemoTable.of(firm.tables().expenses()).rows()) {
      String report = row.textOrNull("report");
      Long id =
          report == null
              ? null
              : reports.computeIfAbsent(row.text("who") + " " + report, _ -> report(row, report));
      expense(row, id);
    }
  }

  private long report(DemoTable.Row row, String name) {
    long id = transaction.newId();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("staff_id", firm.id("staff", row.text("who")));
    values.put("name", name);
    values.put("approval", approval(LocalDate.parse(row.text("day"))).number());
    values.put("submitted_at", row.text("day") + "T22:00:00Z");
    transaction.insert("expense_report", values);
    return id;
  }

  private void expense(DemoTable.Row row, @Nullable Long report) {
    String day = row.text("day");
    long cost = row.amount("cost");
    boolean noCharge = row.has("flags", "no-charge");
    boolean paid = row.has("flags", "paid");
    Approval approval = report == null ? Approval.NOT_SUBMITTED : approval(LocalDate.parse(day));
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", transaction.newId());
    values.put("staff_id", firm.id("staff", row.text("who")));
    values.put("entry_date", day);
    values.put("project_id", firm.id("project", row.text("project")));
    values.put("category_id", firm.id("ExpenseCodes", row.text("category")));
    values.put("report_id", report);
    values.put("is_no_charge", noCharge);
    values.put("is_paid_by_firm", paid);
    values.put("notes", row.text("note"));
    values.put("cost", cost);
    values.put("payable", paid ? 0L : cost);
    values.put("billable", noCharge ? 0L : cost);
    values.put("is_by_unit", false);
    values.put("unit_price", 0L);
    values.put("unit_rate", 0L);
    values.put("units", 0L);
    values.put("is_vendor_expense", false);
    values.put("approval", approval.number());
    values.put("created_at", day + "T21:45:00Z");
    values.put("modified_at", day + "T21:45:00Z");
    transaction.insert("expense", values);
  }

  /** A staffer on a project's team. */
  private record Place(
      long staff,
      long project,
      LocalDate start,
      LocalDate end,
      boolean noCharge,
      long costRate,
      LocalDate left) {
    static Place read(Row row) throws SQLException {
      return new Place(
          row.number(1),
          row.number(2),
          LocalDate.parse(row.requiredText(3)),
          LocalDate.parse(row.requiredText(4)),
          row.flag(5),
          row.number(6),
          LocalDate.parse(row.requiredText(7)));
    }

    boolean isOpen(LocalDate day) {
      return !day.isBefore(start) && day.isBefore(end) && !day.isAfter(left);
    }
  }

  private record Code(long id, String code, boolean noCharge) {
    static Code read(Row row) throws SQLException {
      return new Code(row.number(2), row.requiredText(3), row.flag(4));
    }
  }

  private record Entry(Place place, LocalDate day, Code code, @Nullable Long task, long hours) {}
}
