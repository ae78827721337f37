package dev.stint.wire;

import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV as RFC 4180 has them: cells parted by commas, quoted where they must be, each line
 * ended by CR and LF.
 *
 * <p>Spreadsheets take a cell that begins with one of {@code = + - @}, a tab or a carriage return
 * for a formula, and run it. So a text that begins with one of these, or with an apostrophe, gets
 * an apostrophe in front: taking one apostrophe away at the beginning gives back every text as it
 * was. Numbers, dates and flags stay as they are.
 */
public final class Csv {
  private static final String QUOTED = ",\"\r\n";
  private static final String TAKEN_FOR_FORMULAS = "=+-@\t\r'";
  private static final String END = "\r\n";

  private final StringBuilder text = new StringBuilder();
  private boolean lineHasCells;

  /** Adds a cell with a text that somebody has written; null is an empty one. */
  public Csv text(@Nullable String cell) {
    return cell != null && !cell.isEmpty() && TAKEN_FOR_FORMULAS.indexOf(cell.charAt(0)) >= 0
        ? plain("'" + cell)
        : plain(cell == null ? "" : cell);
  }

  /** Adds a cell with what is no text of anybody's: a number, a date, a flag, a column's name. */
  public Csv plain(String cell) {
    if (lineHasCells) {
      text.append(',');
    }
    lineHasCells = true;
    if (cell.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
    return this;
  }

  /** Ends the line. */
  public Csv endLine() {
    text.append(END);
    lineHasCells = false;
    return this;
  }

  /** Takes what has been added since the last time. */
  public String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }
}
