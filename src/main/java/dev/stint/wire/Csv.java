package dev.stint.wire;

import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV as in RFC 4180: cells separated by commas, quoted if necessary, each line ended by
 * CR and LF.
 *
 * <p>Spreadsheets run a cell that begins with one of {@code = + - @}, a tab or a carriage return as
 * a formula. So text that begins with one of these, or with an apostrophe, is prefixed with an
 * apostrophe: removing one apostrophe at the beginning restores the text exactly. Numbers, dates
 * and flags are not changed.
 */
public final class Csv {
  private static final String QUOTED = ",\"\r\n";
  private static final String TAKEN_FOR_FORMULAS = "=+-@\t\r'";
  private static final String END = "\r\n";

  private final StringBuilder text = new StringBuilder();
  private boolean lineHasCells;

  /** Adds a cell with untrusted text; null is an empty cell. */
  public Csv text(@Nullable String cell) {
    return cell != null && !cell.isEmpty() && TAKEN_FOR_FORMULAS.indexOf(cell.charAt(0)) >= 0
        ? plain("'" + cell)
        : plain(cell == null ? "" : cell);
  }

  /** Adds a cell with trusted text: a number, a date, a flag or a column's name. */
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

  /** Returns and removes what has been added. */
  public String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }
}
