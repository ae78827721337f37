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

/** The tasks, rates and activities of the demonstration firms (ruling 11). */
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
}
