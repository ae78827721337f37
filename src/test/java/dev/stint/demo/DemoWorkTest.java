package dev.stint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Sql;
import dev.stint.support.TestClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tasks, rates, activities, time and expenses of the demonstration firms (ruling 11). */
class DemoWorkTest {
  /** The first firm, whose days the tests are about: the second is in another time zone. */
  private static final String HARBOUR = "(SELECT id FROM firm WHERE firm_key = 'demo-firm-0001')";

  @TempDir private Path folder;

  private List<Long> counts(Database database, String of) {
    return database.read(transaction ->
        transaction.query(Sql.of("SELECT COUNT(*) FROM " + of)).list(row -> row.number(1)));
  }

  @Test
  void everyProjectHasATaskAndSomeHaveRatesAndActivities() {
    try (Database database = Databases.sqlite(folder.resolve("demo.db"), 1)) {
      DemoData.createIfEmpty(database, TestClock.AT_START);
      assertThat(
              counts(
                  database,
                  """
                  project p WHERE NOT EXISTS (SELECT 1 FROM task t
                    WHERE t.firm_id = p.firm_id AND t.project_id = p.id)\
                  """))
          .containsExactly(0L);
      assertThat(counts(database, "custom_rate").getFirst()).isGreaterThan(20);
      assertThat(counts(database, "activity").getFirst()).isGreaterThan(20);
    }
  }

  @Test
  void thereAreThreeMonthsOfTimeAndExpensesInEveryState() {
    try (Database database = Databases.sqlite(folder.resolve("demo.db"), 1)) {
      DemoData.createIfEmpty(database, TestClock.AT_START);
      assertThat(counts(database, "time_entry").getFirst()).isGreaterThan(1500);
      List<String> states =
          database.read(transaction ->
              transaction
                  .query(
                      Sql.of(
                          """
                          SELECT DISTINCT SUBSTR(entry_date, 1, 7) || ' ' || approval
                          FROM time_entry ORDER BY 1\
                          """))
                  .list(row -> row.requiredText(1)));
      assertThat(states).containsExactly("2026-08 2", "2026-09 2", "2026-10 0", "2026-10 1");
      assertThat(counts(database, "expense").getFirst()).isGreaterThan(30);
      assertThat(counts(database, "expense_report").getFirst()).isGreaterThan(10);
      assertThat(counts(database, "expense WHERE report_id IS NULL").getFirst()).isGreaterThan(3);
    }
  }

  @Test
  void nobodyBooksMoreThanADayOrOnAProjectThatIsOver() {
    try (Database database = Databases.sqlite(folder.resolve("demo.db"), 1)) {
      DemoData.createIfEmpty(database, TestClock.AT_START);
      assertThat(
              counts(
                  database,
                  """
                  (SELECT 1 FROM time_entry GROUP BY firm_id, staff_id, entry_date
                    HAVING SUM(hours) > 240000) d\
                  """))
          .containsExactly(0L);
      assertThat(
              counts(
                  database,
                  """
                  (SELECT firm_id, project_id, entry_date FROM time_entry
                    UNION ALL SELECT firm_id, project_id, entry_date FROM expense) b
                  JOIN project p ON p.firm_id = b.firm_id AND p.id = b.project_id
                  WHERE p.is_template OR p.end_date <= b.entry_date OR p.start_date > b.entry_date\
                  """))
          .containsExactly(0L);
    }
  }

  @ParameterizedTest
  @DisplayName("whatever the day: three months up to yesterday, and something in the open week")
  @CsvSource({
    // On a Monday, even just after midnight, that day itself: yesterday is of the week before.
    "2026-11-30T05:10:00Z, 2026-09-07, 2026-11-30, 2026-11-30",
    "2026-12-01T17:00:00Z, 2026-09-07, 2026-11-30, 2026-11-30",
    "2027-01-01T04:50:00Z, 2026-10-05, 2026-12-28, 2026-12-30",
    "2028-03-01T04:30:00Z, 2027-12-06, 2028-02-28, 2028-02-28",
    "2028-03-05T17:00:00Z, 2027-12-06, 2028-02-28, 2028-03-03"
  })
  void everyWeekHasSomethingInIt(Instant now, String first, String thisWeek, String last) {
    List<String> booked =
        made(
            now,
            """
            SELECT MIN(entry_date) || ' ' || MAX(entry_date) || ' ' ||
              MIN(CASE WHEN approval = 0 THEN entry_date END) || ' ' ||
              MAX(CASE WHEN approval <> 0 THEN entry_date END)
            FROM time_entry WHERE firm_id = %s
            """
                .formatted(HARBOUR));
    LocalDate friday = LocalDate.parse(thisWeek).minusDays(3);
    assertThat(booked).containsExactly("%s %s %s %s".formatted(first, last, thisWeek, friday));
    assertThat(
            made(
                now,
                """
                SELECT MAX(made) FROM (SELECT created_at AS made FROM time_entry
                  UNION ALL SELECT created_at FROM expense
                  UNION ALL SELECT modified_at FROM project
                  UNION ALL SELECT created_at FROM activity
                  UNION ALL SELECT submitted_at FROM expense_report) m
                """))
        .as("nothing was made after now")
        .allSatisfy(latest -> assertThat(Instant.parse(latest)).isBeforeOrEqualTo(now));
    assertThat(
            made(
                now,
                "SELECT MIN(entry_date) FROM expense WHERE report_id IS NULL AND firm_id = "
                    + HARBOUR))
        .containsExactly(thisWeek);
  }

  @Test
  void timeHasTheSameIdsAndFiguresOnEveryDayOfTheWeek() {
    String sql =
        """
        SELECT id || ' ' || staff_id || ' ' || hours || ' ' || charge || ' ' || COALESCE(notes, '')
        FROM time_entry ORDER BY ABS(id)
        """;
    List<String> onSunday = made(Instant.parse("2028-03-05T17:00:00Z"), sql);
    List<String> onMonday = made(Instant.parse("2026-11-30T17:00:00Z"), sql);
    assertThat(onSunday).containsAll(onMonday);
    assertThat(onSunday.size()).isGreaterThan(onMonday.size());
  }

  private List<String> made(Instant now, String sql) {
    Path file = folder.resolve("demo-%d.db".formatted(now.getEpochSecond()));
    try (Database database = Databases.sqlite(file, 1)) {
      DemoData.createIfEmpty(database, Clock.fixed(now, ZoneOffset.UTC));
      return database.read(
          transaction -> transaction.query(Sql.of(sql.strip())).list(row -> row.requiredText(1)));
    }
  }
}
