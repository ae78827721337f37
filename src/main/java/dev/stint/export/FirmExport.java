package dev.stint.export;

import dev.stint.store.FirmTables;
import dev.stint.store.FirmTables.Column;
import dev.stint.store.FirmTables.Table;
import dev.stint.store.OwnersOnly;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Amounts;
import dev.stint.wire.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes all of a firm's data as CSV files, one for each table of the database, a snapshot of one
 * moment. Columns have their names in the database, and amounts are decimals; see {@link Csv} for
 * text that a spreadsheet would take for a formula. Passwords, sessions and tokens are left out.
 */
public final class FirmExport {
  private static final Sql FIRM =
      Sql.of(
          """
          SELECT firm_key, name, time_zone, display_name_pattern, project_list_fields,
            CASE WHEN labor_code_required THEN 'true' ELSE 'false' END,
            CASE WHEN second_factor_required THEN 'true' ELSE 'false' END, created_at
          FROM firm WHERE id = :firm\
          """);

  private static final List<String> FIRM_COLUMNS =
      List.of(
          "firm_key",
          "name",
          "time_zone",
          "display_name_pattern",
          "project_list_fields",
          "labor_code_required",
          "second_factor_required",
          "created_at");

  private FirmExport() {}

  /**
   * Writes the files to an existing folder.
   *
   * @param transaction within the firm
   * @return the number of files
   */
  public static int write(Transaction transaction, Path folder) {
    try {
      firm(transaction, folder.resolve("firm.csv"));
      List<Table> tables = FirmTables.all(transaction);
      for (Table table : tables) {
        table(transaction, table, folder.resolve(table.name() + ".csv"));
      }
      return tables.size() + 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void firm(Transaction transaction, Path file) throws IOException {
    try (Writer out = writer(file)) {
      Csv csv = new Csv();
      FIRM_COLUMNS.forEach(csv::plain);
      csv.endLine();
      transaction
          .query(FIRM)
          .each(row -> {
            for (int i = 1; i <= FIRM_COLUMNS.size(); i++) {
              csv.text(row.text(i));
            }
            return csv.endLine();
          });
      out.write(csv.take());
    }
  }

  private static void table(Transaction transaction, Table table, Path file) throws IOException {
    try (Writer out = writer(file)) {
      Csv csv = new Csv();
      table.columns().forEach(column -> csv.plain(column.name()));
      out.write(csv.endLine().take());
      table.each(
          transaction,
          row -> {
            List<Column> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
              cell(csv, row, columns.get(i), i + 1);
            }
            return write(out, csv.endLine().take());
          });
    }
  }

  private static Writer writer(Path file) throws IOException {
    OwnersOnly.make(file);
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  private static boolean write(Writer out, String line) {
    try {
      out.write(line);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cell(Csv csv, Row row, Column column, int at) throws SQLException {
    switch (column.kind()) {
      case TEXT -> csv.text(row.text(at));
      case NUMBER -> {
        Long number = row.optionalNumber(at);
        if (number == null) {
          csv.plain("");
        } else if (FirmTables.AMOUNTS.contains(column.name())) {
          csv.plain(Amounts.plain(number));
        } else {
          csv.plain(number.toString());
        }
      }
      case FLAG -> csv.plain(Boolean.toString(row.flag(at)));
    }
  }
}
