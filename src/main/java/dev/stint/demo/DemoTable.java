package dev.stint.demo;

import dev.stint.wire.Amounts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as one writes it by hand: the first line names the columns, cells are parted by {@code
 * |}, an empty cell is null.
 */
final class DemoTable {
  private final List<String> columns;
  private final List<Row> rows;

  private DemoTable(List<String> columns, List<Row> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads a table; every line must have as many cells as the first. */
  static DemoTable of(String text) {
    List<List<String>> lines = text.lines().map(DemoTable::cells).toList();
    List<String> columns = lines.getFirst();
    Map<String, Integer> places =
        IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, i -> i));
    List<Row> rows = lines.stream().skip(1).map(cells -> new Row(places, cells)).toList();
    return new DemoTable(columns, rows);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  /** The names of the columns. */
  List<String> columns() {
    return columns;
  }

  /** The lines below the first. */
  List<Row> rows() {
    return rows;
  }

  /** The rows by what they have in a column; that must be unique. */
  Map<String, Row> by(String column) {
    return rows.stream().collect(Collectors.toMap(row -> row.text(column), Function.identity()));
  }

  /** A line of a table. A column that the table does not have is an error, not a null. */
  static final class Row {
    private final Map<String, Integer> places;
    private final List<String> cells;

    private Row(Map<String, Integer> places, List<String> cells) {
      if (cells.size() != places.size()) {
        throw new IllegalArgumentException(
            "%d cells instead of %d: %s".formatted(cells.size(), places.size(), cells));
      }
      this.places = places;
      this.cells = cells;
    }

    private String cell(String column) {
      Integer place = places.get(column);
      if (place == null) {
        throw new IllegalArgumentException("no column " + column + " in " + places.keySet());
      }
      return cells.get(place);
    }

    /** What must not be empty. */
    String text(String column) {
      String text = cell(column);
      if (text.isEmpty()) {
        throw new IllegalArgumentException("no " + column + " in " + cells);
      }
      return text;
    }

    /** What may be empty. */
    @Nullable String textOrNull(String column) {
      String text = cell(column);
      return text.isEmpty() ? null : text;
    }

    /** Whether a word stands in the cell, among others. */
    boolean has(String column, String word) {
      return Arrays.asList(cell(column).split(" ", -1)).contains(word);
    }

    /** A whole number; 0 when empty. */
    long number(String column) {
      String text = cell(column);
      return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** An amount in ten-thousandths; 0 when empty. */
    long amount(String column) {
      String text = cell(column);
      return text.isEmpty() ? 0 : tenThousandths(text);
    }

    /** Amounts in ten-thousandths, parted by spaces. */
    List<Long> amounts(String column) {
      return Arrays.stream(text(column).split(" +", -1)).map(Row::tenThousandths).toList();
    }

    private static long tenThousandths(String text) {
      return Amounts.tenThousandths(new BigDecimal(text));
    }

    /** The parts of a cell, parted by commas; none when empty. */
    List<String> parts(String column) {
      String text = cell(column);
      return text.isEmpty()
          ? List.of()
          : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
  }
}
