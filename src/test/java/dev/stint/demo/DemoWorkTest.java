package dev.stint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Sql;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks, rates, activities, time and expenses of the demonstration firms (ruling 11). */
class DemoWorkTest {
  @TempDir private Path folder;

  private List<Long> counts(Database database, String of) {
    return database.read(transaction ->
        transaction.query(Sql.of("SELECT COUNT(*) FROM " + of)).list(row -> row.number(1)));
  }

  @Test
  void everyProjectHasATaskAndSomeHaveRatesAndActivities() {
    try (Database database = Databases.sqlite(folder.resolve("demo.db"), 1)) {
      DemoData.createIfEmpty(database, Clock.systemUTC());
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
      DemoData.createIfEmpty(database, Clock.systemUTC());
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
      DemoData.createIfEmpty(database, Clock.systemUTC());
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
}
