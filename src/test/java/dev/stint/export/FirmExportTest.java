package dev.stint.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.firm.NewFirm;
import dev.stint.store.Database;
import dev.stint.store.FirmTables;
import dev.stint.store.FirmTables.ColumnKind;
import dev.stint.support.TestClock;
import dev.stint.support.TestStore;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written of each table of the database. */
class FirmExportTest {
  /** Numbers that are neither ids nor amounts. */
  private static final Set<String> PLAIN =
      Set.of(
          "accounting_id",
          "accounting_id_2",
          "approval",
          "billing_rate",
          "fee_or_expense",
          "invoice_subtotal",
          "kind",
          "occurrences",
          "sort_order");

  @ParameterizedTest
  @EnumSource
  void everyNumberIsKnownAsAnIdAnAmountOrAPlainNumber(TestStore store) {
    try (Database database = store.newPlace().open()) {
      List<FirmTables.Table> tables =
          database.write(transaction -> {
            long firm =
                NewFirm.create(transaction, "firm", "Firm", ZoneOffset.UTC, TestClock.AT_START);
            return FirmTables.all(transaction.within(firm));
          });
      assertThat(tables).hasSizeGreaterThan(20);
      assertThat(tables)
          .allSatisfy(table ->
              assertThat(table.columns())
                  .isNotEmpty()
                  .filteredOn(column -> column.kind() == ColumnKind.NUMBER)
                  .allMatch(column ->
                      column.name().equals("id")
                          || column.name().endsWith("_id")
                          || PLAIN.contains(column.name())
                          || FirmTables.AMOUNTS.contains(column.name())));
    }
  }
}
