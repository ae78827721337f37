package dev.stint.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a demo firm, read from a file: lines that begin with {@code #} describe it, the next
 * one names the {@linkplain DemoColumn columns}, and each other line is a row. Cells are separated
 * by {@code |}.
 */
final class DemoTable {
  private final List<Row> rows;

  private DemoTable(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param file its path below this package
   * @throws IllegalArgumentException if a line does not have as many cells as there are columns
   */
  static DemoTable read(String file) {
    List<String> lines = text(file).lines().toList();
    List<DemoColumn> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = split(lines.get(i), "\\|");
      String place = "%s, line %d".formatted(file, i + 1);
      if (lines.get(i).startsWith("#")) {
        continue;
      }
      if (columns.isEmpty()) {
        cells.forEach(cell -> columns.add(DemoColumn.of(cell)));
      } else if (cells.size() == columns.size()) {
        rows.add(new Row(place, columns, cells));
      } else {
        throw new IllegalArgumentException(
            "%s: %d cells, but %d columns".formatted(place, cells.size(), columns.size()));
      }
    }
    return new DemoTable(rows);
  }

  private static String text(String file) {
    try (InputStream in = Objects.requireNonNull(DemoTable.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the file %s cannot be read".formatted(file), e);
    }
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
  }

  /** The rows in order. */
  List<Row> rows() {
    return rows;
  }

  /** The rows by their value in a column, which must be unique. */
  Map<String, Row> by(String column) {
    return rows.stream().collect(Collectors.toMap(row -> row.text(column), Function.identity()));
  }

  /**
   * A line of a table. A column that the table does not have is an error, not an empty cell.
   *
   * @param place file and line
   */
  record Row(String place, List<DemoColumn> columns, List<String> cells) {

    /** The text of a cell, which may be empty. */
    String cell(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column)) {
          return cells.get(i);
        }
      }
      throw new IllegalArgumentException("%s: no column %s".formatted(place, column));
    }

    boolean has(String column) {
      return columns.stream().anyMatch(known -> known.name().equals(column));
    }

    /** The text of a cell that must not be empty. */
    String text(String column) {
      return Objects.requireNonNull(textOrNull(column), () -> place + ": no " + column);
    }

    /** The text of a cell that may be empty. */
    @Nullable String textOrNull(String column) {
      String text = cell(column);
      return text.isEmpty() ? null : text;
    }

    /** The parts of a cell, separated by commas; none when it is empty. */
    List<String> parts(String column) {
      return cell(column).isEmpty() ? List.of() : split(cell(column), ",");
    }
  }
}
