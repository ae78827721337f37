package dev.stint.support;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Test data as a table that one can read: a row a line, cells parted by {@code |}. */
public final class Table {
  private Table() {}

  /** The rows; lines that are empty or begin with {@code #} are left out. */
  public static List<List<String>> rows(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  /** A pair of the first two cells of each row; where there is no second, the first one twice. */
  public static Stream<List<String>> pairs(String text) {
    return rows(text).stream().map(row -> List.of(row.getFirst(), row.getLast()));
  }
}
