package dev.stint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.firm.NewFirm;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.support.TestClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of the demo may say, and what is said of a mistake in them. */
class DemoTableTest {
  /** A week after the last one of the tables. */
  private static final DemoDays DAYS =
      DemoDays.at(Clock.offset(TestClock.AT_START, Duration.ofDays(7)), ZoneOffset.UTC);

  @TempDir private Path folder;

  private static Map<String, Object> sent(String heading, String cell) {
    DemoIds ids = new DemoIds();
    ids.add("staff", "AM", 7);
    ids.add("staff", "DK", 8);
    ids.add("task", "ATL-01 Design", 9);
    List<DemoColumn> columns =
        List.of(
            DemoColumn.of("project"),
            DemoColumn.of("field"),
            DemoColumn.of("none"),
            DemoColumn.of(heading));
    return new DemoBody(ids, DAYS)
        .of(new DemoTable.Row("here", columns, List.of("ATL-01", "Notes", "", cell)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nm                            | Atlas      | {Nm=Atlas}
          Nm                            | ''         | {}
          nm                            | Atlas      | {}
          StartDt                       | 2026-10-05 | {StartDt=2026-10-12}
          Rate1; Rate2                  | 240; 225   | {Rate1=240, Rate2=225}
          Address.City; Address.State   | Bergen; NO | {Address={City=Bergen, State=NO}}
          ManagerID: staff              | DK         | {ManagerID=8}
          StaffSid: staff               | 0          | {StaffSid=0}
          TaskSid: task of project      | Design     | {TaskSid=9}
          [AssignmentList]: staff       | AM, DK     | {AssignmentList=[7, 8]}
          {field}                       | What it is | {Notes=What it is}
          """)
  void headingsSayWhatIsSent(String heading, String cell, String sent) {
    assertThat(sent(heading, cell)).hasToString(sent);
  }

  @Test
  void aNameOfNothingIsRefused() {
    assertThatThrownBy(() -> sent("ManagerID: staff", "XX")).hasMessage("no staff XX");
  }

  @Test
  void aRowWithACellTooFewIsRefused() {
    assertThatThrownBy(() -> DemoTable.read("short-row.txt"))
        .hasMessage("short-row.txt, line 4: 2 cells, but 3 columns");
  }

  @Test
  void whatTheApiRefusesIsToldWithFileAndLine() {
    try (Database database = Databases.sqlite(folder.resolve("demo.db"), 1)) {
      assertThatThrownBy(() ->
              database.write(transaction -> {
                long id =
                    NewFirm.create(transaction, "firm", "Firm", ZoneOffset.UTC, TestClock.AT_START);
                DemoFirm firm =
                    new DemoFirm(
                        ".",
                        transaction.within(id),
                        id,
                        "firm",
                        ZoneOffset.UTC,
                        TestClock.AT_START);
                firm.postRows("refused", "/project/detail", _ -> TestClock.START);
                return true;
              }))
          .hasMessageStartingWith("./refused.txt, line 3: POST /project/detail: EndDt");
    }
  }
}
